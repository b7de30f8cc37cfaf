import Testing

@testable import Reporting

@Suite struct JSONTests {
  @Test func `keys keep their order and texts are escaped`() {
    let value = JSON.object([
      ("b", .string("a\"\\\n\r\t\u{1}é نينوى")),
      ("a", .array([.integer(-1), .number("0.50"), .bool(true), .null])),
      ("none", .array([])), ("empty", .object([])),
    ])
    #expect(
      value.document() == #"""
        {
          "b": "a\"\\\n\r\t\u0001é نينوى",
          "a": [
            -1,
            0.50,
            true,
            null
          ],
          "none": [],
          "empty": {}
        }

        """#)
  }

  @Test(arguments: [
    ("12", "12"), ("-0.5", "-0.5"), ("true", "true"), ("null", "null"), ("no", "\"no\""), ("'12'", "\"12\""),
    ("2017-07-23", "\"2017-07-23\""), ("007", "\"007\""), ("1e5", "\"1e5\""), ("\"true\"", "\"true\""),
    ("~", "null"),
  ])
  func `plain YAML keeps its type and nothing else changes it`(yaml: String, json: String) throws {
    #expect(try JSON(DescriptorNode(yaml: yaml, file: "x.yaml")).document() == json + "\n")
  }
}
