import Foundation
import TestSupport
import Testing

@testable import Agenda

/// Rules made at random, expanded by us and by python-dateutil.
///
/// Where the RFC is open, the rule that is handed over says what we take it to say: see ``RecurrenceRule/completed(by:)``.
/// Left out is where dateutil departs from the RFC:
/// - a WEEKLY rule with BYSETPOS, in the week of the start: dateutil picks from what is left of that week;
/// - BYWEEKNO 1, 52, 53 and from the end: dateutil misses days that belong to a week of the year beside;
/// - BYDAY with and without numbers in one list, of which dateutil wants both: none is made.
@Suite struct DateutilTests {
  private static let script = """
    import datetime, signal, sys
    from dateutil.rrule import rrulestr

    class Slow(Exception):
        pass

    def slow(*_):
        raise Slow

    signal.signal(signal.SIGALRM, slow)
    for line in sys.stdin:
        rule, start = line.split()
        found = []
        signal.setitimer(signal.ITIMER_REAL, 0.1)
        try:
            for time in rrulestr(rule, dtstart=datetime.datetime.strptime(start, "%Y%m%dT%H%M%S")):
                found.append(time.isoformat())
                if len(found) == 25:
                    break
        except (Slow, IndexError):  # an index error is dateutil's own fault, with high numbers of weekdays
            found.append("...")
        except ValueError:  # steps within the day that never meet the times asked for
            pass
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        print(" ".join(found))
    """

  @Test func `dateutil gives the same`() throws {
    guard let python = try Judge.python(with: "dateutil") else { return }
    var random = SeededGenerator(seed: 3_3_10)
    var cases: [(rule: RecurrenceRule, start: CivilDateTime)] = []
    while cases.count < 2000 {
      let made = try RandomRule(using: &random)
      let rule = try RecurrenceRule(made.text)
      if rule.weekNumbers.allSatisfy({ (2...51).contains(abs($0)) }) { cases.append((rule, made.start)) }
    }
    let input = cases.map { "\($0.rule.completed(by: $0.start)) \(CalendarValue.local($0.start))\n" }.joined()
    let done = try Tool.run(python, ["-c", Self.script], input: input)
    try #require(done.status == 0, "\(done.errors)")
    let answers = done.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    try #require(answers.count == cases.count)
    var compared = 0
    for ((rule, start), answer) in zip(cases, answers) {
      var theirs = answer.split(separator: " ").compactMap { CivilDateTime($0) }
      let isCut = answer.hasSuffix("...")
      compared += isCut ? 0 : 1
      var ours = Array(LocalTimes(rule, start: start).prefix(isCut ? theirs.count : 25))
      if rule.frequency == .weekly, !rule.positions.isEmpty {
        let week = start.secondNumber + 7 * CivilDateTime.secondsPerDay
        theirs.removeAll { $0.secondNumber < week }
        ours.removeAll { $0.secondNumber < week }
        (ours, theirs) = (Array(ours.prefix(theirs.count)), Array(theirs.prefix(ours.count)))
      }
      #expect(ours == theirs, "\(rule) from \(start)")
    }
    #expect(compared > 1500, "most rules are compared to the end")
  }
}
