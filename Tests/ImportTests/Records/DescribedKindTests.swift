import Foundation
import Postgres
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// A kind of record that the database alone knows: a table, a view, a verb and a row that names them.
@Suite struct `Kinds that the database describes` {
  let office: Office

  init() throws {
    office = try Office()
    try office.server.psql(
      """
      create type liaison.quay as enum ('east', 'west_bank');
      create table liaison.ferry (
        id uuid primary key default gen_random_uuid(), river text not null, number integer not null, quay liaison.quay not null,
        load numeric, open_on date, is_free boolean, note text,
        recorded_at timestamptz not null default clock_timestamp(), recorded_by text not null default session_user,
        unique (river, number), constraint ferry_carries_something check (load > 0));
      comment on constraint ferry_carries_something on liaison.ferry is 'A ferry carries more than nothing.';
      call ops.keep_history('liaison.ferry');
      call as_of.refresh();
      create view api_v1.ferry with (security_invoker = true) as
        select river, number, quay, load, open_on, is_free, note, length(note) as letters, id, recorded_at
          from as_of.ferry order by river, number;
      comment on view api_v1.ferry is 'Ferries.';
      create function api_v1.enter_ferry(river text, number integer, quay liaison.quay default null, load numeric default null,
          open_on date default null, is_free boolean default null, note text default null) returns text
        language plpgsql set search_path = pg_catalog, pg_temp as $$
        begin
          update liaison.ferry f
             set quay = coalesce($3, f.quay), load = coalesce($4, f.load), open_on = coalesce($5, f.open_on),
                 is_free = coalesce($6, f.is_free), note = coalesce($7, f.note)
           where f.river = $1 and f.number = $2;
          if not found then
            insert into liaison.ferry (river, number, quay, load, open_on, is_free, note) values ($1, $2, $3, $4, $5, $6, $7);
          end if;
          return $1 || ' ' || $2;
        end $$;
      insert into ops.record_kind (name, noun, view_name, verb, key_columns) values ('ferries', 'ferry', 'ferry', 'enter_ferry', '{river,number}');
      """)
  }

  private let list = """
    river,number,quay,load,open_on,is_free,note
    Tigris,1,East,12.50,2017-08-06,yes,"=of Qayyarah"
    Tigris,2,west bank,3,13/8/2017,no,
    Zab,1,north,1,,,
    Zab,2,east,-1,,,
    Zab,3,east,0,6/8/2017,,
    Zab,4,east,two,,,

    """

  private func ferries() throws -> [String] {
    try office.lines(
      "select river, number, quay, load, open_on, is_free, note from api_v1.ferry order by 1, 2")
  }

