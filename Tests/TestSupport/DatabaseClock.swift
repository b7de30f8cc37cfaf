/// A database's clock in the hands of a test: what is due goes by `ops.clock()`, which reads it here.
///
/// It goes on as the machine's does, from wherever it was set, or stands still.
public struct DatabaseClock: Sendable {
  private let database: TestDatabase

  /// Puts the clock into a database; it shows the machine's time at first.
  public init(in database: TestDatabase) throws {
    self.database = database
    try database.psql(
      """
      create table ops.test_clock (stands_at timestamptz, ahead_by interval not null default '0');
      insert into ops.test_clock default values;
      create or replace function ops.clock() returns timestamptz language sql volatile parallel unsafe
        return (select coalesce(stands_at, clock_timestamp() + ahead_by) from ops.test_clock);
      """)
  }

  /// Stops it at a local time of Baghdad, `2017-07-30 07:00`.
  public func stand(at local: String) throws {
    try database.psql(
      "update ops.test_clock set stands_at = '\(local)'::timestamp at time zone 'Asia/Baghdad'")
  }

  /// Sets it forward, or back, by an interval as PostgreSQL writes it: `9 weeks`, `-1 hour`.
  public func step(by interval: String) throws {
    try database.psql(
      "update ops.test_clock set stands_at = stands_at + '\(interval)'::interval, ahead_by = ahead_by + '\(interval)'::interval"
    )
  }
}
