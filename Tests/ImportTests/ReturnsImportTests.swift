import Agenda
import Foundation
import TestSupport
import Testing

@testable import Liaison

@Suite struct ReturnsImportTests {
  @Test(arguments: Population.allCases)
  func `a Master List is loaded whole: round, locations, figures, breakdowns`(population: Population)
    async throws
  {
    let fixture = try ImportFixture()
    var list = MasterList(population)
    list.add(
      1, families: 1280, ["Anbar": "80.0", "Ninewa": "1200.0", "Salahal Din": "0", "Camp": "30", "Jan19": ""])
    list.add(
      2, families: 0,
      [list.heads[5]: "  -Qara Naz ", list.heads[6]: " قریة قرناز", "Latitude": "", "Longitude": ""])
    let outcome = try await fixture.importing(list, baseline: 74)
    guard case .loaded(let report) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(report.population == population)
    #expect(
      report.rowsRead == 2 && report.blankRows == 1 && report.newFigures == 2 && report.newLocations == 2)
    #expect(report.version == 1 && report.unchangedFigures == 0)
    #expect(
      try fixture.lines(
        "select source_code, population, number, as_of_on, baseline_round_number, individuals_per_family from liaison.round"
      )
        == ["dtm|\(population.rawValue)|76|2017-07-30|74|6"])
    #expect(try fixture.figures() == ["2811001|1280|7680|30", "2811002|0|0|0"])
    #expect(
      try fixture.lines(
        """
        select l.source_location_id, l.name_en, l.name_ar, l.latitude, l.longitude, p.pcode
          from liaison.location l join liaison.place p on p.id = l.district_id order by 1
        """) == [
          "2811001|Location 1|موقع 1|36.043816|43.499061|IQG15Q05", "2811002|-Qara Naz|قریة قرناز|||IQG15Q05",
        ])
    let shelter = population == .returnees ? "habitual_unspecified" : "rented_unspecified"
    #expect(
      try fixture.lines("select dimension, class, families from liaison.population_breakdown order by 1, 2")
        == [
          "origin|IQG01|80", "origin|IQG15|1200", "shelter|camp|30", "shelter|\(shelter)|1280",
          "displacement_period|from_17_october_2016|1280",
        ])
    #expect(
      try fixture.lines(
        "select kind, file_name, source_code, population, round_number, status, rows_read, rows_loaded, rows_rejected, warnings from ops.import"
      )
        == ["returns|list.csv|dtm|\(population.rawValue)|76|loaded|2|2|0|1"])
  }

  @Test func `line ends of Windows and a byte order mark make no difference`() async throws {
    let fixture = try ImportFixture()
    var list = MasterList.sound(3)
    list.lineEnd = "\r\n"
    let report = try await fixture.importing(fixture.write("\u{FEFF}\(list.csv)".utf8)).report
    #expect(report.newFigures == 3 && report.blankRows == 1)
    #expect(try fixture.figures() == ["2811001|10|60|0", "2811002|10|60|0", "2811003|10|60|0"])
  }

  @Test func `the tidy shape in any order of columns, with codes or names`() async throws {
    let fixture = try ImportFixture()
    let file = """
      camp_families,individuals,families,location_name,district,adm1_pcode,location_id,location_name_ar
      0,60,10,A,IQG15Q05,IQG15,a-1,
      2,18,3,"B, the second",Ra'ua,IQG01,a-2,ب

      """
    let report = try await fixture.importing(fixture.write(file.utf8), population: .idps).report
    #expect(report.newFigures == 2 && report.blankRows == 0)
    #expect(try fixture.figures() == ["a-1|10|60|0", "a-2|3|18|2"])
    #expect(
      try fixture.lines(
        "select p.key, l.name_en, l.name_ar from liaison.location l join liaison.place p on p.id = l.district_id order by 1 desc"
      )
        == ["IQG15Q05|A|", "IQG01/Ra'ua|B, the second|ب"])
  }

  @Test func `both populations of a round live side by side`() async throws {
    let fixture = try ImportFixture()
    _ = try await fixture.importing(MasterList.sound(2))
    let report = try await fixture.importing(MasterList.sound(2, population: .idps)).report
    #expect(report.newFigures == 2 && report.newLocations == 0 && report.version == 1)
    #expect(try fixture.figures().count == 4)
  }

  @Test func `the same file again changes nothing and says so`() async throws {
    let fixture = try ImportFixture()
    _ = try await fixture.importing(MasterList.sound(3))
    let before = try fixture.state()
    let outcome = try await fixture.importing(MasterList.sound(3))
    guard case .unchanged(let report) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(report.version == 1)
    #expect(try fixture.state() == before)
    #expect(
      outcome.description
        == "Nothing to do: round 76 of dtm (returnees), as of 2017-07-30, already holds what list.csv says (version 1)."
    )
    #expect(
      try fixture.lines("select status, rows_loaded from ops.import order by finished_at") == [
        "loaded|3", "unchanged|0",
      ])
  }

  @Test func `the same figures in another file change nothing either`() async throws {
    let fixture = try ImportFixture()
    _ = try await fixture.importing(MasterList.sound(3))
    let before = try fixture.state()
    var list = MasterList.sound(3)
    list.lineEnd = "\r\n"
    let outcome = try await fixture.importing(list)
    guard case .unchanged = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(try fixture.state() == before)
  }

  @Test func `a corrected file writes what differs and keeps the rest untouched`() async throws {
    let fixture = try ImportFixture()
    _ = try await fixture.importing(MasterList.sound(4))
    let untouched =
      "select f.recorded_at from liaison.population_figure f join liaison.location l on l.id = f.location_id where l.source_location_id = '2811001'"
    let before = try fixture.lines(untouched)
    var corrected = MasterList()
    corrected.add(1, families: 10)
    corrected.add(2, families: 12)
    corrected.add(3, families: 10, ["Ninewa": "4", "Erbil": "6"])
    corrected.add(5, families: 1)
    let outcome = try await fixture.importing(corrected)
    guard case .loaded(let report) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(report.version == 2)
    #expect(report.newFigures == 1 && report.changedFigures == 1 && report.removedFigures == 1)
    #expect(report.unchangedFigures == 2)
    #expect(
      try fixture.figures() == ["2811001|10|60|0", "2811002|12|72|0", "2811003|10|60|0", "2811005|1|6|0"])
    #expect(
      try fixture.lines(
        "select l.source_location_id, h.families from history.population_figure h join liaison.location l on l.id = h.location_id order by 1"
      )
        == ["2811002|10", "2811004|10"])
    #expect(try fixture.lines(untouched) == before)
    #expect(
      try fixture.lines(
        """
        select l.source_location_id, b.class, b.families
          from liaison.population_breakdown b join liaison.location l on l.id = b.location_id
         where b.dimension = 'origin' order by 1, 2
        """) == [
          "2811001|IQG15|10", "2811002|IQG15|12", "2811003|IQG11|6", "2811003|IQG15|4", "2811005|IQG15|1",
        ])
    #expect(
      outcome.description
        == "Loaded round 76 of dtm (returnees), as of 2017-07-30, version 2: 4 of 4 rows, 1 figures new, 1 changed,"
        + " 1 removed, 2 unchanged.")
  }

  @Test func `a past moment still shows the figures as they were`() async throws {
    let fixture = try ImportFixture()
    _ = try await fixture.importing(MasterList.sound(2))
    let moment = try fixture.server.psql("select clock_timestamp()").trimmingCharacters(
      in: .whitespacesAndNewlines)
    var corrected = MasterList.sound(1)
    corrected.add(3, families: 99)
    _ = try await fixture.importing(corrected)
    #expect(try fixture.lines("select sum(families) from as_of.population_figure") == ["109"])
    #expect(
      try fixture.lines("set liaison.as_of = '\(moment)'; select sum(families) from as_of.population_figure")
        == ["20"])
  }

  @Test func `a rejected line of a corrected file leaves what is stored of its location`() async throws {
    let fixture = try ImportFixture()
    _ = try await fixture.importing(MasterList.sound(4))
    var corrected = MasterList()
    corrected.add(1, families: 11)
    corrected.add(2, families: 10, ["Returnee Families": "?"])
    corrected.add(3, families: 12)
    corrected.add(3, families: 13)
    let report = try await fixture.importing(corrected, maximumRejectShare: 0.8).report
    #expect(report.removedFigures == 1)
    #expect(try fixture.figures() == ["2811001|11|66|0", "2811002|10|60|0", "2811003|10|60|0"])
    #expect(try fixture.lines("select count(*) from liaison.population_breakdown") == ["9"])
  }

  @Test func `a spelling added later lets the same file in`() async throws {
    let fixture = try ImportFixture()
    var list = MasterList.sound(3)
    list.add(4, families: 7, ["District": "Al Mawsil al jadida"])
    #expect(try await fixture.importing(list, maximumRejectShare: 0.5).report.rowsRejected == 1)
    try fixture.server.psql(
      """
      insert into liaison.place_alias (source_code, level, parent_id, spelling, place_id)
      select 'dtm', 'adm2', parent_id, 'Al-Mawsil Al-Jadida', id from liaison.place where pcode = 'IQG15Q05'
      """)
    let outcome = try await fixture.importing(list, maximumRejectShare: 0.5)
    guard case .loaded(let report) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(report.newFigures == 1 && report.rowsRejected == 0 && report.version == 2)
  }

  @Test func `date and baseline of a round can be corrected by the same figures`() async throws {
    let fixture = try ImportFixture()
    let tidy = "location_id,governorate,district,location_name,families,individuals\n1,Ninewa,Mosul,A,1,6\n"
    let path = try fixture.write(tidy.utf8)
    _ = try await fixture.importing(path, population: .idps, asOf: "2017-07-15")
    guard case .loaded(let report) = try await fixture.importing(path, population: .idps, baseline: 74) else {
      Issue.record("not loaded")
      return
    }
    #expect(report.changedFigures == 0 && report.version == 2)
    #expect(
      try fixture.lines("select as_of_on, baseline_round_number from liaison.round") == ["2017-07-30|74"])
    #expect(try fixture.lines("select as_of_on from history.round") == ["2017-07-15"])
    #expect(
      report.warning
        == "round 74 of dtm, which round 76 is to be compared with, is not loaded; until it is, no change can be told"
    )
    // Not named again, the baseline stays.
    guard case .unchanged = try await fixture.importing(path, population: .idps) else {
      Issue.record("not unchanged")
      return
    }
    #expect(try fixture.lines("select baseline_round_number from liaison.round") == ["74"])
    // Loaded for the others only, it is still missing; loaded for these, it is not.
    for (population, isMissing) in [(Population.returnees, true), (.idps, false)] {
      _ = try await fixture.importing(path, population: population, round: 74, asOf: "2017-06-30")
      let report = try await fixture.importing(path, population: .idps, baseline: 74).report
      #expect((report.warning != nil) == isMissing)
    }
  }

  @Test func `the newest round says what a location is called, whenever it is loaded`() async throws {
    let fixture = try ImportFixture()
    var newer = MasterList(date: "Aug 30, 2017")
    newer.add(1, families: 10, ["Location_name": "New name", "District": "Hatra"])
    _ = try await fixture.importing(newer, round: 78, asOf: "2017-08-30")
    let report = try await fixture.importing(MasterList.sound(1)).report
    #expect(report.changedLocations == 0)
    #expect(try fixture.lines("select name_en from liaison.location") == ["New name"])
    var newest = MasterList(date: "Sep 15, 2017")
    newest.add(1, families: 10, ["Latitude": "", "Longitude": ""])
    #expect(try await fixture.importing(newest, round: 79, asOf: "2017-09-15").report.changedLocations == 1)
    #expect(try fixture.lines("select name_en, latitude from liaison.location") == ["Location 1|36.043816"])
  }

  @Test func `progress comes to the end of the file`() async throws {
    let fixture = try ImportFixture()
    let path = try fixture.write(MasterList.sound(2000).csv.utf8)
    let last = LastProgress()
    guard let date = CivilDate("2017-07-30") else { return }
    _ = try await ReturnsImport(
      file: path, source: "dtm", round: 76, asOf: date, installation: Installation(folder: Checkout.root)
    ).run(on: fixture.database) { last.keep($0) }
    #expect(last.value?.bytesRead == last.value?.size)
    #expect(last.value?.rowsRead == 2000)
  }
}
