import IncipitBooks

/// The worlds that a work is written in: only what its source states.
enum FandomFacts {
  static func facts(_ stated: StatedFacts) -> [Fact<String>] { stated.fandoms.map { .stated($0) } }
}
