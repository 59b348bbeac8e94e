import IncipitBooks
import IncipitMarkup

/// What EPUB 3 calls places within a page, as far as they are no story, and what our own books mark.
///
/// Notes are asides, and the links to them would be numbers among the words
/// (<https://www.w3.org/TR/epub-ssv-11/>). Our own books set apart what was read out of the text,
/// which must not come back as the author's word.
enum EPUBSemantics {
  /// Marks such places of `tree` in `plan`.
  static func mark(_ tree: MarkupTree, _ plan: inout DocumentPlan) {
    for node in tree.inside(MarkupTree.root) where !tree.isText(node) {
      switch tree.localName(node) {
      case "aside": plan.mark(node, .authorNote)
      case "a":
        let type = tree.attribute(node, "epub:type") ?? tree.attribute(node, "role") ?? ""
        if ["noteref", "doc-noteref", "backlink", "doc-backlink"].contains(type) {
          plan.drop(node)
        }
      case "section" where tree.hasClass(node, "inferred"): plan.mark(node, .siteText)
      case "span" where tree.hasClass(node, "mark"): plan.drop(node)
      default: break
      }
    }
  }

  /// Whether a page holds notes and nothing else but headings.
  static func isNotes(_ tree: MarkupTree) -> Bool {
    var hasNotes = false
    var node = tree.first("body") ?? MarkupTree.root
    let end = tree.end(node)
    while node < end {
      let name = tree.localName(node)
      if name == "aside" || ["h1", "h2", "h3"].contains(name) {
        hasNotes = hasNotes || name == "aside"
        node = tree.end(node)
      } else if tree.isText(node), tree.bytes(node).contains(where: { $0 > 0x20 }) {
        return false
      } else {
        node += 1
      }
    }
    return hasNotes
  }

  /// Whether the book's title was made of its opening words by us.
  static func isNamedByOpening(_ source: MarkupSource) -> Bool {
    source.pages.prefix(3).contains { page in
      page.tree.elements("h1").contains { page.tree.hasClass($0, "incipit") }
    }
  }
}
