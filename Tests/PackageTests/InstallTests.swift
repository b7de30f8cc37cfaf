import Foundation
import TestSupport
import Testing

/// What `make install` puts where, and what it leaves alone.
@Suite struct `Make install` {
  /// Folders whose files are compared with what they come from, not with a list that each new file would change.
  private static let derived = ["usr/share/liaison/sql", "usr/share/liaison/reports", "usr/share/man/man1"]

  @Test func `installs these files`() throws {
    guard let installed = try Installed.make() else { return }
    defer { installed.remove() }
    try expectGolden(
      try installed.list(prune: Self.derived), at: "\(Checkout.root)/Tests/PackageTests/Goldens/installed.txt"
    )
  }

  @Test func `installs the schema and the reports whole`() throws {
    guard let installed = try Installed.make() else { return }
    defer { installed.remove() }
    let absent = ["tests", "make-install.sh", "make-overview.sh", "make-schema.sh"].flatMap {
      ["--exclude", $0]
    }
    for folder in ["sql", "reports"] {
      let difference = try Tool.run(
        "/usr/bin/diff",
        ["-r"] + absent + ["\(Checkout.root)/\(folder)", "\(installed.root)/usr/share/liaison/\(folder)"])
      #expect(difference.status == 0, "\(difference.output)\(difference.errors)")
    }
    #expect(try installed.list("usr/share/liaison").contains("tests") == false)
  }

  @Test func `the installed program finds what came with it`() throws {
    guard let installed = try Installed.make() else { return }
    defer { installed.remove() }
    let reports = try Tool.run(
      "\(installed.root)/usr/bin/liaison", ["report", "list"],
      environment: ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"])
    #expect(reports.status == 0 && reports.output.contains("returns-weekly"), "\(reports.errors)")
  }

  @Test func `each command has its page, and no page is of a command that is gone`() throws {
    guard let installed = try Installed.make() else { return }
    defer { installed.remove() }
    struct Command: Decodable {
      var commandName: String
      var subcommands: [Command]?
      var shouldDisplay: Bool

      func pages(below parent: String = "") -> [String] {
        let name = parent + commandName
        return ["\(name).1"] + (subcommands ?? []).flatMap { $0.pages(below: "\(name)-") }
      }
    }
    struct Help: Decodable { var command: Command }
    let help = try Tool.run(Installed.program, ["--experimental-dump-help"])
    let commands = try JSONDecoder().decode(Help.self, from: Data(help.output.utf8)).command.pages()
    let pages = try FileManager.default.contentsOfDirectory(atPath: "\(installed.root)/usr/share/man/man1")
    #expect(Set(pages) == Set(commands))
    #expect(commands.contains("liaison-report-run.1"))
    let page = try String(
      contentsOfFile: "\(installed.root)/usr/share/man/man1/liaison-report-run.1", encoding: .utf8)
    #expect(page.contains("\n.Sh NAME\n.Nm \"liaison-report-run\"\n"))
    #expect(page.contains("\n.Sh SYNOPSIS\n.Nm \"liaison report run\"\n"))
  }

  @Test
  func `a setting is kept, an old file of the schema is not, and uninstalling leaves the settings alone`()
    throws
  {
    guard let installed = try Installed.make() else { return }
    defer { installed.remove() }
    let setting = "\(installed.root)/etc/liaison/liaison.env"
    let old = "\(installed.root)/usr/share/liaison/sql/migrations/9999_of_another_version.sql"
    try "LIAISON_REPORTS=/elsewhere\n".write(toFile: setting, atomically: false, encoding: .utf8)
    try "".write(toFile: old, atomically: false, encoding: .utf8)
    try installed.install()
    #expect(try String(contentsOfFile: setting, encoding: .utf8) == "LIAISON_REPORTS=/elsewhere\n")
    #expect(!FileManager.default.fileExists(atPath: old))
    try installed.make("uninstall", "DESTDIR=\(installed.root)", "PREFIX=/usr")
    let left = try Tool.run("/usr/bin/find", [".", "-type", "f", "-printf", "%P\\n"], folder: installed.root)
    #expect(left.output.split(separator: "\n").sorted() == ["etc/liaison/liaison.env", "etc/liaison/pgpass"])
  }

  @Test func `units name the program where it is installed`() throws {
    guard let installed = try Installed.make() else { return }
    defer { installed.remove() }
    try installed.make(
      "install", "LIAISON=\(Installed.program)", "MANUAL=\(Installed.manual)", "DESTDIR=\(installed.root)",
      "PREFIX=/opt/desk")
    let named = try Tool.run(
      "/usr/bin/grep", ["-rhoE", "^Exec(Start|Paths)=.*liaison.*", "opt/desk/lib/systemd/system"],
      folder: installed.root)
    let lines = named.output.split(separator: "\n")
    #expect(lines.count == 8)
    #expect(
      lines.allSatisfy { $0.contains("/opt/desk/bin/liaison") || $0.contains("/opt/desk/libexec/liaison") },
      "\(lines)")
  }

  @Test func `the user and the folders are made as the files say`() throws {
    guard geteuid() == 0 else {
      return Checkout.skip(because: "only root can make users and folders of theirs")
    }
    guard let sysusers = Tool.find("systemd-sysusers"), let tmpfiles = Tool.find("systemd-tmpfiles") else {
      return Checkout.skip(because: "no systemd-sysusers or no systemd-tmpfiles; install Debian's systemd")
    }
    guard let installed = try Installed.make() else { return }
    defer { installed.remove() }
    let users = try Tool.run(sysusers, ["--root=\(installed.root)", "liaison.conf"])
    #expect(users.status == 0, "\(users.errors)")
    let folders = try Tool.run(tmpfiles, ["--root=\(installed.root)", "--create", "liaison.conf"])
    #expect(folders.status == 0 && folders.errors == "", "\(folders.errors)")
    let passwd = try String(contentsOfFile: "\(installed.root)/etc/passwd", encoding: .utf8)
    let user = try #require(
      passwd.split(separator: "\n").first { $0.hasPrefix("liaison:") }?.split(separator: ":"))
    #expect(user[4] == "Liaison" && user[5] == "/var/lib/liaison" && user[6].hasSuffix("/nologin"))
    let made = try Tool.run(
      "/usr/bin/find", [".", "-printf", "%m %U %P\\n"], folder: "\(installed.root)/var/lib/liaison")
    #expect(
      made.output.split(separator: "\n").sorted() == [
        "2750 \(user[2]) reports", "750 \(user[2]) failures", "755 \(user[2]) ", "755 \(user[2]) metrics",
      ])
    // Given to another group, the reports stay with it.
    chown("\(installed.root)/var/lib/liaison/reports", uid_t(user[2]) ?? 0, 4321)
    chmod("\(installed.root)/var/lib/liaison/reports", 0o2755)
    #expect(try Tool.run(tmpfiles, ["--root=\(installed.root)", "--create", "liaison.conf"]).status == 0)
    let kept = try Tool.run("/usr/bin/stat", ["-c", "%a %g", "\(installed.root)/var/lib/liaison/reports"])
    #expect(kept.output == "2755 4321\n")
    // Both refuse a line that they do not understand.
    for (tool, file) in [(sysusers, "sysusers.d"), (tmpfiles, "tmpfiles.d")] {
      try "dd liaison liaison".write(
        toFile: "\(installed.root)/usr/lib/\(file)/liaison.conf", atomically: false, encoding: .utf8)
      let create = tool == tmpfiles ? ["--create"] : []
      #expect(try Tool.run(tool, ["--root=\(installed.root)"] + create + ["liaison.conf"]).status != 0)
    }
  }
}
