/// One column of a dataset: a field of a Data Package v2 Table Schema.
public struct Field: Sendable {
  /// The column's name in the query and in the CSV: lower-case ASCII letters, digits and underscores.
  public let name: String
  /// What its values are.
  public let type: FieldType
  /// Its label for people; the name when the descriptor gives none.
  public let title: String
  /// What it means, in a sentence.
  public let description: String?
  /// Its tag in the Humanitarian Exchange Language, `#affected+returnees+ind`.
  public let hxl: String?
  /// What its values must satisfy.
  public let constraints: Constraints

  /// Whether its cells hold what people wrote, and so are guarded against formulas.
  ///
  /// A string with an `enum` or a `pattern` is a code: it is checked against that, and never guarded.
  public var isFreeText: Bool {
    type == .string && constraints.allowedValues.isEmpty && constraints.pattern == nil
  }
}

/// The kind of value in a column, each as PostgreSQL prints it; the names are those of Table Schema.
public enum FieldType: String, CaseIterable, Sendable {
  /// Any text but the empty one.
  case string
  /// Digits with an optional minus, at most 15 of them.
  case integer
  /// A decimal number with a point; never NaN, an infinity or an exponent.
  case number
  /// PostgreSQL's `t` and `f`, written `yes` and `no`, which no spreadsheet translates.
  case boolean
  /// ISO 8601, `2017-07-23`.
  case date
  /// `10:30:00`, without a zone.
  case time
  /// `2017-07-23T10:30:00`, without a zone: an offset has its own column.
  case datetime

  /// The PostgreSQL types, as `format_type` names them without modifiers, whose text form fits.
  ///
  /// Floating-point types are missing on purpose: they print exponents, and their sums depend on the order of rows.
  public var postgresTypes: [String] {
    switch self {
    case .string: ["text", "character varying", "character", "uuid"]
    case .integer: ["smallint", "integer", "bigint", "numeric"]
    case .number: ["numeric", "smallint", "integer", "bigint"]
    case .boolean: ["boolean"]
    case .date: ["date"]
    case .time: ["time without time zone"]
    case .datetime: ["timestamp without time zone"]
    }
  }

  /// Whether values can be added up.
  public var isNumeric: Bool { self == .integer || self == .number }
}

/// What the values of a column must satisfy; checked on every cell before it is published.
public struct Constraints: Sendable {
  /// Whether NULL is refused.
  public let isRequired: Bool
  /// The only values allowed (`enum`); empty when any is.
  public let allowedValues: [String]
  /// A regular expression that must match the whole value.
  public let pattern: String?
  /// The least value of a numeric column.
  public let minimum: ExactNumber?
  /// The greatest value of a numeric column.
  public let maximum: ExactNumber?
}
