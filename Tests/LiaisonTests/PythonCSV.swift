import Foundation
import TestSupport
import Testing

/// Reads a CSV as an outside judge reads it: Python's own reader, strict.
enum PythonCSV {
  private static let script = """
    import csv, json, sys
    with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
        json.dump(list(csv.reader(file, strict=True)), sys.stdout)
    """

  static func read(_ bytes: Data) throws -> [[String]] {
    let scratch = try Scratch("csv")
    let path = "\(scratch.path)/file.csv"
    try bytes.write(to: URL(filePath: path))
    let python = try #require(Tool.find("python3"), "python3 is not installed: apt-get install python3")
    let done = try Tool.run(python, ["-c", script, path], environment: ["PYTHONIOENCODING": "utf-8"])
    try #require(done.status == 0, "\(done.errors)")
    return try JSONDecoder().decode([[String]].self, from: Data(done.output.utf8))
  }
}
