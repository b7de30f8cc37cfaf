import CLibPQ

/// What libpq reads in a connection string.
public enum ConnectionString {
  /// A connection string in two parts: one that everybody may read, as on a command line, and the password.
  ///
  /// - Returns: `text` as it was where it holds no secret; else the same options, spelled out, without `password` and
  ///   `sslpassword`.
  /// - Throws: `.connection(.couldNotOpen)` when it is malformed.
  public static func withoutSecrets(
    _ text: String
  ) throws(PostgresError) -> (text: String, password: String?, sslPassword: String?) {
    // Anything else is the plain name of a database, to libpq as to us.
    guard text.contains("=") || text.contains("://") else { return (text, nil, nil) }
    var options = try parse(text)
    let password = options.removeValue(forKey: "password")
    let sslPassword = options.removeValue(forKey: "sslpassword")
    if password == nil && sslPassword == nil { return (text, nil, nil) }
    let words = options.sorted { $0.key < $1.key }.map { keyword, value in
      let escaped = value.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
      return "\(keyword)='\(escaped)'"
    }
    return (words.joined(separator: " "), password, sslPassword)
  }

  /// The options that a connection string names, by libpq's own parser.
  ///
  /// - Throws: `.connection(.couldNotOpen)` when it is malformed. libpq quotes the part it stumbled over, and that may
  ///   well be half a password; so every quotation is left out.
  static func parse(_ text: String) throws(PostgresError) -> [String: String] {
    var message: UnsafeMutablePointer<CChar>?
    guard let options = unsafe PQconninfoParse(text, &message) else {
      defer { unsafe PQfreemem(message) }
      let words = unsafe message.map { unsafe String(cString: $0) } ?? "out of memory"
      throw .connection(.couldNotOpen("the connection string is malformed: \(withoutQuotations(words))"))
    }
    defer { unsafe PQconninfoFree(options) }
    return unsafe values(options)
  }

  /// The options of a list that have a value.
  static func values(_ list: UnsafeMutablePointer<PQconninfoOption>?) -> [String: String] {
    var values: [String: String] = [:]
    var option = unsafe list
    while let current = unsafe option, let keyword = unsafe current.pointee.keyword {
      if let value = unsafe current.pointee.val, unsafe value.pointee != 0 {
        unsafe values[String(cString: keyword)] = unsafe String(cString: value)
      }
      unsafe option = current + 1
    }
    return values
  }

  private static func withoutQuotations(_ message: String) -> String {
    message.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .map { index, part in index.isMultiple(of: 2) ? String(part) : "\"…\"" }.joined()
      .trimmingNewlines()
  }
}

extension String {
  fileprivate func trimmingNewlines() -> String {
    var text = self
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
