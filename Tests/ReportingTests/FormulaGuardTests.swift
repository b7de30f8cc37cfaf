import Testing

@testable import Reporting

@Suite struct FormulaGuardTests {
  static let dangerous = ["=", "+", "-", "@", "|", "%", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
  static let hidden = [
    "", " ", "  ", "\u{A0}", "\u{200B}", "\u{200F}", "\u{2068}", "\u{2060}", "\u{FEFF}", "\u{61C}",
    "\u{202E}",
    "\u{3000}", " \u{2067}\u{200B} ",
  ]

  @Test(arguments: dangerous, hidden)
  func `a formula is found behind whatever does not show`(first: String, hidden: String) {
    #expect(FormulaGuard.isDangerous(hidden + first + "1+1"))
    #expect(FormulaGuard.isDangerous(hidden + first))
  }

  @Test(arguments: [
    "", " ", "\u{200F}", "a=1", "1-2", "'=1+1", "نينوى", "\u{200F}نينوى", "هەولێر", "”=1", "“=1", "（=1）", "é",
    "…", "，",
    "\u{FF1B}", "\u{E2}", ",=1", "\"=1",
  ])
  func `harmless text is left alone`(text: String) {
    #expect(!FormulaGuard.isDangerous(text))
  }

  @Test func `a character cut in two is not read beyond its end`() {
    for bytes: [UInt8] in [[0xE2], [0xE2, 0x80], [0xEF, 0xBC], [0xC2], [0xD8], [0x20, 0xE3, 0x80]] {
      #expect(!bytes.withUnsafeBytes(FormulaGuard.isDangerous))
    }
  }
}
