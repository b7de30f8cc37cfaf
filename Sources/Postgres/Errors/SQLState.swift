/// A five-character error code, such as `23505`.
///
/// Source: PostgreSQL manual, appendix A "PostgreSQL Error Codes". The constants are the codes that programs branch on;
/// any other is `SQLState(rawValue:)`.
public struct SQLState: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The five characters.
  public let rawValue: String

  /// Takes the five characters as the server sent them.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The five characters.
  public var description: String { rawValue }

  /// The first two characters, which name the class of the error.
  public struct Class: RawRepresentable, Hashable, Sendable {
    /// The two characters.
    public let rawValue: String

    /// Takes the two characters.
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  /// The class of the error: `23` for every integrity constraint violation.
  public var `class`: Class { Class(rawValue: String(rawValue.prefix(2))) }
}

extension SQLState.Class {
  /// Class 08: the connection failed.
  public static let connectionException = Self(rawValue: "08")
  /// Class 22: a value is out of range, malformed or too long.
  public static let dataException = Self(rawValue: "22")
  /// Class 23: a constraint refused the row.
  public static let integrityConstraintViolation = Self(rawValue: "23")
  /// Class 28: the server refused the role or its password.
  public static let invalidAuthorization = Self(rawValue: "28")
  /// Class 40: the transaction was rolled back.
  public static let transactionRollback = Self(rawValue: "40")
  /// Class 42: a syntax error, an unknown name or a missing privilege.
  public static let syntaxErrorOrAccessRuleViolation = Self(rawValue: "42")
  /// Class 53: the server is out of disk, memory or connections.
  public static let insufficientResources = Self(rawValue: "53")
  /// Class 57: someone stepped in: a cancellation, a shutdown, a server that starts up.
  public static let operatorIntervention = Self(rawValue: "57")
}

extension SQLState {
  /// 22012: division by zero.
  public static let divisionByZero = Self(rawValue: "22012")
  /// 22P02: the text is no value of the type.
  public static let invalidTextRepresentation = Self(rawValue: "22P02")
  /// 22P04: a COPY file is malformed.
  public static let badCopyFileFormat = Self(rawValue: "22P04")
  /// 23502: NULL in a NOT NULL column.
  public static let notNullViolation = Self(rawValue: "23502")
  /// 23503: the referenced row is missing, or still referenced.
  public static let foreignKeyViolation = Self(rawValue: "23503")
  /// 23505: the key exists already.
  public static let uniqueViolation = Self(rawValue: "23505")
  /// 23514: a CHECK refused the row.
  public static let checkViolation = Self(rawValue: "23514")
  /// 23P01: an EXCLUDE constraint refused the row.
  public static let exclusionViolation = Self(rawValue: "23P01")
  /// 25006: a write in a read-only transaction, or on a standby.
  public static let readOnlyTransaction = Self(rawValue: "25006")
  /// 25P02: the transaction has failed; only ROLLBACK is accepted.
  public static let inFailedTransaction = Self(rawValue: "25P02")
  /// 28P01: wrong password.
  public static let invalidPassword = Self(rawValue: "28P01")
  /// 3D000: no such database.
  public static let undefinedDatabase = Self(rawValue: "3D000")
  /// 40001: a concurrent transaction got in the way; run this one again.
  public static let serializationFailure = Self(rawValue: "40001")
  /// 40P01: a deadlock, resolved against this transaction; run it again.
  public static let deadlockDetected = Self(rawValue: "40P01")
  /// 42501: the role may not do this.
  public static let insufficientPrivilege = Self(rawValue: "42501")
  /// 42601: a syntax error.
  public static let syntaxError = Self(rawValue: "42601")
  /// 42703: no such column.
  public static let undefinedColumn = Self(rawValue: "42703")
  /// 42P01: no such table.
  public static let undefinedTable = Self(rawValue: "42P01")
  /// 42P07: the table exists already.
  public static let duplicateTable = Self(rawValue: "42P07")
  /// 53100: the server's disk is full.
  public static let diskFull = Self(rawValue: "53100")
  /// 53300: no connection is left for this role.
  public static let tooManyConnections = Self(rawValue: "53300")
  /// 55P03: `lock_timeout` passed, or NOWAIT found the lock taken.
  public static let lockNotAvailable = Self(rawValue: "55P03")
  /// 57014: the statement was cancelled: `statement_timeout` or a cancel request of somebody else. A cancellation of our
  /// own task is `PostgresError.cancelled`.
  public static let queryCanceled = Self(rawValue: "57014")
  /// 57P01: an administrator ended the session or stopped the server.
  public static let adminShutdown = Self(rawValue: "57P01")
  /// 57P02: another session crashed and the server dropped all.
  public static let crashShutdown = Self(rawValue: "57P02")
  /// 57P03: the server starts up or shuts down.
  public static let cannotConnectNow = Self(rawValue: "57P03")
  /// P0001: a `raise exception` without a code of its own.
  public static let raiseException = Self(rawValue: "P0001")
}
