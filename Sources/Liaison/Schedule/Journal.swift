import Glibc
import Reporting

/// Where a service's log lines go: one line for each event, with its facts as fields.
///
///     returns-weekly 2017-07-30 07:00: published returns-weekly_2017-07-23_2017-07-29_e1
///
/// To a journal every line carries its priority, `<6>` (sd-daemon(3)), and all its fields; a person at a terminal reads the
/// sentence alone. Fields never hold a password, and nothing of what reports are about.
public struct Journal: Sendable {
  /// How lines look.
  public enum Form: Sendable {
    /// The sentence, then `name=value` for each field.
    case text
    /// A JSON object for each line.
    case json
  }

  /// How much an event matters: the numbers of syslog(3).
  public enum Priority: Int, Sendable {
    case error = 3
    case warning = 4
    case notice = 5
    case information = 6

    fileprivate var word: String {
      switch self {
      case .error: "error"
      case .warning: "warning"
      case .notice: "notice"
      case .information: "info"
      }
    }
  }

  /// What lines are written with: all facts, and for whom.
  public enum Reader: Sendable {
    /// A person at a terminal.
    case person
    /// A file or another program.
    case program
    /// systemd's journal, which takes the priority from the line.
    case journal

    /// Who reads standard error.
    public static var ofStandardError: Reader {
      if isatty(STDERR_FILENO) == 1 { return .person }
      return Variables.value(of: "JOURNAL_STREAM") == nil ? .program : .journal
    }
  }

  private let form: Form
  private let reader: Reader
  private let now: @Sendable () -> String
  private let write: @Sendable (String) -> Void

  /// - Parameters:
  ///   - form: how lines look.
  ///   - reader: for whom they are.
  ///   - now: the time, for lines that nobody else stamps: ISO 8601 in UTC.
  ///   - write: takes a line with its line feed.
  public init(
    _ form: Form, for reader: Reader, now: @escaping @Sendable () -> String = Journal.clock,
    write: @escaping @Sendable (String) -> Void
  ) {
    (self.form, self.reader, self.now, self.write) = (form, reader, now, write)
  }

  /// This machine's clock, `2017-07-30T04:00:00Z`.
  public static let clock: @Sendable () -> String = {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var text = [UInt8](repeating: 0, count: 32)
    let length = text.withUnsafeMutableBytes { bytes in
      strftime(bytes.baseAddress, bytes.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    }
    return String(decoding: text[..<length], as: UTF8.self)
  }

  /// Writes a line that is of no event, such as which database is in use.
  public func note(_ sentence: String) { tell(.information, sentence) }

  /// Writes what ended the program.
  public func fail(_ error: any Error) { tell(.error, "\(error)") }

  /// Writes one event.
  ///
  /// - Parameters:
  ///   - sentence: what happened, for people; its line feeds become blanks.
  ///   - fields: its facts, by lower-case names; nil ones are left out.
  func tell(_ priority: Priority, _ sentence: String, _ fields: KeyValuePairs<String, String?> = [:]) {
    let prefix =
      switch reader {
      case .journal: "<\(priority.rawValue)>"
      case .program where form == .text: "\(now()) "
      case .program, .person: ""
      }
    let told = sentence.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let known = fields.compactMap { name, value in value.map { (name, $0) } }
    let line =
      switch form {
      case .text where reader == .person: "liaison: \(told)"
      case .text: ([told] + known.map { "\($0)=\($1.asField)" }).joined(separator: " ")
      case .json:
        JSON.object(
          (reader == .program ? [("time", .string(now()))] : []) + [
            ("priority", .string(priority.word)), ("message", .string(told)),
          ] + known.map { ($0, .string($1)) }
        ).line()
      }
    write("\(prefix)\(line)\n")
  }
}

extension String {
  /// As it is where that is one word, else in quotes.
  fileprivate var asField: String {
    let isWord = !isEmpty && !contains { $0.isWhitespace || $0 == "\"" || $0 == "=" }
    return isWord ? self : "\"\(replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
