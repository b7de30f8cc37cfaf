internal import Agenda
internal import Glibc

/// The symbolic link `latest/<report>`, which points to the newest edition of a report.
///
/// Only of a whole period of the report's cadence: whoever opens it expects last week, not some days that somebody asked
/// for.
struct LatestLink {
  let output: String
  let report: String
  let cadence: Cadence

  private var folder: String { output + "/latest" }
  private var path: String { folder + "/" + report }

  /// Points the link to this edition in one step; readers see the old one or the new one.
  ///
  /// Leaves it alone when it points to a later period, or to a later edition of the same: a backfill is no news.
  func move(to edition: String) throws(SystemError) {
    guard let new = age(of: edition) else { return }
    try FileSystem.makeFolder(folder)
    let descriptor = try FileSystem.check(open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC), "open", folder)
    defer { close(descriptor) }
    // Two publishers at once: without the lock the older edition could win between look and rename.
    try FileSystem.check(flock(descriptor, LOCK_EX), "lock", folder)
    if let current = target(), current >= new { return }
    let hidden = folder + "/.new-" + report
    unlink(hidden)
    try FileSystem.check(symlink("../" + edition, hidden), "link", hidden)
    try FileSystem.check(rename(hidden, path), "link", path)
    try FileSystem.check(fsync(descriptor), "write", folder)
  }

  private func target() -> Age? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let length = readlink(path, &buffer, buffer.count)
    guard length > 0 else { return nil }
    let name = String(decoding: buffer[..<length], as: UTF8.self).split(separator: "/").last ?? ""
    return age(of: String(name))
  }

  /// Read from an edition's name `<report>_<start>_<end>_e<number>`; nil where it is of no whole period.
  private func age(of name: String) -> Age? {
    let parts = name.split(separator: "_")
    guard parts.count == 4, parts[0] == report, let start = CivilDate(parts[1]),
      let end = CivilDate(parts[2]),
      let number = Int(parts[3].dropFirst()), let period = Period(from: start, through: end),
      period == .containing(start, cadence: cadence)
    else { return nil }
    return Age(end: end, number: number)
  }

  /// How new an edition is.
  private struct Age: Comparable {
    let end: CivilDate
    let number: Int

    static func < (left: Age, right: Age) -> Bool { (left.end, left.number) < (right.end, right.number) }
  }
}
