/// Why a rule, though well formed, is not to be kept; its description is a sentence.
public enum RecurrenceObjection: Error, Hashable, Sendable {
  /// It gives no date at all, such as 30 February.
  case neverFires(RecurrenceRule)
  /// UNTIL lies before the start.
  case endsBeforeStart(until: CalendarValue, start: Occurrence)
  /// The start is none of its dates, so that nobody can say whether it counts (RFC 5545, 3.8.5.3).
  case startOutOfStep(start: Occurrence, first: Occurrence)
}

extension Recurrence {
  /// What speaks against keeping it; nil where nothing does.
  public var objection: RecurrenceObjection? {
    let started = start.clock.occurrence(at: start.local)
    if case .until(let value) = rule.end, started.moment > until {
      return .endsBeforeStart(until: value, start: started)
    }
    var times = LocalTimes(rule, start: start.local)
    guard let first = times.next() else { return .neverFires(rule) }
    if first != start.local {
      return .startOutOfStep(start: started, first: start.clock.occurrence(at: first))
    }
    return nil
  }
}

extension RecurrenceObjection: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .neverFires(let rule):
      "The rule \(rule) never gives a date: its parts exclude each other, as 30 February does; change one of them."
    case .endsBeforeStart(let until, let start):
      "The rule ends (UNTIL=\(until)) before its start, \(start); choose a later UNTIL or an earlier start."
    case .startOutOfStep(let start, let first):
      "The start, \(start.inWords), is not a date of the rule, whose first is \(first.inWords); start there, or change the rule."
    }
  }
}

extension Occurrence {
  /// As a sentence says it, `Sun 23 July 2017 09:00`.
  public var inWords: String { local.date.inWords + (isWholeDay ? "" : " " + local.timeOfDay) }
}
