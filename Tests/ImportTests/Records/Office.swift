import Agenda
import Foundation
import Postgres
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// A secretariat with a meeting held on 23 July 2017 and what was agreed there, its lists, and a folder for them.
struct Office {
  let server: TestDatabase
  let database: Database
  let folder: String

  /// Text that a spreadsheet would compute, separate or cut.
  static let awkward = "=1+1, \"quoted\"; \ttab"

  init() throws {
    server = try TestDatabase.make()
    database = Database(ConnectionOptions(server.conninfo))
    folder = FileManager.default.temporaryDirectory.appending(path: "lists-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try server.psql(
      """
      \\o /dev/null
      select api_v1.add_meeting('Coordination', '2017-07-23 10:00', 'JCMC', 'Baghdad', 'Head of the Centre');
      select api_v1.hold_meeting('EXTRA-0001');
      select api_v1.add_agenda_item('EXTRA-0001', 'Roles after the liberation', 'JCC');
      select api_v1.add_follow_up('EXTRA-0001/1', 'Draft the matrix', 'JCC', 'Director General', '2017-08-10',
                                  'high', 'All functions, both sides', '2017-07-23');
      select api_v1.add_follow_up('EXTRA-0001/1', '-5 is no number here', 'JCC', 'Director of Finance', '2017-08-07',
                                  agreed => '2017-07-23', detail => E'=1+1, "quoted"; \\ttab\\nand a second line');
      select api_v1.add_follow_up('EXTRA-0001', 'بيان الأدوار', 'JCC', 'Director General', agreed => '2017-07-23');
      select api_v1.add_follow_up('EXTRA-0001', 'Name the contacts', 'JCC', 'Director General', '2017-08-13', agreed => '2017-07-23');
      select api_v1.add_follow_up('EXTRA-0001', 'Answer the draft', 'JCMC', 'Head of the Centre', '2017-08-20', agreed => '2017-07-23');
      select api_v1.add_follow_up('EXTRA-0001', 'Lend the hall', 'UNHCR', 'Head of Office', '2017-08-20', agreed => '2017-07-23');
      select api_v1.start_follow_up('FU-JCC-0001', day => '2017-07-25');
      select api_v1.extend_follow_up('FU-JCC-0002', '2017-08-14', 'Figures missing', '2017-08-01');
      select api_v1.note_on_follow_up('FU-JCC-0002', 'JCC', '@all: half of it is there', '2017-08-02');
      select api_v1.block_follow_up('FU-JCC-0004', 'MOMD', 'No answer yet', '2017-08-03');
      """)
  }

  // MARK: Lists

  /// `liaison export VIEW`.
  func export(_ view: String) async throws -> Sheet {
    let path = "\(folder)/\(view)-export.csv"
    _ = try await ViewExport(view).write(to: path, from: database) { _, _ in }
    return try Sheet([UInt8](Data(contentsOf: URL(filePath: path))))
  }

  /// `liaison follow-up list --all --format csv`.
  func followUps() async throws -> Sheet {
    try Sheet(
      try await database.listing("select f.* from api_v1.follow_up_on(api_v1.today()) f order by f.ref").csv)
  }

  /// The file follow_ups of a new edition of coordination-weekly for the week from 30 July 2017.
  func edition() async throws -> Sheet {
    let report = try ReportLibrary.load(folder: "\(Checkout.root)/reports").find("coordination-weekly")
    let day = try #require(CivilDate("2017-08-01"))
    let run = ReportRun(
      of: report, period: .containing(day, cadence: .weekly), output: "\(folder)/editions")
    let made = try await run.make(on: database)
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: made.folder).first { $0.hasPrefix("follow_ups_") })
    return try Sheet([UInt8](Data(contentsOf: URL(filePath: "\(made.folder)/\(name)"))))
  }

  // MARK: The way back

  func taking(
    _ bytes: [UInt8], as content: RecordImport.Content = .followUps(by: "JCC"), name: String = "list.csv"
  ) async throws -> RecordReport {
    let path = "\(folder)/\(name)"
    try Data(bytes).write(to: URL(filePath: path))
    return try await RecordImport(file: path, content: content).run(on: database)
  }

  func taking(_ sheet: Sheet, as content: RecordImport.Content = .followUps(by: "JCC")) async throws
    -> RecordReport
  {
    try await taking(sheet.saved(withMark: true), as: content)
  }

  /// One line per row of a query, cells separated by `|`.
  func lines(_ query: String) throws -> [String] {
    try server.psql(query).split(separator: "\n").map(String.init)
  }

  /// A digest of every follow-up with its life, for telling that nothing was changed.
  func state() throws -> [String] {
    try ["follow_up", "follow_up_step", "extension", "follow_up_note", "meeting", "agenda_item", "holiday"]
      .flatMap {
        try lines(
          "select '\($0)', md5(coalesce(string_agg(t::text, e'\\n' order by t::text), '')) from liaison.\($0) t"
        )
      }
  }

  /// What the last import found: line, column, value, reason.
  func findings() throws -> [String] {
    try lines(
      """
      select line, column_name, value, reason from ops.import_reject
       where import_id = (select id from ops.import order by finished_at desc limit 1) order by sequence
      """)
  }
}
