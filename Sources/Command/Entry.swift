import ArgumentParser

@main
struct Entry: ParsableCommand {
  func run() {}
}
