/// What a database says was applied to it: name and SHA-256 by number, SHA-256 by path.
public struct Ledger: Sendable, Equatable {
  /// A row of `ops.migration`.
  public struct Entry: Sendable, Equatable {
    let number: Int
    let name: String
    let sha256: String
  }

  /// By number.
  public var migrations: [Entry] = []
  /// `ops.api_file`.
  public var api: [String: String] = [:]
}

/// What has to be done to bring a database to this program's schema.
public struct MigrationPlan: Sendable, Equatable {
  /// To be applied, in this order, a transaction each.
  public let migrations: [MigrationFile]
  /// To be applied after them, in one transaction; all files or none.
  public let api: [MigrationFile]

  /// Nothing to do.
  public var isEmpty: Bool { migrations.isEmpty && api.isEmpty }

  /// Compares the files with the ledger.
  ///
  /// - Throws: ``MigrationError`` where the two can't belong together.
  public init(files: SchemaFiles, ledger: Ledger) throws(MigrationError) {
    for entry in ledger.migrations {
      guard let file = files.migrations.first(where: { $0.number == entry.number }) else {
        throw .newerSchema(entry, newestKnown: files.migrations.count)
      }
      guard file.sha256 == entry.sha256, file.name == entry.name else { throw .edited(entry, file: file) }
    }
    let applied = Set(ledger.migrations.map(\.number))
    let newest = applied.max() ?? 0
    migrations = files.migrations.filter { !applied.contains($0.number ?? 0) }
    // A gap below the newest means that the ledger or the files were tampered with; order matters, so refuse.
    if let missing = migrations.first(where: { $0.number ?? 0 < newest }) {
      throw .missing(missing, newest: newest)
    }
    let hasChanged =
      files.api.contains { ledger.api[$0.path] != $0.sha256 } || ledger.api.count != files.api.count
    api = hasChanged || !migrations.isEmpty ? files.api : []
  }
}

/// Why a database can't be migrated by this program.
public enum MigrationError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file is not the one that was applied.
  case edited(Ledger.Entry, file: MigrationFile)
  /// The database has a migration that this program does not know.
  case newerSchema(Ledger.Entry, newestKnown: Int)
  /// A migration was left out though later ones were applied.
  case missing(MigrationFile, newest: Int)
  /// The database has no schema, or an older one, and the command does not migrate.
  case outdated(pending: Int, remedy: String)

  /// One sentence: what is wrong and what to do.
  public var description: String {
    switch self {
    case .edited(let entry, let file):
      "\(file.path) was edited after it was applied to this database as \(entry.name) (SHA-256 "
        + "\(entry.sha256.prefix(12))… then, \(file.sha256.prefix(12))… now); restore the file and put the change "
        + "into a new migration."
    case .newerSchema(let entry, let newestKnown):
      "The database has migration \(entry.name), and this program knows only \(newestKnown); "
        + "use the version of liaison that brought it, or a newer one."
    case .missing(let file, let newest):
      "\(file.path) was never applied to this database, though number \(newest) was; "
        + "the ledger ops.migration or the folder is damaged, so nothing was changed."
    case .outdated(let pending, let remedy):
      "The database's schema is not this program's (\(pending) \(pending == 1 ? "file" : "files") to apply); run: "
        + remedy
    }
  }
}
