// Expands each rule on the command line as often as it takes, and prints: instances, sum of their seconds, microseconds
// for each. Usage: LibicalExpansion START RULE…
#include <libical/ical.h>
#include <stdio.h>
#include <time.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

int main(int count, char **arguments) {
  for (int argument = 2; argument < count; argument++) {
    double best = 1e9;
    long instances = 0, sum = 0;
    for (int round = 0; round < 20; round++) {
      double start = now();
      for (int repeat = 0; repeat < 20; repeat++) {
        instances = sum = 0;
        struct icaltimetype first = icaltime_from_string(arguments[1]);
        struct icalrecurrencetype rule = icalrecurrencetype_from_string(arguments[argument]);
        icalrecur_iterator *iterator = icalrecur_iterator_new(rule, first);
        struct icaltimetype next;
        while (next = icalrecur_iterator_next(iterator), !icaltime_is_null_time(next)) {
          instances++;
          sum += next.hour * 3600 + next.minute * 60 + next.second + 86400L * next.day + next.month * 7 + next.year;
        }
        icalrecur_iterator_free(iterator);
      }
      double each = (now() - start) / 20 / instances;
      if (each < best) best = each;
    }
    printf("%ld %ld %f\n", instances, sum, best);
  }
  return 0;
}
