import IncipitCatalogue
import IncipitQuery
import IncipitText

/// A half-remembered work in a person's words, cut into what can be looked up.
struct Description: Equatable {
  /// The longest that is read, in Unicode scalars.
  static let maximumLength = 2_000
  /// The most clues that are looked up; the first ones.
  static let maximumClues = 32

  /// In the order of the description, none twice: words that tell something, and phrases that stand
  /// in quotation marks.
  let clues: [QueryWords]
  /// For each clue whether a word that denies stands before it: "he never sings", "without a dog".
  let isDenied: [Bool]

  /// Cuts `text` into clues.
  ///
  /// O(n).
  ///
  /// - Parameters:
  ///   - text: a person's words.
  ///   - used: folded words that say something of the story as a whole, and are no clues.
  init(_ text: String, without used: Set<String> = []) {
    var clues: [QueryWords] = []
    var isDenied: [Bool] = []
    var seen: Set<String> = []
    var denies = false
    func add(_ text: String) {
      defer { denies = false }
      guard let words = QueryWords(text) else { return }
      let folded = FoldedText.folded(words.text)
      guard folded != " ", !used.contains(folded.trimmingSpaces), seen.insert(folded).inserted
      else {
        return
      }
      clues.append(words)
      isDenied.append(denies)
    }

    // Every second piece stands between marks; an open mark parts nothing.
    let pieces = Self.inOneWord(text).unicodeScalars.split(omittingEmptySubsequences: false) {
      Self.isMark($0)
    }
    for (index, piece) in pieces.enumerated() {
      let isPhrase = index % 2 == 1 && index + 1 < pieces.count
      if isPhrase {
        add(String(piece))
      } else {
        for word in piece.split(whereSeparator: { !Self.isPartOfWord($0) }) {
          let word = Self.withoutApostrophes(at: word)
          if Self.tells(word) { add(word) } else if Self.denies(word) { denies = true }
        }
      }
    }
    self.clues = Array(clues.prefix(Self.maximumClues))
    self.isDenied = Array(isDenied.prefix(Self.maximumClues))
  }

  /// `text` with the two kinds of stories that are written with a hyphen in one word.
  private static func inOneWord(_ text: String) -> String {
    ["one-shot", "multi-chapter"].reduce(text) { text, kind in
      text.replacing(kind, with: kind.filter { $0 != "-" })
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{201D}" || scalar == "\u{201E}"
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    CharacterClass.isLetter(scalar) || CharacterClass.isDigit(scalar) || isApostrophe(scalar)
      || scalar.properties.numericType != nil
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}"
  }

  /// "Ada's" and "'Ada" as "Ada"; "o'clock" stays.
  private static func withoutApostrophes(at word: String.UnicodeScalarView.SubSequence) -> String {
    var word = word
    while let first = word.first, isApostrophe(first) { word.removeFirst() }
    while let last = word.last, isApostrophe(last) { word.removeLast() }
    if let last = word.last, last == "s" || last == "S", let mark = word.dropLast().last,
      isApostrophe(mark)
    {
      word.removeLast(2)
    }
    return String(word)
  }

  private static func denies(_ word: String) -> Bool {
    let folded = FoldedText.words(of: word).joined()
    return ["no", "not", "never", "without", "nor"].contains(folded)
      || word.hasSuffix("n't") || word.hasSuffix("n\u{2019}t")
  }

  /// Whether a word tells stories apart: no stop word and more than one letter or a digit.
  private static func tells(_ word: String) -> Bool {
    let folded = FoldedText.words(of: word).joined()
    if StopWords.english.contains(folded) { return false }
    return folded.unicodeScalars.count > 1
      || folded.unicodeScalars.contains { $0.value > 0x2E80 || CharacterClass.isDigit($0) }
  }
}

extension String {
  /// A folded text without the space at either end.
  fileprivate var trimmingSpaces: String { String(dropFirst().dropLast()) }
}
