import ArgumentParser
import Glibc
import Liaison

/// The file of every list that comes back, and where its findings go.
struct RecordFileOptions: ParsableArguments {
  @Argument(help: "The CSV file, edited or not.")
  var file: String

  @Option(help: "CSV file for conflicts and rejected rows; else FILE.rejects.csv.")
  var rejects: String?

  /// Takes the file back and says what became of it.
  func run(_ content: RecordImport.Content, on database: DatabaseOptions) async throws {
    let records = RecordImport(file: file, content: content, rejects: rejects)
    let report = try await database.session().run { try await records.run(on: $0) }
    for warning in report.warnings { Terminal.tell("warning: \(warning)") }
    Terminal.print(report.description)
    if !report.isClean { throw ExitCode(EX_DATAERR) }
  }
}

extension ImportCommand {
  struct FollowUps: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "follow-ups", abstract: "Take back a list of follow-ups with people's edits.",
      discussion: """
        Reads the follow_ups file of an edition of coordination-weekly, liaison export follow_up and liaison follow-up \
        list --format csv, as they are or as a spreadsheet saves them. What may be changed: action, detail, owner and \
        role, priority, status (with status_reason and waiting_for), the due date (with the reason in \
        extension_reason), and last_update, which becomes a new note.

        A cell that differs from what the list said when it was written becomes one change by --by. Where somebody \
        else has changed it since, the row is a conflict and nothing is overwritten; rows that can't be applied and \
        conflicts go to FILE.rejects.csv (or --rejects), each row applied whole or not at all. The same file again \
        changes nothing.
        """)
    @OptionGroup var options: RecordFileOptions
    @Option(help: "Institution whose edits these are, such as JCC. It changes what its own side owes.")
    var by: String
    @OptionGroup var database: DatabaseOptions

    func run() async throws { try await options.run(.followUps(by: by), on: database) }
  }
}

extension ImportCommand {
  struct Meetings: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "meetings", abstract: "Take back a list of meetings with people's edits.",
      discussion: """
        Reads liaison export meeting and liaison meeting list --format csv, as they are or as a spreadsheet saves them. \
        What may be changed: planned_on and planned_at (with the reason in moved_because; a weekday beside them must \
        match), status (postponed or cancelled with status_reason, or planned again), planned_end_at, title, city, \
        venue, roles of the chairs. A row without a ref is an extraordinary meeting: title, planned_on, planned_at, \
        city, chair_institution, chair_role. Conflicts and rejects as in liaison import follow-ups.
        """)
    @OptionGroup var options: RecordFileOptions
    @OptionGroup var database: DatabaseOptions

    func run() async throws { try await options.run(.meetings, on: database) }
  }

  struct AgendaItems: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "agenda-items", abstract: "Take back a list of agenda items with people's edits.",
      discussion: """
        Reads liaison export agenda_item and liaison agenda list --format csv, as they are or as a spreadsheet saves \
        them. What may be changed: topic, detail, brought_by, position, is_closed or state. A row without a ref is a \
        new item: meeting, topic, brought_by. Conflicts and rejects as in liaison import follow-ups.
        """)
    @OptionGroup var options: RecordFileOptions
    @OptionGroup var database: DatabaseOptions

    func run() async throws { try await options.run(.agendaItems, on: database) }
  }

  struct Holidays: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "holidays", abstract: "Load holidays, or take back the list of them with people's edits.",
      discussion: """
        Reads liaison export holiday, as it is or as a spreadsheet saves it, and lists of new ones: side, first_on, \
        name_en, and if you like last_on, kind, is_tentative, name_ar, name_ckb, announced_in. A row without \
        recorded_at is a new one; in the others everything but side and name_en may be changed. Nothing is deleted by \
        leaving a row out. Meetings that a holiday hits are told on standard error. Conflicts and rejects as in \
        liaison import follow-ups.
        """)
    @OptionGroup var options: RecordFileOptions
    @OptionGroup var database: DatabaseOptions

    func run() async throws { try await options.run(.holidays, on: database) }
  }
}

extension ImportCommand {
  struct Records: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "records",
      abstract: "Take a list of the records of a topic, new ones or with people's edits.",
      discussion: """
        Reads liaison export VIEW and liaison record list KIND --format csv, as they are or as a spreadsheet saves them, \
        and lists of new ones with the columns that liaison record columns KIND tells. A row without recorded_at is a new \
        one; for figures that a publisher corrects it changes the one that is there. Conflicts and rejects as in liaison \
        import follow-ups. 'records' may be left out.
        """)
    @Argument(help: "The kind, such as lessons.")
    var kind: String
    @OptionGroup var options: RecordFileOptions
    @OptionGroup var database: DatabaseOptions

    func run() async throws { try await options.run(.described(kind), on: database) }
  }
}
