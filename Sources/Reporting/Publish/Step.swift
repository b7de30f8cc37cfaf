/// The steps of serving a due report that leave a trace, in their order.
///
/// Whoever follows a run is told before and after each: it proves that work goes on, and tests stop a run exactly there.
public enum Step: String, CaseIterable, Sendable {
  /// The slot is taken up.
  case claim
  /// All datasets are read from one snapshot.
  case snapshot
  /// The first file is written, where nobody looks.
  case firstFile = "first-file"
  /// The last file is written, and all are proven.
  case lastFile = "last-file"
  /// The edition and its digests are recorded.
  case digestRow = "digest-row"
  /// The folder has its name.
  case rename
  /// The edition is recorded as published, and its slot as done.
  case publishedRow = "published-row"

  /// Which side of a step.
  public enum Side: String, CaseIterable, Sendable {
    /// About to be taken.
    case before
    /// Taken.
    case after
  }

  /// Told of every step of a run.
  public typealias Follower = @Sendable (Step, Side) -> Void
}
