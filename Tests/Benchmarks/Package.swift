// swift-tools-version: 6.2
import PackageDescription

// Compares whole programs, liaison and psql, so it needs nothing of the main package but the binary that was built.
let package = Package(
  name: "Benchmarks",
  targets: [
    .executableTarget(
      name: "Benchmarks",
      swiftSettings: [
        .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