  @Test func `new rows are entered once, refused rows are told with the sentence that is kept for people`()
    async throws
  {
    let report = try await office.taking(Array(list.utf8), as: .described("ferries"))
    #expect(report.changes == ["Tigris 1: new, ferry", "Tigris 2: new, ferry"])
    #expect(
      try office.findings() == [
        "4|quay|north|\"north\" is none of east, west_bank.", "5|||A ferry carries more than nothing.",
        "6|open_on|6/8/2017|\"6/8/2017\" can be 2017-08-06 or 2017-06-08. Write the one that is meant so.",
        "7|load|two|\"two\" is not a number such as 12.5.",
      ])
    let entered = ["Tigris|1|east|12.5|2017-08-06|t|=of Qayyarah", "Tigris|2|west_bank|3|2017-08-13|f|"]
    #expect(try ferries() == entered)
    let again = try await office.taking(Array(list.utf8), as: .described("ferry"))
    #expect(again.changes == [] && again.rejects == 4)
    #expect(try ferries() == entered)
    // Said otherwise, without a word on when the list was taken: nobody can tell who is right.
    let other = try await office.taking(
      Array("river,number,load\nTigris,1,14\n".utf8), as: .described("ferries"))
    #expect(other.refusal?.contains("recorded_at") == true, "\(other)")
    #expect(try ferries() == entered)
  }

  @Test func `a publisher's corrected row changes the figure`() async throws {
    try office.server.psql("update ops.record_kind set is_republished = true where name = 'ferries'")
    _ = try await office.taking(Array(list.utf8), as: .described("ferries"))
    let corrected = Array("river,number,load\nTigris,1,14\nTigris,2,3.0\n".utf8)
    let report = try await office.taking(corrected, as: .described("ferries"))
    #expect(report.rowsApplied == 1, "\(report)")
    #expect(try ferries().first == "Tigris|1|east|14|2017-08-06|t|=of Qayyarah")
    #expect(try await office.taking(corrected, as: .described("ferries")).status == "unchanged")
    #expect(try office.lines("select load from history.ferry") == ["12.5"])
  }

  @Test func `an edited list is taken back cell by cell, and a change meanwhile is a conflict`() async throws
  {
    _ = try await office.taking(Array(list.utf8), as: .described("ferries"))
    var sheet = try await office.export("ferry")
    #expect(try await office.taking(sheet, as: .described("ferries")).description.hasPrefix("Nothing to do"))
    try office.server.psql("\\o /dev/null\nselect api_v1.enter_ferry('Tigris', 2, load => 4)")
    let (load, note) = (sheet.heads.firstIndex(of: "load"), sheet.heads.firstIndex(of: "note"))
    for row in sheet.rows.indices {
      sheet.rows[row][try #require(load)] = "5"
      sheet.rows[row][try #require(note)] = "edited"
    }
    let report = try await office.taking(sheet, as: .described("ferries"))
    #expect(report.changes == ["Tigris 1: load 12.5 -> 5", "Tigris 1: note \"=of Qayyarah\" -> edited"])
    #expect(report.conflicts == 1)
    #expect(
      try ferries() == [
        "Tigris|1|east|5|2017-08-06|t|edited", "Tigris|2|west_bank|4|2017-08-13|f|",
      ])
  }

  @Test func `one is entered by its columns`() async throws {
    let entry = RecordEntry("ferries")
    let entered = try await entry.enter(
      [("river", "Zab"), ("number", "7"), ("quay", "West-Bank"), ("open_on", "sunday 2017-08-06")],
      on: office.database)
    #expect(entered == "The ferry Zab 7 is on record.")
    #expect(try ferries() == ["Zab|7|west_bank||2017-08-06||"])
    #expect(try await entry.show("Zab 7", on: office.database).rows.count == 1)
    let columns = try await entry.columns(on: office.database).rows.map { row in
      row.map { $0 ?? "" }.joined(separator: "|")
    }
    #expect(
      columns == [
        "river|always|text|", "number|always|integer|", "quay|yes|east, west_bank|", "load|yes|numeric|",
        "open_on|yes|date|", "is_free|yes|boolean|", "note|yes|text|", "letters|no|integer|", "id|no|uuid|",
        "recorded_at|no|timestamp with time zone|",
      ])
    let refused: [([(String, String)], String)] = [
      ([("river", "Zab")], "A ferry is told by number: give it as number=…."),
      (
        [("river", "Zab"), ("number", "8"), ("quay", "north")],
        "'quay': \"north\" is none of east, west_bank."
      ),
      (
        [("river", "Zab"), ("number", "8"), ("quay", "east"), ("load", "0")],
        "A ferry carries more than nothing."
      ),
      (
        [("letters", "3")],
        "A ferry has no 'letters' to give; what can be given: river, number, quay, load, open_on, is_free, note."
      ),
      ([("river", "Zab"), ("river", "Tigris")], "'river' is given twice. Leave one of them out."),
      ([("note", "")], "'note' is empty, and nothing is taken away by leaving it so. Leave it out."),
    ]
    for (values, sentence) in refused {
      let error = await #expect(throws: (any Error).self) {
        _ = try await entry.enter(values.map { (column: $0.0, value: $0.1) }, on: office.database)
      }
      #expect(error.map { "\($0)" } == sentence)
    }
    let unknown = await #expect(throws: Failure.self) {
      _ = try await RecordEntry("boats").list(on: office.database)
    }
    #expect(unknown?.description.hasPrefix("There is no kind of record 'boats'; there are: ") == true)
    #expect(try ferries().count == 1)
  }
}
