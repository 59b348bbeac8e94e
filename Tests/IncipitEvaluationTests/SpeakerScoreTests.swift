import IncipitEvaluation
import IncipitText
import Testing

@Suite struct SpeakerScoreTests {
  private func gold(
    _ speakers: [GoldVoice], to addressees: [[Int]] = [], type: String? = nil
  ) -> [GoldQuotation] {
    speakers.enumerated().map { index, speaker in
      GoldQuotation(
        span: TextSpan(index * 10, index * 10 + 5), speaker: speaker,
        addressees: index < addressees.count ? addressees[index] : [], type: type)
    }
  }

  @Test func countsAQuotationThatWasNotFoundAsWrong() {
    let score = SpeakerScore(
      gold: gold([.person(0), .person(1)], type: "implicit"),
      guesses: [SpeakerGuess(character: 5, person: 0, confidence: 0.8, clue: "turn"), nil])
    #expect(score.all == Tally(right: 1, total: 2))
    #expect(score.found == Tally(right: 1, total: 1))
    #expect(score.byClue == ["turn": Tally(right: 1, total: 1)])
    #expect(score.byType == ["implicit": Tally(right: 1, total: 2)])
  }

  @Test func acceptsAnybodyOutsideTheCastForAnOutsider() {
    let score = SpeakerScore(
      gold: gold([.other("barman"), .other("barman"), .other("barman"), .other("barman")]),
      guesses: [
        SpeakerGuess(character: nil, person: nil, isDescribed: true),
        SpeakerGuess(character: nil, person: nil),
        SpeakerGuess(character: 9, person: nil, confidence: 0.5),
        SpeakerGuess(character: 1, person: 0, confidence: 0.5),
      ])
    #expect(score.all == Tally(right: 3, total: 4))
    #expect(score.unresolved.total == 0)
  }

  @Test func tellsTheUnresolvedFromTheSureAndWrong() {
    let score = SpeakerScore(
      gold: gold([.person(0), .person(0), .person(0), .person(0)]),
      guesses: [
        SpeakerGuess(character: nil, person: nil),
        SpeakerGuess(character: nil, person: nil, isDescribed: true),
        SpeakerGuess(character: 2, person: 1, confidence: 0.9),
        SpeakerGuess(character: 2, person: 1, confidence: 0.89),
      ])
    #expect(score.unresolved == Tally(right: 1, total: 4))
    #expect(score.confidentlyWrong == Tally(right: 1, total: 4))
    #expect(score.reliability.bins[9].tally == Tally(right: 0, total: 1))
    #expect(score.byClue == ["none": Tally(right: 0, total: 4)])
  }

  @Test func asksForOneAddresseeOrStrictlyForAll() {
    let score = SpeakerScore(
      gold: gold(
        Array(repeating: .person(0), count: 5), to: [[1], [1, 2], [1], [1], []]),
      guesses: [
        SpeakerGuess(character: 1, person: 0, addressees: [1]),
        SpeakerGuess(character: 1, person: 0, addressees: [2]),
        SpeakerGuess(character: 1, person: 0, addressees: [1, nil]),
        nil,
        SpeakerGuess(character: 1, person: 0, addressees: [2]),
      ])
    #expect(score.addressees == Tally(right: 3, total: 4))
    #expect(score.exactAddressees == Tally(right: 1, total: 4))
  }

  @Test func addsUp() {
    let one = SpeakerScore(
      gold: gold([.person(0)]), guesses: [SpeakerGuess(character: 1, person: 0, clue: "beat")])
    let sum = one + one
    #expect(sum.all == Tally(right: 2, total: 2))
    #expect(sum.byClue["beat"] == Tally(right: 2, total: 2))
    #expect(sum.grouping.items == 2)
  }
}
