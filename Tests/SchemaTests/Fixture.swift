import TestSupport

/// Rows that several tests start from.
enum Fixture {
  /// The demonstration with two more meetings made ahead: 26 November 2017 in Erbil, 7 January 2018 in Baghdad.
  static func meetingsAhead() throws -> TestDatabase {
    let database = try TestDatabase.demo()
    try database.psql(
      """
      select api_v1.make_meetings('JCC-JCMC', '{2017-09-03 10:00,2017-10-15 10:00,2017-11-26 10:00,2018-01-07 10:00}',
                                  '2017-08-01', '2018-01-20')
      """)
    return database
  }

  /// Two rounds of returnees and one location in Mosul with 10 families in the second.
  static let figures = """
    insert into liaison.round (id, source_code, population, number, as_of_on, individuals_per_family, individuals_per_camp_family)
    values (md5('round 1')::uuid, 'dtm', 'returnees', 1, '2017-07-30', 6, 6),
           (md5('round 2')::uuid, 'dtm', 'returnees', 2, '2017-08-30', 6, 6);
    insert into liaison.location (id, source_code, source_location_id, district_id, name_en)
    select md5('location 1')::uuid, 'dtm', '2105001', id, 'Somewhere' from liaison.place where pcode = 'IQG15Q05';
    insert into liaison.population_figure (population, round_id, location_id, families, individuals)
    values ('returnees', md5('round 2')::uuid, md5('location 1')::uuid, 10, 60);
    """
}
