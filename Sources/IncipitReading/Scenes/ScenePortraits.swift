import IncipitBooks
import IncipitLexicon
import IncipitText

/// What is told of a scene: who is there, where, when, through whose eyes, and how it feels.
struct ScenePortrait: Sendable {
  /// Most present first.
  let present: [Int]
  let place: String?
  let time: TimeMark?
  let pointOfView: Int?
  let valence: Double?
}

/// Draws the portraits of scenes; each costs its own length.
struct ScenePortraits {
  /// Fewer words with a valence tell nothing.
  private static let minimumFeelingWords = 5

  private let table: TokenTable
  private let words: StoryWords
  private let quotations: [Quotation]
  private let mentions: [Mention]
  private let narrator: Int?
  private let times: [TimeMark]
  /// Every mention of a place in order, with the index of the place.
  private let placeSpans: [(span: TextSpan, place: Int)]
  private let places: [Place]

  init(
    _ table: TokenTable, words: StoryWords, quotations: [Quotation], mentions: [Mention],
    characters: [StoryCharacter], places: [Place], times: [TimeMark]
  ) {
    self.table = table
    self.words = words
    self.quotations = quotations
    self.mentions = mentions
    self.times = times
    self.places = places
    narrator = characters.first(where: \.isNarrator)?.id
    placeSpans = places.enumerated().flatMap { index, place in
      place.spans.map { ($0, index) }
    }.sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 < $1.1 }
  }

  /// The portrait of the scene that fills `span`.
  ///
  /// - Parameters:
  ///   - span: From the scene's first paragraph to its last.
  ///   - timeLine: The line of time before it, if one stands there.
  /// - Returns: what can be told; nil for each thing that cannot.
  func portrait(of span: TextSpan, timeLine: TextSpan?) -> ScenePortrait {
    var presence: [Int: Double] = [:]
    var looking: [Int: Double] = [:]
    let spoken = quotations.slice(of: span, by: \.span)
    var next = spoken.startIndex
    for mention in mentions.slice(of: span, by: \.span) {
      while next < spoken.endIndex, spoken[next].span.end <= mention.span.start { next += 1 }
      if next < spoken.endIndex, spoken[next].span.contains(mention.span),
        spoken[next].kind != .scare
      {
        continue
      }
      presence[mention.character, default: 0] += 1
      looking[mention.character, default: 0] += look(mention)
    }
    for quotation in spoken {
      guard let speaker = quotation.speaker else { continue }
      switch quotation.kind {
      case .speech: presence[speaker, default: 0] += 2
      case .thought: looking[speaker, default: 0] += 3
      case .writing, .scare: break
      }
    }
    let present = presence.sorted { left, right in
      left.value != right.value ? left.value > right.value : left.key < right.key
    }
    return ScenePortrait(
      present: present.map(\.key), place: place(of: span), time: time(of: span, line: timeLine),
      pointOfView: pointOfView(looking, present: presence), valence: valence(of: span))
  }

  /// How much a mention says that the story looks through this person: 2 for the subject of a verb
  /// of seeing or thinking, a little for any subject pronoun.
  private func look(_ mention: Mention) -> Double {
    let tokens = table.tokens(in: mention.span)
    guard let last = tokens.last, last + 1 < table.tokens.count else { return 0 }
    for index in last + 1...min(last + 2, table.tokens.count - 1) {
      guard table.tokens[index].kind == .word || table.tokens[index].kind == .clitic else {
        return 0
      }
      if words.topics(index, table).contains(.perception) { return 2 }
      if table.classes(index).isDisjoint(with: .adverb.union(.auxiliary)) { break }
    }
    return mention.kind == .pronoun ? 0.15 : 0.05
  }

  private func pointOfView(_ looking: [Int: Double], present: [Int: Double]) -> Int? {
    if let narrator { return narrator }
    let ranked = looking.sorted { left, right in
      left.value != right.value ? left.value > right.value : left.key < right.key
    }
    guard let first = ranked.first, first.value >= 2 else { return nil }
    if ranked.count > 1, first.value < ranked[1].value * 1.3 { return nil }
    return first.key
  }

  /// The place that the scene's first words name, else the one it names most.
  private func place(of span: TextSpan) -> String? {
    var counts: [Int: Int] = [:]
    let spans = placeSpans.slice(of: span, by: \.span)
    for (index, mention) in spans.enumerated() {
      let token = table.firstToken(from: Int(mention.span.start))
      guard token < table.tokens.count, !words.isQuoted[token] else { continue }
      if index == 0, mention.span.start < span.start + 300 { return places[mention.place].name }
      counts[mention.place, default: 0] += 1
    }
    let best = counts.max { left, right in
      left.value != right.value ? left.value < right.value : left.key > right.key
    }
    return best.map { places[$0.key].name }
  }

  /// The line of time before the scene, else a time phrase near its head.
  private func time(of span: TextSpan, line: TextSpan?) -> TimeMark? {
    if let line, let mark = times.slice(of: line, by: \.span).first { return mark }
    guard let mark = times.slice(of: span, by: \.span).first,
      mark.span.start < span.start + 120
    else { return nil }
    return mark
  }

  /// The mean of the words that feel like something, −1…1, to the second decimal.
  private func valence(of span: TextSpan) -> Double? {
    var sum: Float = 0
    var count = 0
    for index in table.tokens(in: span) {
      let valence = words.valences[Int(table.tokens[index].word)]
      if valence != 0 {
        sum += valence
        count += 1
      }
    }
    guard count >= Self.minimumFeelingWords else { return nil }
    let mean = Double(sum) / Double(count) / 4
    return (min(1, max(-1, mean)) * 100).rounded() / 100
  }
}

extension Array {
  /// The elements whose spans begin in `span`; the array is sorted by `path`.
  ///
  /// O(log n).
  func slice(of span: TextSpan, by path: (Element) -> TextSpan) -> ArraySlice<Element> {
    func first(from offset: UInt32) -> Int {
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        if path(self[middle]).start < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let start = first(from: span.start)
    return self[start..<Swift.max(start, first(from: span.end))]
  }
}
