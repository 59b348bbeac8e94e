/// What was predicted of one gold quotation.
package struct SpeakerGuess: Hashable, Sendable {
  /// The predicted character's id; nil if none was given.
  package let character: Int?
  /// The gold person whom that character counts as; nil if it counts as none.
  package let person: Int?
  /// Whether a speaker without an entry was named instead.
  package let isDescribed: Bool
  package let confidence: Double
  /// The clue that decided, as the reader calls it.
  package let clue: String?
  /// The gold person of each predicted addressee; nil for one that counts as none.
  package let addressees: [Int?]

  package init(
    character: Int?, person: Int?, isDescribed: Bool = false, confidence: Double = 0,
    clue: String? = nil, addressees: [Int?] = []
  ) {
    self.character = character
    self.person = person
    self.isDescribed = isDescribed
    self.confidence = confidence
    self.clue = clue
    self.addressees = addressees
  }

  /// Whether `voice` speaks: the same person of the cast, or nobody of the cast on both sides.
  package func isRight(for voice: GoldVoice) -> Bool {
    switch voice {
    case .person(let person): self.person == person
    case .other: person == nil
    }
  }
}

/// How well speakers and addressees were named.
package struct SpeakerScore: Hashable, Sendable {
  /// Of all gold quotations; one that was not found is wrong.
  package var all = Tally()
  /// Of the gold quotations that were found.
  package var found = Tally()
  /// Of the found ones, by the clue that decided; "none" where there is no speaker.
  package var byClue: [String: Tally] = [:]
  /// Of all, by how the gold says the speaker is told.
  package var byType: [String: Tally] = [:]
  /// Found, of somebody in the cast, and left without a speaker.
  package var unresolved = Tally()
  /// Wrong and yet said with 0.9 or more, of all.
  package var confidentlyWrong = Tally()
  /// Of all whose gold addressees are in the cast: at least one of them was given.
  package var addressees = Tally()
  /// As above: all of them and nobody else.
  package var exactAddressees = Tally()
  /// Of all, if each character may stand for one speaker only, in the way that is best for us.
  package var oneToOne = Tally()
  /// Quotations grouped by speaker; one without a speaker is alone.
  package var grouping = BCubed()
  /// Confidence against truth, of the found ones that have a speaker.
  package var reliability = Reliability()

  package init() {}

  /// Scores `guesses`, one for each quotation of `gold`: nil for one that was not found.
  ///
  /// O(quotations).
  package init(gold: [GoldQuotation], guesses: [SpeakerGuess?]) {
    for (quotation, guess) in zip(gold, guesses) {
      let isRight = guess?.isRight(for: quotation.speaker) ?? false
      all.count(isRight)
      if let type = quotation.type { byType[type, default: Tally()].count(isRight) }
      confidentlyWrong.count(!isRight && (guess?.confidence ?? 0) >= 0.9)
      if let guess {
        found.count(isRight)
        byClue[guess.clue ?? "none", default: Tally()].count(isRight)
        if case .person = quotation.speaker {
          unresolved.count(guess.character == nil && !guess.isDescribed)
        }
        if guess.character != nil {
          reliability.count(confidence: guess.confidence, isRight: isRight)
        }
      }
      guard !quotation.addressees.isEmpty else { continue }
      let wanted = Set(quotation.addressees.map(Optional.some))
      let given = Set(guess?.addressees ?? [])
      addressees.count(!wanted.isDisjoint(with: given))
      exactAddressees.count(wanted == given)
    }
    let speakers = gold.map(\.speaker)
    let characters = guesses.map { $0?.character }
    grouping = BCubed(gold: speakers, predicted: characters)
    oneToOne = Assignment.oneToOne(gold: speakers, predicted: characters)
  }

  /// Of those said with 0.9 or more; nine in ten ought to be right.
  package var sure: Tally { reliability.bins[9].tally }

  package static func + (left: SpeakerScore, right: SpeakerScore) -> SpeakerScore {
    var sum = left
    sum.all = left.all + right.all
    sum.found = left.found + right.found
    sum.byClue = left.byClue.adding(right.byClue)
    sum.byType = left.byType.adding(right.byType)
    sum.unresolved = left.unresolved + right.unresolved
    sum.confidentlyWrong = left.confidentlyWrong + right.confidentlyWrong
    sum.addressees = left.addressees + right.addressees
    sum.exactAddressees = left.exactAddressees + right.exactAddressees
    sum.oneToOne = left.oneToOne + right.oneToOne
    sum.grouping = left.grouping + right.grouping
    sum.reliability = left.reliability + right.reliability
    return sum
  }
}
