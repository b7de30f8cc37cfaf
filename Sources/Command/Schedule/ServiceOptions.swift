import ArgumentParser
import Glibc
import Liaison
import Reporting

/// How log lines look.
enum LogFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json

  var form: Journal.Form { self == .text ? .text : .json }
}

/// What a tick and a worker that stays are told alike.
struct ServiceOptions: ParsableArguments {
  @OptionGroup var output: OutputOptions
  @Option(help: "text for people and the journal, json for programs that read logs.")
  var logFormat = LogFormat.text
  @Option(
    name: .customLong("metrics"),
    help: ArgumentHelp(
      "File for figures that Prometheus' node_exporter collects, such as …/liaison.prom; else LIAISON_METRICS.",
      valueName: "file"))
  var metricsFile: String?
  @OptionGroup var database: DatabaseOptions

  /// The figures for monitoring; nil where nobody wants any.
  var metrics: Metrics? {
    let file = metricsFile ?? Variables.value(of: "LIAISON_METRICS")
    return file.flatMap { $0.isEmpty ? nil : Metrics(file: $0) }
  }

  /// The log, on standard error.
  var journal: Journal {
    Journal(logFormat.form, for: .ofStandardError) { line in
      Array(line.utf8).withUnsafeBytes { try? FileSystem.write($0, to: STDERR_FILENO, "the log") }
    }
  }

  /// Runs a service, whose end with an error is told in the log as everything else is.
  func run(_ body: (Journal) async throws -> Void) async throws {
    let journal = journal
    do {
      try await body(journal)
    } catch let error where !(error is ExitCode || error is ValidationError) {
      journal.fail(error)
      throw ExitCode(Terminal.code(for: error))
    }
  }

  /// The chosen database, not yet reached, which speaks through the log.
  func session(_ journal: Journal) throws -> DatabaseSession {
    try database.session { journal.note($0) }
  }
}
