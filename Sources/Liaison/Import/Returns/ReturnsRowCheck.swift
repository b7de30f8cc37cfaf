internal import Agenda

/// How many individuals a source counts for a family; individuals are always families times this, never counted.
struct UnitFactors: Equatable {
  var individualsPerFamily: Int
  var individualsPerCampFamily: Int
}

/// Checks the rows of a file one by one and writes the good ones as the server takes them.
///
/// What passes here passes the server's own input functions and the constraints of the tables, so that a COPY of a
/// hundred megabytes does not fail on its last row.
struct ReturnsRowCheck {
  /// The good rows for `incoming`: line, location, district number, names, coordinates, families, individuals,
  /// camp families, breakdown.
  private(set) var rows = CopyText()
  private(set) var findings: [Finding] = []
  private(set) var tally = RowTally()

  private let header: ReturnsHeader
  private let factors: UnitFactors
  private let asOf: CivilDate
  private var districts: DistrictMemory
  private var confirmedDate: [UInt8] = []
  private var isRejected = false

  init(header: ReturnsHeader, gazetteer: Gazetteer, factors: UnitFactors, asOf: CivilDate) {
    self.header = header
    self.factors = factors
    self.asOf = asOf
    districts = DistrictMemory(gazetteer: gazetteer)
  }

  /// Checks one record; throws when what it shows is wrong with the file as a whole.
  mutating func check(_ record: CSVRecord) throws(Refusal) {
    if isBlank(record) {
      tally.blank += 1
      return
    }
    tally.read += 1
    isRejected = false
    if let problem = record.problem(columns: header.heads.count) {
      reject(record, problem.cell, problem.reason)
    } else {
      try checkCells(record)
    }
    if isRejected { tally.rejected += 1 } else { tally.passed += 1 }
  }

  /// How many columns each row must have.
  var columnCount: Int { header.heads.count }

  mutating func removeRows() { rows.removeAll() }
  mutating func removeFindings() { findings.removeAll(keepingCapacity: true) }

  private func isBlank(_ record: CSVRecord) -> Bool {
    if record.isEmptyLine { return true }
    guard record.cellCount == header.heads.count, record[header.locationID].trimmed.isEmpty else {
      return false
    }
    return (0..<record.cellCount).allSatisfy {
      $0 == header.rowIndex || $0 == header.date || record[$0].trimmed.isEmpty
    }
  }

  // MARK: The record as a whole

  private mutating func checkCells(_ record: CSVRecord) throws(Refusal) {
    try checkDate(record)
    let location = locationID(record)
    let district = district(record)
    let name = line(record, header.name, isRequired: true)
    let arabicName = header.arabicName.flatMap { line(record, $0, isRequired: false) }
    let coordinates = coordinates(record)
    let counts = counts(record)
    let classes = classes(record)
    guard !isRejected, let location, let district, let name, let counts, let classes else { return }
    warnOfIndividuals(
      record, families: Int(counts.families), camp: Int(counts.camp), individuals: Int(counts.individuals))
    warnOfSums(record, families: counts.families, classes: classes)
    rows.append(record.line)
    rows.append(location)
    rows.append(district.number)
    rows.append(name)
    rows.appendOptional(arabicName)
    rows.appendOptional(coordinates?.latitude)
    rows.appendOptional(coordinates?.longitude)
    rows.append(counts.families)
    rows.append(counts.individuals)
    rows.append(counts.camp)
    if header.breakdown.isEmpty { rows.appendNull() } else { rows.append(classes) }
    rows.endRow()
  }

  /// Every row of a Master List repeats the date; it must be the one that was announced.
  private mutating func checkDate(_ record: CSVRecord) throws(Refusal) {
    guard let cell = header.date else { return }
    let written = record[cell]
    if written.elementsEqual(confirmedDate) { return }
    let text = written.trimmed.text
    guard let date = ListDate.read(written.trimmed) else {
      return reject(
        record, cell,
        text.isEmpty
          ? "The date is missing."
          : "\"\(Finding.shortened(text))\" is not a date such as Jul 30, 2017 or 2017-07-30.")
    }
    guard date == asOf else {
      throw Refusal(
        line: record.line, column: header.heads[cell], value: text,
        reason: "The file says its figures are as of \(date), but the import was started for \(asOf).")
    }
    confirmedDate = Array(written)
  }

  // MARK: Where

  private mutating func locationID(_ record: CSVRecord) -> Cell? {
    line(record, header.locationID, isRequired: true)?.withoutDecimalZeros
  }

  private mutating func district(_ record: CSVRecord) -> Gazetteer.District? {
    do throws(Gazetteer.Problem) {
      return try districts.district(
        governorate: record[header.governorate], district: record[header.district])
    } catch {
      reject(record, error.subject == .governorate ? header.governorate : header.district, error.reason)
      return nil
    }
  }

  private mutating func line(_ record: CSVRecord, _ cell: Int, isRequired: Bool) -> Cell? {
    let text = record[cell].trimmed
    if text.isEmpty {
      if isRequired { reject(record, cell, "The \(header.heads[cell]) is missing.") }
      return nil
    }
    if let problem = text.problemAsLine {
      reject(record, cell, problem)
      return nil
    }
    return text
  }

