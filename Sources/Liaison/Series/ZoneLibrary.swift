public import Agenda
import FoundationEssentials
import Reporting

/// The time zones of this machine, read from its IANA database as they are asked for.
public struct ZoneLibrary: Sendable {
  private let folder: String
  private var known: [String: Zone] = ["UTC": .utc]

  /// - Parameter folder: where the compiled zones are; the place that Debian's `tzdata` has them by default.
  public init(folder: String = "/usr/share/zoneinfo") {
    self.folder = folder
  }

  /// The version of the IANA database on this machine, such as 2025b; nil where it does not tell.
  static func version(folder: String = "/usr/share/zoneinfo") -> String? {
    // "# version 2025b"
    guard let bytes = try? FileSystem.contents(of: "\(folder)/tzdata.zi") else { return nil }
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    return String(decoding: line, as: UTF8.self).split(separator: " ").last.map(String.init)
  }

  /// The zone of this name.
  ///
  /// - Throws: ``Failure`` where there is none.
  public mutating func zone(_ name: String) throws(Failure) -> Zone {
    if let zone = known[name] { return zone }
    let isName = name.utf8.allSatisfy { $0.isZoneByte } && !name.hasPrefix("/") && !name.isEmpty
    guard isName, let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)"),
      let zone = Zone(name: name, file: Array(bytes))
    else {
      throw Failure(
        FileManager.default.fileExists(atPath: "\(folder)/Asia/Baghdad")
          ? "No time zone is called \"\(name)\"; write its IANA name, such as Asia/Baghdad, or UTC."
          : "\(folder) has no time zones; install the Debian package tzdata.")
    }
    known[name] = zone
    return zone
  }
}

extension UInt8 {
  /// Of a name in the IANA database; no dot, so that no name leads out of the folder.
  fileprivate var isZoneByte: Bool {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "/_+-".utf8.contains(self)
    }
  }
}
