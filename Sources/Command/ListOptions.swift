import ArgumentParser
import Glibc
import Reporting

/// How a list is printed.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv, json
}

/// The one option of every command that lists.
struct ListOptions: ParsableArguments {
  @Option(help: "table for people; csv or json, with every column, for programs.")
  var format = ListFormat.table

  /// Prints a list.
  ///
  /// - Parameters:
  ///   - columns: those of the table, with their labels; nil for as many as fit.
  ///   - empty: the sentence of a table without rows.
  func print(_ listing: Listing, columns: KeyValuePairs<String, String>? = nil, empty: String) {
    switch format {
    case .table where listing.rows.isEmpty: Terminal.print(empty)
    case .table:
      let width = Terminal.width
      let lines = columns.map { listing.table($0, width: width) } ?? listing.table(width: width)
      for line in lines { Terminal.print(line) }
    case .csv: Terminal.print(bytes: listing.csv)
    case .json: Terminal.print(bytes: Array(listing.json.utf8))
    }
  }
}

extension Listing {
  /// A part of what is shown of one thing: its title and its table, nothing where it has no rows.
  func section(_ title: String, _ columns: KeyValuePairs<String, String>, width: Int) -> [String] {
    rows.isEmpty ? [] : ["", title] + table(columns, width: width, leavesOutEmpty: true)
  }
}
