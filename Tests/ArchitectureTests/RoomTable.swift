/// The table of rooms in ARCHITECTURE.md: a room imports only from rooms of a lower level.
enum RoomTable {
  struct Room {
    let level: Int
    /// Modules from outside the package that it may import.
    let outside: Set<String>

    init(_ level: Int, _ outside: Set<String> = []) {
      self.level = level
      self.outside = outside
    }
  }

  static let rooms: [String: Room] = [
    "IncipitText": Room(0),
    "IncipitBooks": Room(1),
    "IncipitMarkup": Room(1),
    "IncipitContainers": Room(1, ["CArchive", "CZlib"]),
    "IncipitLexicon": Room(1),
    "IncipitQuery": Room(2),
    "IncipitIntake": Room(2),
    "IncipitReading": Room(2),
    "IncipitCollation": Room(2),
    "IncipitExport": Room(2),
    "IncipitCatalogue": Room(3, ["GRDB", "GRDBSQLite"]),
    "IncipitPages": Room(3, ["Mustache"]),
    "IncipitSearch": Room(4, ["GRDB"]),
    "IncipitLibrary": Room(5, ["Crypto", "Logging"]),
    "IncipitServer": Room(
      6, ["Hummingbird", "HTTPTypes", "Logging", "NIOCore", "ServiceLifecycle"]),
    "incipit": Room(7, ["ArgumentParser", "Logging"]),
    // Beside the house: they may look into every room.
    "IncipitEvaluation": Room(8),
    "IncipitTraining": Room(9),
    "IncipitFuzzing": Room(9),
    "IncipitScale": Room(9, ["GRDB"]),
    "incipit-scale": Room(10, ["ArgumentParser"]),
    "incipit-fuzz": Room(10, ["ArgumentParser"]),
    "incipit-eval": Room(10, ["ArgumentParser", "Logging"]),
    "incipit-train": Room(10, ["ArgumentParser"]),
  ]

  /// Modules that come with the toolchain.
  static let toolchain: Set<String> = [
    "Swift", "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Synchronization",
  ]
}
