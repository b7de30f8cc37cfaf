import Foundation
import TestSupport
import Testing

/// The demonstration, its reports and exports, as a person asks for them.
@Suite struct `Report commands` {
  @Test func `the demonstration from nothing, twice, in a folder with a space`() throws {
    let place = try Sandbox()
    let first = try place.run("demo")
    #expect(first.status == 0, "\(first.errors)")
    // Beside the embedded database, whose own folder is closed to others.
    let reports = "\(place.database)-reports"
    #expect(first.output.contains("The newest of each: \(reports)/latest\n"))
    let places = first.output.split(separator: "\n").filter { $0.hasPrefix("  \(reports)/") }.map {
      $0.dropFirst(2)
    }
    #expect(
      places.filter { $0.hasSuffix(".ics") } == [
        "\(reports)/calendar/meetings.ics", "\(reports)/calendar/JCC-JCMC.ics",
      ])
    let folders = places.filter { !$0.hasSuffix(".ics") }
    #expect(folders.count == 13, "\(first.output)")
    for folder in folders {
      let sums = try Tool.run(
        "/usr/bin/sha256sum", ["--strict", "--quiet", "-c", "SHA256SUMS"], folder: String(folder))
      #expect(sums.status == 0, "\(sums.errors)")
    }
    let before = try Tool.run("/usr/bin/find", [reports, "-type", "f", "-printf", "%p %s %T@\n"]).output
    let second = try place.run("demo")
    #expect(second.status == 0, "\(second.errors)")
    #expect(second.output == first.output)
    #expect(
      try Tool.run("/usr/bin/find", [reports, "-type", "f", "-printf", "%p %s %T@\n"]).output == before)
    // The line that it prints opens psql.
    let line = try #require(first.output.split(separator: "\n").last { $0.contains("database psql") })
    let command = line.drop { $0 != ":" }.dropFirst(2)
    let psql = try Tool.run(
      "/bin/sh", ["-c", "\(command) -- -XAtc 'select count(*) from api_v1.follow_up'"],
      environment: Program.environment.merging(["LIAISON_DATABASE": "embedded:\(place.database)"]) { $1 })
    #expect(Int(psql.output.dropLast()).map { $0 > 0 } == true, "\(command): \(psql.errors)")
  }

  @Test func `report run prints the folder alone on standard output`() throws {
    let database = try Self.withFigures()
    let place = try Sandbox()
    let output = "\(place.path)/my reports"
    func run(_ extra: String...) throws -> Finished {
      try Tool.run(
        Program.path,
        ["report", "run", "returns-weekly", "--period", "2017-08-30", "--database", database.conninfo]
          + extra,
        environment: Program.environment, folder: place.path)
    }
    let folder = "\(output)/returns-weekly_2017-08-27_2017-09-02_e1"
    let first = try run("--output", output)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output == "\(folder)\n")
    let told = first.errors.split(separator: "\n")
    #expect(told.count == 2)
    #expect(
      told.first?.hasPrefix(
        "liaison: database: \(database.name) on this machine's socket as postgres, PostgreSQL ") == true)
    #expect(told.last == "liaison: published returns-weekly_2017-08-27_2017-09-02_e1")
    let second = try run("--output", "\(output)/")
    #expect(second.output == "\(folder)\n")
    #expect(
      second.errors.hasSuffix(
        "liaison: unchanged: returns-weekly_2017-08-27_2017-09-02_e1 was published already\n"))
    // A relative folder is one below the working folder, and the answer is good from anywhere.
    let relative = try run("--output", "here")
    #expect(relative.output == "\(place.path)/here/returns-weekly_2017-08-27_2017-09-02_e1\n")
    #expect(FileManager.default.fileExists(atPath: "\(place.path)/here/latest/returns-weekly/SHA256SUMS"))
  }

  @Test func `LIAISON_REPORTS says where reports go, the option overrides it`() throws {
    let database = try Self.withFigures()
    let place = try Sandbox()
    let environment = [
      "LIAISON_REPORTS": "\(place.path)/from environment", "LIAISON_DATABASE": database.conninfo,
    ]
    let one = try place.run(
      "report", "run", "returns-weekly", "--period", "2017-08-27..2017-09-02", environment: environment)
    #expect(one.output.hasPrefix("\(place.path)/from environment/returns-weekly_"), "\(one.errors)")
    let other = try place.run(
      "report", "run", "returns-weekly", "--period", "2017-08-30", "--output", "\(place.path)/from option",
      environment: environment)
    #expect(other.output.hasPrefix("\(place.path)/from option/returns-weekly_"), "\(other.errors)")
  }

  @Test func `report list needs no database, report check finds all in order`() throws {
    let list = try Program.run("report", "list", environment: ["LIAISON_DATABASE": "host=/nowhere"])
    #expect(list.status == 0, "\(list.errors)")
    #expect(list.errors == "")
    #expect(list.output.contains("returns-weekly       weekly, "))
    let csv = try Program.run(
      "report", "list", "--format", "csv", environment: ["LIAISON_DATABASE": "host=/nowhere"])
    #expect(
      csv.output.contains("\r\nreturns-weekly,Returns of displaced people,weekly,internal,"), "\(csv.output)")
    let check = try Program.run("report", "check", "--database", TestDatabase.make().conninfo)
    #expect(check.status == 0, "\(check.errors)")
    #expect(
      check.output == "in order: agenda-pack, coordination-weekly, returns-weekly\n",
      "\(check.output)")
  }

  @Test func `report check says what is wrong and where, with exit code 1`() throws {
    let home = try Sandbox()
    for part in ["sql", "reports"] {
      try Checkout.copy(part, to: "\(home.path)/\(part)")
    }
    let file = "\(home.path)/reports/returns-weekly/returns_adm1.sql"
    try Data("select 1 as source".utf8).write(to: URL(filePath: file))
    let database = try TestDatabase.make()
    let check = try Program.run(
      "report", "check", "--database", database.conninfo, environment: ["LIAISON_HOME": home.path])
    #expect(check.status == 1)
    #expect(check.output == "")
    #expect(
      check.errors.contains(
        "liaison: reports/returns-weekly/returns_adm1.sql: column source is integer; the descriptor's string needs "
      ),
      "\(check.errors)")
  }

  @Test func `everything works from files in a folder with a space`() throws {
    let home = try Sandbox()
    for part in ["sql", "reports"] {
      try Checkout.copy(part, to: "\(home.path)/\(part)")
    }
    let demo = try home.run(
      "demo", "--output", "\(home.path)/editions of the week", environment: ["LIAISON_HOME": home.path])
    #expect(demo.status == 0, "\(demo.errors)")
    #expect(
      FileManager.default.fileExists(
        atPath: "\(home.path)/editions of the week/latest/returns-weekly/SHA256SUMS"))
  }

  @Test func `an export to a pipe has the same bytes as one to a file`() throws {
    let database = try TestDatabase.make()
    let place = try Sandbox()
    let file = "\(place.path)/places of all.csv"
    let written = try Program.run("export", "place", "--to", file, "--database", database.conninfo)
    #expect(written.status == 0, "\(written.errors)")
    #expect(written.output == "")
    let piped = try Tool.run(
      "/bin/sh",
      [
        "-c", "\"$0\" export place --database \"$1\" | cat >\"$2\"", Program.path, database.conninfo,
        "\(place.path)/piped.csv",
      ],
      environment: Program.environment)
    let bytes = try #require(FileManager.default.contents(atPath: file))
    #expect(FileManager.default.contents(atPath: "\(place.path)/piped.csv") == bytes)
    #expect(bytes.count > 10_000)
    for told in [written.errors, piped.errors] {
      let line = try #require(told.split(separator: "\n").last)
      let match = try #require(
        line.wholeMatch(
          of: /liaison: ([0-9]+) rows, ([0-9]+) bytes, ([0-9]+) guarded cells, sha256 ([0-9a-f]{64})/))
      #expect(Int(match.2) == bytes.count)
      let sum = try Tool.run("/usr/bin/sha256sum", [file]).output
      #expect(sum.hasPrefix(match.4))
    }
  }

  @Test func `an export to a full disk fails and says so`() throws {
    let database = try TestDatabase.make()
    let full = try Tool.run(
      "/bin/sh",
      ["-c", "exec \"$0\" export place --database \"$1\" >/dev/full", Program.path, database.conninfo],
      environment: Program.environment)
    #expect(full.status == 1)
    #expect(
      full.errors.contains("Cannot write \"standard output\": No space left on device."), "\(full.errors)")
  }

  private static func withFigures() throws -> TestDatabase {
    let database = try TestDatabase.make()
    try database.psql("\\i '\(Checkout.root)/reports/returns-weekly/example/fixture.sql'")
    return database
  }
}
