import IncipitBooks
import IncipitExport
import IncipitMarkup
import IncipitText
import Testing

@Suite struct WebAnnotationsTests {
  /// “é” has two bytes and one code point, “😀” four and one.
  private static let text = SourceText("é😀 The lamp went out. Ines wept.")

  private static func work(
    _ annotations: [Annotation], life: WorkLife = .untouched
  ) -> AnnotatedWork {
    AnnotatedWork(
      id: 7, heading: "The Lamp", sha256: String(repeating: "ab", count: 32), life: life,
      annotations: annotations.map { PlacedAnnotation($0, in: text) }, text: text)
  }

  private static func annotation(
    _ id: Int64, _ span: TextSpan, _ comment: String, changedAt: String = "2026-01-02T03:04:05Z"
  ) -> Annotation {
    Annotation(
      id: id, anchor: TextAnchor(span, in: text), comment: comment,
      madeAt: "2026-01-02T03:04:05Z", changedAt: changedAt)
  }

  @Test func aCollectionIsWrittenAsTheModelHasIt() {
    let collection = WebAnnotations.collection([
      Self.work([
        Self.annotation(2, TextSpan(11, 15), ""),
        Self.annotation(1, TextSpan(7, 10), "why?\nso", changedAt: "2026-02-03T04:05:06Z"),
      ])
    ])
    let source = "urn:sha256:" + String(repeating: "ab", count: 32)
    let expected = """
      {"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:incipit:annotations",\
      "type":"AnnotationCollection","label":"Notes and highlights","total":2,"first":{\
      "id":"urn:incipit:annotations:1","type":"AnnotationPage","partOf":"urn:incipit:annotations",\
      "startIndex":0,"items":[{"id":"\(source)#annotation-1","type":"Annotation",\
      "motivation":"commenting","created":"2026-01-02T03:04:05Z",\
      "modified":"2026-02-03T04:05:06Z","body":{"type":"TextualBody","value":"why?\\nso",\
      "format":"text/plain","purpose":"commenting"},"target":{"source":"\(source)","selector":[{\
      "type":"TextQuoteSelector","exact":"The","prefix":"é😀 ",\
      "suffix":" lamp went out. Ines wept."},{"type":"TextPositionSelector","start":3,"end":6}]}},{\
      "id":"\(source)#annotation-2","type":"Annotation","motivation":"highlighting",\
      "created":"2026-01-02T03:04:05Z","target":{"source":"\(source)","selector":[{\
      "type":"TextQuoteSelector","exact":"lamp","prefix":"é😀 The ",\
      "suffix":" went out. Ines wept."},{"type":"TextPositionSelector","start":7,"end":11}]}}]}}
      """
    #expect(JSONText.string(of: collection) == expected)
  }

  @Test func ratingAndNoteAreAboutTheWholeWork() {
    let work = Self.work([], life: WorkLife(state: .finished, stars: 4, note: "read it again"))
    let text = JSONText.string(of: WebAnnotations.collection([work]))
    #expect(text.contains("\"motivation\":\"assessing\""))
    #expect(text.contains("\"value\":\"4\"") && text.contains("\"value\":\"read it again\""))
    #expect(text.contains("\"target\":\"urn:sha256:abab"))
    #expect(text.contains("\"total\":2"))
  }

  @Test func aPassageThatIsGoneKeepsItsWordsAndHasNoPlace() {
    let gone = Annotation(
      id: 3, anchor: TextAnchor(span: TextSpan(0, 4), exact: "moon", prefix: "", suffix: ""),
      comment: "", madeAt: "2026-01-02T03:04:05Z", changedAt: "2026-01-02T03:04:05Z")
    let text = JSONText.string(of: WebAnnotations.collection([Self.work([gone])]))
    #expect(text.contains("\"exact\":\"moon\"") && !text.contains("TextPositionSelector"))
  }
}
