internal import Agenda
internal import Glibc

/// The symbolic link `latest/<report>`, which points to the newest edition of a report.
struct LatestLink {
  let output: String
  let report: String

  private var folder: String { output + "/latest" }
  private var path: String { folder + "/" + report }

  /// Points the link to this edition in one step; readers see the old one or the new one.
  ///
  /// Leaves it alone when it points to a later period, or to a later edition of the same: a backfill is no news.
  func move(to edition: String) throws(SystemError) {
    try FileSystem.makeFolder(folder)
    let descriptor = try FileSystem.check(open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC), "open", folder)
    defer { close(descriptor) }
    // Two publishers at once: without the lock the older edition could win between look and rename.
    try FileSystem.check(flock(descriptor, LOCK_EX), "lock", folder)
    if let current = target(), let new = Age(edition, of: report), current >= new { return }
    let new = folder + "/.new-" + report
    unlink(new)
    try FileSystem.check(symlink("../" + edition, new), "link", new)
    try FileSystem.check(rename(new, path), "link", path)
    try FileSystem.check(fsync(descriptor), "write", folder)
  }

  private func target() -> Age? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let length = readlink(path, &buffer, buffer.count)
    guard length > 0 else { return nil }
    let name = String(decoding: buffer[..<length], as: UTF8.self).split(separator: "/").last ?? ""
    return Age(String(name), of: report)
  }

  /// How new an edition is, read from its folder's name `<report>_<start>_<end>_e<number>`.
  private struct Age: Comparable {
    let start: CivilDate
    let end: CivilDate
    let number: Int

    init?(_ name: String, of report: String) {
      let parts = name.split(separator: "_")
      guard parts.count == 4, parts[0] == report, let start = CivilDate(parts[1]),
        let end = CivilDate(parts[2]),
        let number = Int(parts[3].dropFirst())
      else { return nil }
      (self.start, self.end, self.number) = (start, end, number)
    }

    static func < (left: Age, right: Age) -> Bool {
      (left.end, left.start, left.number) < (right.end, right.start, right.number)
    }
  }
}
