/// Which database a command works on: a server reached by libpq, or the private one that Liaison runs itself.
public enum DatabaseChoice: Sendable, Equatable {
  /// A libpq connection string or URI; empty means libpq's own variables (`PGHOST`, `PGSERVICE`, …).
  case server(conninfo: String)
  /// A private cluster in this folder.
  case embedded(folder: String)

  /// Variables that say that libpq already knows where to go.
  static let libpqVariables = ["PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGSERVICE", "PGUSER"]

  /// Decides, in this order: the option, `LIAISON_DATABASE`, libpq's own variables, the embedded database.
  ///
  /// - Parameters:
  ///   - option: value of `--database`: a connection string or URI, `embedded` or `embedded:DIR`.
  ///   - environment: gives a variable of the process by its name.
  ///   - isRoot: whether the process runs as root, whose home the server's user can't enter.
  /// - Throws: ``Failure`` where no state folder can be told.
  public init(option: String?, environment: (String) -> String?, isRoot: Bool) throws {
    let chosen = [option, environment("LIAISON_DATABASE")].compactMap { $0 }.first { !$0.isEmpty }
    switch chosen {
    case "embedded"?:
      self = .embedded(folder: try Self.stateFolder(environment, isRoot: isRoot))
    case let text? where text.hasPrefix("embedded:"):
      let folder = String(text.dropFirst("embedded:".count))
      guard !folder.isEmpty else {
        throw Failure("'embedded:' names no folder; write embedded:DIR, or just embedded.")
      }
      self = .embedded(folder: folder)
    case let text?:
      self = .server(conninfo: text)
    case nil where Self.libpqVariables.contains { environment($0)?.isEmpty == false }:
      self = .server(conninfo: "")
    case nil:
      self = .embedded(folder: try Self.stateFolder(environment, isRoot: isRoot))
    }
  }

  /// The user's state folder by the XDG convention; root's is `/var/lib`, since `postgres` can't enter root's home.
  private static func stateFolder(_ environment: (String) -> String?, isRoot: Bool) throws -> String {
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") { return "\(state)/liaison/database" }
    if isRoot { return "/var/lib/liaison/database" }
    guard let home = environment("HOME"), home.hasPrefix("/") else {
      throw Failure(
        "Neither HOME nor XDG_STATE_HOME is set, so there is no place for the embedded database; "
          + "name one with --database embedded:DIR.")
    }
    return "\(home)/.local/state/liaison/database"
  }
}
