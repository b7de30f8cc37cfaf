/// The hosts of a connection string, as libpq has read them.
struct HostList {
  private var hosts: [String]
  private var addresses: [String]
  private var ports: [String]

  /// - Parameter options: the options in force, from `PQconninfo`.
  init(_ options: [String: String]) {
    hosts = Self.list(options["host"])
    addresses = Self.list(options["hostaddr"])
    ports = Self.list(options["port"])
  }

  private static func list(_ text: String?) -> [String] {
    text.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) } ?? []
  }

  var count: Int { max(hosts.count, addresses.count, 1) }

  /// Takes a host out; false when it was the last one.
  mutating func strike(host: String, port: String) -> Bool {
    guard count > 1 else { return false }
    let index = (0..<count).first { self.isHost($0, host, port) } ?? 0
    let before = count
    for list in [\HostList.hosts, \.addresses, \.ports] where self[keyPath: list].count == before {
      self[keyPath: list].remove(at: index)
    }
    return true
  }

  private func isHost(_ index: Int, _ host: String, _ port: String) -> Bool {
    let names = [hosts, addresses].compactMap { index < $0.count ? $0[index] : nil }
    let isSamePort = ports.count != count || ports[index].isEmpty || ports[index] == port
    return names.contains(host) && isSamePort
  }

  /// The parameters that make libpq try these hosts.
  var parameters: [(keyword: String, value: String)] {
    [("host", hosts), ("hostaddr", addresses), ("port", ports)].filter { !$0.1.isEmpty }
      .map { ($0.0, $0.1.joined(separator: ",")) }
  }

  /// What a URI whose password is not percent-encoded falls apart into: libpq would print half of the password as a host
  /// or port. (A host that begins with @ is a socket in the abstract namespace.)
  var looksTorn: Bool {
    hosts.contains { $0.dropFirst().contains("@") }
      || ports.contains { $0.contains { !$0.isNumber && !$0.isWhitespace } }
  }
}
