import Foundation
import TestSupport
import Testing

/// `liaison import follow-ups|meetings|agenda-items|holidays`, with the lists that the program itself writes.
@Suite struct `Lists both ways` {
  let office: Office
  let folder = "/tmp/liaison-lists-\(UUID().uuidString.prefix(8))"

  init() throws {
    office = try Office()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  }

  private func write(_ list: String, _ name: String) throws -> String {
    let path = "\(folder)/\(name).csv"
    try Data(list.utf8).write(to: URL(filePath: path))
    return path
  }

  /// Every shape of a list, with the command that takes it back.
  @Test func `what the program lists it takes back, and has nothing to do`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let lists: [(list: [String], back: [String])] = [
      (["follow-up", "list", "--all", "--format", "csv"], ["follow-ups", "--by", "JCC"]),
      (["follow-up", "list", "--overdue", "--format", "csv"], ["follow-ups", "--by", "JCMC"]),
      (["export", "follow_up"], ["follow-ups", "--by", "JCC"]),
      (["meeting", "list", "--format", "csv"], ["meetings"]), (["export", "meeting"], ["meetings"]),
      (["agenda", "list", "JCC-JCMC-001", "--format", "csv"], ["agenda-items"]),
      (["export", "agenda_item"], ["agenda-items"]), (["export", "holiday"], ["holidays"]),
    ]
    for (list, back) in lists {
      let listed = try run(list)
      #expect(listed.status == 0, "\(listed.says)")
      #expect(listed.says.split(whereSeparator: \.isNewline).count > 2, "\(list)")
      let file = try write(listed.says, "list")
      let taken = try run(["import", back[0], file] + back.dropFirst())
      #expect(
        taken.status == 0 && taken.says.hasPrefix("Nothing to do: list.csv says"), "\(list): \(taken.says)")
    }
  }

  @Test func `an edit is taken, a conflict ends with 65, and the file tells it`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try office.database.psql(
      """
      \\o /dev/null
      select api_v1.add_follow_up('JCC-JCMC-001', 'Invented action', 'JCC', 'Director of Roads', '2030-01-06', agreed => '2017-07-23');
      """)
    let ref = try office.database.psql("select ref from api_v1.follow_up where action = 'Invented action'")
      .trimmingCharacters(in: .newlines)
    let list = try run(["follow-up", "list", "--format", "csv"]).says
    let file = try write(list.replacing("Invented action", with: "Edited action"), "list")
    let taken = try run(["import", "follow-ups", file, "--by", "JCC"])
    #expect(taken.status == 0, "\(taken.says)")
    #expect(taken.says.contains("\n\(ref): action \"Invented action\" -> \"Edited action\""), "\(taken.says)")
    #expect(!FileManager.default.fileExists(atPath: "\(file).rejects.csv"))

    let other = try write(list.replacing("Invented action", with: "Other action"), "other")
    let found = "\(folder)/found.csv"
    let conflict = try run(["import", "follow-ups", other, "--by", "JCC", "--rejects", found])
    #expect(conflict.status == 65)
    #expect(conflict.says.contains("1 in conflict. See \(found)."), "\(conflict.says)")
    #expect(
      conflict.says.contains(
        "action: Changed meanwhile: the file says \"Other action\", the database \"Edited action\""),
      "\(conflict.says)")
    #expect(try String(contentsOfFile: found, encoding: .utf8).contains("Changed meanwhile"))
    #expect(!FileManager.default.fileExists(atPath: "\(other).rejects.csv"))

    let foreign = try run(["import", "follow-ups", other, "--by", "JCMC"])
    #expect(foreign.status == 65)
    let unknown = try run(["import", "follow-ups", other, "--by", "NOBODY"])
    #expect(
      unknown.status == 65 && unknown.says.contains("There is no institution 'NOBODY'."), "\(unknown.says)")
    #expect(try run(["import", "follow-ups", "\(folder)/none.csv", "--by", "JCC"]).status == 1)
    let noList = try write("one,two\n1,2\n", "none")
    let refused = try run(["import", "meetings", noList])
    #expect(refused.status == 65)
    #expect(
      refused.says.hasPrefix("Nothing was read of none.csv. Column 1 has the head \"one\""), "\(refused.says)"
    )
  }

  @Test func `a holiday tells the meetings that it hits`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try run([
      "meeting", "add", "Invented", "--on", "2028-09-05", "--at", "10:00", "--host", "JCC", "--city", "Erbil",
      "--chair",
      "Director General",
    ])
    let file = try write("side,first_on,name_en\nkrg,2028-09-05,Feast\n", "holidays")
    let taken = try run(["import", "holidays", file])
    #expect(taken.status == 0)
    #expect(taken.says.contains("krg 2028-09-05 Feast: new, to 2028-09-05"), "\(taken.says)")
    #expect(
      taken.says.contains("is planned on 2028-09-05, which is not a working day of krg (Feast)."),
      "\(taken.says)")
  }

  private func run(_ words: [String]) throws -> (status: Int32, says: String) {
    let done = try Tool.run(
      Program.path, words,
      environment: Program.environment.merging(["LIAISON_DATABASE": office.database.conninfo]) { $1 })
    let told = done.errors.split(separator: "\n").filter { !$0.hasPrefix("liaison: database: ") }
    let isExport = words.first == "export"
    return (done.status, done.output + (isExport ? "" : told.joined(separator: "\n")))
  }
}
