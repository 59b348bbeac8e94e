import IncipitBooks
import IncipitLexicon
import IncipitText

/// Who is there and who says what: names, references and speakers, read together.
///
/// The two hang on each other (a tag's "he" needs the speaker before, a talk's "I" its own), so
/// both are read twice, the second time with the speakers of the first.
struct CastReader {
  private let table: TokenTable
  private let lexicon: Lexicon
  private let model: ReaderModel

  /// What was read of the people.
  struct Outcome: Sendable {
    let cast: CastDraft
    let references: [Reference]
    var resolutions: [ReferenceResolver.Resolution]
    var turns: [Turn]
    var decisions: [SpeakerDecoder.Decision]
    let segments: Segments
    /// Who says what to whom, as the shelf's owner told.
    var told = ToldVoices()
  }

  static func read(
    _ table: TokenTable, _ speech: FoundSpeech, unspoken: [FoundQuotation] = [], lexicon: Lexicon,
    model: ReaderModel, guidance: Guidance = Guidance(), given: GivenCast? = nil,
    rehearsal: Rehearsal? = nil
  ) -> Outcome {
    CastReader(table: table, lexicon: lexicon, model: model).read(
      speech, unspoken, guidance, given, rehearsal)
  }

  private func read(
    _ speech: FoundSpeech, _ unspoken: [FoundQuotation], _ guidance: Guidance,
    _ given: GivenCast?, _ rehearsal: Rehearsal?
  ) -> Outcome {
    let segments = Segments(table, speech)
    var cast: CastDraft
    var nominals: [Nominal] = []
    var personOfHead: [Int32: Int] = [:]
    var guide = CastGuide(guidance, in: table)
    if let given {
      cast = given.draft(in: table)
      NarratorFinder.addNarrator(to: &cast, in: table, segments)
    } else {
      let forms = NameFinder.forms(in: table, segments)
      cast = NameJoiner.cast(of: forms, in: table, lexicon: lexicon)
      guide.guide(&cast)
      PronounVoter.vote(for: &cast, in: table, segments)
      guide.givePronouns(to: &cast)
      NarratorFinder.addNarrator(to: &cast, in: table, segments)
      nominals = NominalFinder.nominals(in: table)
      personOfHead = DescribedPersons.add(to: &cast, nominals: nominals, in: table, segments)
      guide.guide(&cast, isWhole: true)
      personOfHead = personOfHead.mapValues { cast.replaced[$0] ?? $0 }
    }
    let labels = ChatLabels.owners(
      of: speech, in: table, &cast, lexicon: lexicon, guidance: guidance)
    let told = ToldVoices(guidance, of: speech, unspoken, in: table, joining: &cast)
    // Once more, since others have joined the cast and persons were joined.
    guide.givePronouns(to: &cast)
    let references = ReferenceFinder.references(
      in: table, segments, cast: cast, nominals: nominals)
    rehearsal?.meet(cast, in: table)

    var outcome = Outcome(
      cast: cast, references: references, resolutions: [], turns: [], decisions: [],
      segments: segments, told: told)
    var speakers = [Int32](repeating: -1, count: speech.quotations.count)
    var addressees = speakers
    var read: (speakers: [Int32], addressees: [Int32])?
    func resolveAgain() {
      // Who speaks is all that differs from one time to the next.
      if rehearsal == nil, let read, read == (speakers, addressees) { return }
      outcome.resolutions = resolve(outcome, personOfHead, speakers, addressees, rehearsal)
      read = (speakers, addressees)
    }
    for pass in 0..<2 {
      resolveAgain()
      let cues = CueFinder(table, segments, cast, references, outcome.resolutions)
      outcome.turns = TurnCutter(
        table: table, segments: segments, speech: speech, cues: cues, references: references,
        resolutions: outcome.resolutions, cast: cast, labels: labels,
        told: told.said
      ).turns()
      let facts = TurnFacts(outcome.turns, in: table, segments, speech)
      let known = pass == 0 ? facts.anchors : Self.sure(outcome, facts, speakers)
      let scene = SpeakerScene(
        cast: cast, turns: outcome.turns, facts: facts,
        presence: Presence(
          references, outcome.resolutions, segments, table, persons: cast.persons.count),
        teller: cast.persons.firstIndex { $0.isNarrator || $0.isAddressedReader },
        voices: Voices(outcome.turns, speakers: known, in: table, speech))
      outcome.decisions = SpeakerDecoder(
        table: table, speech: speech, scene: scene, model: model
      ).decide(noting: rehearsal.map { rehearsal in { rehearsal.note($0) } })
      for (turn, decision) in zip(outcome.turns, outcome.decisions) {
        for quotation in turn.quotations {
          speakers[quotation] = decision.speaker
          let own = told.said[quotation]?.addressees ?? decision.addressees
          addressees[quotation] = own.first ?? -1
        }
      }
    }
    resolveAgain()
    Self.bindTags(outcome.turns, outcome.decisions, references, &outcome.resolutions)
    return outcome
  }

  private func resolve(
    _ outcome: Outcome, _ personOfHead: [Int32: Int], _ speakers: [Int32], _ addressees: [Int32],
    _ rehearsal: Rehearsal?
  ) -> [ReferenceResolver.Resolution] {
    let resolved = ReferenceResolver.resolve(
      outcome.references, in: table, outcome.segments, cast: outcome.cast,
      personOfHead: personOfHead, speakers: speakers, addressees: addressees, model: model,
      rehearsal: rehearsal)
    rehearsal?.note(resolved.choices)
    return resolved.resolutions
  }

  /// For each turn its anchor, else the speaker that the pass before gave with confidence.
  private static func sure(
    _ outcome: Outcome, _ facts: TurnFacts, _ speakers: [Int32]
  ) -> [Int32] {
    zip(outcome.turns, facts.anchors).map { turn, anchor in
      anchor >= 0 ? anchor : speakers[turn.quotations.lowerBound]
    }
  }

  /// The pronoun of a tag means the speaker that the whole conversation gave.
  private static func bindTags(
    _ turns: [Turn], _ decisions: [SpeakerDecoder.Decision], _ references: [Reference],
    _ resolutions: inout [ReferenceResolver.Resolution]
  ) {
    var referenceAt: [Int32] = []
    for (index, reference) in references.enumerated() where !reference.isPossessive {
      let token = reference.tokens.lowerBound
      while referenceAt.count <= token { referenceAt.append(-1) }
      referenceAt[token] = Int32(index)
    }
    for (turn, decision) in zip(turns, decisions) where decision.speaker >= 0 {
      for cue in turn.cues where cue.verb != nil {
        guard case .pronoun = cue.subject else { continue }
        for token in cue.tokens {
          guard token < referenceAt.count, referenceAt[token] >= 0 else { continue }
          let index = Int(referenceAt[token])
          guard case .third = references[index].kind else { continue }
          resolutions[index] = .init(
            person: decision.speaker, confidence: Float(decision.confidence))
          break
        }
      }
    }
  }
}
