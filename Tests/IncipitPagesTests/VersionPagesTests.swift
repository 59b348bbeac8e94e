import IncipitBooks
import IncipitPages
import Testing

/// What the pages about versions show.
@Suite struct VersionPagesTests {
  private func pages(_ words: String = "It rained.") throws -> [String: String] {
    let pages = try PageGallery.versionPages(words, PageGallery.sharedRenderer.get())
    return Dictionary(uniqueKeysWithValues: pages.map { ($0.name, $0.html) })
  }

  @Test func tellsWhatWasDoneAndHowItIsTakenBack() throws {
    let put = try #require(try pages()["versions-put"])
    #expect(put.contains("Works 8 and 9 stand behind work 7 now."))
    #expect(put.contains("name=\"works\" value=\"8 9\"><button type=\"submit\">Take it back"))
    let back = try #require(try pages()["versions-back"])
    #expect(back.contains("Work 8 is on the shelf again.") && !back.contains("Take it back"))
  }

  @Test func manyLinesAreCutAndEachWorkCanBeKept() throws {
    let page = try #require(try pages()["versions"])
    #expect(page.contains("and 3 more that differ"))
    #expect(page.contains("in 3 files <span class=\"nature\">works 7, 8 and 9</span></h2>"))
    #expect(page.contains("value=\"7 8 9\"") && page.contains("value=\"7 9\""))
    #expect(page.split(separator: "name=\"kept\"").count == 6)
    #expect(page.contains("href=\"/versions?page=1\"") && page.contains("page 2 of 4"))
    #expect(page.contains("href=\"/versions?stood=2#standing\""))
  }

  @Test func worksKeptApartAreListedWithTheWayBack() throws {
    let pages = try pages()
    let put = try #require(pages["versions-apart"])
    #expect(put.contains("Works 7 and 8 are kept apart now."))
    let undo = "name=\"works\" value=\"7 8\"><button type=\"submit\">"
    #expect(put.contains("action=\"/versions/offer\"") && put.contains(undo + "Take it back"))
    #expect(put.contains(undo + "List them again"))
    #expect(put.contains("href=\"/versions?parted=2#apart\""))
    // Of many some are shown, and all are meant.
    #expect(put.contains("and 3 others") && put.contains("value=\"10 11 12 13 14 15 16 17 18\""))
    #expect(put.contains("These are 3 different works") && put.contains("These are two works"))
    let offered = try #require(pages["versions-offered"])
    #expect(offered.contains("Works 7 and 8 are not kept apart any more."))
    #expect(!offered.contains("Take it back"))
    let chapters = try #require(pages["chapters-joined"])
    #expect(chapters.contains("action=\"/chapters/offer\""))
    #expect(chapters.contains(undo + "Offer them again"))
    #expect(chapters.contains("href=\"/chapters?parted=2#apart\""))
    #expect(!(try #require(pages["versions-none"])).contains("id=\"apart\""))
  }

  @Test func aDifferenceOffersToKeepApartOrToTakeThatBack() throws {
    let pages = try pages()
    let both = try #require(pages["difference"])
    #expect(both.contains("action=\"/versions/apart\"") && both.contains("These are two works<"))
    let apart = try #require(pages["difference-apart"])
    #expect(apart.contains("These are two works, as you said.") && !apart.contains("Keep work"))
    #expect(apart.contains("action=\"/versions/offer\""))
    #expect(!(try #require(pages["difference-2"])).contains("These are two works"))
  }

  @Test func changesAreToldByWordsToo() throws {
    let page = try #require(try pages()["difference"])
    let gone = "<del><span class=\"unseen\">[taken out: </span>It rained."
    #expect(page.split(separator: gone).count == 3)
    #expect(page.contains("9 paragraphs alike") && page.contains("… 7 more paragraphs …"))
    // Not quite the same is not wholly the same.
    #expect(page.contains("changed, 99 % the same"))
    #expect(page.contains("only in work 9, 9 words") && page.contains("only in work 7, 9 words"))
  }

  @Test func laterLeavesLeaveTheListOfChaptersOut() throws {
    let page = try #require(try pages()["difference-2"])
    #expect(page.contains("continued") && !page.contains("id=\"chapters-heading\""))
    #expect(page.contains("Work 9 stands behind the other.") && !page.contains("Keep work"))
  }

  @Test func headingsGoDownOneStepAtATime() throws {
    for (name, html) in try pages() {
      let levels = MarkupReader(html).tags.filter { !$0.isEnd && $0.name.hasPrefix("h") }
        .compactMap { $0.name.count == 2 ? Int($0.name.dropFirst()) : nil }
      #expect(levels.first == 1, "\(name)")
      for (one, next) in zip(levels, levels.dropFirst()) { #expect(next - one <= 1, "\(name)") }
    }
  }

  @Test(arguments: [
    (1, 0, 1, 0..<0), (0, 25, 1, 0..<12), (3, 25, 3, 24..<25), (9, 25, 3, 24..<25),
    (2, 24, 2, 12..<24),
  ])
  func aListIsCutIntoPages(asked: Int, count: Int, number: Int, range: Range<Int>) {
    let paging = Paging(asked, of: count, length: 12)
    #expect(paging.number == number && paging.range == range)
  }
}
