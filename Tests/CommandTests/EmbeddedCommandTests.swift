import Foundation
import TestSupport
import Testing

/// The embedded database as a person meets it.
@Suite struct `Embedded commands` {
  @Test func `nothing is made by asking, all is made by using, nothing is left running`() throws {
    let place = try Sandbox()
    let absent = try place.run("database", "status")
    #expect(absent.status == 1)
    #expect(absent.output == "embedded in \(place.database): not made yet; the first command makes it\n")
    #expect(!FileManager.default.fileExists(atPath: place.database))

    let migrated = try place.run("migrate")
    #expect(migrated.status == 0, "\(migrated.errors)")
    #expect(migrated.errors == "liaison: database: embedded in \(place.database), started for this command\n")
    #expect(migrated.output.hasPrefix("applied migrations/0001_create_the_schemas.sql\n"))
    #expect(migrated.output.hasSuffix("applied api/v1\n"))
    #expect(try place.run("migrate").output == "Nothing to apply: the schema is up to date.\n")
    #expect(try place.run("migrate", "--plan").output == "Nothing to apply.\n")
    #expect(try place.run("migrate", "--check").output == "The schema is up to date.\n")
    #expect(place.postmaster == nil)
    let stopped = try place.run("database", "status")
    #expect(stopped.status == 1)
    #expect(stopped.output == "embedded in \(place.database): stopped\n")
  }

