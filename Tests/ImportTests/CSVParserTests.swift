import Testing

@testable import Liaison

/// What a parser made of a file: the cells of each record, or why it could not.
private enum Parsed: Equatable, CustomStringConvertible {
  struct Record: Equatable {
    var cells: [[UInt8]]
    var line: Int
    var strayQuote: Int?
    var isUnterminated: Bool
  }
  case records([Record])
  case failed(CSVError)

  var description: String {
    switch self {
    case .records(let records):
      records.map { "\($0.line): \($0.cells.map { String(decoding: $0, as: UTF8.self) })" }.joined(
        separator: "\n")
    case .failed(let error): "\(error)"
    }
  }
}

private func parse(_ bytes: [UInt8], chunk: Int) -> Parsed {
  var parser = CSVParser()
  var records: [Parsed.Record] = []
  func keep(_ record: CSVRecord) {
    records.append(
      Parsed.Record(
        cells: (0..<record.cellCount).map { Array(record[$0]) }, line: record.line,
        strayQuote: record.strayQuote, isUnterminated: record.isUnterminated))
  }
  do throws(CSVError) {
    var start = 0
    while start < bytes.count {
      let end = min(start + chunk, bytes.count)
      let piece = Array(bytes[start..<end])
      var position = 0
      while try parser.next(in: piece.span, from: &position) { keep(parser.record) }
      start = end
    }
    if try parser.finish() { keep(parser.record) }
    return .records(records)
  } catch {
    return .failed(error)
  }
}

/// Slow and plain: splits the whole file in memory, one cell after another.
private func parseSlowly(_ file: [UInt8]) -> Parsed {
  var rest = file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.dropFirst(3)) : file
  var line = 1
  var records: [Parsed.Record] = []
  while !rest.isEmpty {
    var record = Parsed.Record(cells: [], line: line, strayQuote: nil, isUnterminated: true)
    var hasMoreCells = true
    while hasMoreCells {
      var cell: [UInt8] = []
      var isPlain = true
      if rest.first == .quote {
        isPlain = false
        rest.removeFirst()
        var isOpen = true
        while isOpen {
          guard let byte = rest.first else { return .failed(.openQuote(line: record.line)) }
          rest.removeFirst()
          if byte == .lineFeed { line += 1 }
          if byte != .quote {
            cell.append(byte)
          } else if rest.first == .quote {
            rest.removeFirst()
            cell.append(.quote)
          } else {
            isOpen = false
          }
        }
        let isSoundEnd =
          rest.isEmpty || rest[0] == .comma || rest[0] == .lineFeed
          || rest.starts(with: [.carriageReturn, .lineFeed])
          || rest == [.carriageReturn]
        if !isSoundEnd {
          if record.strayQuote == nil { record.strayQuote = record.cells.count }
          isPlain = true
        }
      }
      let end = rest.firstIndex { $0 == .comma || $0 == .lineFeed } ?? rest.count
      let isLast = end == rest.count || rest[end] == .lineFeed
      var tail = Array(rest[..<end])
      if isLast, tail.last == .carriageReturn { tail.removeLast() }
      if isPlain { cell += tail }
      record.cells.append(cell)
      hasMoreCells = !isLast
      record.isUnterminated = end == rest.count
      if isLast && end < rest.count { line += 1 }
      rest.removeFirst(min(end + 1, rest.count))
    }
    records.append(record)
  }
  return .records(records)
}

private func texts(_ file: String) -> [[String]] {
  guard case .records(let records) = parse(Array(file.utf8), chunk: 1 << 16) else { return [] }
  return records.map { $0.cells.map { String(decoding: $0, as: UTF8.self) } }
}

