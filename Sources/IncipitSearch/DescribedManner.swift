import Foundation
import IncipitCatalogue
import IncipitLexicon

/// What a description says of a story as a whole: who tells it, and whether it is of men or of women.
///
/// The words that say so are the commonest there are, or stand in no story at all ("the narrator"), so that
/// looking them up in the text finds nothing.
struct DescribedManner: Equatable {
  /// Who tells the story, where that is not the usual narrator who stands outside of it.
  enum Teller {
    /// Somebody in it, as "I".
    case narrator
    /// It is told to its reader, as "you".
    case reader
  }

  /// Nil if the description does not say.
  let teller: Teller?
  /// The words that say it, folded; nil with `teller`.
  let tellerWords: [String]?
  /// Which share of the words that name a gender are of women, 0…1; nil if there is no such word.
  let shareOfWomen: Double?

  /// What an agreement on the teller counts, as a share of all that a work could bear out.
  static let tellerShare = 0.12
  /// What an agreement on women and men counts at most.
  private static let womenShare = 0.1
  /// So many words of each gender are taken for seen in a story beforehand, so that a few tell little.
  private static let unseen = 3.0

  private static let lexicon = Lexicon()

  /// O(n).
  init(_ description: String) {
    let words = FoldedText.words(of: description)
    let told = Self.teller(in: words)
    teller = told?.teller
    tellerWords = told?.words
    let women = Double(words.count(where: Self.isOfWomen))
    let men = Double(words.count(where: Self.isOfMen))
    shareOfWomen = women + men == 0 ? nil : (women + 0.5) / (women + men + 1)
  }

  /// What `story` gains by being told as described, 0…`most`; 1 is what its words could bring it.
  func agreement(with story: StoryManner) -> Double {
    var gain = 0.0
    if let teller, teller == story.teller { gain += Self.tellerShare }
    if let shareOfWomen {
      let women = Double(story.women) + Self.unseen
      let men = Double(story.men) + Self.unseen
      gain += Self.womenShare * Self.likeness(shareOfWomen, women / (women + men))
    }
    return gain
  }

  /// What a story can gain.
  var most: Double {
    (teller == nil ? 0 : Self.tellerShare) + (shareOfWomen == nil ? 0 : Self.womenShare)
  }

  private static func teller(in words: [String]) -> (teller: Teller, words: [String])? {
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : ""
      switch (word, next) {
      case ("narrator", _): return (.narrator, [word])
      case ("first", "person"): return (.narrator, [word, next])
      case ("told", "by"):
        // "He is told by a friend" says nothing of who tells the story.
        if index == 0 || !forms.contains(words[index - 1]) {
          return (.narrator, [word, next])
        }
      case ("reader", "insert"), ("x", "reader"), ("second", "person"):
        return (.reader, [word, next])
      case ("reader", _): if index == 0 { return (.reader, [word]) }
      default: break
      }
    }
    return nil
  }

  /// Behind these somebody "is told by" another.
  private static let forms: Set<String> = [
    "is", "are", "was", "were", "be", "been", "being", "gets", "get", "got", "getting",
  ]

  private static func isOfWomen(_ word: String) -> Bool {
    ["she", "her", "hers", "herself"].contains(word) || classes(of: word).contains(.female)
  }

  private static func isOfMen(_ word: String) -> Bool {
    ["he", "him", "his", "himself"].contains(word) || classes(of: word).contains(.male)
  }

  /// What a noun for a person may be, in the singular or the plural; none for any other word, and none for
  /// one that may be a name.
  private static func classes(of word: String) -> WordClasses {
    var forms = [word]
    if word.hasSuffix("men") { forms.append(String(word.dropLast(2)) + "an") }
    if word.hasSuffix("s") { forms.append(String(word.dropLast())) }
    return forms.map(lexicon.classes(of:)).first {
      !$0.isDisjoint(with: .person) && $0.isDisjoint(with: .givenName)
    } ?? []
  }

  /// How near one share is to another, 0…1: the likelihood of a word that is distributed as `expected`
  /// under `seen`, over the one under itself.
  private static func likeness(_ expected: Double, _ seen: Double) -> Double {
    exp(
      expected * log(seen / expected) + (1 - expected) * log((1 - seen) / (1 - expected)))
  }
}
