import IncipitBooks
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct SceneFinderTests {
  private static let filler =
    "Ada counted the spoons again and wrote the number in the book, as she did on every day that "
    + "the house was full, and Ben carried the plates past her and hummed.\n"

  @Test func cutsAtMarksChaptersAndLinesOfTime() {
    let story = PlainStory(
      """
      # I.
      Ada sat down.
      ***
      Ada stood up.
      @ Two days later
      Ada ran.
      # II.
      Ada slept.
      """, cast: ["Ada"])
    #expect(story.scenes.map(\.break) == [.start, .marker, .timeShift, .chapter])
    #expect(
      story.scenes.map { story.text($0.span) }
        == ["Ada sat down.", "Ada stood up.", "Ada ran.", "Ada slept."])
    #expect(story.scenes[2].time == "Two days later")
  }

  @Test func goesOnBehindANoteInTheMiddle() {
    let story = PlainStory(
      "\"Run,\" said Ada.\nnote: A/N: sorry!\n\"No,\" said Ben.", cast: ["Ada", "Ben"])
    #expect(story.scenes.count == 1)
  }

  @Test func findsALostBreakWhereTimePlaceAndPeopleChange() throws {
    let story = PlainStory(
      String(repeating: Self.filler, count: 9)
        + "By midnight the harbour was full of boats, and Cora was standing on the quay alone.\n"
        + "\"Late,\" said Cora.", cast: ["Ada", "Ben", "Cora"])
    #expect(story.scenes.count == 2)
    let scene = try #require(story.scenes.last)
    #expect(story.text(scene.span).hasPrefix("By midnight"))
    #expect(scene.confidence < 1)
    #expect(scene.present == [3])
  }

  @Test func keepsATalkTogether() {
    let talk = String(
      repeating: "\"Where is it?\" asked Ada.\n\"Here,\" said Ben.\n", count: 30)
    #expect(PlainStory(talk, cast: ["Ada", "Ben"]).scenes.count == 1)
  }

  @Test func looksBackFromALineUntilThePresentReturns() {
    let story = PlainStory(
      """
      Ada read the letter.
      @ An hour earlier
      Ben wrote it.
      ***
      Ben sealed it.
      @ Present time
      Ada ran.
      """, cast: ["Ada", "Ben"])
    #expect(story.scenes.map(\.isFlashback) == [false, true, true, false])
  }

  @Test func looksThroughWhoeverFeelsAndSees() {
    let story = PlainStory(
      "Ada saw the boat. Ada wondered about it. Ben waved and Ben shouted.", cast: ["Ada", "Ben"])
    #expect(story.scenes.first?.pointOfView == 1)
  }

  @Test func tellsHappyFromSad() throws {
    let glad = PlainStory("Love and joy! Happy, happy, lovely, wonderful day.").scenes.first?
      .valence
    let sad = PlainStory("Pain and grief. Sad, terrible, awful, miserable death.").scenes.first?
      .valence
    #expect(try #require(glad) > 0.3)
    #expect(try #require(sad) < -0.3)
    #expect(PlainStory("The boat went out.").scenes.first?.valence == nil)
  }

  @Test func hasNoSceneWithoutProse() {
    #expect(PlainStory("***").scenes.isEmpty)
    #expect(PlainStory("").scenes.isEmpty)
  }

  @Test func staysInOrderAndInBoundsOnAnything() {
    let pieces = [
      "\"", "Ada", " ", ".", "\n", "***\n", "@ Now\n", "by nine", "the", "é", "?", "in",
    ]
    var state: UInt64 = 7
    for _ in 0..<150 {
      var text = ""
      for _ in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let story = PlainStory(text, cast: ["Ada"])
      let scenes = story.scenes
      for (one, next) in zip(scenes, scenes.dropFirst()) {
        #expect(one.span.end <= next.span.start)
      }
      for scene in scenes { #expect(story.table.text.span.contains(scene.span)) }
      _ = story.facts
    }
  }
}
