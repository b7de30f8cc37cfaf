internal import CLibYAML

/// A YAML document parsed by libyaml, whose nodes know their lines.
///
/// libyaml itself, not a Swift package over it: the one there is (Yams) brings the whole of Foundation, which made the
/// program four times as large and its start half as slow again.
struct YAMLDocument: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let document: UnsafeMutablePointer<yaml_document_t>

  /// What is wrong, and where.
  struct Failure: Error {
    let line: Int
    let problem: String
  }

  /// Parses a text that holds one document.
  ///
  /// Without anchors and aliases: a few lines of them, each twice the one before, stand for more nodes than there is
  /// memory, and a reader would have to look things up.
  init(_ text: String) throws(Failure) {
    if let line = Self.lineOfAnchor(in: text) {
      throw Failure(
        line: line,
        problem:
          "an anchor (&) or alias (*) is not taken here; write what it stands for, or put quotes round it")
    }
    try self.init(parsing: text)
  }

  private init(parsing text: String) throws(Failure) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    let document = UnsafeMutablePointer<yaml_document_t>.allocate(capacity: 1)
    document.initialize(to: yaml_document_t())
    guard yaml_parser_initialize(parser) == 1 else { fatalError("libyaml has no memory for a parser") }
    self.parser = parser
    self.document = document
    var text = text
    let isWhole = text.withUTF8 { bytes in
      yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
      return yaml_parser_load(parser, document) == 1
    }
    guard isWhole else {
      let problem = parser.pointee.problem.map { String(cString: $0) } ?? "it can't be read"
      throw Failure(
        line: Int(parser.pointee.problem_mark.line) + 1, problem: "this is not YAML: \(problem)")
    }
  }

  /// The line of the first anchor or alias; nil where there is none before the text's end or its first error.
  private static func lineOfAnchor(in text: String) -> Int? {
    var scanner = yaml_parser_t()
    guard yaml_parser_initialize(&scanner) == 1 else { fatalError("libyaml has no memory for a parser") }
    defer { yaml_parser_delete(&scanner) }
    var text = text
    return text.withUTF8 { bytes in
      yaml_parser_set_input_string(&scanner, bytes.baseAddress, bytes.count)
      var token = yaml_token_t()
      while yaml_parser_scan(&scanner, &token) == 1 {
        defer { yaml_token_delete(&token) }
        switch token.type {
        case YAML_ANCHOR_TOKEN, YAML_ALIAS_TOKEN: return Int(token.start_mark.line) + 1
        case YAML_STREAM_END_TOKEN: return nil
        default: continue
        }
      }
      return nil
    }
  }

  deinit {
    yaml_document_delete(document)
    document.deallocate()
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// A node, valid as long as the document.
  struct Node {
    fileprivate let raw: UnsafeMutablePointer<yaml_node_t>
    fileprivate let document: UnsafeMutablePointer<yaml_document_t>

    /// Counted from 1.
    var line: Int { Int(raw.pointee.start_mark.line) + 1 }

    enum Content {
      case scalar(String, isPlain: Bool)
      case list([Node])
      case mapping([(key: Node, value: Node)])
    }

    var content: Content {
      switch raw.pointee.type {
      case YAML_SCALAR_NODE:
        let scalar = raw.pointee.data.scalar
        let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        return .scalar(
          String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      case YAML_SEQUENCE_NODE:
        let items = raw.pointee.data.sequence.items
        return .list(UnsafeBufferPointer(start: items.start, count: items.top - items.start).compactMap(node))
      default:
        let pairs = raw.pointee.data.mapping.pairs
        return .mapping(
          UnsafeBufferPointer(start: pairs.start, count: pairs.top - pairs.start).compactMap { pair in
            guard let key = node(pair.key), let value = node(pair.value) else { return nil }
            return (key, value)
          })
      }
    }

    private func node(_ number: Int32) -> Node? {
      yaml_document_get_node(document, number).map { Node(raw: $0, document: document) }
    }
  }

  /// Lends the topmost node, nil for an empty document.
  borrowing func withRoot<Result, Failure>(
    _ body: (Node?) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(yaml_document_get_root_node(document).map { Node(raw: $0, document: document) })
  }
}
