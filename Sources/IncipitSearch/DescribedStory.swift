import GRDB
import IncipitBooks
import IncipitCatalogue
import IncipitQuery

/// What a description says of the story as a whole, beside its clues.
struct DescribedStory: Equatable {
  let manner: DescribedManner
  /// Nil if the description does not say how long it is.
  let length: DescribedLength?
  /// Nil if the description does not say how it feels.
  let mood: DescribedMood?
  /// The folded words that are no clues, as they say how long the story is or how it feels, or speak of its telling.
  let used: Set<String>

  /// O(n).
  init(_ description: String) {
    manner = DescribedManner(description)
    length = DescribedLength(description)
    mood = DescribedMood(description)
    let isOfView = FoldedText.folded(description).contains(" point of view ")
    used = (length?.used ?? []).union(mood?.used ?? []).union(isOfView ? ["point", "view"] : [])
  }

  /// Whether a clue only says who tells the story: looked for in the texts as others are, but told as that.
  func saysWhoTells(_ clue: QueryWords) -> Bool {
    manner.tellerWords?.contains(FoldedText.words(of: clue.text).joined()) == true
  }

  /// What a story can gain by being as it is described; 1 is what its clues could bring it.
  var most: Double {
    manner.most + (length == nil ? 0 : DescribedLength.share)
      + (mood == nil ? 0 : DescribedMood.share)
  }

  /// What a work gains, 0…`most`; O(`StoryManner`).
  func agreement(with work: Work, _ db: Database) throws -> Double {
    let told = manner.most > 0 ? try manner.agreement(with: StoryManner(of: work.id, db)) : 0
    let felt = try mood.map { mood in
      try valence(of: work, mood, db).map { DescribedMood.share * mood.likeness(to: $0) } ?? 0
    }
    return told + (length.map { DescribedLength.share * $0.likeness(to: work.words) } ?? 0)
      + (felt ?? 0)
  }

  private func valence(of work: Work, _ mood: DescribedMood, _ db: Database) throws -> Double? {
    let felt = try Catalogue.mood(of: work.id, db)
    return mood.part == .whole ? felt?.whole : felt?.ending
  }

  /// A work as far as this asks for it.
  struct Work {
    let id: Int64
    let words: Int
  }

  /// What of it is told beside the clues, with what each weighs.
  ///
  /// Whether a story is of men or of women is a matter of degree, and not told.
  ///
  /// - Parameters:
  ///   - work: that was found.
  ///   - weight: what the clues that say who tells it weigh.
  ///   - db: of the shelf.
  /// - Returns: the clues, with the facts that bear them out.
  /// - Throws: if the database cannot be read.
  func clues(of work: Work, tellerWeight weight: Double, _ db: Database) throws -> [Clue] {
    var clues: [Clue] = []
    if let teller = manner.teller, let words = manner.tellerWords {
      let isSo = try StoryManner(of: work.id, db).teller == teller
      clues.append(
        Clue(
          clue: words.joined(separator: " "),
          weight: (DescribedManner.tellerShare + weight) / (1 + told),
          isMatched: isSo,
          fact: isSo ? teller == .narrator ? "told as: I" : "told as: you" : nil))
    }
    if let length {
      let fits = length.range.contains(work.words)
      clues.append(
        Clue(
          clue: length.said, weight: DescribedLength.share / (1 + told), isMatched: fits,
          fact: fits ? "words: \(work.words)" : nil))
    }
    if let mood {
      let valence = try valence(of: work, mood, db)
      let isSo = valence.map(mood.isBorneOut) ?? false
      let (part, name) = (mood.part == .whole ? "mood" : "ending", mood.isLight ? "light" : "dark")
      clues.append(
        Clue(
          clue: mood.said, weight: DescribedMood.share / (1 + told), isMatched: isSo,
          fact: isSo ? "\(part): \(name) by its words" : nil))
    }
    return clues
  }

  /// How many clues `clues(of:tellerWeight:_:)` gives.
  var clueCount: Int {
    (manner.teller == nil ? 0 : 1) + (length == nil ? 0 : 1) + (mood == nil ? 0 : 1)
  }

  /// What one clue of the text weighs beside those of `clues`, as a share of what it weighs alone.
  var textShare: Double { 1 / (1 + told) }

  private var told: Double {
    (manner.teller == nil ? 0 : DescribedManner.tellerShare)
      + (length == nil ? 0 : DescribedLength.share) + (mood == nil ? 0 : DescribedMood.share)
  }
}
