import Foundation
import IncipitLexicon
import IncipitText

/// Whom each reference means, read from the first to the last with what was said before in mind.
///
/// Names are whose they are, "I" and "you" the speaker's and the addressee's; for he, she, they and
/// for noun phrases a learned scorer ranks the persons in mind, after Wiseman, Rush and Shieber
/// (2016, arXiv:1604.03035) one entity at a time and not one mention.
///
/// A class, so that each `ReferenceScene` can look at it without copying its tables; used by one task
/// alone.
final class ReferenceResolver {
  /// A reference's person and how sure that is.
  struct Resolution: Sendable {
    var person: Int32 = -1
    var confidence: Float = 0
  }

  let table: TokenTable
  let segments: Segments
  let cast: CastDraft
  /// For each head the person it means wherever it stands.
  let personOfHead: [Int32: Int]
  /// Persons by how often they are named, most often first.
  let ranks: [Int]
  let narrator: Int32
  let reader: Int32
  /// For each word of the vocabulary whether it parts clauses, is a relative one, ends in "-self".
  let partsClauses: [Bool]
  let isRelative: [Bool]
  let isReflexive: [Bool]
  private let model: ReaderModel
  /// Whom words mean by gold, −1 for nobody of the cast: set where it is learned.
  private let gold: [TextSpan: Int32]

  private(set) var discourse: Discourse
  private(set) var talk: Talk

  /// Persons whose pronoun is surely another are not looked at.
  static let minimumFit = 0.12

  /// What came of a reading.
  struct Outcome {
    var resolutions: [Resolution] = []
    /// Empty unless asked for.
    var choices: [ReferenceChoice] = []
  }

  /// The person of each reference, in the order of `references`.
  ///
  /// O(references × `Discourse.maximumActive`).
  static func resolve(
    _ references: [Reference], in table: TokenTable, _ segments: Segments, cast: CastDraft,
    personOfHead: [Int32: Int], speakers: [Int32], addressees: [Int32], model: ReaderModel,
    rehearsal: Rehearsal? = nil
  ) -> Outcome {
    let resolver = ReferenceResolver(
      table, segments, cast, personOfHead,
      Talk(speakers: speakers, addressees: addressees, segments),
      model, rehearsal?.people ?? [:])
    var outcome = Outcome()
    outcome.resolutions.reserveCapacity(references.count)
    for index in references.indices {
      outcome.resolutions.append(
        resolver.resolve(
          index, of: references, noting: rehearsal == nil ? nil : { outcome.choices.append($0) }))
    }
    return outcome
  }

  private init(
    _ table: TokenTable, _ segments: Segments, _ cast: CastDraft, _ personOfHead: [Int32: Int],
    _ talk: Talk, _ model: ReaderModel, _ gold: [TextSpan: Int32]
  ) {
    self.table = table
    self.segments = segments
    self.cast = cast
    self.personOfHead = personOfHead
    self.talk = talk
    self.model = model
    self.gold = gold
    narrator = cast.persons.firstIndex(where: \.isNarrator).map(Int32.init) ?? -1
    reader = cast.persons.firstIndex(where: \.isAddressedReader).map(Int32.init) ?? -1
    let uses = cast.persons.map { person in
      person.forms.reduce(0) { $0 + cast.forms[$1].occurrences.count }
    }
    var ranks = [Int](repeating: 0, count: uses.count)
    let order = uses.indices.sorted { uses[$0] != uses[$1] ? uses[$0] > uses[$1] : $0 < $1 }
    for (rank, person) in order.enumerated() { ranks[person] = rank }
    self.ranks = ranks
    partsClauses = table.flags(of: [",", ";", ":", "—", "–", "that", "which", "who"])
    isRelative = table.flags(of: ["that", "which", "who"])
    isReflexive = table.flags(of: Gender.reflexives)
    discourse = Discourse(persons: cast.persons.count)
  }

