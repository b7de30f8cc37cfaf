import Agenda
import ArgumentParser
import Glibc
import Liaison
import Postgres
import Reporting

/// What the program says, and how it ends. Results go to standard output, everything said on the way to standard error.
enum Terminal {
  /// A line on standard error, with the program's name before it.
  static func tell(_ line: String) {
    write("liaison: \(line)\n", to: STDERR_FILENO)
  }

  /// A line on standard output.
  static func print(_ text: String) {
    write("\(text)\n", to: STDOUT_FILENO)
  }

  /// Bytes on standard output, as they are.
  static func print(bytes: [UInt8]) {
    bytes.withUnsafeBytes { try? FileSystem.write($0, to: STDOUT_FILENO, "standard output") }
  }

  /// Columns of the terminal; 100 where standard output is none, so that a list in a pipe does not depend on a window.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return 100 }
    return Int(size.ws_col)
  }

  /// Whether a person watches standard error, so that progress is worth showing.
  private static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Shows progress in place, on a terminal only; an empty text wipes it away.
  static func progress(_ text: String) {
    if isWatched { write("\r\u{1b}[K\(text)", to: STDERR_FILENO) }
  }

  /// What nobody can be told any more is nobody's error.
  private static func write(_ text: String, to descriptor: Int32) {
    Array(text.utf8).withUnsafeBytes { try? FileSystem.write($0, to: descriptor, "the terminal") }
  }

  /// Ends the program: help and usage errors as ArgumentParser has them, everything else as a sentence and a code.
  static func exit(with error: any Error) -> Never {
    let isArgumentParsers =
      error is ExitCode || error is CleanExit || error is ValidationError
      || LiaisonCommand.exitCode(for: error) != .failure
    if isArgumentParsers { LiaisonCommand.exit(withError: error) }
    progress("")
    tell("\(error)")
    Glibc.exit(code(for: error))
  }

  /// The exit code of an error that is not the parser's.
  static func code(for error: any Error) -> Int32 {
    switch error {
    case let error as PostgresError where error.isOutage: EX_UNAVAILABLE
    case let interruption as Interruption: interruption.exitCode
    case is PeriodChoiceError, is DayChoiceError, is UnknownReport, is SeriesRefusal, is TooLongSpan: EX_USAGE
    case is RefusedChange: EX_DATAERR
    default: EXIT_FAILURE
    }
  }
}
