import Foundation
import IncipitLexicon
import IncipitText

/// Whom each reference means, read from the first to the last with what was said before in mind.
///
/// A salience model after Lappin and Leass (1994): each person has a weight that a mention raises,
/// a subject more than an object, and that each sentence lowers; a pronoun takes the heaviest
/// person whose gender fits.
struct ReferenceResolver {
  /// A reference's person and how sure that is.
  struct Resolution: Sendable {
    var person: Int32 = -1
    var confidence: Float = 0
  }

  private let table: TokenTable
  private let segments: Segments
  private let cast: CastDraft
  private let personOfHead: [Int32: Int]
  /// Per quotation the speaker and the addressee, −1 if unknown.
  private let speakers: [Int32]
  private let addressees: [Int32]
  private let weights: SalienceWeights
  private let narrator: Int32
  private let reader: Int32
  /// The first token of each quotation, and the next quotation to be met.
  private let quotationStarts: [Int]
  private var nextQuotation = 0

  /// How present each person is.
  private var salience: [Double]
  /// The persons of the last sentences, so that a crowd costs nothing.
  private var active: [Int] = []
  private var sentence: Int32 = 0
  /// The doer of the sentence at hand, −1 before one is met.
  private var subject: Int32 = -1
  private var subjectBefore: Int32 = -1

  static let maximumActive = 16

  /// The person of each reference, in the order of `references`.
  ///
  /// O(references × `maximumActive`).
  static func resolve(
    _ references: [Reference], in table: TokenTable, _ segments: Segments, cast: CastDraft,
    personOfHead: [Int32: Int], speakers: [Int32], addressees: [Int32], weights: SalienceWeights
  ) -> [Resolution] {
    var resolver = ReferenceResolver(
      table: table, segments: segments, cast: cast, personOfHead: personOfHead,
      speakers: speakers, addressees: addressees, weights: weights)
    return references.indices.map { resolver.resolve($0, of: references) }
  }

  private init(
    table: TokenTable, segments: Segments, cast: CastDraft, personOfHead: [Int32: Int],
    speakers: [Int32], addressees: [Int32], weights: SalienceWeights
  ) {
    self.weights = weights
    narrator = cast.persons.firstIndex(where: \.isNarrator).map(Int32.init) ?? -1
    reader = cast.persons.firstIndex(where: \.isAddressedReader).map(Int32.init) ?? -1
    var starts = [Int](repeating: 0, count: speakers.count)
    for token in segments.quotationOf.indices.reversed() where segments.quotationOf[token] >= 0 {
      starts[Int(segments.quotationOf[token])] = token
    }
    quotationStarts = starts
    self.table = table
    self.segments = segments
    self.cast = cast
    self.personOfHead = personOfHead
    self.speakers = speakers
    self.addressees = addressees
    salience = Array(repeating: 0, count: cast.persons.count)
  }

  private mutating func resolve(_ index: Int, of references: [Reference]) -> Resolution {
    let reference = references[index]
    let token = reference.tokens.lowerBound
    let quotation = segments.quotationOf[token]
    meetSpeakers(before: token)
    advance(to: segments.sentenceOf[token])
    let speaker = quotation >= 0 ? speakers[Int(quotation)] : -1
    let addressee = quotation >= 0 ? addressees[Int(quotation)] : -1
    var resolution = Resolution()
    switch reference.kind {
    case .name(let form):
      let owners = cast.personsOfForm[form]
      let owner = owners.max { salience[$0] < salience[$1] } ?? owners[0]
      resolution = Resolution(
        person: Int32(owner), confidence: owners.count == 1 ? 0.97 : 0.6)
    case .first:
      if segments.insertOf[token] >= 0 { return resolution }
      if quotation >= 0 {
        resolution = Resolution(person: speaker, confidence: speaker >= 0 ? 0.8 : 0)
      } else if narrator >= 0 {
        resolution = Resolution(person: narrator, confidence: 0.95)
      }
    case .second:
      if segments.insertOf[token] >= 0 { return resolution }
      if quotation >= 0 {
        resolution = Resolution(person: addressee, confidence: addressee >= 0 ? 0.7 : 0)
      } else if reader >= 0 {
        resolution = Resolution(person: reader, confidence: 0.95)
      }
    case .third(let gender):
      guard gender != .thing else { return resolution }
      resolution = third(
        gender, reference,
        notAmong: quotation >= 0 ? [speaker, addressee] : [],
        rather: reference.isSubject ? named(behind: index, of: references) : [])
    case .nominal(let nominal):
      resolution = nominalPerson(nominal, reference)
    }
    if resolution.person >= 0 {
      note(Int(resolution.person), reference, isSpoken: quotation >= 0)
    }
    return resolution
  }

