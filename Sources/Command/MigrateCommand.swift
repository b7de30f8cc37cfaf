import ArgumentParser
import Liaison

struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Bring the database to this program's schema.",
    discussion: """
      Applies the files of sql/migrations that the database has not seen, a transaction each, and renews the reading \
      schema api_v1 where it changed. psql -f sql/install.sql does the same without this program. Of two migrators at \
      once, one waits.
      """)

  @Flag(help: "Only list what would be applied.")
  var plan = false

  @Flag(help: "Only say whether the database has exactly this schema; exit code 1 where not.")
  var check = false

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if plan && check { throw ValidationError("--plan and --check exclude each other.") }
  }

  func run() async throws {
    let session = try database.session()
    let migrator = try Migrator(session.installation)
    try await session.run(needs: .none) { database in
      if check {
        try await session.checkSchema(of: database)
        Terminal.print("The schema is up to date.")
      } else if plan {
        let plan = try await migrator.plan(on: database)
        for file in plan.migrations + plan.api { Terminal.print("sql/\(file.path)") }
        if plan.isEmpty { Terminal.print("Nothing to apply.") }
      } else {
        let done = try await migrator.migrate(database) { Terminal.print("applied \($0)") }
        if done.isEmpty { Terminal.print("Nothing to apply: the schema is up to date.") }
      }
    }
  }
}
