import Agenda
import Foundation
import Postgres
import TestSupport
import Testing

@testable import Liaison

/// The demonstration in a database of its own, and a folder for its calendars.
struct CalendarFixture {
  let server: TestDatabase
  let database: Database
  let scratch: Scratch
  var folder: String { "\(scratch.path)/calendar" }

  init() throws {
    server = try TestDatabase.demo()
    database = Database(ConnectionOptions(server.conninfo))
    scratch = try Scratch("calendar")
  }

  /// Exports, and gives the names of the files that changed.
  @discardableResult
  func export() async throws -> [String] {
    let files = try await CalendarExport(to: folder).run(on: database)
    return files.filter(\.isChanged).map { String($0.path.dropFirst(folder.count + 1)) }
  }

  func bytes(_ file: String = "meetings.ics") throws -> Data {
    try Data(contentsOf: URL(filePath: "\(folder)/\(file)"))
  }

  /// The events of a file, each with its properties by name as they stand there, without parameters.
  func events(_ file: String = "meetings.ics") throws -> [[String: String]] {
    let text = String(decoding: try bytes(file), as: UTF8.self)
      .replacingOccurrences(of: "\r\n ", with: "", options: .literal)
    var events: [[String: String]] = []
    for line in text.split(separator: "\r\n") {
      if line == "BEGIN:VEVENT" { events.append([:]) }
      guard !events.isEmpty, let colon = line.firstIndex(of: ":") else { continue }
      let name = line[..<colon].prefix { $0 != ";" }
      events[events.count - 1][String(name)] = String(line[line.index(after: colon)...])
    }
    return events
  }

  /// The event of a meeting, whose description begins with its ref.
  func event(_ ref: String, in file: String = "meetings.ics") throws -> [String: String] {
    try #require(
      try events(file).first { $0["DESCRIPTION"]?.hasPrefix("\(ref)\\n") == true }, "\(ref) is not in \(file)"
    )
  }
}
