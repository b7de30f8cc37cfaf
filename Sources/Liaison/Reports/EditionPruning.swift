public import Postgres
import Reporting

/// Removes the files of editions that a later edition of the same period superseded long ago. The newest edition of a
/// period stays, and so do every edition's row and digests: it can be made again from them.
public struct EditionPruning: Sendable {
  /// An edition whose files may go.
  public struct Candidate: Sendable {
    let id: String
    /// Its name, and its folder's.
    public let name: String
    /// When a later edition was published, in Baghdad's time.
    public let supersededAt: String
    /// How large its files are together, in bytes.
    public let bytes: Int
  }

  private let output: String
  private let keepFor: String

  /// - Parameters:
  ///   - output: the folder that holds the editions; those of other folders are left alone.
  ///   - keepFor: how long they are kept after they were superseded, as PostgreSQL reads an interval: `1 year`.
  public init(output: String, keepFor: String) {
    self.output = output
    self.keepFor = keepFor
  }

  /// How long the schedule of the duty prune keeps them: as PostgreSQL reads an interval, and in words.
  ///
  /// - Throws: ``Failure`` where no schedule has that duty.
  public static func scheduledAge(on database: Database) async throws -> (interval: String, words: String) {
    let age = try await database.withConnection {
      try $0.one(
        """
        select keep_for::text, ops.in_words(keep_for) from api_v1.schedule where duty = 'prune' order by keep_for desc limit 1
        """, as: (String, String).self)
    }
    guard let age else {
      throw Failure(
        "No schedule has the duty prune, which would say how old they have to be; say it with --older-than.")
    }
    return age
  }

  /// What would be removed, the oldest period first.
  public func candidates(on database: Database) async throws -> [Candidate] {
    let (output, keepFor) = (output, keepFor)
    return try await database.change { connection in
      try connection.rows(
        """
        select e.id::text, ops.edition_name(e),
               to_char(min(later.published_at) at time zone 'Asia/Baghdad', 'YYYY-MM-DD HH24:MI'),
               (select coalesce(sum(f.bytes), 0)::bigint from ops.edition_file f where f.edition_id = e.id)
          from ops.edition e
          join ops.edition later
            on (later.report, later.period_start, later.period_end) = (e.report, e.period_start, e.period_end)
           and later.number > e.number and later.status = 'published'
         where e.status = 'published' and e.pruned_at is null and e.output = \(output)
         group by e.id
        having min(later.published_at) < ops.clock() - \(keepFor)::interval
         order by e.period_start, e.report, e.number
        """, as: (String, String, String, Int).self
      ).map { Candidate(id: $0, name: $1, supersededAt: $2, bytes: $3) }
    }
  }

  /// Removes them, and says so in their rows. Broken off, it is finished by the next one.
  public func remove(from database: Database) async throws -> [Candidate] {
    let candidates = try await candidates(on: database)
    for candidate in candidates {
      try EditionFolder.remove(candidate.name, from: output)
      try await database.write {
        try $0.execute("update ops.edition set pruned_at = ops.clock() where id = \(candidate.id)::uuid")
      }
    }
    return candidates
  }
}
