/// The words that a description is not looked up by; `Resources/stop-words.txt`.
enum StopWords {
  /// Folded, without apostrophes.
  static let english = words(String(decoding: PackageResources.stop_words_txt, as: UTF8.self))

  /// The words of a list: parted by blanks and line ends, without what stands behind a `#`.
  static func words(_ list: String) -> Set<String> {
    var words: Set<String> = []
    for line in list.split(whereSeparator: \.isNewline) {
      let text = line.prefix { $0 != "#" }
      words.formUnion(text.split(separator: " ").map(String.init))
    }
    return words
  }
}