@Suite struct CSVParserTests {
  @Test(arguments: [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")])
  func `cells are separated by what it was told`(separator: UInt8) throws {
    let text = "a~\"b~,;\t\"\"\"~c,;\r\n~\"\"~".replacing("~", with: String(UnicodeScalar(separator)))
    var parser = CSVParser(separator: separator)
    var position = 0
    let bytes = Array(text.utf8)
    var records: [[String]] = []
    func cells() -> [String] { (0..<parser.record.cellCount).map { parser.record[$0].text } }
    while try parser.next(in: bytes.span, from: &position) { records.append(cells()) }
    if try parser.finish() { records.append(cells()) }
    let mark = String(UnicodeScalar(separator))
    let tail =
      separator == UInt8(ascii: ",") ? ["c", ";"] : separator == UInt8(ascii: ";") ? ["c,", ""] : ["c,;"]
    #expect(records == [["a", "b\(mark),;\t\""] + tail, ["", "", ""]])
  }

  @Test(arguments: [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
    ("\u{FEFF}a,b\n", [["a", "b"]]),
    ("\u{FEFF}\"a\",b\n", [["a", "b"]]),
    ("\"Jul 30, 2017\",x\n", [["Jul 30, 2017", "x"]]),
    ("\"two\nlines\",x\n", [["two\nlines", "x"]]),
    ("\"two\r\nlines\",x\r\n", [["two\r\nlines", "x"]]),
    ("\"say \"\"no\"\"\",\"\"\n", [["say \"no\"", ""]]),
    ("5\" pipe,x\n", [["5\" pipe", "x"]]),
    (",,\n", [["", "", ""]]),
    ("a,\n", [["a", ""]]),
    ("a\n\nb\n", [["a"], [""], ["b"]]),
    ("-Qara,= 1\n", [["-Qara", "= 1"]]),
    ("", []),
    ("\u{FEFF}", []),
    ("\"\"", [[""]]),
  ])
  func `cells come out as they were meant`(file: String, cells: [[String]]) {
    #expect(texts(file) == cells)
  }

  @Test func `lines are counted as an editor counts them`() {
    guard case .records(let records) = parse(Array("h\n\"a\nb\"\n\nc\n".utf8), chunk: 3) else {
      Issue.record("no records")
      return
    }
    #expect(records.map(\.line) == [1, 2, 4, 5])
  }

  @Test func `an open quote is told with the line where its row begins`() {
    #expect(parse(Array("h\na,\"b\nc\n".utf8), chunk: 2) == .failed(.openQuote(line: 2)))
  }

  @Test func `text behind a closing quote is kept and marked`() {
    guard case .records(let records) = parse(Array("a,\"b\"c,d\n".utf8), chunk: 1) else {
      Issue.record("no records")
      return
    }
    #expect(records.first?.strayQuote == 1)
    #expect(records.first?.cells.map { String(decoding: $0, as: UTF8.self) } == ["a", "bc", "d"])
  }

  @Test func `a quote that swallows the file is noticed before memory is`() {
    let file = Array("a\n\"".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: CSVParser.recordLimit + 1)
    #expect(parse(file, chunk: 1 << 16) == .failed(.recordTooLong(line: 2)))
  }

  @Test(arguments: 0..<40)
  func `any bytes in chunks of any size come out as a slow plain parser reads them`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let alphabet: [[UInt8]] = [
      [.comma], [.lineFeed], [.carriageReturn, .lineFeed], [.carriageReturn], [.quote], [.quote, .quote],
      Array("x".utf8), Array("1280.0".utf8), Array("كوير".utf8), [0xEF], [0xEF, 0xBB, 0xBF], [0xFF], [0],
    ]
    for _ in 0..<200 {
      let file = (0..<Int.random(in: 0...24, using: &random)).flatMap { _ in
        alphabet.randomElement(using: &random) ?? []
      }
      let expected = parseSlowly(file)
      for chunk in [1, 2, 3, 7, 64] {
        #expect(parse(file, chunk: chunk) == expected, "file \(file), chunks of \(chunk)")
      }
    }
  }
}

/// SplitMix64: the same numbers for the same seed on every machine.
struct SeededRandom: RandomNumberGenerator {
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
