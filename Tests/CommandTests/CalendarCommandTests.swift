import Foundation
import TestSupport
import Testing

/// `liaison calendar export`, as a secretariat or a timer runs it.
@Suite struct CalendarCommands {
  @Test func `writes a file for each series and one of all, and says what changed`() throws {
    let office = try Office()
    let folder = "/tmp/liaison calendar \(UUID().uuidString.prefix(8))"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try office.done(
      "meeting", "add", "Water", "--on", "2099-08-04", "--at", "09:00", "--host", "JCC", "--city", "Erbil",
      "--chair", "Director General")
    _ = try office.done(
      "series", "add", "SINGLE", "--title", "One day", "--rule", "FREQ=DAILY;COUNT=1", "--start",
      "2028-07-03", "--at", "10:00", "--owner", "JCC")
    for (side, institution) in [("krg", "JCC"), ("federal", "JCMC")] {
      _ = try office.done(
        "series", "host", "SINGLE", "--side", side, "--institution", institution, "--city", "Erbil",
        "--chair", "Head")
    }
    _ = try office.done("series", "make", "SINGLE", "--from", "2028-07-01")
    #expect(
      try office.done("calendar", "export", "\(folder)/feed/") == """
        \(folder)/feed/meetings.ics: 5 meetings, written
        \(folder)/feed/JCC-JCMC.ics: 3 meetings, written
        \(folder)/feed/SINGLE.ics: 1 meeting, written

        """)
    _ = try office.done("meeting", "move", "JCC-JCMC-003", "--to", "2017-10-16", "--reason", "Roads")
    #expect(
      try office.done("calendar", "export", "\(folder)/feed") == """
        \(folder)/feed/meetings.ics: 5 meetings, written
        \(folder)/feed/JCC-JCMC.ics: 3 meetings, written
        \(folder)/feed/SINGLE.ics: 1 meeting, unchanged

        """)
    let text = try String(contentsOfFile: "\(folder)/feed/JCC-JCMC.ics", encoding: .utf8)
    #expect(text.contains("\r\nDTSTART;TZID=Asia/Baghdad:20171016T100000\r\n"))
  }

  @Test func `a folder that can't be one, and a file that is not ours, are told in a sentence`() throws {
    let office = try Office()
    #expect(
      try office.liaison("calendar", "export", "/dev/null")
        == (1, "liaison: Cannot make the folder \"/dev/null\": File exists."))
    let folder = "/tmp/liaison calendar \(UUID().uuidString.prefix(8))"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try Data("mine".utf8).write(to: URL(filePath: "\(folder)/meetings.ics"))
    let refused = try office.liaison("calendar", "export", folder)
    #expect(refused.status == 1)
    #expect(refused.says.hasPrefix("liaison: \"\(folder)/meetings.ics\" was not written by this program"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["meetings.ics"])
    #expect(try office.liaison("calendar", "export").status == 64)
  }
}
