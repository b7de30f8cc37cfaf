/// Version of the program, printed by `liaison --version` and recorded with what it writes.
public let version = "0.1.0"
