import FoundationEssentials
import Glibc
import Postgres
import Reporting

/// A process that serves schedules, as `ops.worker` knows it.
struct WorkerIdentity: Sendable {
  /// How long it stays.
  enum Kind: String, Sendable {
    /// Does what is due, and ends.
    case tick
    /// Stays.
    case worker
  }

  let id = UUID().uuidString.lowercased()
  let kind: Kind

  /// The name of this machine.
  private var host: String {
    var buffer = [UInt8](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "unknown" }
    return String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// Enters it in the database.
  func signOn(to database: Database, isListening: Bool, clockSkew: Double?) async throws {
    let (host, process, zones) = (host, Int(getpid()), ZoneLibrary.version())
    try await database.write {
      try $0.execute(
        """
        select ops.sign_on(\(id)::uuid, \(kind.rawValue), \(host), \(process), \(version), \(zones), \(clockSkew),
                           \(isListening), 'starting')
        """)
    }
  }

  /// Says goodbye. Nobody depends on it, so where the database is away that is no error.
  func signOff(from database: Database) async {
    _ = await attempt(within: .seconds(1)) {
      try await database.withConnection { _ = try $0.execute("select ops.sign_off(\(id)::uuid)") }
    }
  }
}
