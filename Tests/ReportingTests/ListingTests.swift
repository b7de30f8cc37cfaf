import Reporting
import Testing

@Suite struct ListingTests {
  private static let listing = Listing(
    columns: [
      .init(name: "ref", type: .string), .init(name: "due_on", type: .date),
      .init(name: "days_late", type: .integer), .init(name: "is_open", type: .boolean),
      .init(name: "action", type: .string),
    ],
    rows: [
      ["FU-JCC-0005", "2017-08-13", "13", "yes", "Name who controls the bridge"],
      ["FU-JCMC-0012", nil, "-4", "no", "=1+1, \"said\" he"],
    ])

  @Test func `a table shows the chosen columns under their labels, numbers to the right`() {
    #expect(
      Self.listing.table(["ref": "Ref", "days_late": "Days late"], width: 60) == [
        "              Days", "Ref           late", "------------  ----", "FU-JCC-0005     13",
        "FU-JCMC-0012    -4",
      ])
  }

  @Test(arguments: [40, 60, 100, 200])
  func `no line is longer than the width, and no word is lost`(width: Int) {
    let lines = Self.listing.table(
      ["ref": "Ref", "due_on": "Due", "days_late": "Late", "action": "Action"], width: width)
    #expect(lines.allSatisfy { $0.count <= width })
    for word in ["FU-JCMC-0012", "bridge", "controls", "\"said\"", "13"] {
      #expect(lines.joined(separator: " ").contains(word), "\(word) at \(width)")
    }
  }

  @Test func `a record names what is there and leaves out what is not`() {
    #expect(
      Self.listing.record(1, width: 60) == [
        "Ref:       FU-JCMC-0012", "Days late: -4", "Is open:   no", "Action:    =1+1, \"said\" he",
      ])
  }

  @Test func `the CSV has every column, and no text that a spreadsheet would compute`() {
    #expect(
      String(decoding: Self.listing.csv, as: UTF8.self) == """
        \u{FEFF}ref,due_on,days_late,is_open,action\r
        FU-JCC-0005,2017-08-13,13,yes,Name who controls the bridge\r
        FU-JCMC-0012,,-4,no,"'=1+1, ""said"" he"\r

        """)
  }

  @Test func `JSON has numbers, booleans and null as such`() {
    let json = Self.listing.json
    for piece in ["\"days_late\": 13", "\"is_open\": true", "\"is_open\": false", "\"due_on\": null"] {
      #expect(json.contains(piece), "\(piece) in \(json)")
    }
    #expect(Listing(columns: [.init(name: "ref", type: .string)], rows: []).json == "[]\n")
  }
}
