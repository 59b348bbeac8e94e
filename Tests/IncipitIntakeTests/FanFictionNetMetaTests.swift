import IncipitText
import Testing

@testable import IncipitIntake

@Suite struct FanFictionNetMetaTests {
  private func meta(_ string: String) -> (FanFictionNetMeta?, SourceText) {
    let text = SourceText(string)
    return (FanFictionNetMeta(Line(text, text.span)), text)
  }

  @Test(arguments: [
    (
      "Rated: Fiction T - English - Adventure/Sci-Fi - [Caspian X, Lucy P.] Edmund P. - Chapters: 22 - Words: 114,414 - Reviews: 395 - Favs: 779 - Follows: 835 - Updated: 3/21/2013 - Published: 4/28/2012 - Status: Complete - id: 8067258",
      [
        "Fiction T", "English", "Adventure/Sci-Fi", "[Caspian X, Lucy P.] Edmund P.", "chapters 22",
        "words 114,414", "reviews 395", "favs 779", "follows 835", "updated 3/21/2013",
        "published 4/28/2012", "status Complete", "id 8067258",
      ]
    ),
    (
      "Rated: K+ - Español - Words: 938 - Complete",
      ["K+", "Español", "words 938", "status Complete"]
    ),
    (
      "Rated: M - English - Hurt/Comfort/Drama - Jean - Luc P., Ada B. - Words: 10",
      ["M", "English", "Hurt/Comfort/Drama", "Jean - Luc P., Ada B.", "words 10"]
    ),
    ("Rated: T - English - Ada B. - Words: 10", ["T", "English", "Ada B.", "words 10"]),
    ("Rated: T - Drama - Ada B. - Words: 10", ["T", "Drama", "Ada B.", "words 10"]),
  ])
  func readsEachFieldByItsLabelItsWordsOrItsPlace(_ line: String, _ fields: [String]) throws {
    let (meta, text) = meta(line)
    let found = try #require(meta)
    let named = [found.rating, found.language, found.genres, found.characters].compactMap { $0 }
    #expect(
      named.map { text.string($0) }
        + found.labelled.map { "\($0.label.rawValue) \(text.string($0.value))" } == fields)
  }

  @Test(arguments: ["Rated: T", "Rated T - English - Drama", "It rained - and - rained."])
  func takesNothingElseForOne(_ line: String) {
    #expect(meta(line).0 == nil)
  }
}