  @Test func `start keeps it, stop stops it`() throws {
    let place = try Sandbox()
    let started = try place.run("database", "start")
    #expect(started.status == 0, "\(started.errors)")
    let lines = started.output.split(separator: "\n")
    #expect(lines.first == "The embedded database in \(place.database) is running.")
    // The second line is what another program connects with.
    let other = try Tool.run(
      "\(TestServer.programs)/psql", ["-XAtc", "select current_user", String(lines[1])])
    if geteuid() == 0 { #expect(other.output == "liaison\n", "\(other.errors)") }
    let running = try place.run("database", "status")
    #expect(running.status == 0)
    #expect(
      running.output.hasPrefix(
        "embedded in \(place.database): running until 'database stop'\nserver: liaison on "))
    #expect(try place.run("migrate", "--check").status == 1)
    #expect(try place.run("migrate").errors == "liaison: database: embedded in \(place.database)\n")
    #expect(place.postmaster != nil)
    #expect(
      try place.run("database", "stop").output == "The embedded database in \(place.database) is stopped.\n")
    #expect(place.postmaster == nil)
    #expect(
      try place.run("database", "stop").output
        == "The embedded database in \(place.database) was not running.\n")
  }

  @Test func `many commands at once share it, and the last one stops it`() async throws {
    let place = try Sandbox()
    let made = try place.run("migrate")
    #expect(made.status == 0, "\(made.errors)")
    let statuses = try (1...6).map { number in
      try ChildProcess(
        Program.path, ["database", "psql", "--", "-XAtc", "select \(number)"],
        environment: Program.environment.merging(["LIAISON_DATABASE": "embedded:\(place.database)"]) { $1 },
        output: "\(place.path)/out \(number)", errors: "\(place.path)/err \(number)")
    }.map { $0.wait() }
    for number in 1...6 {
      let errors = try String(contentsOfFile: "\(place.path)/err \(number)", encoding: .utf8)
      #expect(statuses[number - 1] == 0, "\(errors)")
      #expect(try String(contentsOfFile: "\(place.path)/out \(number)", encoding: .utf8) == "\(number)\n")
    }
    #expect(place.postmaster == nil)
  }

  @Test func `stop is refused while a command uses it`() throws {
    let place = try Sandbox()
    let user = try ChildProcess(
      Program.path, ["database", "psql", "--", "-XAt"],
      environment: Program.environment.merging(["LIAISON_DATABASE": "embedded:\(place.database)"]) { $1 },
      input: nil, output: "\(place.path)/out", errors: "\(place.path)/err")
    // psql sits at its prompt while its standard input is open.
    try wait("psql is connected") {
      try place.postmaster != nil
        && place.run(
          "database", "psql", "--", "-XAtc",
          "select count(*) from pg_stat_activity where application_name = 'psql'"
        ).output == "2\n"
    }
    let refused = try place.run("database", "stop")
    #expect(refused.status == 1)
    #expect(
      refused.errors
        == "liaison: Another liaison command is using the embedded database; it stops when that command "
        + "ends.\n")
    user.send(SIGTERM)
    user.wait()
    #expect(try place.run("database", "stop").status == 0)
    #expect(place.postmaster == nil)
  }

  @Test func `psql gets its arguments, its terminal's streams and gives back its exit code`() throws {
    let place = try Sandbox()
    let one = try place.run(
      "database", "psql", "--", "-XAt", "-c", "select 'a b' || count(*) from api_v1.follow_up")
    #expect(one.status == 0, "\(one.errors)")
    #expect(one.output == "a b0\n")
    let piped = try place.run("database", "psql", "--", "-XAt", input: "select 40 + 2;\n\\conninfo\n")
    #expect(piped.output.hasPrefix("42\n"))
    let wrong = try place.run(
      "database", "psql", "--", "-X", "-v", "ON_ERROR_STOP=1", "-f", "-", input: "select 1 / 0;")
    #expect(wrong.status == 3)
    #expect(wrong.errors.contains("division by zero"))
    #expect(place.postmaster == nil)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `psql that a signal ends leaves no server running`(signal: Int32) throws {
    let place = try Sandbox()
    let user = try ChildProcess(
      Program.path, ["database", "psql", "--", "-XAt"],
      environment: Program.environment.merging(["LIAISON_DATABASE": "embedded:\(place.database)"]) { $1 },
      input: nil, output: "\(place.path)/out", errors: "\(place.path)/err")
    func sessions() throws -> String {
      try place.run(
        "database", "psql", "--", "-XAtc",
        "select count(*) from pg_stat_activity where application_name = 'psql'"
      ).output
    }
    try wait("psql is connected") { try place.postmaster != nil && sessions() == "2\n" }
    user.send(signal)
    if signal == SIGINT {
      // Control-C is psql's while it has the terminal: liaison lives on.
      #expect(try sessions() == "2\n")
      user.send(SIGTERM)
    }
    #expect(user.wait() == 128 + (signal == SIGINT ? SIGTERM : signal))
    let errors = try String(contentsOfFile: "\(place.path)/err", encoding: .utf8)
    #expect(errors.contains("liaison: interrupted by "), "\(errors)")
    #expect(place.postmaster == nil)
    #expect(try place.run("database", "status").output == "embedded in \(place.database): stopped\n")
  }

  @Test func `a signal that nohup has ignored stays ignored`() throws {
    let place = try Sandbox()
    // The grandparent of the shell that psql starts is liaison.
    let hangUp = "\\! kill -HUP $(ps -o ppid= -p $PPID)"
    let nohup = try Tool.run(
      "/bin/sh",
      [
        "-c", "trap '' HUP; \"$0\" database psql -- -XAt -c \"$1\" -c \"select 'to the end'\"", Program.path,
        hangUp,
      ],
      environment: Program.environment.merging(["LIAISON_DATABASE": "embedded:\(place.database)"]) { $1 })
    #expect(nohup.status == 0, "\(nohup.errors)")
    #expect(nohup.output.hasSuffix("to the end\n"))
    #expect(place.postmaster == nil)
  }

  @Test func `a reader that goes away early leaves no server running`() throws {
    let place = try Sandbox()
    let many = "create view api_v1.many as select generate_series(1, 1000000) as number"
    #expect(try place.run("database", "psql", "--", "-Xqc", many).status == 0)
    let line = "\"$0\" export many | head -c 10 >/dev/null; exit ${PIPESTATUS[0]}"
    let done = try Tool.run(
      "/bin/bash", ["-c", line, Program.path],
      environment: Program.environment.merging(["LIAISON_DATABASE": "embedded:\(place.database)"]) { $1 })
    #expect(done.status == 1)
    #expect(
      done.errors.hasSuffix("liaison: Cannot write \"standard output\": Broken pipe.\n"), "\(done.errors)")
    #expect(place.postmaster == nil)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `an interrupted command leaves no server running and no file`(signal: Int32) throws {
    let (place, file, export) = try endlessExport()
    export.send(signal)
    #expect(export.wait() == 128 + signal)
    let errors = try String(contentsOfFile: "\(place.path)/err", encoding: .utf8)
    #expect(
      errors.contains("liaison: interrupted by \(signal == SIGINT ? "Control-C" : "SIGTERM"); "), "\(errors)")
    #expect(place.postmaster == nil)
    #expect(!FileManager.default.fileExists(atPath: file))
    let left = try FileManager.default.contentsOfDirectory(atPath: place.path).filter {
      $0.contains("endless")
    }
    #expect(left == [])
  }

  @Test func `a second signal ends the program at once, though the server answers no more`() throws {
    let (place, _, export) = try endlessExport()
    let postmaster = try #require(place.postmaster)
    _ = try Tool.run("/usr/bin/pkill", ["-STOP", "-P", "\(postmaster)"])
    kill(postmaster, SIGSTOP)
    defer {
      _ = try? Tool.run("/usr/bin/pkill", ["-CONT", "-P", "\(postmaster)"])
      kill(postmaster, SIGCONT)
    }
    export.send(SIGTERM)
    export.send(SIGINT)
    #expect([128 + SIGINT, 128 + SIGTERM].contains(export.wait()))
    let errors = try String(contentsOfFile: "\(place.path)/err", encoding: .utf8)
    #expect(!errors.contains("interrupted by"), "it did not wait for what the first one asked for: \(errors)")
  }

  /// An export that never ends, of which rows have arrived in a file beside the one it is to become.
  private func endlessExport() throws -> (place: Sandbox, file: String, export: ChildProcess) {
    let place = try Sandbox()
    let file = "\(place.path)/endless.csv"
    #expect(try place.run("migrate").status == 0)
    let endless = "create view api_v1.endless as select generate_series(1, 1000000000) as number"
    #expect(try place.run("database", "psql", "--", "-Xqc", endless).status == 0)
    let export = try ChildProcess(
      Program.path, ["export", "endless", "--to", file],
      environment: Program.environment.merging(["LIAISON_DATABASE": "embedded:\(place.database)"]) { $1 },
      errors: "\(place.path)/err")
    try wait("rows arrive") {
      let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
      guard let name = names.first(where: { $0.hasPrefix(".endless.csv.") }) else { return false }
      return try FileManager.default.attributesOfItem(atPath: "\(place.path)/\(name)")[.size] as? Int ?? 0 > 0
    }
    return (place, file, export)
  }

  private func wait(_ what: String, _ condition: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(60)
    while try !condition() {
      guard ContinuousClock.now < deadline else {
        throw TestServer.Failure(description: "did not come: \(what)")
      }
      usleep(10_000)
    }
  }
}
