import Foundation
import TestSupport
import Testing

@testable import Liaison

/// What a real spreadsheet makes of the lists.
@Suite struct `Lists through LibreOffice` {
  @Test(arguments: [44, 59, 9]) func `saved again there is nothing to do`(separator: Int) async throws {
    guard
      let office = ["/usr/bin/soffice", "/usr/bin/libreoffice"].first(
        where: FileManager.default.isExecutableFile)
    else {
      print("SKIPPED: Lists through LibreOffice, because soffice is not installed.")
      return
    }
    let lists = try Office()
    for (name, sheet) in [("list", try await lists.followUps()), ("edition", try await lists.edition())] {
      let original = "\(lists.folder)/\(name).csv"
      let bytes = sheet.saved(lineEnd: "\r\n", withMark: true)
      try Data(bytes).write(to: URL(filePath: original))
      // Comma, quote, UTF-8 in; the separator, quote, UTF-8, cells as shown, out.
      let saved = try Tool.run(
        office,
        [
          "-env:UserInstallation=file://\(lists.folder)/profile", "--headless", "--infilter=CSV:44,34,76,1",
          "--convert-to", "csv:Text - txt - csv (StarCalc):\(separator),34,76,1,,0,false,true", "--outdir",
          "\(lists.folder)/saved", original,
        ], environment: ["HOME": lists.folder, "PATH": "/usr/bin:/bin"])
      try #require(saved.status == 0, "\(saved.errors)")
      let after = [UInt8](try Data(contentsOf: URL(filePath: "\(lists.folder)/saved/\(name).csv")))
      #expect(after != bytes)
      let report = try await lists.taking(after)
      #expect(report.description == "Nothing to do: list.csv says what the database has already (6 rows).")
    }
  }
}
