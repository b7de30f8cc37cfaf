// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Compares whole programs, liaison and psql, so it needs nothing of the main package but the binary that was built; and
// the expansion of rules, which it builds from the same files, by the link Sources/Agenda.
let package = Package(
  name: "Benchmarks",
  targets: [
    .executableTarget(
      name: "Benchmarks", dependencies: ["Expansion", "LibicalExpansion"],
      exclude: ["dateutil_expansion.py", "procrastinate_jobs.py"],
      swiftSettings: strict),
    .target(name: "Agenda", swiftSettings: strict + [.enableUpcomingFeature("InternalImportsByDefault")]),
    .executableTarget(name: "Expansion", dependencies: ["Agenda"], swiftSettings: strict),
    .systemLibrary(name: "CLibICal", pkgConfig: "libical", providers: [.apt(["libical-dev"])]),
    .executableTarget(name: "LibicalExpansion", dependencies: ["CLibICal"]),
  ],
  swiftLanguageModes: [.v6]
)
