import FoundationEssentials
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

  /// Reads `migrations/*.sql` and `api/v1/*.sql` below `folder`.
  ///
  /// - Throws: ``Failure`` where a number is missing or given twice, or a file can't be read.
  public init(folder: String) throws {
    migrations = try Self.read("migrations", in: folder)
    api = try Self.read("api/v1", in: folder)
    for (file, wanted) in zip(migrations, 1...) where file.number != wanted {
      throw Failure(
        "\(folder)/\(file.path): migrations are numbered 0001, 0002, … without gap; number \(wanted) is missing "
          + "or given twice.")
    }
  }

  private static func read(_ part: String, in folder: String) throws -> [MigrationFile] {
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(part)")
    return try names.filter { $0.hasSuffix(".sql") }.sorted().map { name in
      let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(part)/\(name)"))
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Failure("\(folder)/\(part)/\(name) is not UTF-8.")
      }
      return MigrationFile(path: "\(part)/\(name)", text: text, sha256: SHA256.hexDigest(of: Array(bytes)))
    }
  }
}
