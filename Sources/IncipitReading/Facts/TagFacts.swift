import IncipitBooks

/// The tags of a work: only what its source states.
enum TagFacts {
  static func facts(_ stated: StatedFacts) -> [Fact<String>] { stated.tags.map { .stated($0) } }
}
