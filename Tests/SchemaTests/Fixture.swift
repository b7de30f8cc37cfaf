import TestSupport

/// Rows that several tests start from.
enum Fixture {
  /// A database with the demonstration in it.
  static func demo() throws -> TestDatabase {
    let database = try TestDatabase.make()
    try database.psql("begin;\n\\i '\(Checkout.root)/sql/demo/demo.sql'\ncommit;")
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
