import Postgres

/// A column of a view, and how its values are written so that a spreadsheet reads them right.
struct ExportColumn {
  let name: String
  let type: String

  /// The columns it becomes in the file.
  var names: [String] {
    type == "timestamp with time zone" ? [name, "\(name)_offset"] : [name]
  }

  /// Guarded where people may have written it; what the database prints by itself can't be a formula.
  var isFreeText: [Bool] {
    switch type {
    case "timestamp with time zone": [false, false]
    case "smallint", "integer", "bigint", "numeric", "double precision", "real", "boolean", "date", "uuid",
      "timestamp without time zone", "time without time zone", "interval":
      [false]
    default: [true]
    }
  }

  /// An instant becomes a local time, which spreadsheets read, with its microseconds where it has any, and its offset; a
  /// boolean a word.
  var expression: String {
    let column = SQL("exported.\(identifier: name)").text
    switch type {
    case "timestamp with time zone":
      let local = "\(column) at time zone 'Asia/Baghdad'"
      let offset = "to_char(\(local) - (\(column) at time zone 'UTC'), '\"+\"HH24:MI')"
      return "rtrim(rtrim(to_char(\(local), 'YYYY-MM-DD\"T\"HH24:MI:SS.US'), '0'), '.'), \(offset)"
    case "boolean": return "case \(column) when true then 'yes' when false then 'no' end"
    default: return column
    }
  }
}
