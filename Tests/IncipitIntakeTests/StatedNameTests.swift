import IncipitBooks
import IncipitText
import Testing

@Suite struct StatedNameTests {
  @Test(arguments: [
    ("\"The Long Window\"", "The Long Window"), ("“The Long Window”", "The Long Window"),
    ("\"Ada\" and \"Bram\"", "\"Ada\" and \"Bram\""), ("\"Ada\" Runs", "\"Ada\" Runs"),
    ("\"\"", "\"\""), ("The Long Window", "The Long Window"),
  ])
  func takesQuotationMarksOffATitleThatTheyHoldWhole(_ written: String, _ title: String) throws {
    let stated = try manuscript("Title: \(written)\nFandom: Thornby\n\n" + Stories.window).stated
    #expect(stated.title?.value == title)
  }

  @Test(arguments: [
    ("[personal profile] quill_feather", "quill_feather"),
    ("[livejournal.com profile] quill", "quill"), ("[info]quill", "quill"), ("[quill]", "[quill]"),
    ("quill [she/her]", "quill [she/her]"),
  ])
  func takesTheMarkOfAProfileOffAName(_ written: String, _ name: String) throws {
    let stated = try manuscript("Title: X Y\nAuthor: \(written)\n\n" + Stories.window).stated
    #expect(stated.author?.value == name)
  }
}
