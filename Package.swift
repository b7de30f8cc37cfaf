// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "liaison",
  products: [
    .executable(name: "liaison", targets: ["Command"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    // Layer by layer; every arrow points to a target above it.
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "Postgres", dependencies: ["CLibPQ"]),
    .target(name: "Agenda"),
    .target(
      name: "Reporting", dependencies: ["Agenda", "CLibCrypto", "CLibYAML"]),
    .target(
      name: "Liaison",
      dependencies: [
        "Postgres", "Agenda", "Reporting", .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .executableTarget(
      name: "Command",
      dependencies: ["Liaison", .product(name: "ArgumentParser", package: "swift-argument-parser")]),

    // A real PostgreSQL for every test that wants one.
    .target(name: "TestSupport", dependencies: ["Postgres"], path: "Tests/TestSupport"),
    .testTarget(name: "PostgresTests", dependencies: ["Postgres", "TestSupport"]),
    .testTarget(name: "AgendaTests", dependencies: ["Agenda", "TestSupport"]),
    .testTarget(
      name: "ReportingTests", dependencies: ["Reporting", "Agenda", "TestSupport"], exclude: ["Fixtures"]),
    .testTarget(name: "SchemaTests", dependencies: ["Liaison", "Postgres", "TestSupport"]),
    .testTarget(name: "ImportTests", dependencies: ["Liaison", "Postgres", "TestSupport"]),
    .testTarget(
      name: "LiaisonTests", dependencies: ["Liaison", "Postgres", "Reporting", "Agenda", "TestSupport"]),
    .testTarget(
      name: "ScheduleTests", dependencies: ["Liaison", "Postgres", "Reporting", "Agenda", "TestSupport"]),
    // One test for every folder of reports/, found by looking: adding a report adds its test.
    .testTarget(
      name: "ReportTests", dependencies: ["Liaison", "Postgres", "Reporting", "Agenda", "TestSupport"]),
    .testTarget(
      name: "CommandTests", dependencies: ["Command", "Liaison", "Postgres", "TestSupport"],
      exclude: ["Goldens", "Shown"]),
    // The units of systemd, what make install installs, and both at work in a machine of their own.
    .testTarget(
      name: "PackageTests", dependencies: ["Command", "TestSupport"], exclude: ["Goldens", "machine.sh"]),
    // What goes wrong on purpose, and the process that it happens to.
    .executableTarget(
      name: "ServiceProcess", dependencies: ["Liaison", "Postgres", "Reporting"], path: "Tests/ServiceProcess"
    ),
    .testTarget(
      name: "FaultTests",
      dependencies: ["Liaison", "Postgres", "Reporting", "Agenda", "TestSupport", "ServiceProcess"],
      exclude: ["note"]),
  ],
  swiftLanguageModes: [.v6]
)

// Strict everywhere: what the compiler can notice, it refuses.
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
  // Every call into C stands behind the word `unsafe`, so a reviewer can find them all.
  if target.name == "Postgres" { target.swiftSettings?.append(.strictMemorySafety()) }
}
