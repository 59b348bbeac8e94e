import Foundation
import IncipitCatalogue

/// How a description says that a story, or its ending, feels: "a really sad fic", "fluffy", "with a happy ending".
///
/// What a story feels like is told by the valence of its scenes' words, a coarse measure: it moves works a little, and is
/// told as borne out only where it is clear.
struct DescribedMood: Equatable {
  /// What the words are about.
  enum Part {
    case whole
    case ending
  }

  /// As it was said, folded: "happy ending".
  let said: String
  /// The words of it that are no clues to what stands in the story; those by which authors tag a story are.
  let used: Set<String>
  let part: Part
  /// Light or happy, as against dark or sad.
  let isLight: Bool

  /// What an agreement counts, as a share of all that a work could bear out.
  static let share = 0.06
  /// Where dark and light part, and what makes a clear difference; the middle and a third of the spread of our own
  /// stories' valences, by their means.
  private static let middle = 0.05
  private static let step = 0.04

  /// Nil if `description` does not say; O(n).
  init?(_ description: String) {
    let words = FoldedText.words(of: description)
    for index in words.indices {
      if let found = Self(ending: words, at: index) ?? Self(whole: words, at: index) {
        self = found
        return
      }
    }
    return nil
  }

  /// How well a mean valence, −1…1, agrees; 0…1.
  func likeness(to valence: Double) -> Double {
    let steps = (valence - Self.middle) / Self.step
    return 1 / (1 + exp(isLight ? -steps : steps))
  }

  /// Whether a mean valence is clearly so.
  func isBorneOut(by valence: Double) -> Bool {
    isLight ? valence >= Self.middle + Self.step : valence <= Self.middle - Self.step
  }

  private init(_ said: [String], _ part: Part, isLight: Bool) {
    self.said = said.joined(separator: " ")
    used = Set(said).subtracting(Self.tags)
    self.part = part
    self.isLight = isLight
  }

  // "happy ending", "no happy ending", "ends badly", "happily ever after".
  private init?(ending words: [String], at index: Int) {
    let next = index + 1 < words.count ? words[index + 1] : ""
    if ["ending", "end", "endings"].contains(next), let isLight = Self.moods[words[index]] {
      let isDenied = Self.isDenied(words, at: index)
      self.init(
        (isDenied ? ["no"] : []) + [words[index], next], .ending, isLight: isLight != isDenied)
    } else if ["ends", "ended", "end"].contains(words[index]), let isLight = Self.manners[next] {
      self.init([words[index], next], .ending, isLight: isLight)
    } else if words[index...].starts(with: ["happily", "ever", "after"]) {
      self.init(Array(words[index..<index + 3]), .ending, isLight: true)
    } else {
      return nil
    }
  }

  // "sad fic", "fluffy"; at the beginning also before what the story is of: "bleak battlefield prequel".
  private init?(whole words: [String], at index: Int) {
    guard let isLight = Self.moods[words[index]], !Self.isDenied(words, at: index) else {
      return nil
    }
    let next = index + 1 < words.count ? words[index + 1] : ""
    let isFirst = words[..<index].allSatisfy(Self.openings.contains)
    guard Self.tags.contains(words[index]) || Self.stories.contains(next) || isFirst else {
      return nil
    }
    self.init([words[index]], .whole, isLight: isLight)
  }

  private static func isDenied(_ words: [String], at index: Int) -> Bool {
    words[max(0, index - 2)..<index].contains {
      ["no", "not", "never", "without", "isnt", "wasnt"].contains($0)
    }
  }

  private static let tags: Set<String> = [
    "fluff", "fluffy", "angst", "angsty", "crack", "humor", "humour",
  ]
  private static let stories: Set<String> = [
    "fic", "fics", "fanfic", "fanfiction", "ficlet", "story", "one", "oneshot", "tale", "drabble",
    "vignette", "prequel", "sequel",
  ]
  private static let openings: Set<String> = [
    "the", "a", "an", "that", "this", "really", "very", "so", "super", "quite", "rather", "kind",
    "of", "pretty", "incredibly", "short", "long", "little",
  ]
  private static let moods: [String: Bool] = {
    let light = [
      "happy", "fluffy", "fluff", "sweet", "cosy", "cozy", "cute", "funny", "hilarious", "silly",
      "lighthearted", "hopeful", "heartwarming", "comic", "crack", "humorous", "humor", "humour",
      "wholesome", "joyful", "feelgood",
    ]
    let dark = [
      "sad", "angsty", "angst", "tragic", "bleak", "dark", "grim", "heartbreaking", "depressing",
      "gloomy", "miserable", "devastating", "unhappy", "bitter",
    ]
    return Dictionary(
      light.map { ($0, true) } + dark.map { ($0, false) }, uniquingKeysWith: { first, _ in first })
  }()
  private static let manners = [
    "happily": true, "well": true, "badly": false, "sadly": false, "tragically": false,
    "unhappily": false,
  ]
}
