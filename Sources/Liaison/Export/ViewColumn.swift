internal import Postgres

/// A column of a view of `api_v1`, as the catalogue has it.
struct ViewColumn: Sendable {
  let name: String
  /// As `format_type` names it; of a domain, the type below it.
  let type: String
  /// Those of an enumeration, in its order; else none.
  let labels: [String]
  /// The comment on the column.
  let meaning: String?
}

extension Connection {
  /// The columns of a view of `api_v1`, in their order.
  ///
  /// - Throws: `Failure` with the views that there are, where there is no such one.
  func columns(ofView view: String) throws -> [ViewColumn] {
    let columns = try rows(
      """
      select a.attname::text, format_type(case t.typtype when 'd' then t.typbasetype else t.oid end, null),
             (select string_agg(e.enumlabel, ',' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid),
             col_description(a.attrelid, a.attnum)
        from pg_attribute a
        join pg_type t on t.oid = a.atttypid
       where a.attrelid = to_regclass(format('api_v1.%I', \(view)::text)) and a.attnum > 0 and not a.attisdropped
       order by a.attnum
      """, as: (String, String, String?, String?).self
    ).map {
      ViewColumn(
        name: $0.0, type: $0.1, labels: $0.2?.split(separator: ",").map(String.init) ?? [], meaning: $0.3)
    }
    if columns.isEmpty {
      let known = try exactlyOne(
        """
        select coalesce(string_agg(viewname, ', ' order by viewname), 'none: run liaison migrate')
        from   pg_views where schemaname = 'api_v1'
        """, as: String.self)
      throw Failure("api_v1 has no view '\(view)'; it has: \(known).")
    }
    return columns
  }
}
