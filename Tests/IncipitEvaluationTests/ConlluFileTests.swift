import IncipitEvaluation
import IncipitReading
import Testing

@Suite struct ConlluFileTests {
  private func line(_ fields: String...) -> String {
    (fields + Array(repeating: "_", count: 10 - fields.count)).joined(separator: "\t") + "\n"
  }

  private var file: ConlluFile {
    let text =
      "# newdoc id = one\n# text = I don't.\n" + line("1", "I", "I", "PRON")
      + line("2-3", "don’t") + line("2", "do", "do", "AUX") + line("2.1", "left", "out", "VERB")
      + line("3", "n’t", "not", "PART") + line("4", ".", ".", "PUNCT") + "\n"
      + line("1", "NO", "no", "INTJ") + "\n# newdoc id = two\n" + line("1", "Ada", "Ada", "PROPN")
    return ConlluFile(Array(text.utf8))
  }

  @Test func readsWordsAndPassesOverRangesAndWordsLeftOut() {
    #expect(
      file.sentences.map { $0.words.map(\.form) } == [["I", "do", "n’t", "."], ["NO"], ["Ada"]])
    #expect(file.sentences[0].words.map(\.tag) == ["PRON", "AUX", "PART", "PUNCT"])
    #expect(file.sentences.map(\.startsDocument) == [true, false, true])
  }

  @Test func passesOverLinesWithoutTenFields() {
    #expect(ConlluFile(Array("1\tA\tB\n\n\tx\n".utf8)).sentences.isEmpty)
    #expect(ConlluFile([0x09, 0x0A, 0xFF]).sentences.isEmpty)
  }

  @Test func foldsWordsAsTheReaderDoes() {
    let gold = TaggedText([file])
    #expect(
      gold.text.words.map { gold.text.vocabulary[Int($0)] } == ["i", "do", "n't", ".", "no", "ada"])
    #expect(gold.text.capitals == [.first, .none, .none, .none, .all, .first])
    #expect(gold.documents == [0..<2, 2..<3])
    #expect(gold.tags.last == .properNoun)
  }

  @Test func countsWhatIsRightAndWhatIsTakenForWhat() {
    let score = TaggerScore(
      gold: [.noun, .verb, .noun, .adverb], given: [.noun, .noun, .verb, .adverb])
    #expect(score.accuracy == 0.5)
    #expect(score.confusions(1).first?.gold == .noun)
    #expect(score.report("some", 1) == "some: UPOS 50.00 % of 4 words\n  NOUN read as VERB: 1")
  }
}
