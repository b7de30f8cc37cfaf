import Testing

@testable import Reporting

@Suite struct ExactNumberTests {
  @Test(arguments: ["0", "-5", "1234567.50", "0.001", "-0.10", "999999999999999"])
  func `a number prints as PostgreSQL printed it`(text: String) {
    #expect(ExactNumber(text)?.description == text)
  }

  @Test(arguments: [
    "", "-", ".5", "5.", "1.2.3", "1e5", "NaN", "Infinity", "+1", "--1", "1,000", "٣", "1234567890123456",
  ])
  func `what is no plain decimal number is refused`(text: String) {
    #expect(ExactNumber(text) == nil)
  }

  @Test func `sums are exact where floating point is not`() throws {
    let tenth = try #require(ExactNumber("0.1"))
    let sum = (0..<1_000).reduce(ExactNumber.zero) { sum, _ in sum + tenth }
    #expect(sum.description == "100.0")
    #expect(sum == ExactNumber("100"))
  }

  @Test func `order follows the value, not the digits`() throws {
    let texts = ["-10", "-9.99", "0", "0.5", "0.51", "9.99", "10"]
    let numbers = texts.compactMap(ExactNumber.init)
    #expect(numbers.shuffled().sorted().map(\.description) == texts)
  }

  @Test(arguments: [
    ("1234567", false, "1,234,567"), ("-1234.5", false, "-1,234.5"), ("123", true, "+123"), ("0", true, "0"),
    ("0.00", true, "0.00"), ("-7", true, "-7"), ("1000000.25", true, "+1,000,000.25"), ("999", false, "999"),
  ])
  func `numbers are grouped, and changes signed`(number: String, isSigned: Bool, text: String) {
    #expect(ValueText.grouped(number, isSigned: isSigned) == text)
  }
}
