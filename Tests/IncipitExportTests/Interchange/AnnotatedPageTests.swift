import IncipitBooks
import IncipitExport
import IncipitTestSupport
import IncipitText
import Testing

@Suite struct AnnotatedPageTests {
  private static func page(_ work: InterchangeWork) -> String {
    String(
      decoding: AnnotatedPage.bytes(manuscript: work.manuscript, reading: work.reading),
      as: UTF8.self)
  }

  private static func tree(_ page: String) throws -> XMLReader {
    try MarkupFilesTests.tree(Array(page.utf8))
  }

  @Test func everySpeakerStandsBehindTheQuotation() throws {
    let page = Self.page(.harbour)
    let run =
      #"<span class="q s0 speech" id="q0">&quot;Run,&quot;</span>"#
      + ##"<span class="who"><a href="#c1">Ada Lane</a> › Bram <small>tag-name, say, 98 %</small>"##
    #expect(page.contains(run))
    #expect(page.contains("<small>continued, 45 %, unsure</small>"))
    #expect(page.contains(#"<span class="who doubt">no speaker <small>0 %, unsure</small>"#))
    #expect(page.contains(#"<span class="who">a keeper <small>tag-nominal, say, 80 %</small>"#))
    #expect(page.contains(#"<span class="m s1">He<sub>2?</sub></span>"#))
    #expect(page.contains("letter from Bram to Ada Lane, 90 %"))
    #expect(page.contains("Scene 2: marker; Quill; 75 %"))
    #expect(page.contains("<summary>2 quotations</summary>"))
  }

  @Test func linksLeadToWhatIsThere() throws {
    let tree = try Self.tree(Self.page(.harbour))
    let ids = Set(tree.elements.compactMap { $0["id"] })
    for link in tree.all("a") {
      let target = try #require(link["href"])
      #expect(target.first == "#" && ids.contains(String(target.dropFirst())), "\(target)")
    }
  }

  private static func expectHarmless(_ work: InterchangeWork) throws {
    let page = page(work)
    let tree = try tree(page)
    for element in tree.elements {
      #expect(
        !["script", "iframe", "img", "link", "object", "base", "form"].contains(element.name))
      for (name, value) in element.attributes {
        #expect(!name.hasPrefix("on") && !["style", "src"].contains(name), "\(work): \(name)")
        #expect(name != "href" || value.hasPrefix("#"), "\(work): \(value)")
      }
    }
    let ids = tree.elements.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count, "\(work): an id stands twice")
  }

  @Test(arguments: [InterchangeWork.harbour] + InterchangeWork.plain + InterchangeWork.samples)
  func noWorkBreaksThePage(work: InterchangeWork) throws { try Self.expectHarmless(work) }

  @Test(arguments: 0..<150)
  func noReadingBreaksThePage(seed: UInt64) throws {
    try Self.expectHarmless(RandomReading.work(seed: seed))
  }

  @Test func textOfTheStoryIsWhole() throws {
    let work = InterchangeWork.harbour
    let page = Self.page(work)
    for words in ["🦉 ", "It is &lt;rude&gt; &amp; cold.", "AN: &lt;3 &amp; thanks", "More soon."] {
      #expect(page.contains(words), "\(words)")
    }
  }
}
