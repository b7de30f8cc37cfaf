import Foundation
import TestSupport
import Testing

/// The program as an ordinary user runs it, with a home of their own and no rights beyond it.
@Suite struct `Ordinary user` {
  /// Runs liaison as a user who is not root; nil, with a printed reason, where this process can't become one.
  private struct Person {
    let home: String
    private let prefix: [String]

    init?(_ test: String = #function) throws {
      home = "/tmp/liaison home of \(UUID().uuidString.prefix(8))"
      try FileManager.default.createDirectory(
        atPath: home, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      guard geteuid() == 0 else {
        prefix = []
        return
      }
      guard let nobody = getpwnam("nobody"), let setpriv = Tool.find("setpriv") else {
        Checkout.skip(
          test, because: "there is no user nobody, or no setpriv, to become an ordinary user with")
        return nil
      }
      chown(home, nobody.pointee.pw_uid, nobody.pointee.pw_gid)
      prefix = [setpriv, "--reuid=nobody", "--regid=\(nobody.pointee.pw_gid)", "--clear-groups"]
      let version = try run("--version")
      guard version.status == 0 else {
        Checkout.skip(test, because: "the user nobody can't run \(Program.path): \(version.errors)")
        return nil
      }
    }

    func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Finished {
      let command = prefix + [Program.path] + arguments
      return try Tool.run(
        command[0], Array(command.dropFirst()),
        environment: Program.environment.merging(["HOME": home]) { $1 }.merging(environment) { $1 },
        folder: home)
    }

    func remove() {
      try? FileManager.default.removeItem(atPath: home)
    }
  }

  @Test func `the demonstration needs no root, no password and no server`() throws {
    guard let person = try Person() else { return }
    defer { person.remove() }
    let state = "\(person.home)/.local/state/liaison"
    let demo = try person.run("demo")
    #expect(demo.status == 0, "\(demo.errors)")
    #expect(
      demo.errors.contains("liaison: database: embedded in \(state)/database, started for this command\n"))
    #expect(demo.output.contains("The newest of each: \(state)/reports/latest\n"))
    var information = stat()
    #expect(stat("\(state)/database/data", &information) == 0 && information.st_mode & 0o777 == 0o700)
    if geteuid() == 0 { #expect(information.st_uid == getpwnam("nobody")?.pointee.pw_uid) }
    let count = try person.run("database", "psql", "--", "-XAtc", "select count(*) > 0 from api_v1.follow_up")
    #expect(count.output == "t\n", "\(count.errors)")
    #expect(try person.run("database", "start").status == 0)
    #expect(try person.run("database", "stop").output.hasSuffix(" is stopped.\n"))
    #expect(try person.run("database", "status").output == "embedded in \(state)/database: stopped\n")
  }

  @Test func `the machine's own state folder is not theirs, and that is said`() throws {
    guard let person = try Person() else { return }
    defer { person.remove() }
    let refused = try person.run("migrate", "--database", "embedded:/var/lib/liaison-of-another/database")
    #expect(refused.status == 1)
    #expect(
      refused.errors.hasPrefix(
        "liaison: Cannot make the folder \"/var/lib/liaison-of-another\": Permission denied. Name "),
      "\(refused.errors)")
    let lone = try person.run("migrate", environment: ["HOME": ""])
    #expect(lone.status == 64)
    #expect(lone.errors.contains("Neither HOME nor XDG_STATE_HOME is set"))
  }

  @Test func `another user's database is refused with a sentence`() throws {
    guard geteuid() == 0 else { return Checkout.skip(because: "there is no second user to be had") }
    guard let person = try Person() else { return }
    defer { person.remove() }
    let place = try Sandbox()
    #expect(try place.run("migrate").status == 0)
    let refused = try person.run("migrate", "--database", "embedded:\(place.database)")
    #expect(refused.status == 1)
    #expect(
      refused.errors.contains(
        "\(place.database) can't hold the embedded database: it must be a folder of your own"),
      "\(refused.errors)")
  }

  @Test func `reports into a folder that is not theirs are refused, and none is recorded`() throws {
    guard let person = try Person() else { return }
    defer { person.remove() }
    let refused = try person.run(
      "report", "run", "returns-weekly", "--period", "2017-08-30", "--output", "/usr/editions")
    #expect(refused.status == 1)
    #expect(
      refused.errors.hasSuffix(
        "liaison: the edition was not published: cannot make the folder \"/usr/editions\": Permission denied; see to that folder, "
          + "or name another with --output or LIAISON_REPORTS\n"
      ), "\(refused.errors)")
    let editions = try person.run("database", "psql", "--", "-XAtc", "select count(*) from api_v1.edition")
    #expect(editions.output == "0\n")
  }
}
