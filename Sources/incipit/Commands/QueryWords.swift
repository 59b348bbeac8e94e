import ArgumentParser

/// Words of a query on a command line, where `-tag:angst` is a word and `--formt` is a mistake.
enum QueryWords {
  /// Throws if a word is an option that does not exist.
  static func check(_ words: [String]) throws {
    for word in words where word.hasPrefix("--") && word != "--" {
      throw ValidationError("Unknown option '\(word)'")
    }
  }
}
