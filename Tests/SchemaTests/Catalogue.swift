import Foundation
import Postgres
import TestSupport
import Testing

/// The rules of `sql/tests`: each is a query that returns what breaks it.
@Suite(.serialized) struct Catalogue {
  /// A rule, and a statement that breaks it on purpose.
  struct Rule: Sendable, CustomTestStringConvertible {
    let name: String
    let breach: String
    var testDescription: String { name }

    var query: String {
      get throws { try String(contentsOfFile: "\(Checkout.root)/sql/tests/\(name).sql", encoding: .utf8) }
    }
  }

  static let rules = [
    Rule(
      name: "everything_is_commented",
      breach: "create schema if not exists staging; create table ops.secret ()"),
    Rule(name: "everything_is_commented", breach: "comment on column liaison.meeting.city is null"),
    Rule(
      name: "everything_is_commented",
      breach: "comment on constraint meeting_ends_after_it_starts on liaison.meeting is null"),
    Rule(name: "everything_is_commented", breach: "comment on schema as_of is null"),
    Rule(name: "everything_is_commented", breach: "comment on type liaison.side is null"),
    Rule(name: "everything_is_commented", breach: "comment on function api_v1.today() is null"),
    Rule(name: "foreign_keys_are_indexed", breach: "drop index liaison.place_parent_id_idx"),
    Rule(name: "functions_state_their_habits", breach: "alter function ops.note_as_of() reset search_path"),
    Rule(
      name: "functions_state_their_habits", breach: "comment on function ops.note_as_of() is 'Something.'"),
    Rule(name: "functions_state_their_habits", breach: "alter function api_v1.today() parallel unsafe"),
    Rule(name: "functions_state_their_habits", breach: "alter function api_v1.today() volatile"),
    Rule(name: "names_are_singular_and_plain", breach: #"create table liaison.meetings ()"#),
    Rule(
      name: "names_are_singular_and_plain",
      breach: #"alter table liaison.meeting rename column city to "City""#),
    Rule(name: "nothing_is_granted_to_public", breach: "grant usage on schema api_v1 to public"),
    Rule(name: "nothing_is_granted_to_public", breach: "grant select on api_v1.meeting to public"),
    Rule(
      name: "nothing_is_granted_to_public", breach: "grant select (code) on liaison.institution to public"),
    Rule(
      name: "nothing_is_granted_to_public",
      breach: "create function ops.open_door() returns integer language sql return 1"),
    Rule(name: "nothing_is_granted_to_public", breach: "create type liaison.open_type as enum ('a')"),
    Rule(
      name: "tables_have_a_primary_key",
      breach: "alter table ops.edition_file drop constraint edition_file_pkey"),
    Rule(name: "tables_travel_in_time", breach: "alter table liaison.sector add column budget integer"),
    Rule(
      name: "tables_travel_in_time", breach: "drop trigger version_is_kept_on_update on liaison.follow_up"),
    Rule(
      name: "tables_travel_in_time",
      breach: "alter table liaison.follow_up disable trigger write_barrier_is_taken"),
    Rule(
      name: "tables_travel_in_time",
      breach: "drop trigger write_barrier_is_taken on liaison.population_figure_idps"),
    Rule(
      name: "tables_travel_in_time",
      breach: "alter table liaison.sector alter column recorded_at set default now()"),
    Rule(name: "types_say_what_they_hold", breach: "alter table liaison.sector add column label varchar(10)"),
    Rule(
      name: "types_say_what_they_hold", breach: "alter table liaison.sector add column begun_at timestamp"),
    Rule(name: "types_say_what_they_hold", breach: "alter table liaison.sector add column begun date"),
    Rule(name: "types_say_what_they_hold", breach: "alter table liaison.sector add column done boolean"),
    Rule(name: "views_read_as_their_reader", breach: "alter view api_v1.meeting reset (security_invoker)"),
    Rule(
      name: "views_read_as_their_reader",
      breach: "create view api_v1.shortcut with (security_invoker = true) as select code from liaison.series"),
  ]

  @Test(arguments: Set(rules.map(\.name)).sorted())
  func `the schema keeps the rule`(name: String) async throws {
    let offences = try await Self.offences(of: Rule(name: name, breach: ""))
    #expect(offences.isEmpty, "\(offences.joined(separator: "\n"))")
  }

  @Test(arguments: rules)
  func `the rule bites`(rule: Rule) async throws {
    let offences = try await Self.offences(of: rule)
    #expect(!offences.isEmpty, "\(rule.name) does not notice: \(rule.breach)")
  }

  @Test func `every rule in the folder is one of these`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(Checkout.root)/sql/tests")
    #expect(Set(files) == Set(Self.rules.map { "\($0.name).sql" }))
  }

  private static let database = Result { try TestDatabase.make() }

  /// What breaks the rule after its breach, which is rolled back.
  private static func offences(of rule: Rule) async throws -> [String] {
    let connection = try await Connection.open(ConnectionOptions(try database.get().conninfo))
    let query = try rule.query
    return try await connection.run { connection in
      try connection.script("begin; \(rule.breach)")
      let offences = try connection.rows(SQL(text: query), as: String.self)
      try connection.script("rollback")
      return offences
    }
  }
}
