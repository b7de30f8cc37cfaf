/// Proves from the CSV files as they lie on disk what the text says about them.
struct TotalsProof {
  /// A promise that the files do not keep.
  struct Failure: Error {
    let file: String
    let problem: String
  }

  let rendered: RenderedEdition

  /// Reads the CSVs of a folder back: as many rows as the query gave, the same sum of every numeric column, and the
  /// declared totals.
  func check(folder: String) throws {
    var sums: [String: ExactNumber] = [:]
    for dataset in rendered.datasets where dataset.definition.isPublished {
      for (field, sum) in try columnSums(of: dataset, in: folder) {
        sums["\(dataset.definition.name).\(field)"] = sum
      }
    }
    for total in rendered.definition.totals { try check(total, against: sums) }
  }

  private func columnSums(of dataset: CheckedDataset, in folder: String) throws -> [String: ExactNumber] {
    let name = rendered.edition.fileName(of: dataset.definition.name) + ".csv"
    var reader = CSVReader(try FileSystem.contents(of: folder + "/" + name))
    let header = reader.next() ?? []
    var count = 0
    var sums: [String: ExactNumber] = [:]
    while let row = reader.next() {
      guard row.count == header.count else {
        throw Failure(
          file: name, problem: "row \(count + 1) has \(row.count) cells below \(header.count) heads")
      }
      count += 1
      for (field, cell) in zip(header, row) {
        if let number = ExactNumber(cell) { sums[field] = (sums[field] ?? .zero) + number }
      }
    }
    guard count == dataset.rows.count else {
      throw Failure(file: name, problem: "it holds \(count) rows, and the query gave \(dataset.rows.count)")
    }
    for (position, field) in dataset.definition.fields.enumerated() where field.type.isNumeric {
      let expected = dataset.sum(ofColumn: position)
      guard (sums[field.name] ?? .zero) == expected else {
        throw Failure(
          file: name,
          problem: "the column \(field.name) adds up to \(sums[field.name] ?? .zero), not to \(expected)")
      }
    }
    return sums
  }

  private func check(
    _ total: ReportDefinition.DeclaredTotal, against sums: [String: ExactNumber]
  ) throws {
    guard let source = rendered.datasets.first(where: { $0.definition.name == total.value.dataset }) else {
      preconditionFailure(
        "\(total.value) was not drawn, although loading the definition checks that it exists")
    }
    let value = source.sum(ofColumn: source.definition.position(of: total.value.field))
    let sum = sums["\(total.sum)"] ?? .zero
    guard value == sum else {
      throw Failure(
        file: total.sum.dataset,
        problem: "the text says \(total.value) = \(value), but the rows of \(total.sum) add up to \(sum)")
    }
  }
}
