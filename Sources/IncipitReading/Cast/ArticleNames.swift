import IncipitLexicon
import IncipitText

/// Nouns with an article and a capital that are used as names: "the Hatter", "the White Rabbit",
/// "the Duchess".
///
/// Rivers, papers and churches are written so too; a person speaks, or is a person by the word and
/// acts.
struct ArticleNames {
  private let table: TokenTable
  private let segments: Segments
  private let known: Set<[Int32]>

  static let maximumWords = 3

  /// O(tokens).
  init(_ table: TokenTable, _ segments: Segments) {
    self.table = table
    self.segments = segments
    struct Usage {
      var all = 0
      var speaks = 0
      var acts = 0
      var place = 0
    }
    var usages: [[Int32]: Usage] = [:]
    for index in table.tokens.indices {
      guard let run = Self.run(at: index, table) else { continue }
      var usage = usages[run.words] ?? Usage()
      usage.all += 1
      if segments.quotationOf[index] < 0 {
        let before = index > 0 ? table.classes(index - 1) : []
        let end = run.tokens.upperBound
        let after =
          end < table.tokens.count && !table.tokens[end].isCapitalised ? table.classes(end) : []
        if before.contains(.speechVerb) || after.contains(.speechVerb) {
          usage.speaks += 1
        } else if NameWords.isVerb(after), !after.contains(.auxiliary) {
          usage.acts += 1
        }
        if index > 0, ["in", "into", "on", "across"].contains(table.word(index - 1)) {
          usage.place += 1
        }
      }
      usages[run.words] = usage
    }
    known = Set(
      usages.filter { words, usage in
        let isPerson = words.last.map { head in
          !table.classes[Int(head)].isDisjoint(with: WordClasses.person.union(.title))
        }
        let evidence = usage.speaks * 3 + (isPerson == true ? usage.acts : 0)
        return evidence >= 3 && evidence * 8 >= usage.all && usage.place * 4 <= usage.all
      }.keys)
  }

  /// The name that begins with the article at `index`.
  func run(at index: Int) -> (tokens: Range<Int>, words: [Int32])? {
    guard !known.isEmpty, let run = Self.run(at: index, table), known.contains(run.words) else {
      return nil
    }
    return run
  }

  /// "the" and one to three capitalised words, the last no plural.
  private static func run(
    at index: Int, _ table: TokenTable
  ) -> (tokens: Range<Int>, words: [Int32])? {
    guard index + 1 < table.tokens.count, table.tokens[index + 1].isCapitalised,
      table.word(index) == "the"
    else { return nil }
    var words: [Int32] = []
    var end = index + 1
    while end < table.tokens.count, table.tokens[end].kind == .word,
      table.tokens[end].isCapitalised, !table.tokens[end].isShouted,
      table.paragraphOf[end] == table.paragraphOf[index]
    {
      words.append(table.tokens[end].word)
      end += 1
      guard words.count <= maximumWords else { return nil }
    }
    guard let last = words.last else { return nil }
    let head = table.vocabulary[Int(last)]
    // "the Countess Olenska" is a title and a name; "the Ellen of old" a name.
    let isTitled = words.dropLast().contains { table.classes[Int($0)].contains(.title) }
    let closed: WordClasses = [.pronoun, .preposition, .conjunction, .auxiliary]
    guard !isTitled, !table.classes[Int(last)].contains(.givenName),
      !words.contains(where: { !table.classes[Int($0)].isDisjoint(with: closed) }),
      !(head.hasSuffix("s") && !head.hasSuffix("ss")), head.utf8.count > 2,
      !table.classes[Int(last)].contains(.place)
    else { return nil }
    return (index..<end, words)
  }
}
