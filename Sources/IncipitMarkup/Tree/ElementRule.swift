/// What HTML says of an element by its name: how it ends and what it ends.
struct ElementRule: OptionSet {
  let rawValue: UInt8

  /// Has no content and no end tag.
  static let void = ElementRule(rawValue: 1)
  /// Stands on lines of its own and ends a paragraph that is open.
  static let block = ElementRule(rawValue: 2)
  /// Sets words in another type; its end tag may stand across others.
  static let formatting = ElementRule(rawValue: 4)
  /// An end tag within it ends nothing outside of it.
  static let boundary = ElementRule(rawValue: 8)
  /// Belongs to the head of a page.
  static let head = ElementRule(rawValue: 16)
  /// Holds no markup, only characters; they are no text of the page.
  static let raw = ElementRule(rawValue: 32)
  /// Holds no markup, only text.
  static let plain = ElementRule(rawValue: 64)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The rule for elements called `name`.
  init(_ name: String) {
    self = Self.table[name] ?? []
  }

  private static let table: [String: ElementRule] = {
    var table: [String: ElementRule] = [:]
    func add(_ rule: ElementRule, _ names: String) {
      for name in names.split(separator: " ") { table[String(name), default: []].insert(rule) }
    }
    add(.void, "area base basefont br col embed frame hr img input keygen link meta param source")
    add(.void, "spacer track wbr")
    add(.block, "address article aside blockquote center dd details dialog dir div dl dt fieldset")
    add(.block, "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav")
    add(.block, "ol p pre search section summary table ul tr td th caption tbody thead tfoot body")
    add(.formatting, "a b big cite code del dfn em font i ins kbd mark nobr q s samp small span")
    add(.formatting, "strike strong sub sup tt u var")
    add(.boundary, "table td th caption html body button object marquee template applet")
    add(.head, "title meta link script style base noscript template head html")
    add(.raw, "script style iframe noembed noframes xmp")
    add(.plain, "title textarea")
    return table
  }()
}

/// The names that elements and attributes have, each once.
struct MarkupNames {
  /// In the order in which they were met; the first is the root's, which is empty.
  private(set) var names = [""]
  /// One a name.
  private(set) var rules: [ElementRule] = [[]]
  private var numbers: [String: Int32] = ["": 0]

  /// The number of `name`, which is in lower case.
  mutating func number(_ name: String) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(names.count)
    numbers[name] = number
    names.append(name)
    rules.append(ElementRule(name))
    return number
  }
}