  /// Whoever speaks is there, and so is who is spoken to.
  private mutating func meetSpeakers(before token: Int) {
    while nextQuotation < quotationStarts.count, quotationStarts[nextQuotation] <= token {
      advance(to: segments.sentenceOf[quotationStarts[nextQuotation]])
      raise(speakers[nextQuotation], by: weights.speaks)
      raise(addressees[nextQuotation], by: weights.addressed)
      nextQuotation += 1
    }
  }

  private mutating func raise(_ person: Int32, by weight: Double) {
    guard person >= 0 else { return }
    let person = Int(person)
    if !active.contains(person) {
      active.append(person)
      if active.count > Self.maximumActive,
        let weakest = active.indices.min(by: { salience[active[$0]] < salience[active[$1]] })
      {
        salience[active[weakest]] = 0
        active.remove(at: weakest)
      }
    }
    salience[person] = min(4, salience[person] + weight)
  }

  private mutating func advance(to next: Int32) {
    guard next != sentence else { return }
    let steps = Double(min(next - sentence, 12))
    let factor = pow(weights.decay, steps)
    for person in active { salience[person] *= factor }
    active.removeAll { person in
      guard salience[person] < 0.003 else { return false }
      salience[person] = 0
      return true
    }
    sentence = next
    subjectBefore = subject
    subject = -1
  }

  private mutating func note(_ person: Int, _ reference: Reference, isSpoken: Bool) {
    var weight = weights.pronoun
    if case .name = reference.kind { weight = weights.name }
    if reference.isSubject { weight += weights.subject }
    if reference.isPossessive { weight *= weights.possessive }
    if isSpoken { weight *= weights.spoken }
    raise(Int32(person), by: weight)
    if reference.isSubject, !isSpoken, subject < 0 { subject = Int32(person) }
  }

  /// The heaviest person whose gender fits.
  private func third(
    _ gender: Gender, _ reference: Reference, notAmong excluded: [Int32], rather others: [Int32]
  ) -> Resolution {
    var best: (person: Int, score: Double)?
    var total = 0.0
    for person in active where !excluded.contains(Int32(person)) {
      let fit = cast.persons[person].votes.fit(gender)
      guard fit > (gender == .neutral ? 0.45 : 0.3) else { continue }
      if cast.persons[person].isNarrator || cast.persons[person].isAddressedReader { continue }
      var score = salience[person] * fit * fit
      if reference.isSubject, Int32(person) == subjectBefore { score *= weights.subjectBefore }
      // "He looked at him": the doer of a clause is not its object, unless it is "himself".
      if !reference.isSubject, !reference.isPossessive, Int32(person) == subject,
        !table.word(reference.tokens.lowerBound).hasSuffix("self")
      {
        score *= weights.objectOfSubject
      }
      if others.contains(Int32(person)) { score *= weights.namedBehind }
      total += score
      if score > (best?.score ?? 0) { best = (person, score) }
    }
    guard let best, total > 0 else { return Resolution() }
    return Resolution(person: Int32(best.person), confidence: Float(best.score / total * 0.92))
  }

  /// The persons named further on in the sentence: who is named there is not meant by "she" here.
  private func named(behind index: Int, of references: [Reference]) -> [Int32] {
    let token = references[index].tokens.lowerBound
    var persons: [Int32] = []
    for next in references[(index + 1)...].prefix(8) {
      guard segments.sentenceOf[next.tokens.lowerBound] == segments.sentenceOf[token],
        segments.quotationOf[next.tokens.lowerBound] == segments.quotationOf[token]
      else { break }
      if case .name(let form) = next.kind, cast.personsOfForm[form].count == 1 {
        persons.append(Int32(cast.personsOfForm[form][0]))
      }
    }
    return persons
  }

  private func nominalPerson(_ nominal: Nominal, _ reference: Reference) -> Resolution {
    let head = table.tokens[nominal.head].word
    if let person = cast.personOfNominal[nominal.head] ?? personOfHead[head] {
      return Resolution(person: Int32(person), confidence: 0.75)
    }
    guard nominal.determiner == .definite, nominal.classes.contains(.look),
      let gender = nominal.gender
    else { return Resolution() }
    // An epithet is used where the pronoun would be unclear: rather not for the last doer.
    var best: (person: Int, score: Double)?
    var total = 0.0
    for person in active {
      let fit = cast.persons[person].votes.fit(gender)
      guard fit > 0.5, !cast.persons[person].isNarrator else { continue }
      var score = salience[person] * fit
      if Int32(person) == subject { score *= weights.epithetOfSubject }
      total += score
      if score > (best?.score ?? 0) { best = (person, score) }
    }
    guard let best, total > 0 else { return Resolution() }
    return Resolution(person: Int32(best.person), confidence: Float(best.score / total * 0.7))
  }
}
