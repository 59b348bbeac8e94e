import Foundation
import IncipitBooks
import IncipitExport
import IncipitTestSupport
import IncipitText
import Testing

@Suite struct HTMLBookTests {
  private static func page(_ work: TestWork, marksSpeakers: Bool = false) -> String {
    String(
      decoding: HTMLBook.bytes(of: work.exported(marksSpeakers: marksSpeakers)), as: UTF8.self)
  }

  @Test func setsTheWholeStory() throws {
    let page = Self.page(.lighthouse)
    let start = try #require(page.firstRange(of: "<main"))
    let end = try #require(page.firstRange(of: "<footer>"))
    #expect(
      String(page[start.lowerBound..<end.lowerBound]) == """
        <main id="story" lang="en">
        <section id="chapter-1" aria-labelledby="heading-1">
        <h2 id="heading-1">Chapter 1: Fog</h2>
        <aside class="note" aria-label="Author’s note">
        <details>
        <summary>Author’s note</summary>
        <p>AN: first try, be kind!</p>
        <p>Updates on Sundays.</p>
        </details>
        </aside>
        <aside class="note" aria-label="Disclaimer">
        <details>
        <summary>Disclaimer</summary>
        <p>I own nothing but the fog.</p>
        </details>
        </aside>
        <p>Ada lit the lamp &amp; waited.</p>
        <p>"Anyone there?" she called.</p>
        <hr class="scene"/>
        <p class="time">An hour earlier</p>
        <p>The boat had turned back.</p>
        <blockquote class="insert letter">
        <p>Dear Ada,</p>
        <p>The sea is &lt;rude&gt; today.</p>
        <p>Yours, Bram</p>
        </blockquote>
        <p>She folded it <em>twice</em>.</p>
        <aside class="note" aria-label="Closing note">
        <details>
        <summary>Closing note</summary>
        <p>Thanks for reading!</p>
        </details>
        </aside>
        </section>
        <section id="chapter-2" aria-labelledby="heading-2">
        <h2 id="heading-2">Chapter 2</h2>
        <p>1. She counted the waves.</p>
        <p>- Nobody came.</p>
        <aside class="note" aria-label="Closing note">
        <details>
        <summary>Closing note</summary>
        <p>The end (for now).</p>
        </details>
        </aside>
        </section>
        </main>

        """)
  }

  @Test(arguments: TestWork.all)
  func isOneFileWithoutScriptAndOfWhichEveryLinkLeadsSomewhere(work: TestWork) throws {
    let tree = try MarkupFilesTests.tree(Array(Self.page(work, marksSpeakers: true).utf8))
    let ids = tree.elements.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    for element in tree.elements {
      #expect(!["script", "iframe", "img", "link", "object", "base"].contains(element.name))
      for (name, value) in element.attributes {
        #expect(!name.hasPrefix("on") && !["style", "src"].contains(name))
        #expect(name != "href" || ids.contains(String(value.dropFirst())), "\(value)")
      }
    }
  }

  @Test(arguments: TestWork.all)
  func headingsGoDownByOneAndLandmarksStandOnce(work: TestWork) throws {
    let tree = try MarkupFilesTests.tree(Array(Self.page(work).utf8))
    var level = 0
    for element in tree.elements where element.name.count == 2 && element.name.first == "h" {
      guard let own = element.name.last?.wholeNumberValue else { continue }
      #expect(own <= level + 1, "\(element.name) behind h\(level)")
      level = own
    }
    for name in ["main", "header", "footer", "h1", "title"] {
      #expect(tree.all(name).count == 1, "\(name)")
    }
  }

  @Test func namesOnlyWhatAPersonSaidAsTitleAndAuthor() {
    let page = Self.page(.untitled)
    #expect(page.contains(#"<h1 class="incipit">“It rained.”</h1>"#))
    #expect(page.contains("No title is known"))
    var facts = FactsBuilder()
    facts.title = .inferred(Inferred("Fog", confidence: 0.5, evidence: []))
    facts.author = .inferred(Inferred("Mole", confidence: 0.5, evidence: []))
    var builder = ManuscriptBuilder()
    builder.add(.chapter, ["It rained."])
    let guessed = Self.page(TestWork("guessed", builder.manuscript, facts.reading()))
    #expect(guessed.contains(#"<h1 class="guess">[Fog?]</h1>"#))
    #expect(guessed.contains("perhaps by Mole"))
    #expect(!guessed.contains(#"name="author""#))
  }

  @Test func tellsTheSpeakersAsDataOnlyWhenAsked() throws {
    let harbour = InterchangeWork.harbour
    func page(_ marksSpeakers: Bool) -> String {
      String(
        decoding: HTMLBook.bytes(
          of: ExportedWork(
            card: Card(harbour.reading, harbour.manuscript), manuscript: harbour.manuscript,
            reading: harbour.reading, modified: "", marksSpeakers: marksSpeakers)), as: UTF8.self)
    }
    let run =
      #"<p><span class="speech" data-speaker="Ada Lane" data-character="1" data-confidence="0.98">"#
    #expect(page(true).contains(run + "\"Run,\"</span> said Ada. <span"))
    #expect(page(true).contains(#"<span class="speech">"Who is there?"</span>"#))
    #expect(page(true).contains(#"data-speaker="a keeper" data-confidence="0.8""#))
    #expect(page(true).contains("<dt>Ada Lane</dt>\n<dd>also Ada; she; speaks 3 times</dd>"))
    #expect(!page(false).contains("data-"))
    #expect(!page(false).contains("The cast"))
  }

  /// The colours of the page as its style sheet names them, first the light ones, then the dark.
  private static func colours() -> [[String: Int]] {
    page(.untitled).split(separator: ":root {").dropFirst().prefix(2).map { rules in
      var colours: [String: Int] = [:]
      for rule in rules.prefix(while: { $0 != "}" }).split(separator: ";") {
        let parts = rule.split(separator: ":").map { $0.filter { !$0.isWhitespace } }
        if parts.count == 2, parts[1].hasPrefix("#") {
          colours[String(parts[0])] = Int(parts[1].dropFirst(), radix: 16)
        }
      }
      return colours
    }
  }

  /// WCAG 2.2's contrast ratio of two colours 0xRRGGBB.
  private static func contrast(_ one: Int, _ other: Int) -> Double {
    let light = [one, other].map { colour in
      let parts = [16, 8, 0].map { shift in
        let value = Double(colour >> shift & 0xFF) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    return (max(light[0], light[1]) + 0.05) / (min(light[0], light[1]) + 0.05)
  }

  @Test func everyColourOfWordsStandsOutFromEveryGround() throws {
    let schemes = Self.colours()
    #expect(schemes.count == 2)
    for scheme in schemes {
      for ground in ["--ground", "--panel"] {
        for ink in ["--ink", "--soft", "--link"] {
          let ratio = try Self.contrast(#require(scheme[ink]), #require(scheme[ground]))
          #expect(ratio >= 7, "\(ink) on \(ground): \(ratio)")
        }
      }
    }
  }

  @Test func writesFromRightToLeftWhereTheLanguageDoes() {
    var facts = FactsBuilder()
    facts.language = .stated(Stated("he", evidence: [TextSpan(0, 1)]))
    var builder = ManuscriptBuilder()
    builder.add(.chapter, ["שלום."])
    let work = TestWork("hebrew", builder.manuscript, facts.reading())
    #expect(Self.page(work).contains(#"<main id="story" lang="he" dir="rtl">"#))
  }
}
