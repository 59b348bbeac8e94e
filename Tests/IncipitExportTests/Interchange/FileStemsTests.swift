import IncipitExport
import Testing

@Suite struct FileStemsTests {
  @Test(arguments: [
    ("story.txt", "story"), ("a.b.txt", "a.b"), ("no-extension", "no-extension"),
    ("../../etc/passwd", "etc passwd"), ("-", "story"), ("", "story"), (".txt", "txt"),
    ("\u{202E}evil\u{0}\n.txt", "evil"), ("C:\\x.txt", "C x"), ("..", "story"),
    ("-rf.txt", "rf"),
  ])
  func aStemIsNeverAPath(name: String, stem: String) {
    var stems = FileStems()
    #expect(stems.stem(for: name) == stem)
  }

  @Test func sameNamesGetNumbersInTheirOrder() {
    var stems = FileStems()
    let names = ["a.txt", "A.md", "a-2.txt", "a", "b/a.txt", "a.txt"]
    #expect(
      names.map { stems.stem(for: $0) } == ["a", "A-2", "a-2-2", "a-3", "b a", "a-4"])
  }

  @Test func aLongNameIsCut() {
    var stems = FileStems()
    #expect(stems.stem(for: String(repeating: "ß", count: 200)).utf8.count == 80)
  }
}
