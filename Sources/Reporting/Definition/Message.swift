/// A sentence with named arguments, `{total} people had returned`, in one form or in one per plural category.
///
/// English needs the categories `one` and `other` of the Unicode CLDR; `count` names the argument that decides.
struct Message {
  let name: String
  /// The argument whose value 1 chooses `one`; nil when there is one form.
  let count: String?
  let one: Sentence?
  let other: Sentence

  /// Every argument that one of the forms names.
  var arguments: Set<String> { (one?.arguments ?? []).union(other.arguments).union(count.map { [$0] } ?? []) }

  /// The form for this value of the `count` argument.
  func form(for count: String?) -> Sentence {
    if count == "1", let one { one } else { other }
  }
}

/// Text with `{arguments}` in it.
struct Sentence {
  enum Piece: Equatable {
    case text(String)
    case argument(String)
  }

  let pieces: [Piece]

  var arguments: Set<String> {
    Set(pieces.compactMap { if case .argument(let name) = $0 { name } else { nil } })
  }

  /// Nil when a brace is not closed or not opened.
  init?(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else { return nil }
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.argument(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }
}

extension Message {
  /// Reads `name: "sentence"` or `name: {count: argument, one: "…", other: "…"}`.
  init(_ entry: DescriptorNode.Entry) throws(DefinitionError) {
    name = entry.key
    if case .scalar = entry.value.content {
      (count, one, other) = (nil, nil, try Sentence(entry.value))
    } else {
      let forms = try entry.value.mapping("count", "one", "other")
      count = try forms.text("count")
      one = try Sentence(forms.required("one"))
      other = try Sentence(forms.required("other"))
    }
  }
}

extension Sentence {
  fileprivate init(_ node: DescriptorNode) throws(DefinitionError) {
    guard let sentence = Sentence(try node.text()) else {
      throw node.error("a brace is open or closed alone; arguments are written {name}")
    }
    self = sentence
  }
}
