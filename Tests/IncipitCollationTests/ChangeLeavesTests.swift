import IncipitCollation
import IncipitText
import Testing

@Suite struct ChangeLeavesTests {
  private func added(_ count: Int, bytes: Int = 20) -> [ParagraphChange] {
    (0..<count).map { .added(TextSpan($0 * bytes, ($0 + 1) * bytes)) }
  }

  @Test func fewChangesAreOneLeaf() {
    let leaves = ChangeLeaves([added(2), [], added(3)])
    #expect(leaves.leaves.map { $0.map(\.chapter) } == [[0, 2]])
    #expect(leaves.leaf(of: 0) == 1 && leaves.leaf(of: 1) == nil && leaves.leaf(of: 2) == 1)
    #expect(ChangeLeaves([[], []]).leaves.isEmpty)
  }

  @Test func aLeafEndsWithItsNumberOfChangesAndTheChapterGoesOn() {
    let leaves = ChangeLeaves([added(200), added(250)])
    #expect(leaves.leaves.map { $0.map(\.chapter) } == [[0], [1], [1]])
    #expect(leaves.leaves.map { $0.map(\.isContinued) } == [[false], [false], [true]])
    #expect(leaves.leaf(of: 1) == 2)
    #expect(leaves.leaves.flatMap { $0.flatMap(\.changes) } == added(200) + added(250))
  }

  @Test func aLeafEndsWithItsBytes() {
    let leaves = ChangeLeaves([added(30, bytes: 5_000)])
    #expect(leaves.leaves.map { $0.reduce(0) { $0 + $1.changes.count } } == [8, 8, 8, 6])
    // Of a paragraph without end only its beginning is shown, and counts.
    let long = ChangeLeaves([added(3, bytes: 1_000_000)])
    #expect(long.leaves.count == 1)
  }

  @Test func ofManyAlikeBothEndsAreShown() {
    let spans = (0..<20).map { TextSpan($0, $0 + 1) }
    let (before, leftOut, behind) = ChangeLeaves.shown(spans)
    #expect(Array(before) == Array(spans[..<3]) && leftOut == 14)
    #expect(Array(behind) == Array(spans[17...]))
    #expect(ChangeLeaves.shown(Array(spans.prefix(6))).leftOut == 0)
  }

  @Test func aParagraphIsCutAtAWholeLetter() {
    let text = SourceText("a" + String(repeating: "é", count: 5_000))
    let shown = ChangeLeaves.shown(text.span, in: text)
    #expect(shown.utf8Length == 5_999 && text.isScalarBoundary(Int(shown.end)))
    #expect(ChangeLeaves.shown(TextSpan(0, 11), in: text) == TextSpan(0, 11))
  }
}
