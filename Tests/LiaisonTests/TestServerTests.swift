import Foundation
import TestSupport
import Testing

@Suite struct `Test server` {
  @Test func `starts, survives a kill and answers again`() throws {
    let server = try TestServer()
    let name = try server.createDatabase()
    #expect(try server.psql(["-At", "-c", "select 40 + 2"], database: name).output == "42\n")
    try server.kill()
    #expect(try server.psql(["-c", "select 1"], database: name).status != 0)
    try server.start()
    #expect(try server.psql(["-At", "-c", "select 1"], database: name).output == "1\n")
    try server.stop()
  }
}
