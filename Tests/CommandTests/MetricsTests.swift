import Foundation
import TestSupport
import Testing

/// `liaison tick --metrics`, as node_exporter finds it.
@Suite struct `Figures for monitoring` {
  /// Name with labels, and value, of each sample; complains of whatever is no line of the text format.
  private func samples(_ text: String) throws -> [String: Double] {
    var samples: [String: Double] = [:]
    var typed: [String] = []
    var helped: [String] = []
    #expect(text.hasSuffix("\n"))
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if let help = line.wholeMatch(of: /# HELP ([a-z_]+) .+/) {
        helped.append(String(help.1))
      } else if let type = line.wholeMatch(of: /# TYPE ([a-z_]+) (gauge|counter)/) {
        typed.append(String(type.1))
        #expect(helped.last == typed.last)
        #expect((type.2 == "counter") == type.1.hasSuffix("_total"))
      } else {
        let sample = try #require(
          line.wholeMatch(of: /(([a-z_]+)(?:\{[a-z_]+="(?:[^"\\\n]|\\["\\n])*"\})?) (-?[0-9.e+-]+)/),
          "\(line)")
        #expect(typed.last == String(sample.2), "a family stands together, behind its type")
        #expect(samples.updateValue(try #require(Double(sample.3)), forKey: String(sample.1)) == nil)
      }
    }
    #expect(Set(typed).count == typed.count)
    return samples
  }

  private func read(_ desk: ScheduleDesk) throws -> String {
    try String(contentsOfFile: "\(desk.folder)/liaison.prom", encoding: .utf8)
  }

  @Test func `when nothing was due, when something failed, and when all went well`() throws {
    let desk = try ScheduleDesk()
    let file = "\(desk.folder)/liaison.prom"
    #expect(try desk.run("tick", "--metrics", file).status == 3)
    var figures = try samples(try read(desk))
    let sunday = 1_501_992_000.0
    #expect(figures["liaison_schedule_next_due_timestamp_seconds{schedule=\"weekly\"}"] == sunday)
    #expect(figures["liaison_schedule_last_success_timestamp_seconds{schedule=\"weekly\"}"] == nil)
    #expect(figures["liaison_schedule_overdue{schedule=\"weekly\"}"] == 0)
    #expect(figures["liaison_slots{state=\"due\"}"] == 0)
    #expect(
      try #require(figures["liaison_worker_clock_skew_seconds"]) > 86_400, "the test's clock stands in 2017")

    try desk.database.psql("update ops.schedule set report = 'gone-weekly', max_attempts = 1")
    try desk.clock.stand(at: "2017-08-06 08:00")
    #expect(try desk.run("tick", environment: ["LIAISON_METRICS": file]).status == 1)
    figures = try samples(try read(desk))
    #expect(figures["liaison_schedule_overdue{schedule=\"weekly\"}"] == 1)
    #expect(figures["liaison_slots{state=\"failed\"}"] == 1)
    #expect(figures["liaison_runs_total{outcome=\"failed\"}"] == 1)

    try desk.database.psql("update ops.schedule set report = 'returns-weekly'")
    try desk.clock.stand(at: "2017-08-13 07:00")
    #expect(try desk.run("tick", "--metrics", file).status == 0)
    _ = try desk.run("schedule", "pause", "weekly", "--reason", "Eid")
    #expect(try desk.run("tick", "--metrics", file).status == 3)
    figures = try samples(try read(desk))
    #expect(
      figures["liaison_schedule_last_success_timestamp_seconds{schedule=\"weekly\"}"] == sunday + 7 * 86_400)
    #expect(figures["liaison_schedule_overdue{schedule=\"weekly\"}"] == 0)
    #expect(figures["liaison_schedule_paused{schedule=\"weekly\"}"] == 1)
    #expect(figures["liaison_run_seconds{schedule=\"weekly\"}"] == 0, "the clock stands still")
    #expect(figures["liaison_runs_total{outcome=\"published\"}"] == 1)
    #expect(figures.keys.contains { $0.hasPrefix("liaison_build_info{version=\"") })

    guard let promtool = Judge.find("promtool") else { return }
    let verdict = try Tool.run(promtool, ["check", "metrics"], input: try read(desk))
    #expect(verdict.status == 0, "\(verdict.output)\(verdict.errors)")
    #expect(verdict.output + verdict.errors == "")
  }

  @Test func `everybody may read the file, whoever wrote the one before and whatever the umask`() throws {
    let desk = try ScheduleDesk()
    let file = "\(desk.folder)/liaison.prom"
    try Data("old".utf8).write(to: URL(filePath: file))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    let done = try Tool.run(
      "/bin/sh", ["-c", "umask 077; exec \"$0\" tick --metrics \"$1\"", Program.path, file],
      environment: Program.environment.merging([
        "LIAISON_DATABASE": desk.database.conninfo, "LIAISON_REPORTS": "\(desk.folder)/editions",
      ]) { $1 })
    #expect(done.status == 3, "\(done.errors)")
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o644)
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder).sorted() == ["liaison.prom"])
  }

  @Test func `a file that can't be written is a warning, and nothing fails by it`() throws {
    let desk = try ScheduleDesk()
    let done = try desk.run("tick", "--metrics", "/no/such/folder/liaison.prom")
    #expect(done.status == 3)
    #expect(done.errors.contains("the figures for monitoring are old: "), "\(done.errors)")
    #expect(done.errors.contains("/no/such/folder/liaison.prom"), "\(done.errors)")
  }
}
