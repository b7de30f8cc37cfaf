internal import Agenda

/// Reads one report's folder into a `ReportDefinition`.
struct DefinitionReader {
  static let descriptorName = "datapackage.yaml"

  let folder: String

  func definition() throws(DefinitionError) -> ReportDefinition {
    let descriptor = try DescriptorNode(
      yaml: contents(of: Self.descriptorName), file: path(Self.descriptorName))
    let top = try descriptor.mapping(
      "name", "title", "description", "version", "sources", "licenses", "resources", "liaison")
    let liaison = try top.required("liaison").mapping(
      "cadence", "classification", "recipients", "queries", "messages", "totals", "text")
    let datasets = try datasets(
      resources: top.required("resources").list(), queries: liaison["queries"]?.list() ?? [])
    let messages = try messages(liaison["messages"])
    let blocks = TextBlockReader(datasets: datasets, messages: messages)
    return ReportDefinition(
      slug: try slug(top.required("name")),
      title: try top.text("title"),
      cadence: try liaison.required("cadence").choice(of: Cadence.self),
      classification: try liaison.required("classification").choice(of: Classification.self),
      recipients: try liaison.required("recipients").texts(),
      datasets: datasets,
      sha256: try sha256(of: [Self.descriptorName] + datasets.map(\.query.file)),
      sources: try top.required("sources").list().map(source),
      text: try liaison.required("text").list().map(blocks.block),
      messages: messages,
      totals: try totals(liaison["totals"], blocks),
      descriptor: descriptor)
  }

  private func slug(_ node: DescriptorNode) throws(DefinitionError) -> String {
    let slug = try node.name(separator: "-")
    let folderName = folder.split(separator: "/").last.map(String.init) ?? folder
    guard slug == folderName else {
      throw node.error(
        "the report is called \"\(slug)\" but its folder \"\(folderName)\"; give both one name")
    }
    return slug
  }

  private func source(_ node: DescriptorNode) throws(DefinitionError) -> ReportDefinition.Source {
    let source = try node.mapping("title", "path")
    return ReportDefinition.Source(title: try source.text("title"), path: try source.optionalText("path"))
  }

  private func messages(_ node: DescriptorNode?) throws(DefinitionError) -> [String: Message] {
    guard let node else { return [:] }
    guard case .mapping(let entries) = node.content else {
      throw node.error("messages are written as name: sentence")
    }
    var messages: [String: Message] = [:]
    for entry in entries { messages[entry.key] = try Message(entry) }
    return messages
  }
}

// MARK: - Datasets

extension DefinitionReader {
  private func datasets(
    resources: [DescriptorNode], queries: [DescriptorNode]
  ) throws(DefinitionError) -> [DatasetDefinition] {
    var datasets: [DatasetDefinition] = []
    for (nodes, isPublished) in [(resources, true), (queries, false)] {
      for node in nodes {
        let dataset = try dataset(node, isPublished: isPublished)
        if datasets.contains(where: { $0.name == dataset.name }) {
          throw node.error("a second dataset is called \"\(dataset.name)\"")
        }
        datasets.append(dataset)
      }
    }
    let known = Set(datasets.map(\.query.file))
    for name in try files() where name.hasSuffix(".sql") && !known.contains(name) {
      throw DefinitionError(
        file: path(name), line: nil,
        problem:
          "no dataset of \(Self.descriptorName) is called \"\(name.dropLast(4))\", so nothing reads this query"
      )
    }
    return datasets
  }

  private func dataset(_ node: DescriptorNode, isPublished: Bool) throws(DefinitionError) -> DatasetDefinition
  {
    let resource = try node.mapping("name", "title", "description", "schema")
    let schema = try resource.required("schema").mapping("fields", "primaryKey")
    let name = try resource.required("name").name(separator: "_")
    let fields = try schema.required("fields").list().map(field)
    try checkFields(fields, of: name, at: schema.required("fields"))
    let key = try schema.required("primaryKey")
    let primaryKey = try key.texts()
    for field in primaryKey where !fields.contains(where: { $0.name == field }) {
      throw key.error("the primary key names \"\(field)\", which is no field of \(name)")
    }
    return DatasetDefinition(
      name: name, title: try resource.text("title"), description: try resource.optionalText("description"),
      fields: fields, primaryKey: primaryKey, query: try query(of: name), isPublished: isPublished)
  }

  private func query(of dataset: String) throws(DefinitionError) -> ReportQuery {
    let file = dataset + ".sql"
    do {
      return try ReportQuery(file: file, text: contents(of: file))
    } catch {
      // The query knows its own name only; people need the way to it.
      throw DefinitionError(file: path(file), line: error.line, problem: error.problem)
    }
  }

  private func field(_ node: DescriptorNode) throws(DefinitionError) -> Field {
    let field = try node.mapping("name", "type", "title", "description", "hxl", "constraints")
    let name = try field.required("name").name(separator: "_")
    return Field(
      name: name, type: try field.required("type").choice(of: FieldType.self),
      title: try field.optionalText("title") ?? name, description: try field.optionalText("description"),
      hxl: try field.optionalText("hxl"), constraints: try constraints(field["constraints"]))
  }

