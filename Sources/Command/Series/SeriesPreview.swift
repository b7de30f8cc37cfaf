import Agenda
import ArgumentParser
import Liaison
import Postgres

extension SeriesCommand {
  struct Preview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "preview",
      abstract: "Show the dates that a rule would give, before it is saved.",
      discussion: """
        Days that are not working days of both sides are marked, by the working weeks and holidays in the database; \
        where that can't be asked, the dates are shown without marks, and it is said why.

        With --jsonl it reads records from standard input, one JSON object to a line with id, tzid, dtstart, rrule \
        and, where wanted, rdate, exdate, overrides, window and limit (else \(SeriesRecord.defaultLimit)), and answers \
        each with its id and got or error. No database is asked.
        """)

    @Option(help: "An RFC 5545 rule, such as 'FREQ=MONTHLY;BYDAY=1TU'.")
    var rule: String?

    @Option(help: "First date and local time (2017-07-23T10:00), or a date alone for whole days.")
    var start: String?

    @Option(help: "Time zone of the local time.")
    var zone = "Asia/Baghdad"

    @Option(help: "How many dates to show.")
    var count = 10

    @Flag(help: "Expand the records on standard input.")
    var jsonl = false

    @OptionGroup var database: DatabaseOptions

    func validate() throws {
      if jsonl, rule != nil || start != nil {
        throw ValidationError(
          "--jsonl takes rules and starts from its records; leave --rule and --start out.")
      }
      if !jsonl, rule == nil || start == nil {
        throw ValidationError("Give --rule and --start, or --jsonl with records on standard input.")
      }
      if count < 1 { throw ValidationError("--count is \(count); it is 1 or more.") }
    }

    func run() async throws {
      guard let rule, let start else { return answerRecords() }
      let preview = try SeriesPreview(rule: rule, start: start, zone: zone, count: count)
      let daysOff = try await daysOff(of: preview)
      for line in preview.lines(daysOff: daysOff) { Terminal.print(line) }
    }

    /// Of a database that can't be asked nobody is to be kept from seeing dates.
    private func daysOff(of preview: SeriesPreview) async throws -> [CivilDate: String] {
      let session = try database.session()
      do {
        return try await session.run { try await preview.daysOff(in: $0) }
      } catch  where !Task.isCancelled {
        Terminal.tell("days that are not working days are not marked: \(error)")
        return [:]
      }
    }

    private func answerRecords() {
      var zones = ZoneLibrary()
      var number = 0
      while let line = readLine(), !Task.isCancelled {
        number += 1
        if line.allSatisfy(\.isWhitespace) { continue }
        Terminal.print(SeriesRecord.answer(line, number: number, zones: &zones))
      }
    }
  }
}
