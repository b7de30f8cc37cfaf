import Agenda
import Glibc
import Testing

@testable import Reporting

/// A report below `Fixtures`, with the rows that its queries would give.
struct Fixture {
  /// Where the golden file of this name lies.
  static func golden(_ name: String) -> String { "\(folder)/golden/\(name)" }

  static let folder = String(#filePath.dropLast("Fixture.swift".count)) + "Fixtures"

  let definition: ReportDefinition
  let edition: Edition
  var datasets: [Dataset]

  init(_ slug: String, period: String, number: Int = 1, isCorrection: Bool = false) throws {
    definition = try ReportDefinition.load(folder: Self.folder + "/" + slug)
    datasets = try definition.datasets.map { dataset in
      var reader = CSVReader(try FileSystem.contents(of: "\(Self.folder)/\(slug)/rows/\(dataset.name).csv"))
      #expect(reader.next() == dataset.fields.map(\.name), "the header of \(dataset.name).csv")
      return Dataset(definition: dataset, rows: reader.map { row in row.map { $0.isEmpty ? nil : $0 } })
    }
    let choice = try PeriodChoice(period)
    edition = Edition(
      of: definition,
      period: choice.resolved(cadence: definition.cadence, today: try #require(CivilDate("2017-09-03"))),
      number: number, isCorrection: isCorrection, asOf: "2017-09-03T07:00:00+03:00",
      dataSHA256: try DataDigest.sha256(of: datasets))
  }

  static func returns(number: Int = 1) throws -> Fixture {
    try Fixture("returns-weekly", period: "2017-08-30", number: number)
  }

  static func coordination() throws -> Fixture { try Fixture("coordination-weekly", period: "2017-07-23") }

  func rendered(bars: BarStyle = .ascii) throws -> RenderedEdition {
    try RenderedEdition(definition, edition, datasets, bars: bars)
  }

  /// The same report with one cell changed.
  func changing(_ dataset: String, row: Int, _ field: String, to value: String?) throws -> Fixture {
    var changed = self
    let index = try #require(datasets.firstIndex { $0.definition.name == dataset })
    var rows = datasets[index].rows
    rows[row][datasets[index].definition.position(of: field)] = value
    changed.datasets[index] = Dataset(definition: datasets[index].definition, rows: rows)
    return changed
  }
}

/// A folder of its own for one test, removed afterwards.
final class ScratchFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/reporting-test-XXXXXX".utf8CString)
    let made = mkdtemp(&template)
    path = String(cString: try #require(made))
  }

  deinit { Self.remove(path) }

  func write(_ text: String, to name: String) throws {
    let file = try #require(fopen(path + "/" + name, "w"))
    fputs(text, file)
    fclose(file)
  }

  /// What a shell line prints, with its exit status; the folder is its working directory.
  func run(_ command: String) throws -> (status: Int32, output: String) {
    let pipe = try #require(popen("cd '\(path)' && { \(command); } 2>&1", "r"))
    var output: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&block, 1, block.count, pipe)
      if count == 0 { break }
      output += block[..<count]
    }
    return (pclose(pipe) >> 8 & 0xFF, String(decoding: output, as: UTF8.self))
  }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      for name in (try? FileSystem.names(in: path)) ?? [] { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
