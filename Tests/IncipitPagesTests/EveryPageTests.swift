import Foundation
import IncipitPages
import IncipitTestSupport
import Testing

/// What every page keeps, whatever it shows.
@Suite struct EveryPageTests {
  private static let tags: Set<String> = [
    "html", "head", "meta", "title", "link", "script", "body", "a", "header", "nav", "button",
    "span", "main", "div", "h1", "h2", "h3", "p", "form", "label", "input", "select", "option",
    "textarea", "ol", "ul", "li", "img", "q", "bdi", "code", "article", "section", "dl", "dt",
    "dd", "details", "summary", "mark", "table", "thead", "tbody", "tr", "th", "td", "svg", "rect",
    "footer", "fieldset", "legend", "dialog", "kbd", "del", "ins", "blockquote", "strong",
  ]

  @Test func standsOnItsOwnWithoutInlineScriptOrStyle() throws {
    for page in try PageGallery().pages {
      let markup = MarkupReader(page.html)
      #expect(markup.faults == [], "\(page.name)")
      for tag in markup.tags where !tag.isEnd {
        #expect(Self.tags.contains(tag.name), "\(page.name): <\(tag.name)>")
        for attribute in tag.attributes {
          #expect(attribute.name != "style", "\(page.name): style on <\(tag.name)>")
          #expect(!attribute.name.hasPrefix("on"), "\(page.name): \(attribute.name)")
          if ["href", "src", "action"].contains(attribute.name) {
            let isOwn = attribute.value.hasPrefix("/") || attribute.value.hasPrefix("#")
            #expect(isOwn && !attribute.value.hasPrefix("//"), "\(page.name): \(attribute.value)")
          }
        }
        if tag.name == "script" { #expect(tag["src"]?.hasPrefix("/assets/") == true) }
      }
      #expect(!page.html.contains("<script>") && !page.html.contains("<style"))
    }
  }

  @Test func givesEachIdOnce() throws {
    for page in try PageGallery().pages {
      let ids = MarkupReader(page.html).tags.compactMap { $0["id"] }
      #expect(Set(ids).count == ids.count, "\(page.name): \(ids)")
    }
  }

  @Test func hasATitleALanguageOneMainHeadingAndAWayPastTheMasthead() throws {
    for page in try PageGallery().pages {
      let tags = MarkupReader(page.html).tags
      #expect(tags.first { $0.name == "html" }?["lang"] == "en")
      #expect(tags.contains { $0["class"] == "skip" && $0["href"] == "#main" })
      #expect(tags.contains { $0.name == "main" && $0["id"] == "main" })
      #expect(page.html.contains("· Incipit</title>"))
      #expect(tags.count { $0.name == "h1" && !$0.isEnd } <= 1, "\(page.name)")
    }
  }

  @Test func labelsEveryField() throws {
    for page in try PageGallery().pages {
      let tags = MarkupReader(page.html).tags
      let labelled = Set(tags.filter { $0.name == "label" }.compactMap { $0["for"] })
      for tag in tags where ["input", "select", "textarea"].contains(tag.name) && !tag.isEnd {
        guard tag["type"] != "hidden", let id = tag["id"] else { continue }
        #expect(labelled.contains(id), "\(page.name): \(id)")
      }
    }
  }

  @Test func offersEveryAssetThatThereIs() throws {
    let folder = ProjectFolder.path + "/Sources/IncipitPages/Resources/assets"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(try PageGallery.sharedRenderer.get().assets.files.values.map(\.name).sorted() == files)
  }
}
