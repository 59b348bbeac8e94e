import IncipitBooks
import IncipitCollation
import IncipitTestSupport
import IncipitText
import Testing

/// A work of chapters, each a list of paragraphs.
private func work(_ chapters: [[String]], headings: Bool = true) -> Manuscript {
  var text = ""
  var parts: [Part] = []
  var paragraphs: [Paragraph] = []
  for (index, chapter) in chapters.enumerated() {
    let start = text.utf8.count
    for line in (headings ? ["Chapter \(index + 1)"] : []) + chapter {
      let span = TextSpan(text.utf8.count, text.utf8.count + line.utf8.count)
      let role: Paragraph.Role = line.hasPrefix("Chapter ") ? .heading : .prose
      paragraphs.append(Paragraph(span, part: headings ? index : 0, role: role))
      text += line + "\n\n"
    }
    if headings {
      parts.append(Part(.chapter, TextSpan(start, text.utf8.count), number: index + 1))
    }
  }
  if !headings { parts = [Part(.chapter, TextSpan(0, text.utf8.count))] }
  return Manuscript(
    source: SourceDescription(
      name: "a.txt", sha256: "", bytes: text.utf8.count, format: .text, encoding: .utf8),
    text: SourceText(text), parts: parts, paragraphs: paragraphs, stated: StatedFacts())
}

/// Paragraphs of words drawn at random.
private func chapter(_ seed: UInt64, paragraphs: Int = 12) -> [String] {
  var random = SeededRandom(seed: seed)
  let words = (0..<400).map { "w\($0)x" } + ["the", "and", "she", "said", "lamp", "sea", "don't"]
  return (0..<paragraphs).map { _ in
    (0..<40).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ") + "."
  }
}

@Suite struct VersionTests {
  private let book = (1...6).map { chapter(UInt64($0)) }

  @Test func marksSpacesAndCapitalsMakeNoOtherText() {
    let one = work([["“Don’t,” she said — *softly*. The lamp\nhissed on the table."]])
    let other = work([["\"Don't,\" She said, softly. The lamp hissed, on the table!"]])
    let comparison = VersionComparison(one, other)
    #expect(comparison.kind == .sameText)
    #expect(comparison.lines("work 1", "work 2") == ["the same text in another file"])
    #expect(TextSketch(one).textHash == TextSketch(other).textHash)
  }

  @Test func aLaterCopyHasChaptersMore() {
    let comparison = VersionComparison(work(Array(book.prefix(4))), work(book))
    #expect(comparison.kind == .secondHasMore)
    #expect(comparison.firstInSecond > 0.99 && comparison.secondInFirst < 0.7)
    #expect(comparison.lines("work 1", "work 2") == ["work 2 has chapters 5–6 more"])
    let turned = VersionComparison(work(book), work(Array(book.prefix(4))))
    #expect(turned.kind == .firstHasMore)
    #expect(turned.lines("work 1", "work 2") == ["work 1 has chapters 5–6 more"])
  }

  @Test func aChapterWrittenAnewIsNamed() {
    var later = book
    later[2] = Array(book[2].prefix(8)) + chapter(99, paragraphs: 4)
    let comparison = VersionComparison(work(book), work(later))
    #expect(comparison.changed.map(\.name) == ["chapter 3"])
    let line = comparison.lines("work 1", "work 2").first ?? ""
    #expect(line.hasPrefix("chapter 3 was rewritten (6"))
  }

