// swift-tools-version: 6.2

import PackageDescription

// Measures the release program from outside, as Decisions/0003-benchmarks.md says; so it needs
// nothing from the package above it.
let package = Package(
  name: "incipit-benchmarks",
  targets: [
    .executableTarget(
      name: "incipit-bench", resources: [.embedInCode("Resources/story.txt")],
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
      ])
  ]
)
