import Foundation
import TestSupport
import Testing

@testable import Liaison

/// What the service says to people, to the journal and to systemd, and what wakes it.
@Suite struct Telling {
  private func line(_ form: Journal.Form, _ reader: Journal.Reader) -> String? {
    let lines = Fixture.Lines()
    let journal = Journal(form, for: reader, now: { "2017-07-30T04:00:00Z" }) { lines.append($0) }
    journal.tell(
      .warning, "weekly: it said \"no\"\n\tand went",
      ["schedule": "weekly", "edition": nil, "told": "a \"b\" c"])
    return lines.all.count == 1 ? lines.all.first : nil
  }

  @Test func `a person reads the sentence`() {
    #expect(line(.text, .person) == "liaison: weekly: it said \"no\" and went\n")
  }

  @Test func `a journal takes the priority and the fields`() {
    #expect(
      line(.text, .journal)
        == "<4>weekly: it said \"no\" and went schedule=weekly told=\"a \\\"b\\\" c\"\n")
  }

  @Test func `a file takes the time and the fields`() {
    #expect(
      line(.text, .program)
        == "2017-07-30T04:00:00Z weekly: it said \"no\" and went schedule=weekly told=\"a \\\"b\\\" c\"\n")
  }

  @Test func `a program reads an object for each line`() throws {
    let text = try #require(line(.json, .program))
    #expect(text.count { $0 == "\n" } == 1)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: String]
    #expect(
      object == [
        "time": "2017-07-30T04:00:00Z", "priority": "warning", "message": "weekly: it said \"no\" and went",
        "schedule": "weekly", "told": "a \"b\" c",
      ])
  }

  @Test(arguments: ["file", "abstract"]) func `systemd hears each state as a datagram`(kind: String) throws {
    let name = "/tmp/liaison-notify-\(UUID().uuidString.prefix(8))"
    defer { unlink(name) }
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let path = Array((kind == "file" ? name : "\0\(name)").utf8)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + path.count)
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
    }
    #expect(bound == 0)
    let variables = ["NOTIFY_SOCKET": kind == "file" ? name : "@\(name)", "WATCHDOG_USEC": "3000000"]
    let manager = ServiceManager { variables[$0] }
    #expect(manager.watchdog == .seconds(3))
    manager.ready()
    manager.status("idle")
    manager.watchdogIsFed()
    manager.stopping()
    var heard: [String] = []
    for _ in 1...4 {
      var buffer = [UInt8](repeating: 0, count: 256)
      let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      heard.append(count < 0 ? "nothing" : String(decoding: buffer.prefix(count), as: UTF8.self))
    }
    #expect(heard == ["READY=1", "STATUS=idle", "WATCHDOG=1", "STOPPING=1"])
  }

  @Test func `a watchdog that is meant for another process is not ours to feed`() {
    let variables = ["WATCHDOG_USEC": "3000000", "WATCHDOG_PID": "1"]
    #expect(ServiceManager { variables[$0] }.watchdog == nil)
  }

  @Test func `progress is proven until the time that was given for it is over`() {
    let progress = Progress()
    #expect(progress.isProven)
    progress.expect(within: .seconds(-1))
    #expect(!progress.isProven)
    progress.expect(within: .seconds(60))
    #expect(progress.isProven)
  }

  @Test func `a bell that was rung before anybody slept ends the next sleep, and only that`() async {
    let bell = Bell()
    bell.ring()
    let start = ContinuousClock.now
    await bell.sleep(for: .seconds(600))
    #expect(ContinuousClock.now - start < .seconds(60))
    await bell.sleep(for: .milliseconds(1))
    // Short sleeps, whose time may be over before they begin, end all the same.
    for _ in 1...200 { await bell.sleep(for: .zero) }
    let sleeper = Task { await bell.sleep(for: .seconds(600)) }
    sleeper.cancel()
    await sleeper.value
    #expect(ContinuousClock.now - start < .seconds(120))
  }
}
