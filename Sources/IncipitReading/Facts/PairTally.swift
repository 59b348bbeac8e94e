import IncipitBooks
import IncipitLexicon
import IncipitText

/// What two people of the cast have to do with each other, counted over a story.
struct PairTally: Sendable {
  /// How many of the cast are looked at: pairs of walk-ons tell nothing.
  static let maximumCharacters = 16

  /// Indices into the cast; the first is the more present.
  let first: Int
  let second: Int
  /// Paragraphs in which both are, alone.
  var together = 0
  /// Quotations of one that the other hears or answers.
  var talk = 0
  /// Paragraphs with words of love between the two.
  var romance: [Int] = []
  var touch: [Int] = []
  var kinship: [Int] = []
  /// How often one of the two is called somebody's brother, daughter or the like.
  var kinNames = 0

  /// How much of the story is between the two.
  var weight: Double {
    Double(talk) + Double(together) + 2 * Double(romance.count) + Double(touch.count)
  }

  /// Every pair that has anything to do with each other, strongest first.
  ///
  /// O(tokens + quotations).
  static func pairs(
    in table: TokenTable, words: StoryWords, quotations: [Quotation], mentions: [Mention],
    characters: [StoryCharacter]
  ) -> [PairTally] {
    let people = ParagraphPeople(table, quotations: quotations, mentions: mentions)
    let count = min(characters.count, maximumCharacters)
    var tallies = (0..<count * count).map { PairTally(first: $0 / count, second: $0 % count) }
    func pair(_ one: Int, _ other: Int) -> Int? {
      let low = min(one, other) - 1
      let high = max(one, other) - 1
      return low >= 0 && low < high && high < count ? low * count + high : nil
    }
    countTalk(quotations, table) { one, other in
      if let index = pair(one, other) { tallies[index].talk += 1 }
    }
    for index in table.paragraphs.indices {
      var window = people.present[index]
      if window.nonzeroBitCount < 2, index > 0 { window |= people.present[index - 1] }
      guard window.nonzeroBitCount == 2 else { continue }
      let one = window.trailingZeroBitCount
      let other = 63 - window.leadingZeroBitCount
      guard let place = pair(one, other) else { continue }
      tallies[place].together += 1
      var topics: Topics = []
      for token in table.paragraphs[index].tokens {
        topics.formUnion(words.topics(token, table))
      }
      if topics.contains(.romance) { tallies[place].romance.append(index) }
      if topics.contains(.touch) { tallies[place].touch.append(index) }
      if topics.contains(.kinship) { tallies[place].kinship.append(index) }
    }
    let kinNames = kinNames(mentions, table, words, count: count)
    for index in tallies.indices {
      tallies[index].kinNames = kinNames[tallies[index].first] + kinNames[tallies[index].second]
    }
    return tallies.filter { $0.weight > 0 }.sorted { left, right in
      left.weight != right.weight
        ? left.weight > right.weight : (left.first, left.second) < (right.first, right.second)
    }
  }

  /// How often each of the cast is named by a word for kin: "her brother".
  private static func kinNames(
    _ mentions: [Mention], _ table: TokenTable, _ words: StoryWords, count: Int
  ) -> [Int] {
    var counts = Array(repeating: 0, count: count)
    for mention in mentions
    where mention.kind == .nominal && mention.character > 0 && mention.character <= count {
      let isKin = table.tokens(in: mention.span).contains {
        words.topics($0, table).contains(.kinship)
      }
      if isKin { counts[mention.character - 1] += 1 }
    }
    return counts
  }

  /// Calls `note` for each quotation with its speaker and whom it is said to, or whom it answers.
  private static func countTalk(
    _ quotations: [Quotation], _ table: TokenTable, note: (Int, Int) -> Void
  ) {
    var last: Quotation?
    for quotation in quotations where quotation.kind == .speech {
      if let speaker = quotation.speaker {
        if quotation.addressees.count == 1 {
          note(speaker, quotation.addressees[0])
        } else if let before = last?.speaker, before != speaker, let end = last?.span.end,
          quotation.span.start < end + 400
        {
          note(speaker, before)
        }
      }
      last = quotation
    }
  }
}
