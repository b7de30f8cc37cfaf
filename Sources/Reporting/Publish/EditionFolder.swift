internal import Agenda
internal import Glibc

/// Publishes an edition as a folder that is whole or absent, in two steps, so that digests can be recorded in between:
///
/// ```swift
/// let folder = try EditionFolder.prepare(rendered, in: output)
/// // record rendered.files in the database
/// let publication = try folder.commit()
/// ```
///
/// A folder that is dropped without `commit` leaves nothing behind.
public struct EditionFolder: ~Copyable, Sendable {
  /// What `commit` found.
  public enum Publication: Sendable {
    /// The folder is new.
    case published
    /// The folder was there already with the same bytes: an earlier run ended before it could say so.
    case alreadyPublished
  }

  /// Where it will be, `<output>/returns-weekly_2017-07-23_2017-07-29_e1`.
  public let path: String
  /// The folder that holds the editions.
  public let output: String
  private let rendered: RenderedEdition
  private let temporary: TemporaryFolder

  private init(
    path: String, output: String, rendered: RenderedEdition, temporary: consuming TemporaryFolder
  ) {
    self.path = path
    self.output = output
    self.rendered = rendered
    self.temporary = temporary
  }

  /// Writes all files into a hidden folder below `output`, durably, and proves from them what the text says.
  ///
  /// Makes `output` if needed and clears away what dead processes have left there.
  ///
  /// - Parameter follow: told before and after the first and the last file.
  public static func prepare(
    _ rendered: RenderedEdition, in output: String, follow: Step.Follower = { _, _ in }
  ) throws(PublishError) -> EditionFolder {
    do {
      try FileSystem.makeFolder(output)
      try TemporaryFolder.removeLeftovers(in: output)
      let temporary = try TemporaryFolder(in: output)
      follow(.firstFile, .before)
      for (position, file) in rendered.files.enumerated() {
        if position == rendered.files.count - 1 { follow(.lastFile, .before) }
        try temporary.write(file)
        if position == 0 { follow(.firstFile, .after) }
      }
      try temporary.seal()
      try TotalsProof(rendered: rendered).check(folder: temporary.path)
      follow(.lastFile, .after)
      return EditionFolder(
        path: output + "/" + rendered.edition.name, output: output, rendered: rendered, temporary: temporary)
    } catch let failure as TotalsProof.Failure {
      throw .unproven(file: failure.file, problem: failure.problem)
    } catch let error as SystemError {
      throw .system(error)
    } catch {
      preconditionFailure("preparing an edition fails in no other way: \(error)")
    }
  }

  /// Clears away what dead processes have left below `output`, as far as it can; nothing happens where there is none.
  public static func clearLeftovers(in output: String) {
    try? TemporaryFolder.removeLeftovers(in: output)
  }

  /// Gives the folder its name and moves `latest` to it, where it is of a whole period and no later one is there. A day
  /// on which nothing happened is no period of a report on what happens, so whoever opens `latest` isn't led to it.
  public borrowing func commit() throws(PublishError) -> Publication {
    do {
      let publication = try rename()
      try FileSystem.synchronize(folder: output)
      let cadence = rendered.definition.cadence
      if !(rendered.isEmpty && cadence.followsEvents) {
        try LatestLink(output: output, report: rendered.edition.report, cadence: cadence)
          .move(to: rendered.edition.name)
      }
      return publication
    } catch let error as SystemError {
      throw .system(error)
    } catch let error as PublishError {
      throw error
    } catch {
      preconditionFailure("publishing an edition fails in no other way: \(error)")
    }
  }

  /// Whether an edition's folder is in its place and holds exactly these files.
  ///
  /// - Parameters:
  ///   - name: the edition's name.
  ///   - output: the folder that holds the editions.
  ///   - digests: SHA-256 by file name.
  public static func isInPlace(_ name: String, in output: String, digests: [String: String]) -> Bool {
    let path = output + "/" + name
    guard let names = try? FileSystem.names(in: path), Set(names) == Set(digests.keys) else { return false }
    return digests.allSatisfy { file, digest in
      (try? FileSystem.contents(of: path + "/" + file)).map { SHA256.hexDigest(of: $0) } == digest
    }
  }

  /// Removes a published edition's folder: whole until it is gone.
  ///
  /// - Parameters:
  ///   - name: the edition's name.
  ///   - output: the folder that holds the editions.
  public static func remove(_ name: String, from output: String) throws(PublishError) {
    do {
      try TemporaryFolder.discard(output + "/" + name, in: output)
      try FileSystem.synchronize(folder: output)
    } catch {
      throw .system(error)
    }
  }

  /// `rename` of a folder replaces nothing but an empty folder, on every filesystem, so no edition is overwritten.
  private borrowing func rename() throws -> Publication {
    if Glibc.rename(temporary.path, path) == 0 { return .published }
    guard errno == ENOTEMPTY || errno == EEXIST else {
      throw SystemError(action: "make the folder", path: path, code: errno)
    }
    for file in rendered.files where (try? FileSystem.contents(of: path + "/" + file.name)) != file.bytes {
      throw PublishError.differs(folder: path, file: file.name)
    }
    return .alreadyPublished
  }
}
