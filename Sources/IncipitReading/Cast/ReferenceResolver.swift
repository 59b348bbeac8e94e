import Foundation
import IncipitLexicon
import IncipitText

/// Whom each reference means, read from the first to the last with what was said before in mind.
///
/// Names are whose they are, "I" and "you" the speaker's and the addressee's; for he, she, they and
/// for noun phrases a learned scorer ranks the persons in mind, after Wiseman, Rush and Shieber
/// (2016, arXiv:1604.03035) one entity at a time and not one mention.
///
/// It keeps what changes on the way; what does not is in `ReferenceTables`.
struct ReferenceResolver {
  /// A reference's person and how sure that is.
  struct Resolution: Sendable {
    var person: Int32 = -1
    var confidence: Float = 0
  }

  private let tables: ReferenceTables
  private let model: ReaderModel
  /// Whom words mean by gold, −1 for nobody of the cast: set where it is learned.
  private let gold: [TextSpan: Int32]

  private var discourse: Discourse
  private var talk: Talk

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
    var resolver = ReferenceResolver(
      tables: ReferenceTables(table, segments, cast, personOfHead), model: model,
      gold: rehearsal?.people ?? [:], discourse: Discourse(persons: cast.persons.count),
      talk: Talk(speakers: speakers, addressees: addressees, segments))
    var choices: [ReferenceChoice] = []
    let noting: ((ReferenceChoice) -> Void)? = rehearsal == nil ? nil : { choices.append($0) }
    var resolutions: [Resolution] = []
    resolutions.reserveCapacity(references.count)
    for index in references.indices {
      resolutions.append(resolver.resolve(index, of: references, noting: noting))
    }
    return Outcome(resolutions: resolutions, choices: choices)
  }

  private mutating func resolve(
    _ index: Int, of references: [Reference], noting: ((ReferenceChoice) -> Void)?
  ) -> Resolution {
    let reference = references[index]
    let token = reference.tokens.lowerBound
    let quotation = tables.segments.quotationOf[token]
    meetSpeakers(before: token)
    discourse.advance(
      to: tables.segments.sentenceOf[token], paragraph: tables.table.paragraphOf[token])
    var resolution = Resolution()
    switch reference.kind {
    case .name(let form):
      let owners = tables.cast.personsOfForm[form]
      let owner =
        owners.max { discourse.tracks[$0].salience < discourse.tracks[$1].salience } ?? owners[0]
      resolution = Resolution(
        person: Int32(owner), confidence: owners.count == 1 ? 0.97 : 0.6)
      if quotation >= 0 { talk.name(Int32(owner), in: quotation) }
    case .first:
      if tables.segments.insertOf[token] >= 0 { return resolution }
      if quotation >= 0 {
        let speaker = talk.speakers[Int(quotation)]
        resolution = Resolution(person: speaker, confidence: speaker >= 0 ? 0.8 : 0)
      } else if tables.narrator >= 0 {
        resolution = Resolution(person: tables.narrator, confidence: 0.95)
      }
    case .second:
      if tables.segments.insertOf[token] >= 0 { return resolution }
      if quotation >= 0 {
        let addressee = talk.addressees[Int(quotation)]
        resolution = Resolution(person: addressee, confidence: addressee >= 0 ? 0.7 : 0)
      } else if tables.reader >= 0 {
        resolution = Resolution(person: tables.reader, confidence: 0.95)
      }
    case .third(let gender):
      guard gender != .thing else { return resolution }
      resolution = choose(reference, index, of: references, noting: noting)
    case .nominal(let nominal):
      if let known = tables.bearer(of: nominal), tables.cast.persons[known].forms.isEmpty {
        // Somebody who is never named: the cast has settled who is meant.
        resolution = Resolution(person: Int32(known), confidence: 0.75)
      } else {
        resolution = choose(reference, index, of: references, noting: noting)
      }
    }
    if let person = gold[tables.table.span(reference.tokens)] {
      resolution = Resolution(person: person, confidence: 1)
    }
    if resolution.person >= 0 {
      discourse.note(Int(resolution.person), reference, isSpoken: quotation >= 0)
    }
    return resolution
  }

  /// Whoever speaks is there, and so is who is spoken to.
  private mutating func meetSpeakers(before token: Int) {
    while let quotation = talk.next(before: token) {
      let start = talk.tokens[quotation].lowerBound
      discourse.advance(
        to: tables.segments.sentenceOf[start], paragraph: tables.table.paragraphOf[start])
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
    let scene = ReferenceScene(reference, index, of: references, tables, discourse, talk)
    let isNominal = if case .nominal = reference.kind { true } else { false }
    var features = FeatureList()
    scene.describePlace(into: &features)
    // Every candidate's features begin with those of the place.
    let shared = features.count
    var noted: [[UInt16]] = []
    var scores: [Double] = []
    scores.reserveCapacity(scene.candidates.count)
    for place in scene.candidates.indices {
      features.removeAll(behind: shared)
      scene.describe(place, into: &features)
      scores.append(isNominal ? model.nominals.score(features) : model.pronouns.score(features))
      if noting != nil { noted.append(features.indices) }
    }
    features.removeAll(behind: shared)
    scene.describeNobody(into: &features)
    let nobody = isNominal ? model.nominals.score(features) : model.pronouns.score(features)
    if let noting {
      noting(
        ReferenceChoice(
          span: tables.table.span(reference.tokens), isNominal: isNominal,
          candidates: scene.candidates.map(\.person) + [-1], features: noted + [features.indices]))
    }
    var best = -1
    var top = nobody
    for (place, score) in scores.enumerated() where score > top || best < 0 && score == top {
      (best, top) = (place, score)
    }
    guard best >= 0 else { return Resolution() }
    var total = 0.0
    for score in scores { total += exp(score - top) }
    total += exp(nobody - top)
    return Resolution(person: scene.candidates[best].person, confidence: Float(1 / total))
  }
}
