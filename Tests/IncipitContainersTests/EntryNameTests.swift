import Testing

@testable import IncipitContainers

@Suite struct EntryNameTests {
  @Test(arguments: [
    ("a.txt", "a.txt"), ("./a//b.txt", "a/b.txt"), ("a\\b.txt", "a/b.txt"),
    ("a\u{7}b", "a\u{FFFD}b"), ("a\u{2028}b\u{2029}c", "a\u{FFFD}b\u{FFFD}c"),
    ("..a/b", "..a/b"), ("a/", "a"),
  ])
  func isALabelOfPartsWithSlashes(_ name: String, _ expected: String) {
    #expect(EntryName.normalised(name) == expected)
  }

  @Test(arguments: ["", "/", "/a", "\\a", "C:a", "c:\\a", "..", "a/..", "../a", "a\\..\\b", "."])
  func isRefusedWhereItCouldLeadOut(_ name: String) {
    #expect(EntryName.normalised(name) == nil)
  }
}