  private func constraints(_ node: DescriptorNode?) throws(DefinitionError) -> Constraints {
    let constraints = try node?.mapping("required", "enum", "pattern", "minimum", "maximum")
    if let node = constraints?["pattern"], (try? Regex(node.text())) == nil {
      throw node.error("\"\(try node.text())\" is not a regular expression")
    }
    return Constraints(
      isRequired: try constraints?["required"]?.flag() ?? false,
      allowedValues: try constraints?["enum"]?.texts() ?? [],
      pattern: try constraints?["pattern"]?.text(),
      minimum: try constraints?["minimum"].map(number),
      maximum: try constraints?["maximum"].map(number))
  }

  private func number(_ node: DescriptorNode) throws(DefinitionError) -> ExactNumber {
    let text = try node.text()
    guard let number = ExactNumber(text) else { throw node.error("\"\(text)\" is not a number") }
    return number
  }

  private func checkFields(
    _ fields: [Field], of dataset: String, at node: DescriptorNode
  ) throws(DefinitionError) {
    var names = Set(EditionColumn.allCases.map(\.rawValue))
    for field in fields {
      guard names.insert(field.name).inserted else {
        throw node.error(
          "\(dataset) has the field \"\(field.name)\" twice, or it is one that every CSV begins with anyway")
      }
      let isStatus =
        field.name.hasSuffix(StatusMark.fieldSuffix)
        && fields.contains { $0.name + StatusMark.fieldSuffix == field.name }
      let marks = StatusMark.allCases.map(\.rawValue)
      let allowed = field.constraints.allowedValues
      if isStatus && (allowed.isEmpty || !allowed.allSatisfy(marks.contains)) {
        throw node.error(
          "\"\(field.name)\" says why a cell is empty, so its constraints.enum holds some of \(marks.joined(separator: ", "))"
        )
      }
    }
  }

  private func totals(
    _ node: DescriptorNode?, _ blocks: TextBlockReader
  ) throws(DefinitionError) -> [ReportDefinition.DeclaredTotal] {
    try (node?.list() ?? []).map { node throws(DefinitionError) in
      let total = try node.mapping("value", "sum", "count", "where")
      let value = try reference(total.required("value"), blocks).0
      guard let count = total["count"] else {
        if let filter = total["where"] { throw filter.error("only a count has conditions") }
        return ReportDefinition.DeclaredTotal(value: value, published: try sum(total.required("sum"), blocks))
      }
      if let sum = total["sum"] { throw sum.error("a figure is proved by a sum or by a count, not by both") }
      return ReportDefinition.DeclaredTotal(
        value: value, published: try self.count(count, where: total["where"], blocks))
    }
  }

  private func sum(
    _ node: DescriptorNode, _ blocks: TextBlockReader
  ) throws(DefinitionError) -> ReportDefinition.PublishedFigure {
    let (reference, dataset) = try reference(node, blocks)
    if !dataset.isPublished {
      throw node.error("\(dataset.name) is not published, so no reader could add its column up")
    }
    return .sum(reference)
  }

  /// Reads `count: dataset` and `where: {field: value, other_field: [one, or another]}`.
  private func count(
    _ node: DescriptorNode, where filter: DescriptorNode?, _ blocks: TextBlockReader
  ) throws(DefinitionError) -> ReportDefinition.PublishedFigure {
    let dataset = try blocks.dataset(node)
    if !dataset.isPublished {
      throw node.error("\(dataset.name) is not published, so no reader could count its rows")
    }
    let conditions = try filter?.mapping(dataset.fields.map(\.name)).entries ?? []
    var values: [String: Set<String>] = [:]
    for condition in conditions {
      if case .scalar = condition.value.content {
        values[condition.key] = [try condition.value.text()]
      } else {
        values[condition.key] = Set(try condition.value.texts())
      }
    }
    return .count(dataset: dataset.name, values: values)
  }

  /// Reads `dataset.field`, a numeric one.
  private func reference(
    _ node: DescriptorNode, _ blocks: TextBlockReader
  ) throws(DefinitionError) -> (ReportDefinition.FieldReference, DatasetDefinition) {
    let text = try node.text()
    let parts = text.split(separator: ".").map(String.init)
    for dataset in blocks.datasets where parts.count == 2 && dataset.name == parts[0] {
      guard let field = dataset.field(named: parts[1]), field.type.isNumeric else { break }
      return (ReportDefinition.FieldReference(dataset: dataset.name, field: field.name), dataset)
    }
    throw node.error("\"\(text)\" is no numeric field of a dataset of this report; write dataset.field")
  }
}

// MARK: - Files

extension DefinitionReader {
  private func path(_ name: String) -> String { folder + "/" + name }

  private func files() throws(DefinitionError) -> [String] {
    do {
      return try FileSystem.names(in: folder)
    } catch {
      throw DefinitionError(file: folder, line: nil, problem: error.description)
    }
  }

  private func bytes(of name: String) throws(DefinitionError) -> [UInt8] {
    do {
      return try FileSystem.contents(of: path(name))
    } catch {
      throw DefinitionError(file: path(name), line: nil, problem: error.description)
    }
  }

  private func contents(of name: String) throws(DefinitionError) -> String {
    guard let text = String(validating: try bytes(of: name), as: UTF8.self) else {
      throw DefinitionError(file: path(name), line: nil, problem: "the file is not UTF-8; save it as UTF-8")
    }
    return text
  }

  private func sha256(of names: [String]) throws(DefinitionError) -> String {
    var listing = ""
    for name in names.sorted() { listing += "\(SHA256.hexDigest(of: try bytes(of: name)))  \(name)\n" }
    return SHA256.hexDigest(of: Array(listing.utf8))
  }
}
