import Foundation
import Reporting
import TestSupport
import Testing

@testable import Liaison

/// What a tick finds changed since the attempt before it.
@Suite struct `A change between two attempts` {
  /// Where the folder has its name and no row says so, and others.
  private static let points =
    [Point(step: .rename, side: .after), Point(step: .publishedRow, side: .before)]
    + Form.some(
      3,
      of: Point.all.filter {
        ($0.step != .rename || $0.side != .after) && ($0.step != .publishedRow || $0.side != .before)
      })

  @Test(arguments: points)
  func `of the definition loses no edition that was seen`(point: Point) async throws {
    let site = try Site(due: 1)
    #expect(try ServiceChild(at: site, .kill, point).wait() == ServiceChild.Ending.killed)
    try site.changeWords()
    // Two where the first had its name already: a reader may have it.
    let wasSeen = point.step == .publishedRow || point.step == .rename && point.side == .after
    try await site.expectWhole(editions: wasSeen ? 2 : 1, "\(point)")
    #expect(try site.states() == ["done|1"])
  }

  @Test(arguments: points) func `of the schema loses no edition that was seen`(point: Point) async throws {
    let site = try Site(due: 1)
    try site.database.psql("create table public.words (word text); insert into public.words values ('word')")
    try site.useWords()
    #expect(try ServiceChild(at: site, .kill, point).wait() == ServiceChild.Ending.killed)
    // As a migration does it, with all that was known before told otherwise.
    try site.database.psql("update public.words set word = 'other word'")
    let wasSeen = point.step == .publishedRow || point.step == .rename && point.side == .after
    try await site.expectWhole(editions: wasSeen ? 2 : 1, "\(point)")
    #expect(try site.states() == ["done|1"])
  }
}

extension Site {
  private func rewrite(_ query: String) throws {
    try (query + "\n").write(toFile: "\(home)/reports/note/lines.sql", atomically: true, encoding: .utf8)
  }

  /// Has the report tell other words.
  fileprivate func changeWords() throws {
    try rewrite(
      "select 1 as number, :'period_start'::date as day, 'other words' as word where :'period_end'::date is not null;"
    )
  }

  /// Has the report tell the word of a table.
  fileprivate func useWords() throws {
    try rewrite(
      "select 1 as number, :'period_start'::date as day, w.word from public.words w where :'period_end'::date is not null;"
    )
  }
}
