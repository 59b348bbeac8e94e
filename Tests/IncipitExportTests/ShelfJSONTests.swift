import IncipitBooks
import IncipitExport
import IncipitMarkup
import IncipitTestSupport
import IncipitText
import Testing

@Suite struct ShelfJSONTests {
  private static let item = ShelfItem(
    id: 12, title: nil, isTitleStated: false, incipit: "It rained.", author: nil, kind: .oneShot,
    words: 400, sourceName: "000.txt", sha256: "ab", addedAt: "2024-05-06T07:08:09Z",
    fandoms: [], ships: [], universe: nil, rating: nil, language: "en", chapters: 1,
    readingMinutes: 2, inferred: [.kind], corrected: [])

  private static let itemText =
    #"{"id":12,"title":null,"incipit":"It rained.","author":null,"kind":"one-shot","#
    + #""words":400,"source":{"name":"000.txt","sha256":"ab"},"#
    + #""addedAt":"2024-05-06T07:08:09Z","inferred":["kind"],"corrected":[]"#

  @Test func listsAWorkInTheContractsOrder() {
    #expect(JSONText.string(of: ShelfJSON.item(Self.item)) == Self.itemText + "}")
  }

  @Test func listsTheScenesOfASearch() {
    let hit = SceneHit(
      span: TextSpan(4, 9), line: "It rained.", marks: [], scene: 2, characters: ["Ada"],
      chapter: nil)
    let text = JSONText.string(
      of: ShelfJSON.hits(WorkHits(item: Self.item, count: 3, hits: [hit])))
    #expect(
      text == Self.itemText
        + #","hits":[{"span":[4,9],"line":"It rained.","scene":2,"characters":["Ada"],"#
        + #""chapter":null}],"count":3}"#)
  }

  @Test func listsTheCluesForAndAgainst() {
    let clues = [
      Clue(clue: "rain", weight: 0.75, isMatched: true, line: "It rained.", span: TextSpan(0, 10)),
      Clue(clue: "snow", weight: 0.25, isMatched: false),
    ]
    let text = JSONText.string(
      of: ShelfJSON.found(FoundWork(item: Self.item, score: 0.75, clues: clues)))
    #expect(
      text == Self.itemText
        + #","score":0.75,"clues":[{"clue":"rain","weight":0.75,"matched":true,"#
        + #""line":"It rained.","span":[0,10],"fact":null,"via":null},{"clue":"snow","weight":0.25,"#
        + #""matched":false,"line":null,"span":null,"fact":null,"via":null}]}"#)
  }

  @Test func marksWhatAPersonCorrected() throws {
    let text = JSONText.string(of: ShelfJSON.card(TestWork.lighthouse.card))
    let json = try DecodedJSON(text: text)
    #expect(text.hasPrefix(#"{"id":7,"incipit":"Ada lit"#))
    #expect(json["universe"]?["value"]?.string == "canon")
    #expect(json["universe"]?["corrected"]?.bool == true)
    #expect(json["universe"]?["stated"]?.bool == false)
    #expect(json["tags"]?.array?.count == 2)
    #expect(json["title"]?["corrected"] == nil)
    #expect(json["copies"]?[0]?["name"]?.string == "test.txt")
    #expect(json["findings"]?.array == [])
    #expect(json["cast"]?.array == [])
  }
}