  private func resolve(
    _ index: Int, of references: [Reference], noting: ((ReferenceChoice) -> Void)?
  ) -> Resolution {
    let reference = references[index]
    let token = reference.tokens.lowerBound
    let quotation = segments.quotationOf[token]
    meetSpeakers(before: token)
    discourse.advance(
      to: segments.sentenceOf[token], paragraph: table.paragraphOf[token])
    var resolution = Resolution()
    switch reference.kind {
    case .name(let form):
      let owners = cast.personsOfForm[form]
      let owner =
        owners.max { discourse.tracks[$0].salience < discourse.tracks[$1].salience } ?? owners[0]
      resolution = Resolution(
        person: Int32(owner), confidence: owners.count == 1 ? 0.97 : 0.6)
      if quotation >= 0 { talk.name(Int32(owner), in: quotation) }
    case .first:
      if segments.insertOf[token] >= 0 { return resolution }
      if quotation >= 0 {
        let speaker = talk.speakers[Int(quotation)]
        resolution = Resolution(person: speaker, confidence: speaker >= 0 ? 0.8 : 0)
      } else if narrator >= 0 {
        resolution = Resolution(person: narrator, confidence: 0.95)
      }
    case .second:
      if segments.insertOf[token] >= 0 { return resolution }
      if quotation >= 0 {
        let addressee = talk.addressees[Int(quotation)]
        resolution = Resolution(person: addressee, confidence: addressee >= 0 ? 0.7 : 0)
      } else if reader >= 0 {
        resolution = Resolution(person: reader, confidence: 0.95)
      }
    case .third(let gender):
      guard gender != .thing else { return resolution }
      resolution = choose(reference, index, of: references, noting: noting)
    case .nominal(let nominal):
      if let known = bearer(of: nominal), cast.persons[known].forms.isEmpty {
        // Somebody who is never named: the cast has settled who is meant.
        resolution = Resolution(person: Int32(known), confidence: 0.75)
      } else {
        resolution = choose(reference, index, of: references, noting: noting)
      }
    }
    if let person = gold[table.span(reference.tokens)] {
      resolution = Resolution(person: person, confidence: 1)
    }
    if resolution.person >= 0 {
      discourse.note(Int(resolution.person), reference, isSpoken: quotation >= 0)
    }
    return resolution
  }

  /// Whoever speaks is there, and so is who is spoken to.
  private func meetSpeakers(before token: Int) {
    while let quotation = talk.next(before: token) {
      let start = talk.tokens[quotation].lowerBound
      discourse.advance(to: segments.sentenceOf[start], paragraph: table.paragraphOf[start])
      if talk.speakers[quotation] >= 0 {
        discourse.meetInTalk(Int(talk.speakers[quotation]), at: start, speaks: true)
      }
      if talk.addressees[quotation] >= 0 {
        discourse.meetInTalk(Int(talk.addressees[quotation]), at: start, speaks: false)
      }
    }
  }

  /// The best of the persons in mind, or nobody.
  private func choose(
    _ reference: Reference, _ index: Int, of references: [Reference],
    noting: ((ReferenceChoice) -> Void)?
  ) -> Resolution {
    let scene = ReferenceScene(reference, index, of: references, self)
    let scorer: SparseScorer
    let isNominal: Bool
    if case .nominal = reference.kind {
      scorer = model.nominals
      isNominal = true
    } else {
      scorer = model.pronouns
      isNominal = false
    }
    var features = FeatureList()
    var common = FeatureList()
    scene.describePlace(into: &common)
    var scores: [Double] = []
    var noted: [[UInt16]] = []
    for candidate in scene.candidates {
      features.removeAll()
      features.append(contentsOf: common)
      scene.describe(candidate, into: &features)
      scores.append(scorer.score(features))
      if noting != nil { noted.append(features.indices) }
    }
    noting?(
      ReferenceChoice(
        span: table.span(reference.tokens), isNominal: isNominal,
        candidates: scene.candidates, features: noted))
    guard let top = scores.max() else { return Resolution() }
    var total = 0.0
    for score in scores { total += exp(score - top) }
    guard let best = scores.firstIndex(of: top), scene.candidates[best] >= 0 else {
      return Resolution()
    }
    return Resolution(person: scene.candidates[best], confidence: Float(1 / total))
  }
}
