import Foundation
import TestSupport

/// What tests do in a machine with Liaison in it.
extension Machine {
  /// A machine with Liaison and a PostgreSQL that knows the user liaison by its socket; nil, with a printed reason, where
  /// this host can't hold one.
  static func office(for test: String = #function) throws -> Machine? {
    guard FileManager.default.isExecutableFile(atPath: Installed.manual) else {
      Checkout.skip(test, because: "no \(Installed.manual); run swift build --product generate-manual")
      return nil
    }
    guard let machine = try Machine.boot(for: test) else { return nil }
    try machine.installLiaison()
    try machine.startPostgreSQL()
    return machine
  }

  /// Installs the built program as `make install PREFIX=/usr` does, and makes its user and folders.
  func installLiaison() throws {
    try shell(
      """
      cp -a '\(try Installed.forMachines.get().root)/.' /
      # Made by the root of this host, maybe, whose folders the machine sees.
      rm -rf /var/lib/liaison
      systemd-sysusers liaison.conf
      systemd-tmpfiles --create liaison.conf
      """)
    try allowToolchain()
  }

  /// Lets the units use the libraries of Swift's toolchain, which the built program needs; the released one holds them in
  /// itself.
  func allowToolchain() throws {
    let libraries = try Tool.run("/usr/bin/ldd", [Installed.program]).output
      .matches(of: #/=> (\/.+)\/lib[^\/]+ \(/#).map { String($0.output.1) }
    let outside = Set(libraries).filter { !$0.hasPrefix("/lib") && !$0.hasPrefix("/usr/lib") }
    try shell(
      """
      mkdir -p /etc/systemd/system/liaison-.service.d
      printf '[Service]\\nExecPaths=%s\\n' '\(outside.sorted().joined(separator: " "))' \
        >/etc/systemd/system/liaison-.service.d/toolchain.conf
      systemctl daemon-reload
      """)
  }

  /// Starts a PostgreSQL of the machine's own as the unit `server`, with a database and a user called liaison: known by its
  /// name over the socket, by a password over TCP.
  func startPostgreSQL() throws {
    try shell(
      """
      install -d -o postgres -g postgres -m 2775 /run/postgresql
      install -d -o postgres -g postgres -m 0700 /var/lib/server
      runuser -u postgres -- \(TestServer.programs)/initdb -D /var/lib/server --auth-local=peer \
        --auth-host=scram-sha-256 --no-sync -E UTF8 --locale=C.UTF-8
      """)
    try startServer()
    _ = try psql("create role liaison login; create database liaison owner liaison", database: "postgres")
  }

  /// Starts that server, again where it was stopped (`systemctl stop server`), and waits until it answers.
  ///
  /// - Parameters:
  ///   - options: further options of systemd-run.
  ///   - addresses: what it listens on beside its socket, as `listen_addresses` has it.
  func startServer(_ options: String..., listeningOn addresses: String = "localhost") throws {
    try shell(
      """
      systemd-run --unit=server --service-type=notify --property=KillSignal=SIGINT --uid=postgres \
        \(options.joined(separator: " ")) \(TestServer.programs)/postgres \
        -D /var/lib/server -k /run/postgresql -c fsync=off -c listen_addresses='\(addresses)'
      """)
  }

  /// A property of a unit, by `systemctl show`.
  func show(_ property: String, of unit: String) throws -> String {
    try String(shell("systemctl show -P \(property) \(unit)").output.dropLast())
  }

  /// Runs one statement, or several, as the server's own user, and returns what it gave, unaligned, without headers.
  func psql(_ statements: String, database: String = "liaison") throws -> String {
    let done = try run(
      "runuser", "-u", "postgres", "--", "\(TestServer.programs)/psql", "-XqAt", "-v", "ON_ERROR_STOP=1",
      "-h",
      "/run/postgresql", "-d", database, "-f", "-", input: statements)
    guard done.status == 0 else { throw TestServer.Failure(description: done.errors) }
    return done.output
  }

  /// What a unit has said so far, a line a message.
  func journal(of unit: String) throws -> String {
    try run("journalctl", "--sync").status == 0 ? run("journalctl", "-u", unit, "-o", "cat").output : ""
  }

  /// What the records of failures say, once there is one.
  func failureRecord() throws -> String {
    try eventually {
      try shell("cat /var/lib/liaison/failures/*.txt || true").output
    } until: {
      !$0.isEmpty
    }
  }

  /// Puts another command in the place of a unit's own, inside its sandbox, which then may run all of /usr.
  func replace(command: String, of unit: String) throws {
    try shell(
      """
      mkdir -p /run/systemd/system/\(unit).service.d
      printf '[Service]\\nExecStart=\\nExecStart=%s\\nExecPaths=/usr /bin\\n' '\(command)' \
        >/run/systemd/system/\(unit).service.d/replaced.conf
      systemctl daemon-reload
      """)
  }

  /// Adds lines to a unit of Liaison's, or replaces those of an earlier call.
  func dropIn(_ lines: String, to unit: String) throws {
    try shell(
      """
      mkdir -p /run/systemd/system/\(unit).d
      cat >/run/systemd/system/\(unit).d/test.conf <<'END'
      \(lines)
      END
      systemctl daemon-reload
      """)
  }

  /// Copies an example of a drop-in to where it says.
  func add(example: String) throws {
    try shell(
      """
      cp /usr/share/doc/liaison/examples/\(example) /etc/systemd/system/liaison-.service.d
      systemctl daemon-reload
      """)
  }

  /// Reads something again and again until it is as wished, for 20 s at most; returns what it was in the end.
  func eventually<Value>(_ read: () throws -> Value, until isWished: (Value) -> Bool) throws -> Value {
    let deadline = ContinuousClock.now + .seconds(20)
    while true {
      let value = try read()
      if isWished(value) || ContinuousClock.now > deadline { return value }
      usleep(50_000)
    }
  }
}
