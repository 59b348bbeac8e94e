import IncipitFuzzing
import IncipitTestSupport

/// The project's own seeds.
enum ProjectSeeds {
  static let folders = [
    "Tests/IncipitIntakeTests/Fixtures", "Tests/IncipitFuzzingTests/Seeds", "Samples",
  ]
  .map { "\(ProjectFolder.path)/\($0)" }

  /// What makes the inputs of `target`, none of them long.
  static func maker(_ target: FuzzTarget, seed: UInt64, largest: Int) throws -> InputMaker {
    InputMaker(target, seeds: try Seed.all(for: target, in: folders), seed: seed, largest: largest)
  }
}
