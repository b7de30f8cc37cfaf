"""Expands each rule on the command line as often as it takes, and prints: instances, sum of their seconds, microseconds
for each. Usage: dateutil_expansion.py START RULE..."""

import datetime
import sys
import time

from dateutil.rrule import rrulestr

start = datetime.datetime.strptime(sys.argv[1], "%Y%m%dT%H%M%S")
for rule in sys.argv[2:]:
    best = 1e9
    for _ in range(10):
        begun = time.perf_counter()
        instances = total = 0
        for t in rrulestr(rule, dtstart=start):
            instances += 1
            total += t.hour * 3600 + t.minute * 60 + t.second + 86400 * t.day + t.month * 7 + t.year
        best = min(best, (time.perf_counter() - begun) * 1e6 / instances)
    print(instances, total, best)
