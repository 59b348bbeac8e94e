import IncipitBooks
import IncipitText
import Testing

@Suite struct WorkLifeTests {
  private func life(_ state: ReadingState, _ share: Double?) -> WorkLife {
    WorkLife(
      state: state,
      position: share.map {
        ReadingPosition(
          anchor: TextAnchor(TextSpan(0, 1), in: SourceText("abc")), share: $0,
          readAt: "2026-01-02T03:04:05Z")
      })
  }

  @Test func progressIsSaidInWords() {
    #expect(life(.reading, 0.379).progressWords == "37 % read")
    #expect(life(.reading, nil).progressWords == "0 % read")
    #expect(life(.finished, 0.2).progressWords == "finished")
    #expect(life(.finished, 0.2).percentRead == 100)
    #expect(life(.putAway, 0.12).progressWords == "put away at 12 %")
    #expect(life(.putAway, nil).progressWords == "put away")
    #expect(life(.unread, nil).progressWords == nil)
    #expect(life(.reading, 7).percentRead == 100)
  }

  @Test(arguments: ["put away", "Put-Away", "put-away", "PUT AWAY"])
  func aStateIsKnownHoweverItIsTyped(words: String) {
    #expect(ReadingState(words: words) == .putAway)
  }

  @Test func whatIsNoStateIsNone() {
    #expect(ReadingState(words: "read") == nil && ReadingState(words: "") == nil)
  }
}
