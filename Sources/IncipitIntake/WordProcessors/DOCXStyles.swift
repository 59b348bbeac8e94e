import IncipitMarkup

/// The styles of a DOCX file: which are headings, which set words in another type.
///
/// ECMA-376 part 1, 17.7: italics and bold are toggles, which a paragraph's and a run's style switch
/// between them, and which a run's own setting overrules.
struct DOCXStyles {
  /// What a style or a run says of its words; nil where it says nothing.
  struct Look {
    var italic: Bool?
    var bold: Bool?
    var hidden: Bool?
  }

  /// Which list a paragraph is an item of.
  struct ListPlace {
    var list: String?
    var level: Int?
  }

  private struct Style {
    var name = ""
    var parent: String?
    var look = Look()
    /// From 0; 9 is the level of plain text.
    var outlineLevel: Int?
    var place = ListPlace()
    var breaksPage = false
  }

  private var styles: [String: Style] = [:]
  /// The style of paragraphs that name none.
  private var usual: String?

  /// How many styles may be based on each other.
  private static let deepest = 24

  /// The styles in `tree`, which is `word/styles.xml`; none if the file has none.
  init(_ tree: MarkupTree?) {
    guard let tree else { return }
    for node in tree.elements("style") {
      guard let id = tree.attribute(node, "styleid") else { continue }
      var style = Style()
      for child in tree.children(node) {
        switch tree.localName(child) {
        case "name": style.name = tree.attribute(child, "val")?.lowercased() ?? ""
        case "basedon": style.parent = tree.attribute(child, "val")
        case "rpr": style.look = Self.look(child, tree)
        case "ppr":
          style.outlineLevel = Self.outlineLevel(child, tree)
          style.place = Self.place(child, tree)
          style.breaksPage = Self.breaksPage(child, tree)
        default: break
        }
      }
      if tree.attribute(node, "type") == "paragraph", Self.isOn(tree.attribute(node, "default")) {
        usual = id
      }
      styles[id] = style
    }
  }

  // MARK: Paragraphs

  /// The level of a heading whose style and own outline level are known; 0 for plain text.
  ///
  /// A title is of level 1, "heading 1" of level 2.
  func level(style: String?, outlineLevel: Int?) -> Int {
    let names = chain(style).map(\.name) + [style?.lowercased() ?? ""]
    for name in names {
      if name == "title" { return 1 }
      if name == "subtitle" { return 0 }
      guard name.hasPrefix("heading"), let number = Int(name.dropFirst(7).filter { $0 != " " })
      else { continue }
      return min(max(number, 1) + 1, 6)
    }
    let level = outlineLevel ?? chain(style).lazy.compactMap(\.outlineLevel).first
    return level.map { (0..<9).contains($0) ? min($0 + 2, 6) : 0 } ?? 0
  }

  /// Whether the style is one of a table of contents, whose lines say what the headings say again.
  func isContents(style: String?) -> Bool {
    guard let name = style.flatMap({ styles[$0]?.name ?? $0.lowercased() }) else { return false }
    return name.hasPrefix("toc") && name.dropFirst(3).allSatisfy { $0 == " " || $0.isNumber }
      || name == "toc heading" || name == "tocheading"
  }

  /// Whether paragraphs of the style begin a page.
  func breaksPage(style: String?) -> Bool { chain(style).contains(where: \.breaksPage) }

  /// The list that paragraphs of the style are items of.
  func place(style: String?) -> ListPlace {
    chain(style).lazy.map(\.place).first { $0.list != nil } ?? ListPlace()
  }

  // MARK: Words

  /// How words are set whose styles and own look are known.
  func look(paragraph: String?, character: String?, own: Look) -> (isSetApart: Bool, isHidden: Bool)
  {
    let (below, above) = (chain(paragraph ?? usual), chain(character))
    func value(_ key: KeyPath<Look, Bool?>) -> Bool {
      if let own = own[keyPath: key] { return own }
      let first = below.lazy.compactMap { $0.look[keyPath: key] }.first ?? false
      let second = above.lazy.compactMap { $0.look[keyPath: key] }.first ?? false
      return first != second
    }
    return (value(\.italic) || value(\.bold), value(\.hidden))
  }

  /// The style called `id` and those that it is based on.
  private func chain(_ id: String?) -> [Style] {
    var chain: [Style] = []
    var next = id
    while let id = next, let style = styles[id], chain.count < Self.deepest {
      chain.append(style)
      next = style.parent
    }
    return chain
  }

  // MARK: Properties

  /// What the run's properties `node` say.
  static func look(_ node: Int, _ tree: MarkupTree) -> Look {
    var look = Look()
    for child in tree.children(node) {
      switch tree.localName(child) {
      case "i": look.italic = isOn(tree.attribute(child, "val") ?? "1")
      case "b": look.bold = isOn(tree.attribute(child, "val") ?? "1")
      case "vanish": look.hidden = isOn(tree.attribute(child, "val") ?? "1")
      default: break
      }
    }
    return look
  }

  /// The outline level that the paragraph's properties `node` state, from 0.
  static func outlineLevel(_ node: Int, _ tree: MarkupTree) -> Int? {
    tree.children(node).first { tree.localName($0) == "outlinelvl" }
      .flatMap { tree.attribute($0, "val") }.flatMap { Int($0) }
  }

  /// The list that the paragraph's properties `node` state.
  static func place(_ node: Int, _ tree: MarkupTree) -> ListPlace {
    guard let numbers = tree.children(node).first(where: { tree.localName($0) == "numpr" }) else {
      return ListPlace()
    }
    var place = ListPlace()
    for child in tree.children(numbers) {
      let value = tree.attribute(child, "val")
      if tree.localName(child) == "numid" { place.list = value }
      if tree.localName(child) == "ilvl" { place.level = value.flatMap { Int($0) } }
    }
    return place
  }

  /// Whether the paragraph's properties `node` ask for a new page.
  static func breaksPage(_ node: Int, _ tree: MarkupTree) -> Bool {
    guard let found = tree.children(node).first(where: { tree.localName($0) == "pagebreakbefore" })
    else { return false }
    return isOn(tree.attribute(found, "val") ?? "1")
  }

  private static func isOn(_ value: String?) -> Bool {
    value == "1" || value == "true" || value == "on"
  }
}
