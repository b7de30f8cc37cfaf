import TestSupport

/// The clock of one database, which says there what is due, moved by the test and going on from where it is put.
struct DatabaseClock: Sendable {
  private let database: TestDatabase

  /// Takes the clock over; it still shows the server's time.
  init(of database: TestDatabase) throws {
    self.database = database
    try database.psql(
      """
      create schema fault;
      create table fault.clock (ahead interval not null);
      insert into fault.clock values ('0');
      create or replace function ops.clock() returns timestamptz language sql volatile parallel safe
      as $$ select clock_timestamp() + ahead from fault.clock $$;
      """)
  }

  /// Puts it to a moment, as PostgreSQL reads one.
  func set(to moment: String) throws {
    try database.psql("update fault.clock set ahead = timestamptz '\(moment)' - clock_timestamp()")
  }

  /// Moves it by an interval, as PostgreSQL reads one; back by a negative one.
  func step(by interval: String) throws {
    try database.psql("update fault.clock set ahead = ahead + interval '\(interval)'")
  }
}
