import IncipitMarkup

/// The styles of an ODT file, named and automatic (OpenDocument 1.3 part 3, 16).
struct ODTStyles {
  /// What a style says of its words and paragraphs; nil where it says nothing.
  struct Look {
    var italic: Bool?
    var bold: Bool?
    var hidden: Bool?

    /// Words are set apart, as far as is known.
    var isSetApart: Bool { italic == true || bold == true }

    /// This look where it says something, else `outer`.
    func within(_ outer: Look) -> Look {
      Look(
        italic: italic ?? outer.italic, bold: bold ?? outer.bold, hidden: hidden ?? outer.hidden)
    }
  }

  private struct Style {
    var parent: String?
    var look = Look()
    var outlineLevel: Int?
    var breaksPage = false
    var isRuled = false
  }

  /// By family and name: "paragraph/P1".
  private var styles: [String: Style] = [:]

  private static let deepest = 24

  /// The styles in `trees`: those of `styles.xml` and of `content.xml`.
  init(_ trees: [MarkupTree]) {
    for tree in trees {
      for node in tree.elements("style") where tree.name(node) == "style:style" {
        guard let name = tree.attribute(node, "style:name"),
          let family = tree.attribute(node, "style:family")
        else { continue }
        styles["\(family)/\(name)"] = Self.style(node, tree)
      }
    }
  }

  private static func style(_ node: Int, _ tree: MarkupTree) -> Style {
    var style = Style()
    style.parent = tree.attribute(node, "style:parent-style-name")
    style.outlineLevel = tree.attribute(node, "style:default-outline-level").flatMap { Int($0) }
    for child in tree.children(node) {
      switch tree.localName(child) {
      case "text-properties":
        style.look.italic = tree.attribute(child, "fo:font-style").map { $0 != "normal" }
        style.look.bold = tree.attribute(child, "fo:font-weight").map {
          $0 == "bold" || (Int($0) ?? 0) >= 600
        }
        style.look.hidden = tree.attribute(child, "text:display").map { $0 == "none" }
      case "paragraph-properties":
        style.breaksPage = tree.attribute(child, "fo:break-before") == "page"
        let border = tree.attribute(child, "fo:border-bottom") ?? "none"
        style.isRuled =
          border != "none" && tree.attribute(child, "fo:border-left") ?? "none" == "none"
      default: break
      }
    }
    return style
  }

  /// The look that the style `name` gives.
  func look(_ name: String?, _ family: String) -> Look {
    chain(name, family).reduce(Look()) { $0.within($1.style.look) }
  }

  /// The level of a heading in the style `name`; 0 for plain text.
  ///
  /// A title is of level 1.
  func level(_ name: String?) -> Int {
    for (name, style) in chain(name, "paragraph") {
      if name == "Title" { return 1 }
      if name == "Subtitle" { return 0 }
      if let level = style.outlineLevel, level > 0 { return min(level + 1, 6) }
    }
    return 0
  }

  /// Whether paragraphs in the style `name` begin a page.
  func breaksPage(_ name: String?) -> Bool {
    chain(name, "paragraph").contains { $0.style.breaksPage }
  }

  /// Whether paragraphs in the style `name` have a line drawn below.
  func isRuled(_ name: String?) -> Bool {
    chain(name, "paragraph").contains { $0.style.isRuled || $0.name == "Horizontal_20_Line" }
  }

  /// The style called `name` and those that it is based on.
  private func chain(_ name: String?, _ family: String) -> [(name: String, style: Style)] {
    var chain: [(name: String, style: Style)] = []
    var next = name
    while let name = next, chain.count < Self.deepest {
      // Names that the format knows mean something even where the file does not define them.
      let style = styles["\(family)/\(name)"] ?? Style()
      chain.append((name, style))
      next = style.parent
    }
    return chain
  }
}
