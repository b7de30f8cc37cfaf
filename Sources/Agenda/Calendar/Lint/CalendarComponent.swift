/// A part of a calendar file between BEGIN and END, with the parts in it.
struct CalendarComponent {
  /// `VCALENDAR`, `VTIMEZONE`, `VEVENT`, …
  let name: String
  /// Line of its BEGIN.
  let line: Int
  private(set) var properties: [CalendarProperty] = []
  private(set) var components: [CalendarComponent] = []

  private init(_ name: String, line: Int) {
    (self.name, self.line) = (name, line)
  }

  /// The properties of a name.
  func all(_ name: String) -> [CalendarProperty] { properties.filter { $0.name == name } }

  /// The only property of a name; nil where there is none or several.
  func only(_ name: String) -> CalendarProperty? {
    let found = all(name)
    return found.count == 1 ? found[0] : nil
  }

  /// The calendar that these properties make; nil where they do not nest as one.
  ///
  /// - Parameter fault: told the line at which they go wrong.
  static func calendar(of properties: [CalendarProperty], fault: (Int) -> Void) -> CalendarComponent? {
    var open: [CalendarComponent] = []
    for (index, property) in properties.enumerated() {
      switch property.name {
      case "BEGIN" where open.isEmpty != (property.value == "VCALENDAR"),
        "END" where open.last.map { property.value != $0.name } ?? true:
        fault(property.line)
        return nil
      case "BEGIN":
        open.append(CalendarComponent(property.value, line: property.line))
      case "END":
        let closed = open.removeLast()
        if open.isEmpty {
          if index == properties.count - 1 { return closed }
          fault(properties[index + 1].line)
          return nil
        }
        open[open.count - 1].components.append(closed)
      default:
        guard !open.isEmpty else {
          fault(property.line)
          return nil
        }
        open[open.count - 1].properties.append(property)
      }
    }
    fault(properties.last?.line ?? 1)
    return nil
  }
}
