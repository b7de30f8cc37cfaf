import Agenda
import ArgumentParser
import Liaison
import Postgres

/// The verbs that change a follow-up's status.
extension FollowUpCommand {
  struct Start: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "start", abstract: "Note that work on it has begun, or goes on.")
    @OptionGroup var argument: FollowUpArgument
    @Option(help: "Why; needed where it was reported done before.")
    var reason: String?
    @OptionGroup var day: DayOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (ref, reason, day) = (argument.followUp, reason, day)
      try await database.changeFollowUp {
        "select api_v1.start_follow_up(\(ref), \(reason), \(try day.text(today: $0))::date)"
      } say: {
        "\($0.ref) is in progress: \($0.owner), \($0.due)."
      }
    }
  }

  struct Block: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "block", abstract: "Note that it waits for somebody, and why.")
    @OptionGroup var argument: FollowUpArgument
    @Option(help: "Institution that it waits for, such as MOP.")
    var waitingFor: String
    @Option(help: "Why it cannot go on.")
    var reason: String
    @OptionGroup var day: DayOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (ref, waitingFor, reason, day) = (argument.followUp, waitingFor, reason, day)
      try await database.changeFollowUp {
        "select api_v1.block_follow_up(\(ref), \(waitingFor), \(reason), \(try day.text(today: $0))::date)"
      } say: {
        "\($0.ref) waits for \(waitingFor): \($0.owner), \($0.due)."
      }
    }
  }

  struct Done: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "done", abstract: "Note that its owner says it is done.",
      discussion: "It ends when somebody other than its owner has verified it.")
    @OptionGroup var argument: FollowUpArgument
    @Option(help: "What there is to say about it.")
    var reason: String?
    @OptionGroup var day: DayOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (ref, reason, day) = (argument.followUp, reason, day)
      try await database.changeFollowUp {
        "select api_v1.report_follow_up_done(\(ref), \(reason), \(try day.text(today: $0))::date)"
      } say: {
        "\($0.ref) is reported done by \($0.owner); it ends when somebody else has verified it."
      }
    }
  }

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify", abstract: "End it: somebody other than its owner has seen the evidence.")
    @OptionGroup var argument: FollowUpArgument
    @Option(help: "Institution that has seen it, such as JCMC.")
    var by: String
    @Option(help: "Role there. Never a name.")
    var role: String
    @Option(help: "What was seen: a document, a visit, a figure.")
    var evidence: String
    @OptionGroup var day: DayOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (ref, by, role, evidence, day) = (argument.followUp, by, role, evidence, day)
      try await database.changeFollowUp {
        """
        select api_v1.verify_follow_up(\(ref), \(by), \(role), \(evidence), \(try day.text(today: $0))::date)
        """
      } say: {
        "\($0.ref) is verified by \(by), \(role)."
      }
    }
  }

  struct Reopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reopen", abstract: "Open one again that was reported done or has ended.")
    @OptionGroup var argument: FollowUpArgument
    @Option(help: "Why.")
    var reason: String
    @OptionGroup var day: DayOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (ref, reason, day) = (argument.followUp, reason, day)
      try await database.changeFollowUp {
        "select api_v1.reopen_follow_up(\(ref), \(reason), \(try day.text(today: $0))::date)"
      } say: {
        "\($0.ref) is open again: \($0.owner), \($0.due)."
      }
    }
  }

  struct Drop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "drop", abstract: "Give it up, with the reason.")
    @OptionGroup var argument: FollowUpArgument
    @Option(help: "Why.")
    var reason: String
    @OptionGroup var day: DayOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (ref, reason, day) = (argument.followUp, reason, day)
      try await database.changeFollowUp {
        "select api_v1.drop_follow_up(\(ref), \(reason), \(try day.text(today: $0))::date)"
      } say: {
        "\($0.ref) is dropped."
      }
    }
  }

  struct Supersede: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "supersede", abstract: "End it because another one has taken its place.")
    @OptionGroup var argument: FollowUpArgument
    @Option(help: "The other one.")
    var by: String
    @Option(help: "What there is to say about it.")
    var reason: String?
    @OptionGroup var day: DayOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
      let (ref, by, reason, day) = (argument.followUp, by, reason, day)
      try await database.changeFollowUp {
        "select api_v1.supersede_follow_up(\(ref), \(by), \(reason), \(try day.text(today: $0))::date)"
      } say: {
        "\($0.ref) is superseded by \(by)."
      }
    }
  }
}
