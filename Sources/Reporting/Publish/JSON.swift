/// A JSON value whose objects keep the order of their keys, so that the same document has the same bytes.
package enum JSON {
  case null
  case bool(Bool)
  /// As it was written: a number is never rounded on its way.
  case number(String)
  case string(String)
  case array([JSON])
  case object([(key: String, value: JSON)])

  /// An integer.
  package static func integer(_ number: Int) -> JSON { .number(String(number)) }
}

extension JSON {
  /// The document with two blanks per level and a last line feed.
  package func document() -> String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  /// The document on one line, without a line feed.
  package func line() -> String {
    switch self {
    case .array(let values): "[\(values.map { $0.line() }.joined(separator: ", "))]"
    case .object(let members):
      "{\(members.map { "\(Self.quoted($0.key)): \($0.value.line())" }.joined(separator: ", "))}"
    case .null, .bool, .number, .string: String(document().dropLast())
    }
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let value): text += Self.quoted(value)
    case .array(let values):
      Self.write(values, between: ("[", "]"), to: &text, indent: indent) { $0.write(to: &$1, indent: $2) }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &text, indent: indent) { member, text, indent in
        text += Self.quoted(member.key) + ": "
        member.value.write(to: &text, indent: indent)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between brackets: (String, String), to text: inout String, indent: String,
    _ writeElement: (Element, inout String, String) -> Void
  ) {
    text += brackets.0
    let inner = indent + "  "
    for (index, element) in elements.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + inner
      writeElement(element, &text, inner)
    }
    text += (elements.isEmpty ? "" : "\n" + indent) + brackets.1
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension JSON {
  /// A part of a descriptor. What is written without quotes and looks like a number, `true`, `false` or `null` is
  /// one, as in YAML 1.2; `no` and `2017-07-23` are texts.
  init(_ node: DescriptorNode) {
    switch node.content {
    case .list(let list): self = .array(list.map(JSON.init))
    case .mapping(let entries): self = .object(entries.map { ($0.key, JSON($0.value)) })
    case .scalar(let text, isPlain: false): self = .string(text)
    case .scalar("true", _): self = .bool(true)
    case .scalar("false", _): self = .bool(false)
    case .scalar("null", _), .scalar("~", _), .scalar("", _): self = .null
    case .scalar(let text, _): self = ExactNumber(text)?.description == text ? .number(text) : .string(text)
    }
  }
}
