/// Waits for a condition that other processes or sessions bring about; throws after a while.
public func waitUntil(_ what: String, seconds: Int = 120, _ condition: () async throws -> Bool) async throws {
  let deadline = ContinuousClock.now + .seconds(seconds)
  while try await !condition() {
    guard ContinuousClock.now < deadline else {
      throw TestServer.Failure(description: "did not come within \(seconds) s: \(what)")
    }
    // The condition is another task's or process's to bring about: let it have the thread.
    try await Task.sleep(for: .milliseconds(5))
  }
}
