import Postgres
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// A query as a list: its types, its values, its order.
@Suite struct `Listing query tests` {
  @Test func `instants are Baghdad's, booleans are words, and types come along`() async throws {
    let server = try TestDatabase.make()
    let listing = try await Database(ConnectionOptions(server.conninfo)).listing(
      """
      select v.place, v.at, v.is_open, v.families, v.share, v.on_date
        from (values ('Zummar', timestamptz '2017-07-23 07:00Z', true, 42, 0.5, date '2017-07-23'),
                     ('=Bashiqa', null, null, null, null, null)) v (place, at, is_open, families, share, on_date)
       order by v.place desc, \("an argument")
      """)
    #expect(
      listing.columns.map(\.name) == ["place", "at", "at_offset", "is_open", "families", "share", "on_date"])
    #expect(
      listing.columns.map(\.type) == [.string, .datetime, .string, .boolean, .integer, .number, .date])
    #expect(
      listing.rows == [
        ["Zummar", "2017-07-23T10:00:00", "+03:00", "yes", "42", "0.5", "2017-07-23"],
        ["=Bashiqa", nil, nil, nil, nil, nil, nil],
      ])
  }

  @Test func `a broken query is the server's error, and the connection is good for the next`() async throws {
    let database = Database(ConnectionOptions(try TestDatabase.make().conninfo))
    await #expect(throws: PostgresError.self) { try await database.listing("select nothing from nowhere") }
    #expect(try await database.listing("select 1 as one").rows == [["1"]])
  }
}
