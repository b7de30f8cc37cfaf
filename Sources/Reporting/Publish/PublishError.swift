/// Why an edition was not published. Nothing of it is visible then.
public enum PublishError: Error, CustomStringConvertible {
  /// A call to the file system failed.
  case system(SystemError)
  /// What was written does not add up to what the text says.
  case unproven(file: String, problem: String)
  /// The edition is there already, with another content in this file.
  case differs(folder: String, file: String)

  /// A sentence for the log.
  public var description: String {
    switch self {
    case .system(let error):
      "the edition was not published: \(error); see to that folder, or name another with --output or LIAISON_REPORTS"
    case .unproven(let file, let problem):
      """
      the edition was not published, because its figures do not agree: \(file): \(problem); what was read back is not \
      what was written, or a query of the report's folder is wrong: run it again, and 'liaison report check' if it stays
      """
    case .differs(let folder, let file):
      """
      \(folder) exists with another content of \(file); a published edition is never overwritten: \
      publish the next edition number, or move that folder away
      """
    }
  }
}
