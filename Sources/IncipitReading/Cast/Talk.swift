/// What is known of the talk while the references are read: who says each quotation to whom, and who
/// is named in the one met last.
struct Talk: Sendable {
  /// Per quotation the speaker and the addressee, −1 if unknown.
  let speakers: [Int32]
  let addressees: [Int32]
  /// The first token of each quotation and the one behind its last.
  let tokens: [Range<Int>]
  /// The quotation met last, −1 before the first.
  private(set) var last = -1
  /// Persons named in it.
  private(set) var named: [Int32] = []

  init(speakers: [Int32], addressees: [Int32], _ segments: Segments) {
    self.speakers = speakers
    self.addressees = addressees
    var starts = [Int](repeating: 0, count: speakers.count)
    var ends = starts
    for (token, quotation) in segments.quotationOf.enumerated() where quotation >= 0 {
      if ends[Int(quotation)] == 0 { starts[Int(quotation)] = token }
      ends[Int(quotation)] = token + 1
    }
    tokens = zip(starts, ends).map { $0..<max($0, $1) }
  }

  /// The next quotation that begins at or before `token`, if there is one; it becomes the last.
  mutating func next(before token: Int) -> Int? {
    guard last + 1 < tokens.count, tokens[last + 1].lowerBound <= token else { return nil }
    last += 1
    named.removeAll(keepingCapacity: true)
    return last
  }

  /// `person` is named in `quotation`.
  mutating func name(_ person: Int32, in quotation: Int32) {
    if Int(quotation) == last, !named.contains(person) { named.append(person) }
  }

  /// The speaker of the last quotation, of the turn before (somebody else's), and of that before.
  var lastSpeakers: [Int32] {
    guard last >= 0 else { return [] }
    var found: [Int32] = []
    var quotation = last
    while quotation >= 0, last - quotation < 8, found.count < 3 {
      let speaker = speakers[quotation]
      if speaker >= 0, found.last != speaker { found.append(speaker) }
      quotation -= 1
    }
    return found
  }
}
