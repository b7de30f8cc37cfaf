public import Agenda
public import Postgres

extension Database {
  /// The day it is in Baghdad by the database's clock, which decides what is due.
  public func today() async throws -> CivilDate {
    let text = try await withConnection {
      try $0.exactlyOne("select (clock_timestamp() at time zone 'Asia/Baghdad')::date::text", as: String.self)
    }
    guard let today = CivilDate(text[...]) else {
      throw Failure("The database's clock says \(text), which is no day.")
    }
    return today
  }
}
