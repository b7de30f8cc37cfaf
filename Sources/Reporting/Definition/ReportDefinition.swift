public import Agenda

/// A report as its folder defines it: `datapackage.yaml` and one `.sql` file for each dataset.
///
/// The descriptor is a Data Package v2 descriptor (https://datapackage.org) written as YAML, plus what only this
/// program reads under the key `liaison`.
public struct ReportDefinition: Sendable {
  /// The report's name, also that of its folder: `returns-weekly`.
  public let slug: String
  /// Its title for people.
  public let title: String
  /// How often it is made, and so how long its periods are.
  public let cadence: Cadence
  /// Who may read it.
  public let classification: Classification
  /// The institutions it is for, by their codes.
  public let recipients: [String]
  /// The published datasets in the descriptor's order, then those that only the text reads.
  public let datasets: [DatasetDefinition]
  /// The SHA-256 over the descriptor and the queries. The same in a shell, inside the folder:
  ///
  ///     export LC_ALL=C; sha256sum datapackage.yaml *.sql | sort -k 2 | sha256sum
  public let sha256: String

  /// Where the figures come from.
  let sources: [Source]
  /// The blocks of the text, in order.
  let text: [TextBlock]
  /// The sentences that blocks draw on, by name.
  let messages: [String: Message]
  /// Figures that must equal what the rows of a published dataset give.
  let totals: [DeclaredTotal]
  /// The descriptor as it was written, for `datapackage.json`.
  let descriptor: DescriptorNode

  /// Someone to credit for the figures.
  struct Source {
    let title: String
    let path: String?
  }

  /// A figure whose sum over the rows of its dataset (one for the country, or one for each source) must equal what
  /// the rows of a published dataset give.
  struct DeclaredTotal {
    let value: FieldReference
    let published: PublishedFigure
  }

  /// What anyone can work out from a CSV file.
  enum PublishedFigure {
    /// The sum of a column.
    case sum(FieldReference)
    /// How many rows of a dataset have one of these values in each of these columns.
    case count(dataset: String, values: [String: Set<String>])
  }

  /// A field of a dataset, written `dataset.field`.
  struct FieldReference: CustomStringConvertible {
    let dataset: String
    let field: String
    var description: String { "\(dataset).\(field)" }
  }

  /// Reads a report's folder.
  ///
  /// Fails on a key that means nothing, a missing or superfluous query, a block that names a field or message which
  /// does not exist, and a query that is not exactly one SELECT.
  public static func load(folder: String) throws(DefinitionError) -> ReportDefinition {
    try DefinitionReader(folder: folder).definition()
  }
}
