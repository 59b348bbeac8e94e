package import IncipitBooks

extension LooseFile {
  /// What a manuscript and its reading say.
  ///
  /// O(paragraphs + quotations).
  ///
  /// - Parameters:
  ///   - id: the work's number.
  ///   - manuscript: of the file.
  ///   - reading: of the manuscript.
  package init(id: Int64, _ manuscript: Manuscript, _ reading: Reading) {
    let stated = manuscript.stated
    let cast = reading.characters.filter { !$0.isNarrator || $0.mentions > 0 }
    self.init(
      id: id, fileName: manuscript.source.name, title: stated.title?.value,
      author: stated.author?.value, opening: reading.work.incipit,
      fandoms: Set(stated.fandoms.map { $0.value.lowercased() }),
      chapters: manuscript.chapters.compactMap(\.number),
      chaptersInAll: stated.chapters.flatMap { Self.total($0.value) },
      people: cast.prefix(Self.mostPeople).map { Self.words(of: [$0.name] + $0.aliases) },
      manner: Manner(manuscript, reading))
  }

  /// The words of a person's names that tell them from others, in small letters, each once.
  static func words(of names: [String]) -> [String] {
    var words: [String] = []
    for name in names {
      for word in name.split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "\u{2019}" }) {
        let word = word.lowercased()
        if word.count > 1, !titles.contains(word), !words.contains(word) { words.append(word) }
      }
    }
    return words
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mister", "sir", "lady", "lord", "madam", "madame", "monsieur", "dr",
    "doctor", "captain", "colonel", "professor", "aunt", "uncle", "the", "of", "de", "von", "van",
    "and", "old", "young", "little", "narrator", "her", "his", "my",
  ]

  /// 20 of "7/20" and of "20"; nil of "7/?".
  static func total(_ chapters: String) -> Int? {
    let numbers = chapters.split(separator: "/", omittingEmptySubsequences: false)
    guard let last = numbers.last, numbers.count <= 2 else { return nil }
    return Int(last.filter { !$0.isWhitespace && $0 != "," }).flatMap { $0 > 0 ? $0 : nil }
  }
}
