import Glibc
public import Postgres

/// The figures of `api_v1.metric` as a file that Prometheus' node_exporter collects (its text format), whole or as before.
public struct Metrics: Sendable {
  private let path: String

  /// - Parameter file: where; node_exporter reads files whose names end in .prom.
  public init(file path: String) {
    self.path = path
  }

  /// Writes them, by one query; everybody may read the file.
  ///
  /// - Throws: `PostgresError` where the database is away, ``Failure`` where the file can't be written; the one that was there
  ///   stays then.
  public func write(from database: Database) async throws {
    let text = try await Self.text(from: database)
    var file = try AtomicFile(path, mode: 0o644)
    try Array(text.utf8).withUnsafeBytes { try file.write($0) }
    try file.publish()
  }

  /// Writes them, or says in the log that they are old: nothing of what is served depends on them.
  public func refresh(from database: Database, _ journal: Journal) async {
    do { try await write(from: database) } catch {
      journal.tell(.warning, "the figures for monitoring are old: \(error)")
    }
  }

  /// What the file holds.
  static func text(from database: Database) async throws -> String {
    let (figures, skew) = try await database.withConnection { try $0.figures() }
    var samples: [String: [String]] = [
      "worker_clock_skew_seconds": ["liaison_worker_clock_skew_seconds \(skew)"],
      "build_info": ["liaison_build_info{version=\"\(escaped(version))\"} 1"],
    ]
    for figure in figures {
      let label = "\(figure.label)=\"\(escaped(figure.labelValue))\""
      samples[figure.metric, default: []].append("liaison_\(figure.metric){\(label)} \(figure.value)")
    }
    return families.map { family in
      """
      # HELP liaison_\(family.name) \(family.help)
      # TYPE liaison_\(family.name) \(family.type)
      \((samples[family.name] ?? []).map { "\($0)\n" }.joined())
      """
    }.joined()
  }

  private struct Family {
    let name: String
    var type = "gauge"
    let help: String
  }

  private static let families = [
    Family(
      name: "schedule_last_success_timestamp_seconds",
      help: "When a schedule last did what it is for, in seconds since 1970."),
    Family(
      name: "schedule_next_due_timestamp_seconds",
      help: "When a schedule falls due next, in seconds since 1970."),
    Family(
      name: "schedule_overdue", help: "1 where a schedule should have been served by now and was not, else 0."
    ),
    Family(name: "schedule_paused", help: "1 where a schedule is paused, else 0."),
    Family(
      name: "slots", help: "Slots that wait to be served (due), are being served, or were given up (failed)."),
    Family(name: "run_seconds", help: "How long the last run of a schedule that ended a slot took."),
    Family(name: "runs_total", type: "counter", help: "Runs that have ended, by how they ended."),
    Family(
      name: "worker_clock_skew_seconds", help: "How far this machine's clock is ahead of the database's."),
    Family(name: "build_info", help: "1, with the version of the program that wrote this."),
  ]

  /// A label's value as it stands between quotes.
  static func escaped(_ value: String) -> String {
    value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}

/// A row of `api_v1.metric`.
private struct Figure: Sendable {
  let metric: String
  let label: String
  let labelValue: String
  let value: Double
}

extension Connection {
  /// The figures, and how far this machine's clock is ahead of the database's, in seconds.
  fileprivate func figures() throws -> ([Figure], skew: Double) {
    let before = MachineClock.seconds
    let rows = try rows(
      """
      select metric, label, label_value, value, extract(epoch from ops.clock())::double precision from api_v1.metric
      """, as: (String, String, String, Double, Double).self)
    let after = MachineClock.seconds
    let figures = rows.map { Figure(metric: $0.0, label: $0.1, labelValue: $0.2, value: $0.3) }
    // States and outcomes always have rows.
    return (figures, (before + after) / 2 - (rows.first?.4 ?? after))
  }
}

/// This machine's clock.
enum MachineClock {
  /// Seconds since 1970.
  static var seconds: Double {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
