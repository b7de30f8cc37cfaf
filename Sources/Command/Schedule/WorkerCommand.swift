import ArgumentParser
import Glibc
import Liaison

struct WorkerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Stay and serve what falls due, as a service.",
    discussion: """
      Wakes for the next due time, and at once when somebody asks for something in the database. Any number may work at \
      once. A line for every slot goes to standard error; systemd is told when it is ready, that it is well, and when \
      it stops.

      SIGTERM and Control-C end it within 10 seconds: the run under way is finished or handed back; a second one ends it \
      at once. SIGHUP reads the report definitions anew. While the database is away it waits.
      """)

  @OptionGroup var service: ServiceOptions

  func run() async throws {
    try await service.run { journal in
      let session = try service.session(journal)
      let worker = Worker(
        session, output: try service.output.folder(for: session.choice), journal: journal,
        manager: ServiceManager(environment: Variables.value(of:)), metrics: service.metrics)
      Interruption.handle { signal in
        if signal == SIGHUP { worker.reload() } else { worker.stop() }
      }
      try await session.run(deadlines: .clockwork) { database in
        // Not on the one thread that commands have: a lease is to be renewed while a report is being written.
        try await withTaskExecutorPreference(globalConcurrentExecutor) { try await worker.run(on: database) }
      }
    }
  }
}
