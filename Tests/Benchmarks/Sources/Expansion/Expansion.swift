import Agenda
import Foundation

/// Expands each rule on the command line as often as it takes, and prints: instances, sum of their seconds, microseconds
/// for each. Usage: `Expansion START ZONE RULE…`
///
/// The rule is read anew each time, and every local time becomes an instant, which the others are spared.
@main
enum Expansion {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard let bytes = FileManager.default.contents(atPath: "/usr/share/zoneinfo/\(arguments[2])"),
      let zone = Zone(name: arguments[2], file: Array(bytes)), let value = CalendarValue(arguments[1])
    else { fatalError("no such zone or start") }
    let start = RecurrenceStart(value, zone: zone)
    let clock = ContinuousClock()
    for text in arguments.dropFirst(3) {
      var best = Double.infinity
      var (instances, sum) = (0, 0)
      for _ in 0..<20 {
        let time = try clock.measure {
          for _ in 0..<20 {
            (instances, sum) = (0, 0)
            for occurrence in try Recurrence(RecurrenceRule(text), start: start) {
              instances += 1
              let date = occurrence.local.date
              sum += occurrence.local.secondOfDay + 86_400 * date.day + date.month * 7 + date.year
            }
          }
        }
        best = min(best, time / .microseconds(1) / 20 / Double(max(instances, 1)))
      }
      print(instances, sum, best)
    }
  }
}
