import IncipitBooks
import IncipitCollation
import IncipitText
import Testing

@Suite struct ChapterGroupingTests {
  private static let plain = Manner(
    pointOfView: .third, tense: .past, mark: "“", sceneBreak: "***")

  private func file(
    _ id: Int64, _ name: String? = nil, title: String? = nil, author: String? = nil,
    chapters: [Int] = [], of total: Int? = nil, people: [[String]] = [], manner: Manner = plain,
    opening: String? = nil
  ) -> LooseFile {
    LooseFile(
      id: id, fileName: name ?? "\(id * 1_000_003).txt", title: title, author: author,
      opening: opening, fandoms: [],
      chapters: chapters, chaptersInAll: total, people: people, manner: manner)
  }

  private func members(_ files: [LooseFile], apart: [[Int64]] = []) -> [[Int64]] {
    ChapterGrouping(files, keptApart: apart).groups().map { $0.members.map(\.id) }
  }

  @Test func oneTitleAndRunningNumbersAreOneWorkWithItsGapsNamed() throws {
    let files = [7, 2, 3, 5].map { number in
      file(Int64(number), title: "The Winter Road", author: "Wren", chapters: [number], of: 8)
    }
    let group = try #require(ChapterGrouping(files).groups().first)
    #expect(group.members.map(\.id) == [2, 3, 5, 7])
    #expect(group.gaps.ranges == [1...1, 4...4, 6...6, 8...8])
    #expect(group.gapsLine == "chapters 1, 4, 6 and 8 of 8 are missing")
    #expect(group.isOrderKnown && group.confidence > 0.8)
    #expect(group.grounds.contains(.title("The Winter Road")))
    #expect(group.grounds.contains(.author("Wren")) && group.grounds.contains(.numbers))
  }

  @Test func namesOfFilesThatDifferByANumberAreAGround() throws {
    let files = [1, 2, 10].map { file($0, "winter-road-\($0).html") }
    let group = try #require(ChapterGrouping(files).groups().first)
    #expect(group.members.map(\.id) == [1, 2, 10])
    #expect(group.gapsLine == "chapters 3 to 9 are missing")
    #expect(group.grounds.first == .fileNames("winter road"))
  }

  @Test func rarePeopleAndNumbersJoinFilesWithoutTitles() throws {
    let strangers = (20..<30).map {
      file($0, people: [["maud", "hale"], ["stranger\($0)"]])
    }
    let cast = [["ines", "marrow"], ["peg"], ["saltwick"]]
    let files = [4, 6, 7].map { file(Int64($0), chapters: [$0], people: cast) }
    #expect(members(strangers + files) == [[4, 6, 7]])
  }

  @Test func theLeadsOfAPairingAloneAreNoGround() {
    // Ten whole stories about the same two, as in every heap.
    let files = (1...10).map {
      file($0, people: [["caroline", "forbes"], ["klaus"], ["friend\($0)"], ["other\($0)"]])
    }
    #expect(members(files) == [])
  }

  @Test func neverJoinsTheSameChapterTwiceTwoAuthorsOrWholeWorks() {
    let title = "The Winter Road"
    #expect(
      members([file(1, title: title, chapters: [3]), file(2, title: title, chapters: [3])]) == [])
    #expect(
      members([
        file(1, title: title, author: "Wren", chapters: [3]),
        file(2, title: title, author: "Finch", chapters: [4]),
      ]) == [])
    #expect(
      members([
        file(1, title: title, chapters: [1, 2], of: 2), file(2, title: title, chapters: [3], of: 9),
      ]) == [])
  }

  @Test func copiesOfOneTextAreNoChapters() {
    let files = (1...3).map {
      file(
        $0, title: "The Winter Road", author: "Wren",
        people: [["ines", "marrow"], ["peg", "doyle"]],
        opening: "The lamp at Saltwick hissed between them.")
    }
    #expect(members(files) == [])
  }

  @Test func aPersonsNoIsKept() {
    let files = [1, 2, 3].map { file(Int64($0), title: "The Winter Road", chapters: [$0]) }
    #expect(members(files) == [[1, 2, 3]])
    #expect(members(files, apart: [[1, 2, 3]]) == [])
    #expect(members(files, apart: [[1, 3]]).allSatisfy { !($0.contains(1) && $0.contains(3)) })
  }

  @Test func anotherHandIsAnotherWork() {
    let cast = [["ines", "marrow"], ["peg", "doyle"]]
    let other = Manner(pointOfView: .first, tense: .present, mark: "'", sceneBreak: "oOo")
    #expect(
      members([file(1, people: cast), file(2, people: cast, manner: other)]) == [])
  }

  @Test func theOrderOfFilesInTheHeapChangesNothing() {
    let files = (1...9).map {
      file(Int64($0), title: $0 % 2 == 0 ? "Ash" : "The Winter Road", chapters: [$0])
    }
    #expect(members(files) == members(files.reversed()))
  }

  @Test func aLineKeepsAllButNamesAndNumber() {
    let files = [
      file(
        3, "a.txt", title: "T", author: "A", chapters: [2, 3], of: 9,
        people: [["ines", "m"], ["peg"]]),
      file(4, "b.txt", manner: Manner(pointOfView: nil, tense: nil, mark: nil, sceneBreak: nil)),
    ]
    for file in files {
      let again = LooseFile(
        id: file.id, fileName: file.fileName, title: file.title, author: file.author,
        opening: file.opening, line: file.line)
      #expect(again == file)
    }
    #expect(
      LooseFile(id: 1, fileName: "", title: nil, author: nil, opening: nil, line: "what") == nil)
  }
}
