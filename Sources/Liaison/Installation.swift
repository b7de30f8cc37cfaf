import FoundationEssentials

/// The files that come with the program: the schema in `sql/`, the report folders in `reports/`.
public struct Installation: Sendable {
  /// The folder that holds `sql` and `reports`.
  public let folder: String

  /// Migrations, views, demo and import statements.
  public var sql: String { "\(folder)/sql" }
  /// One folder a report.
  public var reports: String { "\(folder)/reports" }

  /// An installation at a known place.
  public init(folder: String) {
    self.folder = folder
  }

  /// Finds the files: `LIAISON_HOME`, else `share/liaison` beside the program's `bin`, else the checkout it was built in.
  ///
  /// - Parameter environment: where `LIAISON_HOME` is looked up.
  /// - Throws: ``Failure`` naming the places that were searched.
  public static func find(environment: [String: String]) throws -> Installation {
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let ancestors = sequence(first: program.parentFolder) { $0 == "/" ? nil : $0.parentFolder }
    let places =
      environment["LIAISON_HOME"].map { [$0] }
      ?? ["\(program.parentFolder.parentFolder)/share/liaison"] + ancestors
    for place in places where FileManager.default.fileExists(atPath: "\(place)/sql/migrations") {
      return Installation(folder: place)
    }
    throw Failure(
      "The folder with Liaison's sql and reports was not found; looked in \(places.joined(separator: ", ")). "
        + "Set LIAISON_HOME to the folder that holds them.")
  }
}

extension String {
  /// The folder that a path lies in; `/` for the top.
  var parentFolder: String {
    guard let slash = lastIndex(of: "/"), slash != startIndex else { return "/" }
    return String(self[..<slash])
  }
}