  private mutating func coordinates(_ record: CSVRecord) -> (latitude: Cell, longitude: Cell)? {
    guard let latitudeCell = header.latitude, let longitudeCell = header.longitude else { return nil }
    let latitude = record[latitudeCell].trimmed
    let longitude = record[longitudeCell].trimmed
    if latitude.isEmpty && longitude.isEmpty { return nil }
    if latitude.isEmpty || longitude.isEmpty {
      reject(
        record, latitude.isEmpty ? latitudeCell : longitudeCell,
        "One coordinate is missing; give both or neither.")
      return nil
    }
    if !Degrees.isValid(latitude, limit: 90) {
      reject(
        record, latitudeCell,
        "\"\(Finding.shortened(latitude.text))\" is not a latitude in degrees, -90 to 90.")
    }
    if !Degrees.isValid(longitude, limit: 180) {
      reject(
        record, longitudeCell,
        "\"\(Finding.shortened(longitude.text))\" is not a longitude in degrees, -180 to 180.")
    }
    return (latitude, longitude)
  }

  // MARK: How many

  private mutating func counts(_ record: CSVRecord) -> (families: Int32, individuals: Int32, camp: Int32)? {
    let families = count(record, header.families)
    let individuals = count(record, header.individuals)
    let camp = header.campFamilies.map { countOrZero(record, $0) } ?? 0
    guard let families, let individuals, let camp else { return nil }
    guard camp <= families else {
      reject(
        record, header.campFamilies,
        "\(camp) families in camps are more than the \(families) families in all.")
      return nil
    }
    return (families, individuals, camp)
  }

  /// The families of each class, in the order of the header's breakdown columns; nil when one cannot be read.
  private mutating func classes(_ record: CSVRecord) -> [Int32]? {
    var classes: [Int32] = []
    classes.reserveCapacity(header.breakdown.count)
    for column in header.breakdown {
      // The camp column was read, and complained of, with the totals.
      let isKnown = column.cell == header.campFamilies && isRejected
      guard let families = isKnown ? 0 : countOrZero(record, column.cell) else { return nil }
      classes.append(families)
    }
    return classes
  }

  private mutating func count(_ record: CSVRecord, _ cell: Int) -> Int32? {
    let text = record[cell].trimmed
    do throws(WholeNumber.Problem) {
      return try WholeNumber.read(text)
    } catch {
      reject(
        record, cell,
        text.isEmpty
          ? "The \(header.heads[cell]) cell \(error.reason)."
          : "\"\(Finding.shortened(text.text))\" \(error.reason)."
      )
      return nil
    }
  }

  /// A class that the round did not have yet is left blank in the list.
  private mutating func countOrZero(_ record: CSVRecord, _ cell: Int) -> Int32? {
    record[cell].trimmed.isEmpty ? 0 : count(record, cell)
  }

  // MARK: Warnings

  private mutating func warnOfIndividuals(_ record: CSVRecord, families: Int, camp: Int, individuals: Int) {
    let expected =
      (families - camp) * factors.individualsPerFamily + camp * factors.individualsPerCampFamily
    guard individuals != expected else { return }
    let outside = "\(families - camp) families of \(factors.individualsPerFamily)"
    let inside = camp == 0 ? "" : " and \(camp) camp families of \(factors.individualsPerCampFamily)"
    warn(record, header.individuals, "\(outside)\(inside) make \(expected) individuals, not \(individuals).")
  }

  /// A dimension in which no class has families was not broken down for this row.
  private mutating func warnOfSums(_ record: CSVRecord, families: Int32, classes: [Int32]) {
    guard !classes.isEmpty else { return }
    for dimension in BreakdownDimension.allCases {
      var sum = 0
      var columns: [Int] = []
      for (column, count) in zip(header.breakdown, classes) where column.kind.dimension == dimension {
        sum += Int(count)
        columns.append(column.cell)
      }
      guard sum != 0, sum != Int(families), let first = columns.first, let last = columns.last else {
        continue
      }
      append(
        .warning, record, column: "\(header.heads[first]) to \(header.heads[last])", value: String(sum),
        "The classes of \(dimension.inWords) add up to \(sum), but there are \(families) families.")
    }
  }

  // MARK: Findings

  private mutating func reject(_ record: CSVRecord, _ cell: Int?, _ reason: String) {
    isRejected = true
    append(
      .reject, record, column: cell.map { header.heads[$0] },
      value: cell.map { Finding.shortened(record[$0].text) }, reason)
  }

  private mutating func warn(_ record: CSVRecord, _ cell: Int, _ reason: String) {
    append(.warning, record, column: header.heads[cell], value: Finding.shortened(record[cell].text), reason)
  }

  private mutating func append(
    _ severity: Finding.Severity, _ record: CSVRecord, column: String?, value: String?, _ reason: String
  ) {
    if severity == .warning { tally.warnings += 1 }
    let location = header.locationID < record.cellCount ? record[header.locationID].trimmed : []
    findings.append(
      Finding(
        line: record.line, column: column, value: value, reason: reason, severity: severity,
        location: location.isEmpty ? nil : Finding.shortened(location.withoutDecimalZeros.text)))
  }
}

extension Cell {
  /// Spreadsheets make `2811001.0` of an id in digits.
  fileprivate var withoutDecimalZeros: Cell {
    guard let point = firstIndex(of: .point), point > startIndex, self[..<point].allSatisfy(\.isDigit),
      self[(point + 1)...].allSatisfy({ $0 == .zero })
    else { return self }
    return self[..<point]
  }
}
