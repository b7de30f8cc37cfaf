/// The lines of a calendar file as they lie in its bytes, put together again where they were folded.
struct CalendarLines {
  /// A line without its folds.
  struct Line {
    /// Where it begins in the file, from 1.
    let number: Int
    fileprivate(set) var bytes: [UInt8]
  }

  private(set) var lines: [Line] = []
  private(set) var faults: [CalendarFault] = []

  private static let carriageReturn: UInt8 = 0x0D
  private static let lineFeed: UInt8 = 0x0A
  private static let tab: UInt8 = 0x09
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    if rest.starts(with: Self.byteOrderMark) {
      note(.beginsWithoutByteOrderMark, 1)
      rest = rest.dropFirst(Self.byteOrderMark.count)
    }
    // After the line feed that ends the file nothing comes.
    let pieces = rest.split(separator: Self.lineFeed, omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      let isLast = index == pieces.count - 1
      if isLast && piece.isEmpty && index > 0 { break }
      take(piece, number: index + 1, endsInLineFeed: !isLast)
    }
    for line in lines where String(validating: line.bytes, as: UTF8.self) == nil {
      note(.isUTF8, line.number)
    }
  }

  private mutating func note(_ rule: CalendarRule, _ line: Int) {
    faults.append(CalendarFault(rule: rule, line: line))
  }

  private mutating func take(_ piece: ArraySlice<UInt8>, number: Int, endsInLineFeed: Bool) {
    var line = piece
    let hasReturn = line.last == Self.carriageReturn
    if hasReturn { line.removeLast() }
    if !hasReturn || !endsInLineFeed || line.contains(Self.carriageReturn) { note(.endsLinesInCRLF, number) }
    if line.count > 75 { note(.foldsLongLines, number) }
    if Self.holdsControl(line) { note(.holdsNoControlCharacters, number) }

    let isContinuation = line.first == UInt8(ascii: " ") || line.first == Self.tab
    guard isContinuation, !lines.isEmpty else {
      lines.append(Line(number: number, bytes: Array(line)))
      return
    }
    let content = line.dropFirst()
    // 10xxxxxx goes on with the character before it.
    if let first = content.first, first & 0xC0 == 0x80 { note(.foldsBetweenCharacters, number) }
    lines[lines.count - 1].bytes += content
  }

  /// C0 without the tab, DEL, and C1, which is C2 80 to C2 9F in UTF-8.
  private static func holdsControl(_ line: ArraySlice<UInt8>) -> Bool {
    zip(line, line.dropFirst() + [0]).contains { byte, next in
      byte < 0x20 && byte != tab && byte != carriageReturn || byte == 0x7F
        || byte == 0xC2 && (0x80...0x9F).contains(next)
    }
  }
}
