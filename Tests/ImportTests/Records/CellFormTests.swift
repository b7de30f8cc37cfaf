import Testing

@testable import Liaison

/// What a cell can mean, in every dress that a spreadsheet gives it.
@Suite struct `Cells of a list` {
  @Test(arguments: [
    ("2017-08-06", ["2017-08-06"]), (" 2017-08-06 ", ["2017-08-06"]),
    ("6/8/2017", ["2017-08-06", "2017-06-08"]),
    ("06.08.2017", ["2017-08-06", "2017-06-08"]), ("06-08-17", ["2017-08-06", "2017-06-08"]),
    ("8/8/2017", ["2017-08-08"]), ("13/8/2017", ["2017-08-13"]), ("8/13/2017", ["2017-08-13"]),
    ("29/2/2017", []), ("31/31/2017", []), ("6/8.2017", []), ("42953", []), ("soon", []), ("2017-02-30", []),
  ])
  func `dates`(cell: String, readings: [String]) {
    #expect(CellForm.date.readings(of: cell) == readings)
  }

  @Test(arguments: [
    ("10:00", "10:00"), ("10:00:00", "10:00"), ("9:05", "09:05"), ("9:05:07", "09:05:07"),
    ("12:00 AM", "00:00"),
    ("12:30 pm", "12:30"), ("1:30PM", "13:30"), ("24:00", nil), ("10:60", nil), ("13:00 PM", nil),
    ("ten", nil),
  ])
  func `times`(cell: String, reading: String?) {
    #expect(CellForm.time.readings(of: cell).first == reading)
  }

  @Test func `moments, to what they were cut off`() {
    let stored = "2017-08-06T07:08:09.123456"
    for cell in [
      stored, "2017-08-06T07:08:09", "2017-08-06 07:08:09.123", "2017-08-06 07:08", "6/8/2017 7:08",
      "8/6/2017 7:08 AM",
    ] {
      #expect(CellForm.moment.says(cell, stored), "\(cell)")
    }
    for cell in ["2017-08-06T07:08:10", "2017-08-07 07:08", "2017-08-06", "07:08", ""] {
      #expect(!CellForm.moment.says(cell, stored), "\(cell)")
    }
    #expect(
      CellForm.moment.says("", nil) && CellForm.moment.says(" ", nil) && !CellForm.moment.says("x", nil))
  }

  @Test(arguments: [
    "=1+1", "-5", "@all", "+ more", "|x", "plain", "'tis", "two\nlines", "\u{200F}=1", "'=quoted",
  ])
  func `text under a guard is the text`(text: String) {
    let guarded = text.contains("1") || "-@+|".contains(text.first ?? " ") ? "'\(text)" : text
    #expect(CellForm.text.says(guarded, text))
    #expect(CellForm.text.says(text, text))
    #expect(CellForm.text.says(text.replacing("\n", with: "\r\n"), text))
    #expect(!CellForm.text.says("\(text) ?", text))
  }

  @Test func `an edited cell loses the guard, and no other apostrophe`() {
    #expect(CellForm.text.readings(of: "'=1+2") == ["=1+2"])
    #expect(CellForm.text.readings(of: "'tis so") == ["'tis so"])
    #expect(CellForm.text.readings(of: " trailing \r\n") == ["trailing"])
  }

  @Test(arguments: [
    ("12.50", "12.5"), ("12", "12"), ("012.0", "12"), ("-0.50", "-0.5"), ("-0", "0"), ("0.0", "0"),
    ("1.", "1"), ("1,5", nil),
    ("1e3", nil), ("", nil), (".5", nil), ("--1", nil),
  ])
  func `decimal numbers`(cell: String, reading: String?) {
    #expect(CellForm.decimal.readings(of: cell).first == reading)
  }

  @Test func `words, flags and numbers`() {
    let status = CellForm.word(["open", "in_progress", "reported_done"])
    #expect(status.readings(of: "In Progress") == ["in_progress"])
    #expect(status.readings(of: "reported-done") == ["reported_done"])
    #expect(status.readings(of: "done") == [])
    #expect(CellForm.flag.readings(of: "TRUE") == ["yes"])
    #expect(CellForm.flag.readings(of: "No") == ["no"])
    #expect(CellForm.flag.readings(of: "1") == [])
    #expect(CellForm.number.readings(of: "3.0") == ["3"])
    #expect(CellForm.number.readings(of: "3.5") == [])
  }
}
