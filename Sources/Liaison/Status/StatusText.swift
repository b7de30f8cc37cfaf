import Reporting

extension ServiceStatus {
  /// For people: what needs attention, what goes on, who serves, and how the rest stands.
  public func lines(width: Int) -> [String] {
    var lines = [
      attention.isEmpty
        ? "All is well."
        : attention.count == 1 ? "One thing needs attention:" : "\(attention.count) things need attention:"
    ]
    lines += Self.list(attention, width: width)
    if let doings {
      // What is overdue or has failed stands above already.
      let state = doings.columns.firstIndex { $0.name == "state" } ?? 0
      let others = Listing(
        columns: doings.columns,
        rows: doings.rows.filter { ["due", "running", "paused"].contains($0[state]) })
      if doings.rows.isEmpty {
        lines += ["", "Nothing is due, running or paused."]
      } else if !others.rows.isEmpty {
        lines += ["", "Due, running or paused"]
        lines += others.table(
          ["schedule": "Schedule", "slot": "Slot", "state": "State", "since": "Since", "why": "Why"],
          width: width)
      }
    }
    if let workers {
      if workers.rows.isEmpty {
        lines += ["", "No worker was heard of this week."]
      } else {
        lines += ["", "Workers"]
        lines += workers.table(
          [
            "host": "Machine", "process": "Process", "kind": "Kind", "health": "Health",
            "last_heard": "Last heard",
            "activity": "Doing",
          ], width: width)
      }
    }
    lines.append("")
    lines += Listing(
      columns: facts.map { .init(name: $0.name, type: .string) }, rows: [facts.map(\.value)]
    ).record(0, width: width)
    if !notes.isEmpty { lines += ["", "Good to know"] + Self.list(notes, width: width) }
    return lines
  }

  /// For programs.
  public var json: String {
    JSON.object([
      ("version", .string(version)), ("is_well", .bool(attention.isEmpty)),
      ("attention", .array(attention.map(JSON.string))), ("notes", .array(notes.map(JSON.string))),
      ("database", .string(database)), ("schema", .string(schema)),
      ("clock_skew_seconds", .number(String(clockSkew))),
      ("zone_version", zoneVersion.map(JSON.string) ?? .null),
      ("zones", zones.map(JSON.string) ?? .null), ("next", next.map(JSON.string) ?? .null),
      ("slots", doings?.objects ?? .null), ("workers", workers?.objects ?? .null),
    ]).document()
  }

  private var facts: [(name: String, value: String?)] {
    [
      ("next", next), ("database", database), ("schema", schema), ("clock", clockSentence),
      (
        "time_zones",
        [zoneVersion.map { "version \($0)" }, zones].compactMap { $0 }.joined(separator: "; ")
      ),
      ("program", "liaison \(version)"),
    ]
  }

  private static func list(_ sentences: [String], width: Int) -> [String] {
    sentences.enumerated().flatMap { number, sentence in
      Listing(columns: [.init(name: "\(number + 1)", type: .string)], rows: [[sentence]]).record(
        0, width: width)
    }
  }
}
