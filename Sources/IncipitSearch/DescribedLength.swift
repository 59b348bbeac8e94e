import Foundation
import IncipitCatalogue

/// How long a description says that the story is: "a really long fic", "about 50k", "under 2,000 words".
struct DescribedLength: Equatable {
  /// As it was said, folded: "long fic".
  let said: String
  /// The words of it that are no clues to what stands in the story.
  let used: Set<String>
  /// In words; what lies outside fits the less the farther off it is.
  let range: ClosedRange<Int>

  /// What an agreement counts, as a share of all that a work could bear out.
  static let share = 0.1
  /// A short story ends here, a long one begins there; archives' readers draw the lines about so.
  private static let short = 0...5_000
  private static let long = 40_000...Int.max

  /// Nil if `description` does not say; O(n).
  init?(_ description: String) {
    let words = FoldedText.words(of: description)
    for index in words.indices where !Self.isDenied(words, at: index) {
      if let found = Self(number: words, at: index) ?? Self(word: words[index])
        ?? Self(adjective: words, at: index)
      {
        self = found
        return
      }
    }
    return nil
  }

  /// "Not a long story" says little of how long it is.
  private static func isDenied(_ words: [String], at index: Int) -> Bool {
    words[max(0, index - 3)..<index].contains { ["not", "isnt", "wasnt", "never"].contains($0) }
  }

  private init(_ said: [String], _ range: ClosedRange<Int>) {
    self.said = said.joined(separator: " ")
    used = Set(said)
    self.range = range
  }

  /// How near a story of `words` words comes, 0…1: 1 within the range, two thirds at half or twice of it.
  func likeness(to words: Int) -> Double {
    let words = Double(max(1, words))
    let low = Double(max(1, range.lowerBound))
    let high = Double(range.upperBound)
    let doublings = log2(max(low / words, words / high, 1))
    return exp(-0.4 * doublings * doublings)
  }

  // "50k", "80,000 words", "3 thousand words", with "over" or "less than" before it.
  private init?(number words: [String], at index: Int) {
    var end = index + 1
    var count: Int
    let digits = words[index].prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count <= 7, let number = Int(digits) else { return nil }
    count = number
    let rest = words[index].dropFirst(digits.count)
    if rest == "k" {
      count *= 1_000
      if end < words.count, words[end].hasPrefix("word") { end += 1 }
    } else {
      guard rest.isEmpty else { return nil }
      if end < words.count, words[end].count == 3, let more = Int(words[end]), number < 10_000 {
        count = number * 1_000 + more
        end += 1
      } else if end < words.count, words[end] == "thousand" {
        count *= 1_000
        end += 1
      }
      guard end < words.count, ["words", "word"].contains(words[end]) else { return nil }
      end += 1
    }
    guard count > 0 else { return nil }
    let before = index > 0 ? words[index - 1] : ""
    let isThan = before == "than"
    let sign = isThan && index > 1 ? words[index - 2] : before
    let start = isThan ? max(0, index - 2) : index - 1
    switch sign {
    case "over", "above", "more":
      self.init(Array(words[start..<end]), count...Int.max)
    case "under", "below", "less", "fewer":
      self.init(Array(words[start..<end]), 0...count)
    default: self.init(Array(words[index..<end]), count * 3 / 4...count * 4 / 3)
    }
  }

  private init?(word: String) {
    switch word {
    case "longfic", "longfics": self.init([word], Self.long)
    case "ficlet", "ficlets": self.init([word], 0...2_000)
    default: return nil
    }
  }

  // "a short story", "the long one where": people are long and short too, so a word for a story must follow.
  private init?(adjective words: [String], at index: Int) {
    let range: ClosedRange<Int>
    switch words[index] {
    case "short", "brief", "tiny": range = Self.short
    case "long", "lengthy", "huge", "massive", "epic": range = Self.long
    case "novel" where index + 1 < words.count && words[index + 1] == "length":
      self.init(["novel", "length"], Self.long)
      return
    default: return nil
    }
    for end in index + 1..<min(words.count, index + 4) {
      let isOne =
        words[end] == "one" && end == index + 1 && end + 1 < words.count
        && ["where", "in", "with", "about", "that"].contains(words[end + 1])
      guard isOne || Self.stories.contains(words[end]) else { continue }
      self.init(isOne ? [words[index]] : [words[index], words[end]], range)
      return
    }
    return nil
  }

  private static let stories: Set<String> = [
    "fic", "fics", "fanfic", "fanfics", "fanfiction", "story", "stories", "oneshot", "work", "read",
    "series", "piece", "tale",
  ]
}
