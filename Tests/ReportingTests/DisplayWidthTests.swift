import Glibc
import Testing

@testable import Reporting

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("Ninewa", 6), ("نينوى", 5), ("\u{2068}نينوى\u{2069}", 5), ("مُحَافَظَة", 6), ("هەولێر", 6), ("سلێمانی", 7),
    ("漢字", 4),
    ("e\u{301}", 1), ("ـ", 1), ("a\u{200D}b", 2), ("█▌", 2), ("1\u{A0}234", 5), ("＝", 2), ("🙂", 2), ("", 0),
  ])
  func `width is columns, not characters`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  /// glibc is the judge for the scripts that a report can hold; on signs that fonts themselves disagree about, and on
  /// characters newer than its table, there is nothing to compare.
  @Test func `Latin, Cyrillic, Hebrew, Arabic, Syriac, Han, Kana and Hangul are as wide as glibc says`()
    throws
  {
    // The header declares it only to those who define _XOPEN_SOURCE.
    let symbol = try #require(dlsym(nil, "wcwidth"))
    let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> Int32).self)
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    defer { freelocale(locale) }
    let previous = uselocale(locale)
    defer { uselocale(previous) }
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0xA0...0xAC, 0xAE...0x52F, 0x591...0x5F4, 0x606...0x6DC, 0x6DE...0x6FF, 0x710...0x77F,
      0x2000...0x206F,
      0x2500...0x25FF, 0x3041...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFB50...0xFDFF, 0xFE70...0xFEFC,
      0xFF01...0xFF60,
    ]
    for value in ranges.joined() {
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned else {
        continue
      }
      let judged = Int(wcwidth(wchar_t(value)))
      if judged < 0 { continue }
      #expect(DisplayWidth.columns(of: scalar) == judged, "U+\(String(value, radix: 16, uppercase: true))")
    }
  }
}
