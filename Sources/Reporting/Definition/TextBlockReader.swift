/// Reads the text blocks of a descriptor and checks every dataset, field and message they name.
struct TextBlockReader {
  let datasets: [DatasetDefinition]
  let messages: [String: Message]

  private enum Kind: String, CaseIterable {
    case headline
    case keyFigures = "key_figures"
    case table, bars, list, notes
  }

  func block(_ node: DescriptorNode) throws(DefinitionError) -> TextBlock {
    guard case .mapping(let entries) = node.content,
      let kind = entries.first(where: { $0.key == "block" })?.value
    else { throw node.error("a text block begins with the key \"block\"") }
    return switch try kind.choice(of: Kind.self) {
    case .headline: .headline(try headline(node))
    case .keyFigures: .keyFigures(try keyFigures(node))
    case .table: .table(try table(node))
    case .bars: .bars(try bars(node))
    case .list: .list(try list(node))
    case .notes: .notes(try notes(node))
    }
  }

  private func headline(_ node: DescriptorNode) throws(DefinitionError) -> HeadlineBlock {
    let block = try node.mapping("block", "title", "dataset", "empty")
    let dataset = try dataset(block.required("dataset"))
    guard let names = dataset.field(named: "message")?.constraints.allowedValues, !names.isEmpty else {
      throw node.error(
        "\(dataset.name) needs a field \"message\" whose constraints.enum lists the messages it may name")
    }
    for name in names { try checkMessage(name, fits: dataset, at: node) }
    return HeadlineBlock(
      title: try block.optionalText("title"), dataset: dataset, empty: try block.text("empty"))
  }

  private func keyFigures(_ node: DescriptorNode) throws(DefinitionError) -> KeyFiguresBlock {
    let block = try node.mapping("block", "title", "dataset", "figures", "empty")
    let dataset = try dataset(block.required("dataset"))
    return KeyFiguresBlock(
      title: try block.text("title"), dataset: dataset,
      figures: try columns(block.required("figures"), of: dataset), empty: try block.text("empty"))
  }

  private func table(_ node: DescriptorNode) throws(DefinitionError) -> TableBlock {
    let block = try node.mapping(
      "block", "title", "dataset", "columns", "below", "group_by", "total", "empty")
    let dataset = try dataset(block.required("dataset"))
    let columns = try columns(block.required("columns"), of: dataset)
    return TableBlock(
      title: try block.text("title"), dataset: dataset, columns: columns,
      below: try (block["below"]?.list() ?? []).map { node throws(DefinitionError) in
        try lineBelow(node, of: dataset)
      },
      groupField: try groupField(block, of: dataset),
      total: try block["total"].map { node throws(DefinitionError) in try total(node, of: columns) },
      empty: try block.text("empty"))
  }

  private func bars(_ node: DescriptorNode) throws(DefinitionError) -> BarsBlock {
    let block = try node.mapping("block", "title", "dataset", "label", "value", "group_by", "empty")
    let dataset = try dataset(block.required("dataset"))
    let valueNode = try block.required("value")
    let value = try column(valueNode, of: dataset)
    guard value.field.type.isNumeric else {
      throw valueNode.error("\(value.field.name) is no number, so it has no bar")
    }
    return BarsBlock(
      title: try block.text("title"), dataset: dataset,
      labelField: try field(block.required("label"), of: dataset).name, value: value,
      groupField: try groupField(block, of: dataset),
      empty: try block.text("empty"))
  }

  private func list(_ node: DescriptorNode) throws(DefinitionError) -> ListBlock {
    let block = try node.mapping("block", "title", "dataset", "message", "empty")
    let dataset = try dataset(block.required("dataset"))
    let message = try block.required("message")
    try checkMessage(message.text(), fits: dataset, at: message)
    return ListBlock(
      title: try block.text("title"), dataset: dataset, message: try message.text(),
      empty: try block.text("empty"))
  }

  private func notes(_ node: DescriptorNode) throws(DefinitionError) -> NotesBlock {
    let block = try node.mapping("block", "title", "paragraphs")
    return NotesBlock(title: try block.text("title"), paragraphs: try block.required("paragraphs").texts())
  }
}

