internal import Postgres

/// What the database knows of a source's language: its spellings of places, and its heads for the classes.
struct SourceVocabulary {
  var gazetteer = Gazetteer()
  var classes: [Spelling: BreakdownClass] = [:]
}

extension Connection {
  /// Reads the spellings of one source, with those of the official list for what the source itself does not spell.
  ///
  /// - Precondition: `incoming_district` is there: it numbers the districts.
  func vocabulary(of source: String) throws(PostgresError) -> SourceVocabulary {
    var vocabulary = SourceVocabulary()
    try readGovernorates(of: source, into: &vocabulary)
    try readDistricts(of: source, into: &vocabulary)
    try readClasses(of: source, into: &vocabulary)
    try readOldCodes(into: &vocabulary)
    return vocabulary
  }

  private func readGovernorates(of source: String, into vocabulary: inout SourceVocabulary)
    throws(PostgresError)
  {
    // The source's own spellings come last, so that they win.
    let rows = try rows(
      """
      select a.spelling, p.key, p.name_en
        from liaison.place_alias a
        join liaison.place p on p.id = a.place_id
       where a.level = 'adm1' and a.source_code in ('cod', \(source))
       order by a.source_code = \(source), a.spelling
      """, as: (String, String, String).self)
    for (spelling, pcode, name) in rows {
      vocabulary.gazetteer.add(Gazetteer.Governorate(pcode: pcode, name: name), spelled: spelling)
      vocabulary.classes[Spelling(spelling)] = BreakdownClass(dimension: .origin, code: pcode)
    }
  }

  /// A spelling is meant within the governorate that the source prints, which need not be the official parent.
  private func readDistricts(of source: String, into vocabulary: inout SourceVocabulary) throws(PostgresError)
  {
    let rows = try rows(
      """
      select a.spelling, n.number, d.name_en, g.key, g.name_en
        from liaison.place_alias a
        join liaison.place d on d.id = a.place_id
        join liaison.place g on g.id = a.parent_id
        join incoming_district n on n.district_id = d.id
       where a.level = 'adm2' and a.source_code in ('cod', \(source))
       order by a.source_code = \(source), a.spelling
      """, as: (String, Int, String, String, String).self)
    for (spelling, number, name, pcode, governorate) in rows {
      let district = Gazetteer.District(
        number: number, name: name, governorate: Gazetteer.Governorate(pcode: pcode, name: governorate))
      vocabulary.gazetteer.add(district, spelled: spelling)
    }
  }

  private func readClasses(of source: String, into vocabulary: inout SourceVocabulary) throws(PostgresError) {
    let rows = try rows(
      "select spelling, dimension::text, class from liaison.breakdown_class_alias where source_code = \(source)",
      as: (String, String, String).self)
    for (spelling, dimension, code) in rows {
      guard let dimension = BreakdownDimension(rawValue: dimension) else { continue }
      vocabulary.classes[Spelling(spelling)] = BreakdownClass(dimension: dimension, code: code)
    }
  }

  private func readOldCodes(into vocabulary: inout SourceVocabulary) throws(PostgresError) {
    let rows = try rows(
      """
      select a.spelling, p.name_en
        from liaison.place_alias a
        join liaison.place p on p.id = a.place_id
       where a.source_code = 'ocha-2014'
      """, as: (String, String).self)
    for (code, meaning) in rows { vocabulary.gazetteer.addOldCode(code, meaning: meaning) }
  }
}
