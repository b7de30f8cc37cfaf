import Testing

@testable import Reporting

@Suite struct ReportTextTests {
  @Test func `the weekly returns read as they were drawn`() throws {
    try expectGolden(Fixture.returns().rendered().text, "returns-weekly.en.txt")
  }

  @Test func `the weekly coordination report reads as it was drawn`() throws {
    try expectGolden(Fixture.coordination().rendered().text, "coordination-weekly.en.txt")
  }
}
