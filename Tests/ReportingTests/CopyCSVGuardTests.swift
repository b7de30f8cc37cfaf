import Testing

@testable import Reporting

@Suite struct CopyCSVGuardTests {
  /// Guards rows as the stream does, each given in a block of memory of exactly its size.
  private func guarded(_ rows: [String], _ isFreeText: [Bool]) -> (text: String, rows: Int, cells: Int) {
    var stream = CopyCSVGuard(isFreeText: isFreeText)
    var output = ByteBuffer(capacity: 1)
    for row in rows { Array(row.utf8).withUnsafeBytes { stream.append($0, to: &output) } }
    let text = output.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    return (text, stream.rowCount, stream.guardedCellCount)
  }

  @Test(arguments: [
    ("1,plain,2017-07-23\n", "1,plain,2017-07-23\r\n"),
    ("-1,=1+1,-5\n", "-1,'=1+1,-5\r\n"),
    ("1,\"=1,2\",x\n", "1,\"'=1,2\",x\r\n"),
    ("1,\"a \"\"b\"\"\",x\n", "1,\"a \"\"b\"\"\",x\r\n"),
    ("1,\"\n=1\",x\n", "1,\"'\n=1\",x\r\n"),
    ("1,\"line\n-line\",x\n", "1,\"line\n-line\",x\r\n"),
    ("1,,x\n", "1,,x\r\n"),
    ("1,\"\",x\n", "1,\"\",x\r\n"),
    ("1,  ,x\n", "1,  ,x\r\n"),
    ("1, \u{200F}＝1,x\n", "1,' \u{200F}＝1,x\r\n"),
    ("\"a,\"\"=\",+9647701234567,x\n", "\"a,\"\"=\",'+9647701234567,x\r\n"),
  ])
  func `only the column of free text is guarded, inside its quotes`(row: String, expected: String) {
    #expect(guarded([row], [false, true, false]).text == expected)
  }

  @Test func `a free text at the end of the row is guarded too`() {
    #expect(guarded(["1,-\n"], [false, true]).text == "1,'-\r\n")
    #expect(guarded(["1,\n"], [false, true]).text == "1,\r\n")
    #expect(guarded(["=\n", "\n"], [true]).text == "'=\r\n\r\n")
  }

  @Test func `rows and guarded cells are counted`() {
    let result = guarded(["=1,=2\n", "a,b\n", "\"=3\n\",b\n"], [true, true])
    #expect(result.rows == 3)
    #expect(result.cells == 3)
  }

  @Test func `the header carries the byte order mark and quotes odd names`() {
    let header = String(decoding: CopyCSVGuard.header(["id", "first, second"]), as: UTF8.self)
    #expect(header == "\u{FEFF}id,\"first, second\"\r\n")
  }

  @Test func `ten thousand random tables agree with taking the cells apart`() {
    var random = SeededGenerator(seed: 20_170_723)
    for _ in 0..<10_000 {
      let columnCount = Int.random(in: 1...5, using: &random)
      let isFreeText = (0..<columnCount).map { _ in Bool.random(using: &random) }
      let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<columnCount).map { _ in Self.randomCell(&random) }
      }
      let copied = rows.map { Self.copyRow($0) + "\n" }
      let result = guarded(copied, isFreeText)
      let cells = rows.map { row in
        zip(row, isFreeText).map { cell, isFreeText in
          cell.map { isFreeText && FormulaGuard.isDangerous($0) ? "'" + $0 : $0 }
        }
      }
      #expect(result.text == cells.map { Self.copyRow($0) + "\r\n" }.joined())
    }
  }

  private static func randomCell(_ random: inout SeededGenerator) -> String? {
    let pieces = [
      "=", "-", "+", "@", "|", "%", "\t", "\n", "\r", ",", "\"", "'", " ", "a", "9", "\u{200F}", "＝", "نينوى",
      "é", "",
    ]
    if Int.random(in: 0..<8, using: &random) == 0 { return nil }
    return (0..<Int.random(in: 0...4, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  /// A row as PostgreSQL's `CopyAttributeOutCSV` writes it (copyto.c), but for a lone `\.`, which cannot come up here.
  /// An apostrophe before a cell changes nothing about its quotes, which is why the guard may leave them alone.
  private static func copyRow(_ cells: [String?]) -> String {
    cells.map { cell in
      guard let cell else { return "" }
      let needsQuotes = cell.isEmpty || cell.unicodeScalars.contains { [",", "\"", "\n", "\r"].contains($0) }
      return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }.joined(separator: ",")
  }
}

/// The same random numbers in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
