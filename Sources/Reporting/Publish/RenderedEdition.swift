internal import Agenda

/// A file of an edition, before it is on disk.
public struct EditionFile: Sendable {
  /// Its name without a folder.
  public let name: String
  /// Its content.
  public let bytes: [UInt8]
  /// How many rows it holds below the header; nil when it is no CSV.
  public let rows: Int?
  /// The SHA-256 of the content as 64 hexadecimal digits.
  public let sha256: String

  init(name: String, bytes: [UInt8], rows: Int? = nil) {
    self.name = name
    self.bytes = bytes
    self.rows = rows
    self.sha256 = SHA256.hexDigest(of: bytes)
  }
}

/// All files of an edition: a pure function of the definition, the edition and the datasets.
public struct RenderedEdition: Sendable {
  /// Which edition.
  public let edition: Edition
  /// The text with LF line ends, for a terminal; its file has CRLF.
  public let text: String
  /// The sentences that the text begins with.
  public let headlines: [String]
  /// Whether no CSV holds a row: there is nothing to report.
  public let isEmpty: Bool
  /// The CSVs in the definition's order, then the text, `datapackage.json` and `SHA256SUMS`.
  public let files: [EditionFile]

  let definition: ReportDefinition
  let datasets: [CheckedDataset]

  /// Makes the files.
  ///
  /// - Parameter datasets: one for each dataset of the definition, in any order.
  /// - Throws: `DatasetError` for a value that may not be published, `TextError` for a sentence that cannot be made.
  public init(
    _ definition: ReportDefinition, _ edition: Edition, _ datasets: [Dataset], bars: BarStyle = .ascii
  ) throws {
    precondition(
      Set(datasets.map(\.definition.name)) == Set(definition.datasets.map(\.name)),
      "an edition of \(definition.slug) needs the rows of each of its datasets")
    let checked = try datasets.map(CheckedDataset.init)
    let text = try ReportText.write(definition, edition, checked, bars: bars)
    let textFile = EditionFile(name: "\(edition.name).en.txt", bytes: Self.withCarriageReturns(text.text))
    let published = definition.datasets.filter(\.isPublished).compactMap { dataset in
      checked.first { $0.definition.name == dataset.name }
    }
    let resources = published.map { dataset in
      let csv = CSVFile.people(dataset, of: edition)
      let name = edition.fileName(of: dataset.definition.name) + ".csv"
      return PackageDescriptor.Resource(
        definition: dataset.definition,
        file: EditionFile(name: name, bytes: csv.bytes, rows: dataset.rows.count),
        guardedCells: csv.guardedCells)
    }
    let descriptor = PackageDescriptor(
      definition: definition, edition: edition, resources: resources, text: textFile)
    let descriptorFile = EditionFile(
      name: PackageDescriptor.fileName, bytes: Array(descriptor.document().utf8))
    let described = resources.map(\.file) + [textFile, descriptorFile]
    self.edition = edition
    self.text = text.text
    self.headlines = text.headlines
    self.isEmpty = published.allSatisfy(\.rows.isEmpty)
    self.files = described + [Self.checksums(of: described)]
    self.definition = definition
    self.datasets = checked
  }

  /// What people's files end their lines with: old editors on Windows show one long line otherwise.
  private static func withCarriageReturns(_ text: String) -> [UInt8] {
    text.utf8.flatMap { $0 == UInt8(ascii: "\n") ? [UInt8(ascii: "\r"), $0] : [$0] }
  }

  /// `SHA256SUMS` as coreutils has it: `sha256sum -c SHA256SUMS` inside the folder checks every other file.
  private static func checksums(of files: [EditionFile]) -> EditionFile {
    let lines = files.sorted { $0.name < $1.name }.map { "\($0.sha256)  \($0.name)\n" }
    return EditionFile(name: "SHA256SUMS", bytes: Array(lines.joined().utf8))
  }
}
