import Foundation
import IncipitBooks
import IncipitLexicon
import IncipitText

/// Cuts a story into scenes: at chapters, at marks, at lines of time, and where the words themselves
/// show that a break was lost.
///
/// A scene begins with its first paragraph of prose and ends with its last; marks, headings and lines
/// of time lie between scenes. Linear in the tokens.
struct SceneFinder {
  /// A lost break is believed from this probability on.
  ///
  /// Learned on 28 stories with 35 lost breaks; by cross-validation over the stories precision is
  /// 0.69 and recall 0.26 there, and 0.73 and 0.42 on the twelve stories kept apart.
  private static let threshold = 0.25
  /// A scene of fewer words is not cut off from the one before without a mark.
  private static let minimumWords = 25

  private let table: TokenTable
  private let words: StoryWords
  private let people: ParagraphPeople
  /// The parts that begin with a heading, as indices into the manuscript's parts; a part without one
  /// goes on with the chapter before, behind a note.
  private let headedParts: Set<Int>
  private let weights: [Double]
  /// By the offset of a paragraph whether a person says that a scene begins with it.
  private let decided: [Int: Bool]

  /// Where a scene begins.
  private struct Opening {
    /// Index into the table's paragraphs: always prose.
    let paragraph: Int
    let kind: Scene.Break
    let confidence: Double
    /// Index into the table's paragraphs of a line of time before it.
    let timeLine: Int?
  }

  /// The scenes of the story, in order; none for a work without prose.
  static func scenes(
    of manuscript: Manuscript, in table: TokenTable, words: StoryWords, quotations: [Quotation],
    mentions: [Mention], characters: [StoryCharacter], places: [Place], times: [TimeMark],
    lexicon: Lexicon, decided: [Int: Bool] = [:], told: ToldSettings = ToldSettings()
  ) -> [Scene] {
    let people = ParagraphPeople(table, quotations: quotations, mentions: mentions)
    let finder = SceneFinder(
      table: table, words: words, people: people,
      headedParts: Set(table.paragraphs.filter { $0.role == .heading }.map(\.part)).union(
        manuscript.parts.indices.filter { manuscript.parts[$0].number != nil }),
      weights: SceneCue.allCases.map { lexicon.topicLists.sceneWeights["\($0)"] ?? 0 },
      decided: decided)
    let openings = finder.openings()
    let stretches = openings.indices.map { index in
      let end =
        index + 1 < openings.count ? openings[index + 1].paragraph : table.paragraphs.count
      return finder.stretch(from: openings[index].paragraph, to: end)
    }
    let portraits = ScenePortraits(
      table, words: words, quotations: quotations, mentions: mentions, characters: characters,
      places: places, times: times)
    var flashbacks = FlashbackTracker(times)
    return openings.indices.map { index in
      let opening = openings[index]
      let span = stretches[index]
      let line = opening.timeLine.map { table.paragraphs[$0].span }
      let portrait = portraits.portrait(of: span, timeLine: line)
      return Scene(
        span: span, break: opening.kind, present: portrait.present,
        place: told.place(of: span, else: portrait.place),
        time: told.time(of: span, else: portrait.time?.text), pointOfView: portrait.pointOfView,
        isFlashback: flashbacks.isFlashback(
          at: span, opening.kind, time: portrait.time,
          isPluperfect: finder.opensInPluperfect(opening.paragraph)),
        valence: portrait.valence, confidence: opening.confidence)
    }
  }

  // MARK: Where scenes begin

  private func openings() -> [Opening] {
    var openings: [Opening] = []
    let cues = SceneCues(table, words: words, people: people)
    var isMarked = false
    var timeLine: Int?
    var part = -1
    var wordsSoFar = 0
    for (index, paragraph) in table.paragraphs.enumerated() {
      switch paragraph.role {
      case .sceneBreak: isMarked = true
      case .timeMarker:
        // The date at the head of a letter moves nothing.
        let isDate = words.inserts.contains { $0.contains(paragraph.span) }
        if !isDate { timeLine = index }
      case .heading: break
      case .prose:
        var opening: Opening?
        if openings.isEmpty {
          opening = Opening(paragraph: index, kind: .start, confidence: 1, timeLine: timeLine)
        } else if paragraph.part != part, headedParts.contains(paragraph.part) {
          opening = Opening(paragraph: index, kind: .chapter, confidence: 1, timeLine: timeLine)
        } else if timeLine != nil {
          opening = Opening(
            paragraph: index, kind: .timeShift, confidence: 0.95, timeLine: timeLine)
        } else if isMarked {
          opening = Opening(paragraph: index, kind: .marker, confidence: 0.97, timeLine: nil)
        } else if wordsSoFar >= Self.minimumWords, !paragraph.tokens.isEmpty,
          table.paragraphs[index - 1].role == .prose, !words.continuesInsert(paragraph.span)
        {
          let values = cues.values(
            at: index, sceneStart: openings.last?.paragraph ?? 0, wordsSoFar: wordsSoFar)
          let confidence = probability(values, isBehindNote: paragraph.part != part)
          if confidence >= Self.threshold {
            let isTime = values[SceneCue.pointOfTime.rawValue] > 0
            opening = Opening(
              paragraph: index, kind: isTime ? .timeShift : .implicit,
              confidence: Self.calibrated(confidence),
              timeLine: nil)
          }
        }
        opening = decide(opening, index)
        if let opening {
          openings.append(opening)
          wordsSoFar = 0
        }
        part = paragraph.part
        isMarked = false
        timeLine = nil
        wordsSoFar += paragraph.tokens.count
      }
    }
    return openings
  }

  /// `opening` as a person has decided; the first scene begins in any case.
  private func decide(_ opening: Opening?, _ paragraph: Int) -> Opening? {
    let start = Int(table.paragraphs[paragraph].span.start)
    guard let isOpening = decided[start], opening?.kind != .start else { return opening }
    guard isOpening else { return nil }
    return Opening(
      paragraph: paragraph, kind: opening?.kind ?? .implicit, confidence: 1,
      timeLine: opening?.timeLine)
  }

  /// The chance that a scene begins, to the second decimal so that it is one on every machine.
  private func probability(_ values: [Double], isBehindNote: Bool) -> Double {
    var sum = isBehindNote ? 1.0 : 0
    for (value, weight) in zip(values, weights) { sum += value * weight }
    return (100 / (1 + exp(-sum))).rounded() / 100
  }

  /// The share of lost breaks of this probability that are right: the model is trained where breaks
  /// are rare and says too little where it says anything.
  private static func calibrated(_ probability: Double) -> Double {
    ((0.5 + probability / 2) * 100).rounded() / 100
  }

  /// The prose from paragraph `first` up to before `end`.
  private func stretch(from first: Int, to end: Int) -> TextSpan {
    var last = first
    for index in first..<end where table.paragraphs[index].role == .prose { last = index }
    return table.paragraphs[first].span.union(table.paragraphs[last].span)
  }

  /// Whether the narrator begins with what had been: at least three verbs in the pluperfect.
  ///
  /// They must be more than those in any other tense, for a single one ("They had laid her in the
  /// vault") only fills in.
  private func opensInPluperfect(_ paragraph: Int) -> Bool {
    var had = 0
    var other = 0
    for index in table.paragraphs[paragraph].tokens.prefix(60) where !words.isQuoted[index] {
      let classes = table.classes(index)
      if table.word(index) == "had" {
        had += 1
      } else if classes.contains(.pastVerb) || classes.contains(.auxiliary),
        index > 0, table.word(index - 1) != "had"
      {
        other += 1
      }
    }
    return had >= 3 && had > other
  }
}
