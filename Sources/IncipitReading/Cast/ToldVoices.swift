import IncipitText

/// Who says, thinks and writes what to whom, as the shelf's owner told it.
struct ToldVoices: Sendable {
  /// What was told of one quotation or letter.
  struct Voice: Sendable {
    /// −1 if the owner says that it is not known; nil if they said nothing of it.
    var speaker: Int32?
    /// In the order in which they were named; nil if the owner said nothing of them.
    var addressees: [Int32]?
  }

  /// By quotation that is said.
  private(set) var said: [Int: Voice] = [:]
  /// By quotation that nobody hears.
  private(set) var unsaid: [Int: Voice] = [:]
  /// By letter or message.
  private(set) var inserts: [Int: Voice] = [:]
  /// By person where the owner told of them first; each of them has an entry in the cast.
  private(set) var met: [Int32: TextSpan] = [:]

  /// Nothing told.
  init() {}

  /// What `guidance` says of what was found; somebody who is not in the cast joins it.
  ///
  /// O(places told × (quotations + name forms)).
  init(
    _ guidance: Guidance, of speech: FoundSpeech, _ unspoken: [FoundQuotation],
    in table: TokenTable, joining cast: inout CastDraft
  ) {
    for (place, name) in guidance.speakers.sorted(by: { $0.key < $1.key }) {
      guard let entry = entry(at: place, speech, unspoken) else { continue }
      let person = name.isEmpty ? -1 : person(called: name, at: place, in: table, &cast)
      self[keyPath: entry.kind][entry.index, default: Voice()].speaker = person
    }
    for (place, names) in guidance.addressees.sorted(by: { $0.key < $1.key }) {
      guard let entry = entry(at: place, speech, unspoken) else { continue }
      var people: [Int32] = []
      for name in names where !name.isEmpty {
        let person = person(called: name, at: place, in: table, &cast)
        if !people.contains(person) { people.append(person) }
      }
      self[keyPath: entry.kind][entry.index, default: Voice()].addressees = people
    }
    if !said.isEmpty { goOn(speech.quotations) }
  }

  /// A speech that runs over paragraphs goes to those to whom it began, until the owner says otherwise.
  private mutating func goOn(_ quotations: [FoundQuotation]) {
    for (index, quotation) in quotations.enumerated() {
      guard let before = quotation.continues, let heard = said[before]?.addressees,
        said[index]?.addressees == nil
      else { continue }
      said[index, default: Voice()].addressees = heard
    }
  }

  private typealias Kind = WritableKeyPath<Self, [Int: Voice]>

  /// What stands at `place`; nil if nothing does that anybody says or writes.
  private func entry(
    at place: TextSpan, _ speech: FoundSpeech, _ unspoken: [FoundQuotation]
  ) -> (kind: Kind, index: Int)? {
    if let index = speech.quotations.firstIndex(where: { $0.span.overlaps(place) }) {
      return (\.said, index)
    }
    if let index = unspoken.firstIndex(where: { $0.span.overlaps(place) }) {
      return (\.unsaid, index)
    }
    return speech.inserts.firstIndex { $0.span.overlaps(place) }.map { (\.inserts, $0) }
  }

  private mutating func person(
    called name: String, at place: TextSpan, in table: TokenTable, _ cast: inout CastDraft
  ) -> Int32 {
    let person: Int
    if let known = CastGuide.person(called: name, in: cast, table) {
      person = known
    } else {
      person = cast.persons.count
      cast.persons.append(Person(forms: [], calledName: name))
    }
    let span = met[Int32(person)] ?? place
    met[Int32(person)] = min(span, place)
    return Int32(person)
  }
}
