internal import Agenda

/// The `datapackage.json` of an edition: the report's own descriptor with files, hashes and edition filled in.
struct PackageDescriptor {
  /// A published dataset and its file.
  struct Resource {
    let definition: DatasetDefinition
    let file: EditionFile
    let guardedCells: [String: Int]
  }

  static let fileName = "datapackage.json"

  let definition: ReportDefinition
  let edition: Edition
  let resources: [Resource]
  let text: EditionFile

  func document() -> String {
    guard case .mapping(let entries) = definition.descriptor.content else {
      preconditionFailure("a descriptor is a mapping, which loading the definition checks")
    }
    let members = entries.map { entry in
      switch entry.key {
      case "resources": (key: entry.key, value: resourceList(entry.value))
      case "liaison": (key: entry.key, value: JSON.object(handlingMembers(entry.value) + editionMembers))
      default: (key: entry.key, value: JSON(entry.value))
      }
    }
    let profile = (
      key: "$schema", value: JSON.string("https://datapackage.org/profiles/2.0/datapackage.json")
    )
    return JSON.object([profile] + members).document()
  }

  /// For whom the report is and how often it comes. How its text is laid out is no reader's business.
  private func handlingMembers(_ liaison: DescriptorNode) -> [(key: String, value: JSON)] {
    guard case .mapping(let entries) = liaison.content else { return [] }
    let published = entries.filter { ["cadence", "classification", "recipients"].contains($0.key) }
    return published.map { ($0.key, JSON($0.value)) }
  }

  private var editionMembers: [(key: String, value: JSON)] {
    [
      ("periodStart", .string(edition.period.start.description)),
      ("periodEnd", .string(edition.period.end.description)),
      ("edition", .integer(edition.number)),
      ("isCorrection", .bool(edition.isCorrection)),
      ("asOf", .string(edition.asOf)),
      ("definitionSHA256", .string(edition.definitionSHA256)),
      ("dataSHA256", .string(edition.dataSHA256)),
    ]
  }

  private func resourceList(_ declared: DescriptorNode) -> JSON {
    guard case .list(let nodes) = declared.content else { return .array([]) }
    return .array(zip(nodes, resources).map(resource) + [textResource])
  }

  private func resource(_ declared: DescriptorNode, _ resource: Resource) -> JSON {
    guard case .mapping(let entries) = declared.content else { return .null }
    let members = entries.map { entry in
      (key: entry.key, value: entry.key == "schema" ? schema(entry.value, resource) : JSON(entry.value))
    }
    let dialect = JSON.object([
      ("delimiter", .string(",")), ("lineTerminator", .string("\r\n")), ("quoteChar", .string("\"")),
      ("doubleQuote", .bool(true)), ("header", .bool(true)),
    ])
    return JSON.object(members).adding(
      [
        ("path", .string(resource.file.name)), ("type", .string("table")), ("format", .string("csv")),
        ("mediatype", .string("text/csv")), ("encoding", .string("utf-8-sig")), ("dialect", dialect),
      ] + integrity(of: resource.file) + [("rows", .integer(resource.file.rows ?? 0))])
  }

  private var textResource: JSON {
    JSON.object([
      ("name", .string("text")), ("title", .string(edition.title)), ("path", .string(text.name)),
      ("format", .string("txt")), ("mediatype", .string("text/plain")), ("encoding", .string("utf-8")),
    ]).adding(integrity(of: text))
  }

  private func integrity(of file: EditionFile) -> [(key: String, value: JSON)] {
    [("bytes", .integer(file.bytes.count)), ("hash", .string("sha256:" + file.sha256))]
  }

  private func schema(_ declared: DescriptorNode, _ resource: Resource) -> JSON {
    guard case .mapping(let entries) = declared.content else { return .null }
    return .object(
      entries.map { entry in
        guard entry.key == "fields", case .list(let nodes) = entry.value.content else {
          return (key: entry.key, value: JSON(entry.value))
        }
        let fields = zip(nodes, resource.definition.fields).map { node, field in
          JSON(node).adding(publishedMembers(of: field, guardedCells: resource.guardedCells[field.name] ?? 0))
        }
        return (key: entry.key, value: .array(editionFields + fields))
      })
  }

  /// The schema of the columns that every CSV begins with.
  private var editionFields: [JSON] {
    EditionColumn.allCases.map { column in
      .object([
        ("name", .string(column.rawValue)), ("type", .string(column.type.rawValue)),
        ("title", .string(column.title)), ("constraints", .object([("required", .bool(true))])),
      ])
    }
  }

  /// What the file itself adds to what the descriptor says of a field.
  private func publishedMembers(of field: Field, guardedCells: Int) -> [(key: String, value: JSON)] {
    if field.type == .boolean {
      [("trueValues", .array([.string("yes")])), ("falseValues", .array([.string("no")]))]
    } else if field.isFreeText {
      [("guardedCells", .integer(guardedCells))]
    } else {
      []
    }
  }
}

extension JSON {
  /// An object with more members at its end.
  fileprivate func adding(_ members: [(key: String, value: JSON)]) -> JSON {
    if case .object(let own) = self { .object(own + members) } else { self }
  }
}
