package import IncipitBooks
import IncipitIntake
import IncipitLexicon
package import IncipitReading
package import IncipitText

/// One story read and held against its gold.
package struct StoryEvaluation: Sendable {
  package let story: GoldStory
  package let manuscript: Manuscript
  package let reading: Reading
  /// Who of the gold cast each predicted character counts as.
  package let vote: NameVote

  /// Reads `story` from its bytes, end to end.
  ///
  /// - Throws: If the intake refuses the bytes.
  package init(
    _ story: GoldStory, by reader: Reader = Reader(lexicon: Lexicon())
  ) throws(EvaluationError) {
    let noted: Noted<Manuscript>
    do {
      noted = try Intake.manuscript(
        of: story.bytes, name: story.name, sha256: String(repeating: "0", count: 64))
    } catch {
      throw EvaluationError("\(story.name): not taken in: \(error.reason)")
    }
    self.init(
      story, manuscript: noted.value,
      reading: reader.reading(of: noted.value, findings: noted.findings))
  }

  /// Holds a reading that is there already against the gold.
  package init(_ story: GoldStory, manuscript: Manuscript, reading: Reading) {
    self.story = story
    self.manuscript = manuscript
    self.reading = reading
    vote = Self.vote(on: reading, of: manuscript.text, for: story)
  }

  /// All figures.
  package var score: StoryScore {
    var score = StoryScore(name: story.name)
    score.words = reading.work.words
    score.quotations = story.alignment.retrieval(
      of: story.quotations.map(\.span), by: speeches.map(\.span))
    scoreSpans(into: &score)
    score.thoughts = SpanAlignment.overlap.retrieval(
      of: story.thoughts,
      by: story.thoughts.isEmpty
        ? [] : reading.quotations.filter { $0.kind == .thought }.map(\.span))
    score.speakers = SpeakerScore(gold: story.quotations, guesses: speakerGuesses)
    score.cast = CastScore(
      cast: story.cast,
      characters: Self.named(reading, in: manuscript.text), vote: vote)
    score.pronouns = MentionScore(
      gold: story.pronouns.map(\.person), guesses: people(at: story.pronouns, .pronoun))
    let heAndShe = story.pronouns.filter { mention in
      GoldCoreference.scoredPronouns.contains(manuscript.text.string(mention.span).lowercased())
    }
    score.heAndShe = MentionScore(
      gold: heAndShe.map(\.person), guesses: people(at: heAndShe, .pronoun))
    score.nominals = MentionScore(
      gold: story.nominals.map(\.person), guesses: people(at: story.nominals, .nominal))
    if !story.scenes.isEmpty {
      score.scenes = Boundaries.retrieval(of: goldSceneStarts, by: sceneStarts)
    }
    score.times = SpanAlignment.overlap.retrieval(
      of: story.times.map(\.span), by: story.parts == nil ? [] : reading.times.map(\.span))
    let found = SpanAlignment.overlap.counterparts(
      of: story.times.map(\.span), in: reading.times.map(\.span))
    for (time, index) in zip(story.times, found) {
      if let index { score.timeEffects.count(reading.times[index].effect.rawValue == time.effect) }
    }
    if let parts = story.parts {
      score.parts = PartScore(gold: parts, predicted: manuscript.parts, text: manuscript.text)
    }
    score.facts = factScore
    return score
  }

  /// Our quotations that are speech, with their spans in the manner of the gold's.
  package var speeches: [(span: TextSpan, quotation: Quotation)] {
    reading.quotations.filter { $0.kind == .speech }.map { quotation in
      let span =
        story.spansLeaveMarksOut
        ? QuotationMarks.trimmed(quotation.span, in: manuscript.text) : quotation.span
      return (span, quotation)
    }
  }

  /// For each gold quotation what we say of it; nil for one that we did not find.
  package var speakerGuesses: [SpeakerGuess?] {
    let speeches = speeches
    let found = story.alignment.counterparts(
      of: story.quotations.map(\.span), in: speeches.map(\.span))
    return found.map { index in
      guard let index else { return nil }
      let quotation = speeches[index].quotation
      return SpeakerGuess(
        character: quotation.speaker, person: vote.person(of: quotation.speaker),
        isDescribed: quotation.speakerText != nil, confidence: quotation.confidence,
        clue: quotation.how?.rawValue, addressees: quotation.addressees.map(vote.person(of:)))
    }
  }

  /// Where the gold's scenes begin, the first left out, each where its prose does.
  package var goldSceneStarts: [Int] {
    story.scenes.dropFirst().map {
      Boundaries.proseStart(from: $0, in: manuscript.text, manuscript.paragraphs)
    }
  }

  /// Where our scenes begin, the first left out, each where its prose does.
  package var sceneStarts: [Int] {
    reading.scenes.dropFirst().map {
      Boundaries.proseStart(from: Int($0.span.start), in: manuscript.text, manuscript.paragraphs)
    }
  }

  /// For each gold mention: nil if we have none there, else whom its character counts as.
  ///
  /// A pronoun must have the same span; of a nominal the last word is enough, since one may count
  /// "the old man" or "man" alone.
  package func people(at mentions: [GoldMention], _ kind: Mention.Kind) -> [Int??] {
    var bySpan: [TextSpan: Int] = [:]
    var byEnd: [UInt32: Int] = [:]
    for mention in reading.mentions {
      bySpan[mention.span] = mention.character
      if mention.kind != .pronoun { byEnd[mention.span.end] = mention.character }
    }
    return mentions.map { mention in
      let character =
        bySpan[mention.span] ?? (kind == .nominal ? byEnd[mention.span.end] : nil)
      return character.map { vote.person(of: $0) }
    }
  }
}

extension StoryEvaluation {
  /// The predicted characters with the words of their mentions by name.
  static func named(_ reading: Reading, in text: SourceText) -> [NamedCharacter] {
    var mentions: [Int: [String]] = [:]
    for mention in reading.mentions where mention.kind == .name {
      mentions[mention.character, default: []].append(text.string(mention.span))
    }
    return reading.characters.map { character in
      NamedCharacter(
        id: character.id, forms: [character.name] + character.aliases,
        nameMentions: mentions[character.id] ?? [])
    }
  }

  private static func vote(
    on reading: Reading, of text: SourceText, for story: GoldStory
  ) -> NameVote {
    var vote = NameVote(named(reading, in: text), among: story.cast)
    // A narrator may have no name but "I"; then those decide whom the gold has at the same places.
    let people = Dictionary(
      (story.pronouns + story.nominals + story.anchors).map { ($0.span, $0.person) },
      uniquingKeysWith: { first, _ in first })
    for character in reading.characters
    where character.isNarrator && vote.person(of: character.id) == nil {
      var counts: [Int: Int] = [:]
      for mention in reading.mentions where mention.character == character.id {
        if let person = people[mention.span] { counts[person, default: 0] += 1 }
      }
      if let person = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key {
        vote.assume(character.id, is: person)
      }
    }
    return vote
  }
}
