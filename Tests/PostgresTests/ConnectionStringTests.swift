import Testing

@testable import Postgres

/// A connection string that is shown to others.
@Suite struct `Connection strings` {
  @Test(arguments: [
    "", "liaison", "host=/run/postgresql dbname=liaison", "postgresql://amina@db.example/liaison",
    "service=joint",
  ])
  func `without a secret stay as they are`(text: String) throws {
    let (shown, password, sslPassword) = try ConnectionString.withoutSecrets(text)
    #expect(shown == text)
    #expect(password == nil && sslPassword == nil)
  }

  @Test(arguments: [
    (#"dbname=a user='o\'clock' password='s3 \'cret\\'"#, #"s3 'cret\"#),
    ("postgresql://o'clock:s3%40cret@/a", "s3@cret"),
    ("postgresql:///a?user=o'clock&password=s3cret", "s3cret"),
  ])
  func `lose the password and nothing else`(text: String, secret: String) throws {
    let (shown, password, _) = try ConnectionString.withoutSecrets(text)
    #expect(password == secret)
    #expect(shown == #"dbname='a' user='o\'clock'"#)
    #expect(try ConnectionString.parse(shown) == ["dbname": "a", "user": "o'clock"])
  }

  @Test func `lose the password of a key too`() throws {
    let (shown, password, sslPassword) = try ConnectionString.withoutSecrets(
      #"sslpassword=s3cret sslkey='C:\\my key'"#)
    #expect(password == nil && sslPassword == "s3cret")
    #expect(try ConnectionString.parse(shown) == ["sslkey": #"C:\my key"#])
  }

  @Test func `that are malformed are not quoted`() {
    let error = #expect(throws: PostgresError.self) {
      try ConnectionString.withoutSecrets("password='s3cret")
    }
    #expect(error.map { "\($0)".contains("s3cret") } == false)
  }
}
