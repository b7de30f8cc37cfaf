/// A part of the text of a report, as the descriptor declares it; the folder `Text` draws them.
enum TextBlock {
  case headline(HeadlineBlock)
  case keyFigures(KeyFiguresBlock)
  case table(TableBlock)
  case bars(BarsBlock)
  case list(ListBlock)
  case notes(NotesBlock)
}

/// Sentences: each row of the dataset names its message in the field `message`; its other fields are the arguments.
struct HeadlineBlock {
  let title: String?
  let dataset: DatasetDefinition
  /// Says in a sentence that there is no row.
  let empty: String
}

/// Fields of a dataset of at most one row, each on a line of its own.
struct KeyFiguresBlock {
  let title: String
  let dataset: DatasetDefinition
  let figures: [ColumnLayout]
  let empty: String
}

/// All rows of a dataset, one line or more each.
struct TableBlock {
  let title: String
  let dataset: DatasetDefinition
  let columns: [ColumnLayout]
  /// Fields whose text stands below the row.
  let below: [LineBelow]
  /// The field whose value stands once above the rows that share it.
  let groupField: String?
  let total: TotalRow?
  let empty: String
}

/// A field whose text has the whole width below its row, because no column would be wide enough.
struct LineBelow {
  let field: Field
  /// What stands before the text; nil where it speaks for itself.
  let label: String?
  /// Where the field stands in a row.
  let position: Int
}

/// The last row of a table: the sums of some columns.
struct TotalRow {
  let label: String
  let fields: [String]
}

/// One bar for each row of a dataset; each group is a chart of its own, with its own scale.
struct BarsBlock {
  let title: String
  let dataset: DatasetDefinition
  let labelField: String
  let value: ColumnLayout
  /// The field whose value stands once above the rows that share it.
  let groupField: String?
  let empty: String
}

/// One sentence for each row of a dataset, all made from the same message.
struct ListBlock {
  let title: String
  let dataset: DatasetDefinition
  let message: String
  let empty: String
}

/// Paragraphs that are the same in every edition.
struct NotesBlock {
  let title: String
  let paragraphs: [String]
}

/// How a field is shown.
struct ColumnLayout {
  let field: Field
  let label: String
  /// Whether a positive number is printed with `+`: changes always are.
  let isSigned: Bool
  /// Where the field stands in a row.
  let position: Int
  /// Where the field's status stands in a row: the field of the same name plus `_status`, when there is one.
  let statusPosition: Int?
}
