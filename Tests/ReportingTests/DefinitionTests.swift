import Agenda
import Testing

@testable import Reporting

/// Each mistake is made in a copy of a fixture whose descriptor is known to be good.
@Suite struct DefinitionTests {
  @Test func `a folder gives the definition`() throws {
    let definition = try Fixture.returns().definition
    #expect(definition.slug == "returns-weekly")
    #expect(definition.cadence == .weekly)
    #expect(definition.classification == .public)
    #expect(definition.recipients == ["JCC", "JCMC"])
    #expect(
      definition.datasets.map(\.name)
        == ["returns_adm1", "returns_adm2", "finding", "coverage", "national", "top_districts"])
    #expect(definition.datasets.filter(\.isPublished).count == 2)
    let name = try #require(definition.datasets[0].field(named: "adm1_name_en"))
    #expect(name.isFreeText && name.hxl == "#adm1+name" && name.constraints.isRequired)
    let code = try #require(definition.datasets[0].field(named: "adm1_pcode"))
    #expect(!code.isFreeText)
  }

  @Test func `the definition's hash is the one a shell computes`() throws {
    let scratch = try ScratchFolder()
    let line =
      "cd '\(Fixture.folder)/returns-weekly' && sha256sum datapackage.yaml *.sql | sort -k 2 | sha256sum"
    let shell = try scratch.run("export LC_ALL=C; \(line)")
    #expect(try shell.output.hasPrefix(Fixture.returns().definition.sha256))
  }

  struct Mistake: CustomTestStringConvertible {
    let good: String
    let bad: String
    /// What stands on the line that is named, when that is not the mistake itself.
    let place: String?
    let problem: String
    var testDescription: String { bad }

    init(_ good: String, _ bad: String, at place: String? = nil, _ problem: String) {
      (self.good, self.bad, self.place, self.problem) = (good, bad, place, problem)
    }
  }

  static let mistakes = [
    Mistake("title: Weekly", "titel: Weekly", "unknown key \"titel\"; known here: name, title, "),
    Mistake(
      "hxl: \"#meta+source\"", "hlx: \"#meta+source\"", "unknown key \"hlx\"; known here: name, type, "),
    Mistake("cadence: weekly", "cadence: weakly", "\"weakly\" is not known; known here: weekly, monthly, "),
    Mistake("type: date, title: As", "type: day, title: As", "\"day\" is not known; known here: string, "),
    Mistake(
      "primaryKey: [adm2_key]", "primaryKey: [adm2]", "the primary key names \"adm2\", which is no field"),
    Mistake(
      "dataset: national\n", "dataset: nation\n", "no dataset is called \"nation\"; there are: returns_adm1"),
    Mistake(
      "figures: [individuals,", "figures: [people,", "national has no field \"people\"; it has: individuals"),
    Mistake(
      "enum: [risen, fallen]", "enum: [risen, fell]", at: "dataset: finding",
      "no message is called \"fell\"; add it under"),
    Mistake(
      "{silent} district did", "{mute} district did", at: "dataset: coverage",
      "the message \"silent_districts\" names {mute}, which is"),
    Mistake(
      "had returned by {as_of}", "had returned by as_of}", at: "risen: >-", "a brace is open or closed alone"),
    Mistake("label: adm1_name_en\n", "label: [adm1_name_en]\n", "a text is expected here"),
    Mistake("Iraq, sum: [families,", "Iraq, sum: [adm1_pcode,", "\"adm1_pcode\" is no numeric column"),
    Mistake("signed: true}, baseline", "signed: yes}, baseline", "\"yes\" is neither true nor false"),
    Mistake("minimum: 1}", "minimum: one}", "\"one\" is not a number"),
    Mistake("pattern: \"IQG[0-9]{2}\"", "pattern: \"IQG[0-9\"", "\"IQG[0-9\" is not a regular expression"),
    Mistake("enum: [p, r, e, c, x]", "enum: [p, q]", at: "name: source, type", "says why a cell is empty"),
    Mistake("{name: days_between,", "{name: edition,", at: "name: source, type", "it is one that every CSV"),
    Mistake("value: national.families,", "value: national.family,", "is no numeric field of a dataset"),
    Mistake("sum: returns_adm1.families}", "sum: finding.families}", "finding is not published"),
    Mistake(
      "sum: returns_adm1.families}", "count: finding}", "finding is not published, so no reader could count"),
    Mistake(
      "sum: returns_adm1.families}", "count: returns_adm1, where: {state: no}}",
      "unknown key \"state\"; known here: source, "),
    Mistake(
      "sum: returns_adm1.families}", "sum: returns_adm1.families, count: returns_adm1}",
      "a figure is proved by a sum or by a count, not by both"),
    Mistake(
      "sum: returns_adm1.families}", "sum: returns_adm1.families, where: {source: dtm}}",
      "only a count has conditions"),
    Mistake(
      "name: returns-weekly", "name: returns-monthly", "but its folder \"returns-weekly\"; give both one name"
    ),
    Mistake("name: returns-weekly", "name: Returns", "\"Returns\" is not a name"),
    Mistake("cadence: weekly\n", "\n", at: "classification: public", "the key \"cadence\" is missing here"),
    Mistake(
      "title: Weekly", "title: &t Weekly",
      "an anchor (&) or alias (*) is not taken here; write what it stands for"),
    Mistake("title: Weekly", "title: *t # Weekly", "an anchor (&) or alias (*) is not taken here"),
    Mistake("block: notes", "block: prose", "\"prose\" is not known; known here: headline, key_figures, "),
  ]

  @Test(arguments: mistakes)
  func `a mistake in the descriptor is named with its line`(mistake: Mistake) throws {
    let (scratch, descriptor) = try copyOfReturns()
    let changed = descriptor.replacing(mistake.good, with: mistake.bad, maxReplacements: 1)
    #expect(changed != descriptor, "the fixture does not hold \(mistake.good)")
    try scratch.write(changed, to: "returns-weekly/datapackage.yaml")
    let error = try #require(throws: DefinitionError.self) {
      try ReportDefinition.load(folder: scratch.path + "/returns-weekly")
    }
    #expect(error.file == scratch.path + "/returns-weekly/datapackage.yaml")
    #expect(error.problem.contains(mistake.problem), "\(error)")
    let place = (mistake.place ?? mistake.bad).prefix { $0 != "\n" }
    let line = changed.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
      $0.contains(place)
    }
    #expect(error.line == line.map { $0 + 1 }, "\(error)")
  }

  @Test(arguments: [
    ("name: returns-weekly\nname: twice\n", "the key name stands twice in the same place"),
    ("name: [returns-weekly\n", "this is not YAML: "), ("", "the descriptor is empty"),
    ("just text\n", "keys with values are expected here"),
  ])
  func `what is no descriptor at all is refused`(yaml: String, problem: String) throws {
    let (scratch, _) = try copyOfReturns()
    try scratch.write(yaml, to: "returns-weekly/datapackage.yaml")
    let error = try #require(throws: DefinitionError.self) {
      try ReportDefinition.load(folder: scratch.path + "/returns-weekly")
    }
    #expect(error.problem.hasPrefix(problem), "\(error)")
  }

  @Test func `a query that no dataset reads is refused, and so is a missing one`() throws {
    let (scratch, _) = try copyOfReturns()
    let folder = scratch.path + "/returns-weekly"
    try scratch.write("select 1", to: "returns-weekly/returns_adm3.sql")
    var error = #expect(throws: DefinitionError.self) { try ReportDefinition.load(folder: folder) }
    #expect(error?.description.contains("returns_adm3.sql: no dataset of datapackage.yaml is called") == true)
    _ = try scratch.run("rm returns-weekly/returns_adm3.sql returns-weekly/national.sql")
    error = #expect(throws: DefinitionError.self) { try ReportDefinition.load(folder: folder) }
    #expect(error?.description.hasSuffix("national.sql\": No such file or directory") == true)
  }

  @Test func `a query's mistake is named with its file and line`() throws {
    let (scratch, _) = try copyOfReturns()
    try scratch.write("select 1\nwhere x = :'period_stop'", to: "returns-weekly/national.sql")
    let error = #expect(throws: DefinitionError.self) {
      try ReportDefinition.load(folder: scratch.path + "/returns-weekly")
    }
    #expect(error?.line == 2)
    #expect(error?.file == scratch.path + "/returns-weekly/national.sql")
  }

  @Test func `the library holds every report by slug and knows the nearest one`() throws {
    let (scratch, _) = try copyOfReturns()
    _ = try scratch.run("cp -r '\(Fixture.folder)/coordination-weekly' . && mkdir i18n && touch README.md")
    let library = try ReportLibrary.load(folder: scratch.path)
    #expect(library.reports.map(\.slug) == ["coordination-weekly", "returns-weekly"])
    #expect(try library.find("returns-weekly").title == "Weekly returns of displaced people")
    let near = #expect(throws: UnknownReport.self) { try library.find("return-weekly") }
    #expect(
      near?.description
        == "no report is called \"return-weekly\"; did you mean returns-weekly? "
        + "There are: coordination-weekly, returns-weekly")
    let far = #expect(throws: UnknownReport.self) { try library.find("lessons") }
    #expect(
      far?.description == "no report is called \"lessons\"; there are: coordination-weekly, returns-weekly")
  }

  @Test func `a folder without a descriptor is not passed over`() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.run("mkdir lessons")
    #expect(throws: DefinitionError.self) { try ReportLibrary.load(folder: scratch.path) }
    #expect(throws: DefinitionError.self) { try ReportLibrary.load(folder: scratch.path + "/nowhere") }
  }

  private func copyOfReturns() throws -> (ScratchFolder, descriptor: String) {
    let scratch = try ScratchFolder()
    _ = try scratch.run("cp -r '\(Fixture.folder)/returns-weekly' .")
    let bytes = try FileSystem.contents(of: scratch.path + "/returns-weekly/datapackage.yaml")
    return (scratch, String(decoding: bytes, as: UTF8.self))
  }
}
