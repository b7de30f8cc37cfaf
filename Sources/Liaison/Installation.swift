internal import Glibc
internal import Reporting

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
  /// - Parameter environment: gives a variable by its name; asked for `LIAISON_HOME`.
  /// - Throws: ``Failure`` naming the places that were searched.
  public static func find(environment: (String) -> String?) throws -> Installation {
    let places = environment("LIAISON_HOME").map { [$0] } ?? placesAroundProgram()
    for place in places where FileSystem.isFolder("\(place)/sql/migrations") {
      return Installation(folder: place)
    }
    throw Failure(
      "The folder with Liaison's sql and reports was not found; looked in \(places.joined(separator: ", ")). "
        + "Set LIAISON_HOME to the folder that holds them.")
  }

  private static func placesAroundProgram() -> [String] {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    guard length > 0 else { return ["/usr/share/liaison"] }
    let program = String(decoding: buffer[..<length], as: UTF8.self)
    let ancestors = sequence(first: program.parentFolder) { $0 == "/" ? nil : $0.parentFolder }
    return ["\(program.parentFolder.parentFolder)/share/liaison"] + ancestors
  }

  /// The text of a file of the installation.
  ///
  /// - Parameter path: below ``folder``, such as `sql/demo/demo.sql`.
  func text(of path: String) throws(Failure) -> String {
    let bytes = try reading { () throws(SystemError) in try FileSystem.contents(of: "\(folder)/\(path)") }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure("\(folder)/\(path) is not UTF-8.")
    }
    return text
  }

  /// The names of the files in a folder of the installation, sorted.
  func names(in path: String) throws(Failure) -> [String] {
    try reading { () throws(SystemError) in try FileSystem.names(in: "\(folder)/\(path)") }
  }

  private func reading<Value>(_ body: () throws(SystemError) -> Value) throws(Failure) -> Value {
    do {
      return try body()
    } catch {
      throw Failure("\(Failure(error)) \(Self.advice)")
    }
  }

  private static let advice =
    "It comes with Liaison: install it again, or set LIAISON_HOME to the folder that holds sql and reports whole."
}

extension String {
  /// The folder that a path lies in; `/` for the top.
  var parentFolder: String {
    guard let slash = lastIndex(of: "/"), slash != startIndex else { return "/" }
    return String(self[..<slash])
  }
}
