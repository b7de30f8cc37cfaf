/// A part of a descriptor that knows its line, so that every complaint about it can name the place.
struct DescriptorNode: Sendable {
  indirect enum Content: Sendable {
    /// `isPlain` when written without quotes, so that `12` may be a number.
    case scalar(String, isPlain: Bool)
    case list([DescriptorNode])
    case mapping([Entry])
  }

  struct Entry: Sendable {
    let key: String
    let line: Int
    let value: DescriptorNode
  }

  let file: String
  let line: Int
  let content: Content

  /// Parses a YAML document.
  init(yaml: String, file: String) throws(DefinitionError) {
    let document: YAMLDocument
    do {
      document = try YAMLDocument(yaml)
    } catch {
      throw DefinitionError(file: file, line: error.line, problem: error.problem)
    }
    self = try document.withRoot { root throws(DefinitionError) in
      guard let root else {
        throw DefinitionError(file: file, line: nil, problem: "the descriptor is empty")
      }
      return try DescriptorNode(root, file: file, depth: 0)
    }
  }

  func error(_ problem: String) -> DefinitionError {
    DefinitionError(file: file, line: line, problem: problem)
  }

  /// No descriptor needs more, and each level is a call within a call.
  private static let greatestDepth = 32

  private init(_ node: YAMLDocument.Node, file: String, depth: Int) throws(DefinitionError) {
    self.file = file
    line = node.line
    guard depth < Self.greatestDepth else {
      throw DefinitionError(file: file, line: line, problem: "this is nested more than \(depth) levels deep")
    }
    switch node.content {
    case .scalar(let text, let isPlain):
      content = .scalar(text, isPlain: isPlain)
    case .list(let nodes):
      content = .list(
        try nodes.map { node throws(DefinitionError) in
          try DescriptorNode(node, file: file, depth: depth + 1)
        })
    case .mapping(let pairs):
      var entries: [Entry] = []
      for (key, value) in pairs {
        guard case .scalar(let name, _) = key.content else {
          throw DefinitionError(file: file, line: key.line, problem: "a key must be a word")
        }
        if entries.contains(where: { $0.key == name }) {
          throw DefinitionError(
            file: file, line: key.line, problem: "the key \(name) stands twice in the same place")
        }
        entries.append(
          Entry(
            key: name, line: key.line, value: try DescriptorNode(value, file: file, depth: depth + 1)))
      }
      content = .mapping(entries)
    }
  }
}

// MARK: - Reading values

extension DescriptorNode {
  /// The entries of a mapping whose every key is among `knownKeys`.
  func mapping(_ knownKeys: String...) throws(DefinitionError) -> DescriptorMapping {
    try mapping(knownKeys)
  }

  /// The entries of a mapping whose every key is among `knownKeys`.
  func mapping(_ knownKeys: [String]) throws(DefinitionError) -> DescriptorMapping {
    guard case .mapping(let entries) = content else {
      throw error("keys with values are expected here: \(knownKeys.joined(separator: ", "))")
    }
    for entry in entries where !knownKeys.contains(entry.key) {
      let known = knownKeys.joined(separator: ", ")
      throw DefinitionError(
        file: file, line: entry.line, problem: "unknown key \"\(entry.key)\"; known here: \(known)")
    }
    return DescriptorMapping(node: self, entries: entries)
  }

  /// A text that is not empty, however it is written: `no` and `12` stay what they are.
  func text() throws(DefinitionError) -> String {
    guard case .scalar(let text, _) = content, !text.isEmpty else { throw error("a text is expected here") }
    return text
  }

  /// A name of lower-case ASCII letters, digits and `separator`, beginning with a letter.
  func name(separator: Character) throws(DefinitionError) -> String {
    let name = try text()
    let isName =
      name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == separator) }
      && name.first?.isLetter == true
    guard isName else {
      throw error(
        "\"\(name)\" is not a name; names hold lower-case ASCII letters, digits and \(separator), letter first"
      )
    }
    return name
  }

  /// `true` or `false`.
  func flag() throws(DefinitionError) -> Bool {
    switch try text() {
    case "true": true
    case "false": false
    case let other: throw error("\"\(other)\" is neither true nor false")
    }
  }

  /// One of the words of an enumeration.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    of type: Choice.Type
  ) throws(DefinitionError) -> Choice {
    let word = try text()
    guard let choice = Choice(rawValue: word) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw error("\"\(word)\" is not known; known here: \(known)")
    }
    return choice
  }

  func list() throws(DefinitionError) -> [DescriptorNode] {
    guard case .list(let list) = content else { throw error("a list is expected here") }
    return list
  }

  func texts() throws(DefinitionError) -> [String] {
    try list().map { node throws(DefinitionError) in try node.text() }
  }
}

/// The entries of one mapping of a descriptor.
struct DescriptorMapping {
  let node: DescriptorNode
  let entries: [DescriptorNode.Entry]

  subscript(key: String) -> DescriptorNode? { entries.first { $0.key == key }?.value }

  func required(_ key: String) throws(DefinitionError) -> DescriptorNode {
    guard let value = self[key] else { throw node.error("the key \"\(key)\" is missing here") }
    return value
  }

  func text(_ key: String) throws(DefinitionError) -> String { try required(key).text() }
  func optionalText(_ key: String) throws(DefinitionError) -> String? { try self[key]?.text() }
}
