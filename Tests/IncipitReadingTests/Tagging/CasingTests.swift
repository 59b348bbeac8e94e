import IncipitReading
import Testing

@Suite struct CasingTests {
  /// Words parted by spaces, as one sentence.
  private func text(_ sentences: String...) -> TaggerText {
    var text = TaggerText()
    var numbers: [String: Int32] = [:]
    for sentence in sentences {
      for (index, word) in sentence.split(separator: " ").map(String.init).enumerated() {
        let lower = word.lowercased()
        let number = numbers[lower] ?? text.learn(lower)
        numbers[lower] = number
        let capitals: TaggerText.Capitals =
          word.count > 1 && word == word.uppercased() && word != lower
          ? .all : word.first?.isUppercase == true ? .first : .none
        text.add(number, capitals: capitals, startsSentence: index == 0)
      }
    }
    return text
  }

  @Test func tellsTheFirstCapitalOfASentenceFromTheOthers() {
    #expect(
      Casing.casings(of: text("Then Ada left .")) == [.initial, .capitalised, .lower, .mark])
  }

  @Test func takesShoutsOfOneWordForWordsAndOfMostForShouting() {
    #expect(Casing.casings(of: text("he NEVER came"))[1] == .shouted)
    #expect(
      Casing.casings(of: text("GIVE IT back !")) == [.inShouting, .inShouting, .inShouting, .mark])
  }

  @Test func mistrustsCapitalsInHeadlinesAndSmallLettersWhereThereAreNoOthers() {
    #expect(
      Casing.casings(of: text("The Long Way Home")) == Array(repeating: .inHeadline, count: 4))
    #expect(
      Casing.casings(of: text("ada went home")) == Array(repeating: .careless, count: 3))
  }

  @Test func asksTheOtherPlacesOfAWordWhetherItIsAName() {
    let text = text("Rose saw the rose", "then Rose and Rose left", "Will came", "he will", "Mia !")
    let evidence = CapitalEvidence.evidence(
      in: text, sentences: text.sentences.indices, casings: Casing.casings(of: text))
    #expect(evidence[0] == .name, "one small rose, two capital ones inside sentences")
    #expect(evidence[9] == .lower, "the other place of “will” has a small letter")
    #expect(evidence[13] == .none, "“Mia” stands nowhere else")
  }

  @Test func looksOnlyAtTheSentencesAskedFor() {
    let text = text("he will", "Will came")
    let evidence = CapitalEvidence.evidence(
      in: text, sentences: 1..<2, casings: Casing.casings(of: text))
    #expect(evidence == [.none, .none])
  }
}
