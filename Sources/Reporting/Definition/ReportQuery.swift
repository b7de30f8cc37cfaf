/// One SELECT in a file of its own, written so that psql runs it as it stands:
///
///     psql -v period_start=2017-07-23 -v period_end=2017-07-29 -f returns_adm1.sql
public struct ReportQuery: Sendable {
  /// A value that the report gives to its queries.
  public enum Variable: String, CaseIterable, Sendable {
    /// The first day of the period, as ISO 8601.
    case periodStart = "period_start"
    /// The last day of the period, which belongs to it.
    case periodEnd = "period_end"
  }

  /// The file's name without its folder, `returns_adm1.sql`.
  public let file: String
  /// The text as it stands in the file.
  public let text: String
  /// The same statement with `$1`, `$2`, … where the file has `:'period_start'`, and without a last semicolon.
  public let statement: String
  /// What `$1`, `$2`, … stand for, in that order.
  public let parameters: [Variable]

  /// Reads the text of a query file.
  ///
  /// Refuses anything but exactly one statement that begins with `select` or `with`, and every psql variable but
  /// `:'period_start'` and `:'period_end'`.
  public init(file: String, text: String) throws(DefinitionError) {
    var statement = ""
    var parameters: [Variable] = []
    var hasBegun = false
    var hasEnded = false
    for token in SQLLexer(text) {
      let part = token.text
      func refuse(_ problem: String) -> DefinitionError {
        DefinitionError(file: file, line: token.line, problem: problem)
      }
      if token.kind == .blank {
        statement += part
        continue
      }
      if hasEnded { throw refuse("a second statement begins here; a query file holds exactly one SELECT") }
      if !hasBegun && !["select", "with"].contains(part.lowercased()) {
        throw refuse("the statement begins with \"\(part)\"; a query begins with select or with")
      }
      hasBegun = true
      switch token.kind {
      case .semicolon:
        hasEnded = true
      case .variable(let name):
        guard let variable = Variable(rawValue: name) else {
          let known = Variable.allCases.map { ":'\($0.rawValue)'" }.joined(separator: " and ")
          throw refuse("unknown variable :'\(name)'; a query may use \(known)")
        }
        if !parameters.contains(variable) { parameters.append(variable) }
        let position = parameters.firstIndex(of: variable) ?? 0
        statement += "$\(position + 1)"
      case .bareVariable:
        throw refuse("psql would paste \(part) unquoted; write :'\(part.dropFirst())'")
      case .metaCommand:
        throw refuse("\(part) begins a psql command; a query file holds exactly one SELECT and nothing else")
      case .parameter:
        throw refuse("\(part) has no value in psql; write :'period_start' or :'period_end'")
      case .unterminated:
        throw refuse("what begins here with \(part.prefix(2)) never ends")
      case .blank, .other:
        statement += part
      }
    }
    guard hasBegun else {
      throw DefinitionError(file: file, line: nil, problem: "the file holds no statement; write one SELECT")
    }
    self.file = file
    self.text = text
    self.statement = statement
    self.parameters = parameters
  }
}
