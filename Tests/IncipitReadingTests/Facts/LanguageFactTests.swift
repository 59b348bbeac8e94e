import IncipitBooks
import IncipitText
import Testing

@testable import IncipitReading

@Suite struct LanguageFactTests {
  @Test(arguments: [
    (
      "The rain was on the sea and he had not said that it would be there for her and for them all.",
      "en"
    ),
    (
      "Der Regen war auf dem See und er hatte nicht gesagt, dass es für sie und das Kind von ihm sei.",
      "de"
    ),
    (
      "La pluie était sur la mer et il ne lui avait pas dit que les enfants de la ville sont dans une "
        + "maison avec elle.", "fr"
    ),
  ])
  func knowsALanguageByItsSmallWords(_ text: String, _ language: String) {
    #expect(PlainStory(text + " " + text).facts.language.value == language)
  }

  @Test func saysNothingOfGibberish() {
    #expect(
      PlainStory(String(repeating: "bla zum quix trof plim dorn ", count: 8)).facts.language
        == .unknown)
  }
}