// MARK: - What blocks refer to

extension TextBlockReader {
  /// The dataset that a node names.
  func dataset(_ node: DescriptorNode) throws(DefinitionError) -> DatasetDefinition {
    let name = try node.text()
    guard let dataset = datasets.first(where: { $0.name == name }) else {
      let known = datasets.map(\.name).joined(separator: ", ")
      throw node.error("no dataset is called \"\(name)\"; there are: \(known)")
    }
    return dataset
  }

  private func field(
    _ node: DescriptorNode, of dataset: DatasetDefinition
  ) throws(DefinitionError) -> Field {
    let name = try node.text()
    guard let field = dataset.field(named: name) else {
      let known = dataset.fields.map(\.name).joined(separator: ", ")
      throw node.error("\(dataset.name) has no field \"\(name)\"; it has: \(known)")
    }
    return field
  }

  private func groupField(
    _ block: DescriptorMapping, of dataset: DatasetDefinition
  ) throws(DefinitionError) -> String? {
    guard let node = block["group_by"] else { return nil }
    return try field(node, of: dataset).name
  }

  private func columns(
    _ node: DescriptorNode, of dataset: DatasetDefinition
  ) throws(DefinitionError) -> [ColumnLayout] {
    let columns = try node.list().map { node throws(DefinitionError) in
      try column(node, of: dataset)
    }
    if columns.isEmpty { throw node.error("at least one field is expected here") }
    return columns
  }

  /// Reads `field_name` or `{field: field_name, label: "…", signed: true}`.
  private func column(
    _ node: DescriptorNode, of dataset: DatasetDefinition
  ) throws(DefinitionError) -> ColumnLayout {
    var (label, isSigned): (String?, Bool) = (nil, false)
    var fieldNode = node
    if case .mapping = node.content {
      let layout = try node.mapping("field", "label", "signed")
      fieldNode = try layout.required("field")
      label = try layout.optionalText("label")
      isSigned = try layout["signed"]?.flag() ?? false
    }
    let field = try field(fieldNode, of: dataset)
    let statusName = field.name + StatusMark.fieldSuffix
    return ColumnLayout(
      field: field, label: label ?? field.title, isSigned: isSigned,
      position: dataset.position(of: field.name),
      statusPosition: dataset.fields.firstIndex { $0.name == statusName })
  }

  /// Reads `field_name` or `{field: field_name, label: "…"}`.
  private func lineBelow(
    _ node: DescriptorNode, of dataset: DatasetDefinition
  ) throws(DefinitionError) -> LineBelow {
    var label: String?
    var fieldNode = node
    if case .mapping = node.content {
      let layout = try node.mapping("field", "label")
      fieldNode = try layout.required("field")
      label = try layout.text("label")
    }
    let field = try field(fieldNode, of: dataset)
    return LineBelow(field: field, label: label, position: dataset.position(of: field.name))
  }

  private func total(
    _ node: DescriptorNode, of columns: [ColumnLayout]
  ) throws(DefinitionError) -> TotalRow {
    let total = try node.mapping("label", "sum")
    let sum = try total.required("sum")
    let fields = try sum.texts()
    for field in fields {
      guard let column = columns.first(where: { $0.field.name == field }), column.field.type.isNumeric else {
        throw sum.error("\"\(field)\" is no numeric column of this table, so it has no sum")
      }
      if field == columns[0].field.name {
        throw sum.error("\"\(field)\" is the first column, where the label of the sums stands")
      }
    }
    return TotalRow(label: try total.text("label"), fields: fields)
  }

  private func checkMessage(
    _ name: String, fits dataset: DatasetDefinition, at node: DescriptorNode
  ) throws(DefinitionError) {
    guard let message = messages[name] else {
      throw node.error("no message is called \"\(name)\"; add it under liaison.messages")
    }
    for argument in message.arguments.sorted() where dataset.field(named: argument) == nil {
      throw node.error("the message \"\(name)\" names {\(argument)}, which is no field of \(dataset.name)")
    }
  }
}
