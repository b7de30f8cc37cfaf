import Reporting

/// A file of the schema: a migration (`migrations/0007_enter_the_places.sql`) or a part of the reading
/// schema (`api/v1/010_as_of.sql`).
public struct MigrationFile: Sendable, Equatable {
  /// Path below `sql/`.
  public let path: String
  /// The statements; without `begin` and `commit`, which the migrator adds.
  public let text: String
  /// SHA-256 of the file, in lower-case hexadecimal.
  public let sha256: String

  /// File name without folder and ending.
  public var name: String {
    String(path.split(separator: "/").last?.dropLast(".sql".count) ?? "")
  }

  /// The number that a migration's name starts with.
  public var number: Int? {
    Int(name.prefix { $0 != "_" })
  }
}

/// All files of the schema that this program brings.
public struct SchemaFiles: Sendable {
  /// By number, 1, 2, 3, …
  public let migrations: [MigrationFile]
  /// By path; all of them are applied again when one changed.
  public let api: [MigrationFile]

  /// SHA-256 over the names and digests of all of them, as `ops.schema_mark` has it.
  var mark: String {
    let lines = (migrations + api).map { "\($0.path) \($0.sha256)" }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    return SHA256.hexDigest(of: Array(lines.joined(separator: ",").utf8))
  }

  /// Reads `sql/migrations/*.sql` and `sql/api/v1/*.sql`.
  ///
  /// - Throws: ``Failure`` where a number is missing or given twice, or a file can't be read.
  public init(_ installation: Installation) throws {
    migrations = try Self.read("migrations", of: installation)
    api = try Self.read("api/v1", of: installation)
    for (file, wanted) in zip(migrations, 1...) where file.number != wanted {
      throw Failure(
        "\(installation.sql)/\(file.path): migrations are numbered 0001, 0002, … without gap; number \(wanted) is missing "
          + "or given twice.")
    }
  }

  private static func read(_ part: String, of installation: Installation) throws -> [MigrationFile] {
    try installation.names(in: "sql/\(part)").filter { $0.hasSuffix(".sql") }.map { name in
      let text = try installation.text(of: "sql/\(part)/\(name)")
      return MigrationFile(
        path: "\(part)/\(name)", text: text, sha256: SHA256.hexDigest(of: Array(text.utf8)))
    }
  }
}
