import Agenda
import Foundation
import Postgres
import TestSupport

@testable import Liaison

/// An empty installation and a folder for files to import.
struct ImportFixture {
  let server: TestDatabase
  let database: Database
  let folder: String

  init() throws {
    server = try TestDatabase.make()
    database = Database(ConnectionOptions(server.conninfo))
    folder = FileManager.default.temporaryDirectory.appending(path: "import-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// Writes a file into the folder and gives its path.
  func write(_ bytes: some Sequence<UInt8>, name: String = "list.csv") throws -> String {
    let path = "\(folder)/\(name)"
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  func importing(
    _ path: String, population: Population? = nil, round: Int = 76, asOf: String = "2017-07-30",
    baseline: Int? = nil,
    maximumRejectShare: Double = 0.02, source: String = "dtm", rejects: String? = nil
  ) async throws -> ImportOutcome {
    guard let date = CivilDate(asOf) else { throw Failure("no date: \(asOf)") }
    return try await ReturnsImport(
      file: path, source: source, population: population, round: round, asOf: date, baseline: baseline,
      maximumRejectShare: maximumRejectShare, rejects: rejects,
      installation: Installation(folder: Checkout.root)
    ).run(on: database)
  }

  func importing(
    _ list: MasterList, population: Population? = nil, round: Int = 76, asOf: String = "2017-07-30",
    baseline: Int? = nil, maximumRejectShare: Double = 0.02
  ) async throws -> ImportOutcome {
    try await importing(
      write(list.csv.utf8), population: population, round: round, asOf: asOf, baseline: baseline,
      maximumRejectShare: maximumRejectShare)
  }

  /// One line per row of a query, cells separated by `|`.
  func lines(_ query: String) throws -> [String] {
    try server.psql(query).split(separator: "\n").map(String.init)
  }

  /// The figures of a round: location, families, individuals, camp families.
  func figures(round: Int = 76) throws -> [String] {
    try lines(
      """
      select l.source_location_id, f.families, f.individuals, f.camp_families
        from liaison.population_figure f
        join liaison.location l on l.id = f.location_id
        join liaison.round r on r.id = f.round_id
       where r.number = \(round)
       order by 1
      """)
  }

  /// What the last import found: line, column, value, reason, severity.
  func findings() throws -> [String] {
    try lines(
      """
      select line, column_name, value, reason, severity
        from ops.import_reject
       where import_id = (select id from ops.import order by finished_at desc limit 1)
       order by sequence
      """)
  }

  /// A digest of everything an import could touch in the store of returns, history included.
  func state() throws -> [String] {
    try ["round", "location", "population_figure", "population_breakdown"].flatMap { table in
      try ["liaison", "history"].flatMap { schema in
        try lines(
          "select '\(schema).\(table)', md5(coalesce(string_agg(t::text, e'\\n' order by t::text), '')) from \(schema).\(table) t"
        )
      }
    }
  }

  /// The text of a file, its byte order mark included.
  func content(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }
}

/// A Master List with invented figures: row `n` is location 28110`n` in Ninewa, Mosul.
struct MasterList {
  static let origins = [
    "Anbar", "Babylon", "Baghdad", "Basrah", "Dahuk", "Diyala", "Erbil", "Kerbala", "Kirkuk", "Missan",
    "Muthanna", "Najaf",
    "Ninewa", "Qadissiya", "Salahal Din", "Sulaymaniyah", "Thi Qar", "Wassit",
  ]
  static let periods = [
    "Pre June14 Period of displacement", "June July14 Period of displacement",
    "August14 Period of displacement",
    "Post September 14 Period of displacement", "Post April15 Period of displacement",
    "Post March 16 Period of displacement", "Post 17 October 16 Period of displacement",
    "July 17 Period of displacement", "Jan19",
  ]
  static let returneeHeads =
    [
      "", "Location ID", "Place_ID", "Governorate", "District", "Location_name", "Arabic_name", "Latitude",
      "Longitude",
      "Returnee Families", "Returnee Individuals",
    ] + origins
    + [
      "Camp", "Habitual Pre_31_October2018", "Habitual Residence (Habitable)",
      "Habitual Residence (Uninhabitable)",
      "Host_families", "Hotel_Motel", "Informal_settlements", "Other", "Religious_building", "Rented_houses",
      "School_building", "Unfinished_Abandoned_building", "Unknown_shelter_type",
    ] + periods + ["date"]
  static let idpHeads =
    [
      "", "Location ID", "Place ID", "Governorate", "District", "Location Name", "Arabic Name", "Latitude",
      "Longitude",
      "Families", "Individuals",
    ] + origins
    + [
      "Camp", "Hostfamilies", "Hotel Motel", "Informalsettlements", "Own Property", "Other",
      "Religiousbuilding",
      "Rented pre Apr 2019", "Rented Habitable", "Rented Uninhabitable", "Schoolbuilding",
      "Unfinishedbuilding",
      "Unknownsheltertype",
    ] + periods + ["date"]

  var heads = returneeHeads
  var date = "Jul 30, 2017"
  var lineEnd = "\n"
  private var rows: [[String: String]] = []

  init(_ population: Population = .returnees, date: String = "Jul 30, 2017") {
    heads = population == .returnees ? Self.returneeHeads : Self.idpHeads
    self.date = date
  }

  /// Adds the row of location `number`; `changes` replace cells by their head.
  mutating func add(_ number: Int, families: Int, _ changes: [String: String] = [:]) {
    let isReturnees = heads == Self.returneeHeads
    var row: [String: String] = Dictionary(uniqueKeysWithValues: heads[11..<51].map { ($0, "0.0") })
    row[""] = String(rows.count)
    row["Location ID"] = "\(2_811_000 + number).0"
    row[heads[2]] = "9000.0"
    row["Governorate"] = "Ninewa"
    row["District"] = "Mosul"
    row[heads[5]] = "Location \(number)"
    row[heads[6]] = "موقع \(number)"
    row["Latitude"] = "36.043816"
    row["Longitude"] = "43.4990613035"
    row[heads[9]] = "\(families).0"
    row[heads[10]] = "\(families * 6).0"
    row["Ninewa"] = "\(families).0"
    row[isReturnees ? "Habitual Pre_31_October2018" : "Rented pre Apr 2019"] = "\(families).0"
    row["Post 17 October 16 Period of displacement"] = "\(families).0"
    row["date"] = date
    rows.append(row.merging(changes) { _, new in new })
  }

  /// The file, with the row at its end that is blank but for index and date.
  var csv: String {
    let last = ["": String(rows.count), "date": date]
    let lines = [heads] + (rows + [last]).map { row in heads.map { row[$0] ?? "" } }
    return lines.map { $0.map(Self.quoted).joined(separator: ",") + lineEnd }.joined()
  }

  /// Locations 1 to `count` with 10 families each.
  static func sound(_ count: Int, population: Population = .returnees) -> MasterList {
    var list = MasterList(population)
    for number in 1...count { list.add(number, families: 10) }
    return list
  }

  private static func quoted(_ cell: String) -> String {
    cell.contains(where: { ",\"\n\r".contains($0) }) ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}
