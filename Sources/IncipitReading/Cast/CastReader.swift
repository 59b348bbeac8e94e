import Foundation
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
  private let weights: ReaderWeights

  /// What was read of the people.
  struct Outcome: Sendable {
    let cast: CastDraft
    let references: [Reference]
    let resolutions: [ReferenceResolver.Resolution]
    let turns: [Turn]
    let decisions: [SpeakerDecoder.Decision]
    let segments: Segments
  }

  static func read(
    _ table: TokenTable, _ speech: FoundSpeech, lexicon: Lexicon, weights: ReaderWeights
  ) -> Outcome {
    CastReader(table: table, lexicon: lexicon, weights: weights).read(speech)
  }

  private func read(_ speech: FoundSpeech) -> Outcome {
    let segments = Segments(table, speech)
    let forms = NameFinder.forms(in: table, segments)
    var cast = NameJoiner.cast(of: forms, in: table, lexicon: lexicon)
    PronounVoter.vote(for: &cast, in: table, segments)
    NarratorFinder.addNarrator(to: &cast, in: table, segments)
    let nominals = NominalFinder.nominals(in: table)
    let personOfHead = DescribedPersons.add(to: &cast, nominals: nominals, in: table, segments)
    let labels = ChatLabels.owners(of: speech, in: table, &cast, lexicon: lexicon)
    let references = ReferenceFinder.references(
      in: table, segments, cast: cast, nominals: nominals)

    var speakers = [Int32](repeating: -1, count: speech.quotations.count)
    var addressees = speakers
    var resolutions: [ReferenceResolver.Resolution] = []
    var turns: [Turn] = []
    var decisions: [SpeakerDecoder.Decision] = []
    for _ in 0..<2 {
      resolutions = ReferenceResolver.resolve(
        references, in: table, segments, cast: cast, personOfHead: personOfHead,
        speakers: speakers, addressees: addressees, weights: weights.salience)
      let cues = CueFinder(
        table, segments, cast, references, resolutions, weights: weights.cues)
      turns = TurnCutter(
        table: table, segments: segments, speech: speech, cues: cues, references: references,
        resolutions: resolutions, cast: cast, labels: labels
      ).turns()
      decisions = SpeakerDecoder(
        table: table, cast: cast, turns: turns,
        presence: presence(references, resolutions, segments),
        popularity: popularity(resolutions, of: cast.persons.count), weights: weights.speakers,
        cues: weights.cues,
        narrator: cast.persons.firstIndex { $0.isNarrator || $0.isAddressedReader }
      ).decide()
      for (turn, decision) in zip(turns, decisions) {
        for quotation in turn.quotations {
          speakers[quotation] = decision.speaker
          addressees[quotation] = decision.addressees.first ?? -1
        }
      }
    }
    resolutions = ReferenceResolver.resolve(
      references, in: table, segments, cast: cast, personOfHead: personOfHead,
      speakers: speakers, addressees: addressees, weights: weights.salience)
    Self.bindTags(turns, decisions, references, &resolutions)
    return Outcome(
      cast: cast, references: references, resolutions: resolutions, turns: turns,
      decisions: decisions, segments: segments)
  }

  /// The pronoun of a tag means the speaker that the whole conversation gave.
  private static func bindTags(
    _ turns: [Turn], _ decisions: [SpeakerDecoder.Decision], _ references: [Reference],
    _ resolutions: inout [ReferenceResolver.Resolution]
  ) {
    var referenceAt: [Int: Int] = [:]
    for (index, reference) in references.enumerated() where !reference.isPossessive {
      referenceAt[reference.tokens.lowerBound] = index
    }
    for (turn, decision) in zip(turns, decisions) where decision.speaker >= 0 {
      for cue in turn.cues where cue.verb != nil {
        guard case .pronoun = cue.subject else { continue }
        for token in cue.tokens {
          guard let index = referenceAt[token], case .third = references[index].kind else {
            continue
          }
          resolutions[index] = .init(
            person: decision.speaker, confidence: Float(decision.confidence))
          break
        }
      }
    }
  }

  /// For each paragraph the persons met in its narration, most often met first.
  private func presence(
    _ references: [Reference], _ resolutions: [ReferenceResolver.Resolution],
    _ segments: Segments
  ) -> [[Int32]] {
    var presence = [[Int32]](repeating: [], count: table.paragraphs.count)
    for (reference, resolution) in zip(references, resolutions)
    where resolution.person >= 0 && segments.quotationOf[reference.tokens.lowerBound] < 0 {
      let paragraph = Int(table.paragraphOf[reference.tokens.lowerBound])
      if !presence[paragraph].contains(resolution.person) {
        presence[paragraph].append(resolution.person)
      }
    }
    return presence
  }

  /// The logarithm of each person's mentions.
  private func popularity(
    _ resolutions: [ReferenceResolver.Resolution], of count: Int
  ) -> [Double] {
    var mentions = [Int](repeating: 1, count: count)
    for resolution in resolutions where resolution.person >= 0 {
      mentions[Int(resolution.person)] += 1
    }
    return mentions.map { log(Double($0)) }
  }
}
