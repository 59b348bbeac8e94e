// swift-tools-version: 6.2

import PackageDescription

// Every target is compiled under the same strict settings: Swift 6 mode, no implicit re-export of
// imports, unsafe constructs marked where they stand, and no warning that is let pass.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// Tests keep every setting but the memory-safety one, which the testing macros do not yet satisfy.
let strictTests: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

// A room imports only from rooms of a lower level; ARCHITECTURE.md has the table, and
// ArchitectureTests holds the import lines against it.
let package = Package(
  name: "incipit",
  products: [
    .executable(name: "incipit", targets: ["incipit"]),
    .executable(name: "incipit-eval", targets: ["incipit-eval"]),
    .executable(name: "incipit-train", targets: ["incipit-train"]),
    .executable(name: "incipit-fuzz", targets: ["incipit-fuzz"]),
    .executable(name: "incipit-scale", targets: ["incipit-scale"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    // Level 0
    .target(name: "IncipitText", swiftSettings: strict),
    // Level 1
    .target(name: "IncipitBooks", dependencies: ["IncipitText"], swiftSettings: strict),
    .target(
      name: "IncipitMarkup", dependencies: ["IncipitText"],
      resources: [.embedInCode("Resources")], swiftSettings: strict),
    .target(
      name: "IncipitContainers", dependencies: ["IncipitText", "CArchive", "CZlib"],
      swiftSettings: strict),
    .target(
      name: "IncipitLexicon", dependencies: ["IncipitText"], resources: [.copy("Resources")],
      swiftSettings: strict),
    // Level 2
    .target(name: "IncipitQuery", dependencies: ["IncipitText"], swiftSettings: strict),
    .target(
      name: "IncipitIntake",
      dependencies: ["IncipitText", "IncipitBooks", "IncipitMarkup", "IncipitContainers"],
      resources: [.embedInCode("Resources")], swiftSettings: strict),
    .target(
      name: "IncipitReading", dependencies: ["IncipitText", "IncipitBooks", "IncipitLexicon"],
      swiftSettings: strict),
    .target(
      name: "IncipitCollation", dependencies: ["IncipitText", "IncipitBooks"],
      swiftSettings: strict),
    .target(
      name: "IncipitExport",
      dependencies: ["IncipitText", "IncipitBooks", "IncipitMarkup", "IncipitContainers"],
      swiftSettings: strict),
    // Level 3
    .target(
      name: "IncipitCatalogue",
      dependencies: [
        "IncipitText", "IncipitBooks", "IncipitCollation",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "IncipitPages",
      dependencies: [
        "IncipitText", "IncipitBooks", "IncipitMarkup",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("Resources")], swiftSettings: strict),
    // Level 4
    .target(
      name: "IncipitSearch",
      dependencies: [
        "IncipitText", "IncipitBooks", "IncipitLexicon", "IncipitQuery", "IncipitCollation",
        "IncipitCatalogue",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      resources: [.embedInCode("Resources/stop-words.txt")], swiftSettings: strict),
    // Level 5
    .target(
      name: "IncipitLibrary",
      dependencies: [
        "IncipitText", "IncipitBooks", "IncipitContainers", "IncipitQuery", "IncipitIntake",
        "IncipitReading", "IncipitLexicon", "IncipitCollation", "IncipitCatalogue",
        "IncipitSearch",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    // Level 6
    .target(
      name: "IncipitServer",
      dependencies: [
        "IncipitText", "IncipitBooks", "IncipitCollation", "IncipitPages", "IncipitLibrary",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    // Level 7
    .executableTarget(
      name: "incipit",
      dependencies: [
        "IncipitText", "IncipitBooks", "IncipitMarkup", "IncipitCollation", "IncipitExport",
        "IncipitLibrary", "IncipitServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    // Measures
    .target(
      name: "IncipitEvaluation",
      dependencies: [
        "IncipitText", "IncipitBooks", "IncipitCollation", "IncipitIntake", "IncipitReading",
        "IncipitLexicon", "IncipitLibrary",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "incipit-eval",
      dependencies: [
        "IncipitBooks", "IncipitCollation", "IncipitEvaluation", "IncipitLexicon",
        "IncipitLibrary", "IncipitReading",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    // Learning
    .target(
      name: "IncipitTraining",
      dependencies: [
        "IncipitText", "IncipitBooks", "IncipitIntake", "IncipitLexicon", "IncipitReading",
        "IncipitEvaluation",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "incipit-train",
      dependencies: [
        "IncipitEvaluation", "IncipitReading", "IncipitTraining",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Fuzzing
    .target(
      name: "IncipitFuzzing",
      dependencies: [
        "IncipitText", "IncipitBooks", "IncipitContainers", "IncipitIntake", "IncipitLexicon",
        "IncipitReading",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "incipit-fuzz",
      dependencies: [
        "IncipitFuzzing", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Shelves of any size
    .target(
      name: "IncipitScale",
      dependencies: [
        "IncipitText", "IncipitBooks", "IncipitQuery", "IncipitCatalogue", "IncipitSearch",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "incipit-scale",
      dependencies: [
        "IncipitCatalogue", "IncipitScale",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // System libraries
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // Tests
    .target(
      name: "IncipitTestSupport",
      dependencies: ["IncipitText", "IncipitBooks", "IncipitContainers"],
      path: "Tests/IncipitTestSupport", swiftSettings: strictTests),
  ]
    + [
      testTarget("IncipitText", []),
      testTarget("IncipitBooks", []),
      testTarget("IncipitMarkup", []),
      testTarget("IncipitContainers", []),
      testTarget("IncipitLexicon", []),
      testTarget("IncipitQuery", []),
      testTarget(
        "IncipitIntake", ["IncipitBooks", "IncipitContainers", "IncipitMarkup"],
        exclude: ["Fixtures"]),
      testTarget("IncipitReading", ["IncipitBooks", "IncipitIntake", "IncipitLexicon"]),
      testTarget("IncipitCollation", ["IncipitBooks"]),
      testTarget(
        "IncipitExport",
        [
          "IncipitBooks", "IncipitIntake", "IncipitReading", "IncipitLexicon", "IncipitMarkup",
          "IncipitContainers",
        ]),
      testTarget(
        "IncipitCatalogue", ["IncipitBooks", .product(name: "GRDB", package: "GRDB.swift")]),
      testTarget("IncipitPages", ["IncipitBooks"]),
      testTarget(
        "IncipitSearch",
        ["IncipitBooks", "IncipitCatalogue", "IncipitLexicon", "IncipitQuery"]),
      testTarget(
        "IncipitLibrary",
        [
          "IncipitBooks", "IncipitCatalogue", "IncipitCollation", "IncipitContainers",
          .product(name: "GRDB", package: "GRDB.swift"),
          .product(name: "Logging", package: "swift-log"),
        ], exclude: ["Shelves"]),
      testTarget(
        "IncipitServer",
        [
          "IncipitBooks", "IncipitLibrary", "IncipitPages",
          .product(name: "HummingbirdTesting", package: "hummingbird"),
        ]),
      testTarget("IncipitEvaluation", ["IncipitBooks", "IncipitLexicon", "IncipitReading"]),
      testTarget("IncipitTraining", ["IncipitEvaluation", "IncipitLexicon", "IncipitReading"]),
      testTarget("IncipitScale", ["IncipitBooks", "IncipitCatalogue", "IncipitSearch"]),
      testTarget("IncipitFuzzing", ["incipit-fuzz"], exclude: ["Seeds"]),
      .testTarget(
        name: "CommandLineTests", dependencies: ["incipit", "IncipitTestSupport"],
        swiftSettings: strictTests),
      .testTarget(name: "ArchitectureTests", swiftSettings: strictTests),
    ]
)

/// The tests of one room, with what else they import.
func testTarget(
  _ room: String, _ others: [Target.Dependency], exclude: [String] = []
) -> Target {
  let basics: [Target.Dependency] =
    room == "IncipitText"
    ? ["IncipitText", "IncipitTestSupport"]
    : [.byName(name: room), "IncipitText", "IncipitTestSupport"]
  return .testTarget(
    name: room + "Tests", dependencies: basics + others, exclude: exclude,
    swiftSettings: strictTests)
}
