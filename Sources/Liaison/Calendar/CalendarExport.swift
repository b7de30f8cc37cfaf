import Agenda
import Glibc
public import Postgres
import Reporting

/// Writes the meetings as calendar files: one of each series, `JCC-JCMC.ics`, and one of all, `meetings.ics`.
///
/// All come from one snapshot and are checked before the first is written. Each appears whole or not at all. A file that
/// would hold the same bytes is left untouched, and none is ever removed.
public struct CalendarExport: Sendable {
  /// A calendar file that is in place.
  public struct File: Sendable {
    /// Where.
    public let path: String
    /// How many meetings it holds.
    public let meetings: Int
    /// Whether it is new or has other bytes than before.
    public let isChanged: Bool
  }

  private let folder: String

  /// - Parameter folder: where they go; made where it is missing, readable to everybody, as calendars are subscribed to.
  public init(to folder: String) {
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  /// Writes them, the one of all meetings first, then by series.
  ///
  /// - Throws: ``Failure`` where a file can't be written, is in the way and not ours, or would be no sound calendar.
  public func run(on database: Database) async throws -> [File] {
    let calendars = try await database.read { try $0.calendars() }.map {
      (path: "\(folder)/\($0.fileName)", meetings: $0.events.count, bytes: try $0.checkedBytes())
    }
    do {
      try FileSystem.makeFolder(folder, mode: 0o755)
    } catch {
      throw Failure(error)
    }
    let old = try calendars.map { try Self.calendar(at: $0.path) }
    return try zip(calendars, old).map { calendar, old in
      if old != calendar.bytes { try Self.write(calendar.bytes, to: calendar.path) }
      return File(path: calendar.path, meetings: calendar.meetings, isChanged: old != calendar.bytes)
    }
  }

  /// What an earlier export left there; nil where nothing is.
  private static func calendar(at path: String) throws(Failure) -> [UInt8]? {
    let bytes: [UInt8]
    do {
      bytes = try FileSystem.contents(of: path)
    } catch {
      if error.code == ENOENT { return nil }
      throw Failure(error)
    }
    guard bytes.isEmpty || bytes.starts(with: CalendarFile.opening) else {
      throw Failure(
        "\"\(path)\" was not written by this program and is left as it is, and so are the others; move it away, or "
          + "name another folder.")
    }
    return bytes
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    var file = try AtomicFile(path)
    try bytes.withUnsafeBufferPointer { bytes throws(Failure) in
      try file.write(UnsafeRawBufferPointer(bytes))
    }
    try file.publish()
  }
}

extension MeetingCalendar {
  /// The file's bytes, which the lint finds nothing wrong with.
  fileprivate func checkedBytes() throws(Failure) -> [UInt8] {
    let bytes = CalendarFile(name: name, events: events).bytes
    guard let fault = CalendarLint.faults(in: bytes).first else { return bytes }
    throw Failure("\(fileName) would be no sound calendar, so no file was written. \(fault)")
  }
}