  @Test func aCopyCutOffInAChapterIsTold() {
    let cut = work([Array(chapter(1).prefix(8))])
    let comparison = VersionComparison(work([chapter(1)]), cut)
    #expect(comparison.kind == .firstHasMore)
    #expect(
      comparison.lines("work 1", "work 2") == ["work 1 has all of work 2 and 160 words more"])
  }

  @Test func aCopyWithPlacesLeftOutIsNotCalledRewritten() {
    let whole = chapter(1) + chapter(2) + chapter(3)
    var cut = whole
    for place in [20, 9] { cut.remove(at: place) }
    let comparison = VersionComparison(work([whole]), work([cut]))
    #expect(comparison.kind == .edited || comparison.kind == .firstHasMore)
    #expect(
      comparison.lines("work 1", "work 2").allSatisfy {
        $0.hasPrefix("work 1 has all of work 2 and ")
      })
  }

  @Test func aCopyWithOtherWordsAndLessIsNotSaidToBeThereWhole() {
    let whole = chapter(1) + chapter(2) + chapter(3)
    var changed = Array(whole.prefix(whole.count - 6))
    for place in stride(from: 0, to: changed.count, by: 5) {
      changed[place] = "Quite another sentence stands here, of eight other words."
    }
    let lines = VersionComparison(work([whole]), work([changed])).lines("work 1", "work 2")
    #expect(!lines.contains { $0.contains("all of") }, "\(lines)")
  }

  @Test func oneFileWithoutHeadingsIsTheSameText() {
    let comparison = VersionComparison(
      work([book.flatMap(\.self)], headings: false), work(book))
    #expect(comparison.kind == .sameText)
  }

  @Test func strangersShareNothingAndAQuotationIsNoVersion() {
    #expect(VersionComparison(work([chapter(1)]), work([chapter(2)])).kind == .overlap)
    let quoting = work([chapter(7) + Array(chapter(1).prefix(3))])
    let comparison = VersionComparison(work([chapter(1)]), quoting)
    #expect(comparison.kind == .overlap)
  }

  @Test func sketchesFindVersionsAndNoStrangers() {
    var works: [(work: Int64, sketch: TextSketch)] = (10..<60).map {
      (Int64($0), TextSketch(work([chapter(UInt64($0) * 7)])))
    }
    works += [
      (1, TextSketch(work(book))), (2, TextSketch(work(Array(book.prefix(2))))),
      (3, TextSketch(work([["Only a hundred words or less, but the very same."]]))),
      (4, TextSketch(work([["“Only” a hundred words — or less, but the very same…"]]))),
    ]
    let pairs = VersionSearch(works.reversed()).pairs()
    #expect(pairs.map { [$0.first, $0.second] } == [[1, 2], [3, 4]])
    #expect(pairs[0].containment > 0.9)
  }

  @Test func shortWorksAreFoundToo() {
    let lines = chapter(5, paragraphs: 3)
    let works = [
      (Int64(1), TextSketch(work([lines]))),
      (2, TextSketch(work([lines + ["And then she ran to the sea."]]))),
      (3, TextSketch(work([chapter(6, paragraphs: 3)]))),
      (4, TextSketch(work([lines + chapter(8, paragraphs: 200)]))),
    ]
    let pairs = VersionSearch(works).pairs().map { [$0.first, $0.second] }
    #expect(pairs.first == [1, 2])
    #expect(!pairs.contains { $0.contains(3) })
  }

  @Test func worksOfOneTextAreOneGroupAndTheFirstAloneIsHeldAgainstOthers() {
    let works = [
      (Int64(1), TextSketch(work(Array(book.prefix(3))))), (2, TextSketch(work(book))),
      (3, TextSketch(work(book))), (4, TextSketch(work([chapter(77)]))),
      (5, TextSketch(work(book))),
    ]
    let search = VersionSearch(works)
    let copies = VersionSearch.Group(works: [2, 3, 5], isSameText: true)
    let pair = VersionSearch.Group(works: [1, 2], isSameText: false)
    #expect(search.groups() == [copies, pair])
    #expect(search.groups(of: 5) == [copies, pair] && search.groups(of: 1) == [pair])
    #expect(search.groups(of: 4) == [])
    #expect(search.pairs().count == 6)
  }

  @Test func worksThatAreKeptApartAreNoVersions() {
    let works = [
      (Int64(1), TextSketch(work(Array(book.prefix(3))))), (2, TextSketch(work(book))),
      (3, TextSketch(work(book))), (4, TextSketch(work(book))),
    ]
    func groups(_ apart: [[Int64]], of work: Int64? = nil) -> [[Int64]] {
      VersionSearch(works, keptApart: apart).groups(of: work).map(\.works)
    }
    #expect(groups([[1, 2]]) == [[2, 3, 4]])
    // 4 stands with both, and each of them for itself.
    #expect(groups([[2, 3]]) == [[2, 4], [3, 4], [1, 2], [1, 3]])
    #expect(groups([[2, 3]], of: 3) == [[3, 4], [1, 3]])
    #expect(groups([[2, 3]], of: 4) == [[2, 4], [3, 4], [1, 2]])
    #expect(groups([[2, 3], [2, 4]]) == [[3, 4], [1, 2], [1, 3]])
    #expect(groups([[1, 2, 3, 4]]) == [])
    let pairs = VersionSearch(works, keptApart: [[2, 3], [1, 4]]).pairs()
    let left: Set<[Int64]> = [[1, 2], [1, 3], [2, 4], [3, 4]]
    #expect(pairs.count == 4 && Set(pairs.map { [$0.first, $0.second] }) == left)
  }

  @Test func aCopyThatIsKeptApartFromAnotherIsListedWithTheRest() {
    let works = (Int64(1)...4).map { ($0, TextSketch(work(book))) }
    let search = VersionSearch(works, keptApart: [[1, 2]])
    #expect(search.groups().map(\.works) == [[1, 3, 4], [2, 3, 4]])
    #expect(search.groups(of: 2).map(\.works) == [[2, 3, 4]])
    #expect(search.groups(of: 1).map(\.works) == [[1, 3, 4]])
  }

  @Test func otherPartsOfTheSameTextAreTold() {
    let one = work([book.flatMap(\.self)], headings: false)
    #expect(VersionComparison(one, work(book)).isPartedOtherwise)
    #expect(VersionComparison(one, work(Array(book.prefix(3)))).isPartedOtherwise)
    #expect(VersionComparison(work(Array(book.prefix(3))), one).isPartedOtherwise)
    #expect(!VersionComparison(work(book), work(book)).isPartedOtherwise)
    #expect(!VersionComparison(work(Array(book.prefix(4))), work(book)).isPartedOtherwise)
    let last = book + [chapter(50, paragraphs: 3)]
    let longer = VersionComparison(work(book), work(last))
    #expect(!longer.isPartedOtherwise)
    #expect(longer.lines("work 1", "work 2") == ["work 2 has chapter 7 more"])
  }

  @Test func aSketchComesBackFromItsBytes() {
    let sketch = TextSketch(work(book))
    #expect(sketch.hashes.count > 20)
    #expect(TextSketch.hashes(in: sketch.bytes) == sketch.hashes)
    #expect(
      TextSketch.hashes(in: Array(sketch.bytes.dropLast(3))) == Array(sketch.hashes.dropLast()))
  }

  @Test func emptyWorksAreCompared() {
    let nothing = work([])
    #expect(TextSketch(nothing).hashes == [])
    _ = VersionComparison(nothing, work(book)).lines("a", "b")
    #expect(VersionSearch([(1, TextSketch(nothing)), (2, TextSketch(nothing))]).pairs() == [])
  }

  @Test func aDifferenceIsToldByParagraphs() {
    let one = work([["It rained.", "She ran on.", "The lamp hissed.", "Then it went out."]])
    let other = work([
      ["It rained!", "She walked on.", "Slowly.", "The lamp  hissed.", "Then it went out."]
    ])
    let spans = { (work: Manuscript) in work.paragraphs.filter { $0.role == .prose }.map(\.span) }
    let diff = ParagraphDiff(spans(one), in: one.text, spans(other), in: other.text)
    let words = diff.steps.map { step in
      switch step {
      case .same(let count): "=\(count)"
      case .removed(let spans): "-" + spans.map(one.text.string).joined(separator: "|")
      case .added(let spans): "+" + spans.map(other.text.string).joined(separator: "|")
      }
    }
    #expect(words == ["=1", "-She ran on.", "+She walked on.|Slowly.", "=2"])
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func aDifferenceGivesBackBothTexts(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let words = ["a", "b", "c", "d"]
    let lists = (0..<2).map { _ in
      (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }
    }
    let one = work([lists[0]])
    let other = work([lists[1]])
    let spans = { (work: Manuscript) in work.paragraphs.filter { $0.role == .prose }.map(\.span) }
    let diff = ParagraphDiff(spans(one), in: one.text, spans(other), in: other.text)
    var place = 0
    var again: [String] = []
    for step in diff.steps {
      switch step {
      case .same(let count):
        again += lists[0][place..<place + count]
        place += count
      case .removed(let gone): place += gone.count
      case .added(let new): again += new.map(other.text.string)
      }
    }
    #expect(place == lists[0].count && again == lists[1])
  }
}
