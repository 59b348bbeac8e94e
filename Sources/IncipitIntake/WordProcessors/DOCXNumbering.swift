import IncipitMarkup

/// Counts the items of a DOCX file's lists: "Chapter 3" may be written nowhere but here.
struct DOCXNumbering {
  private struct Level {
    var start = 1
    var format = "decimal"
    /// "%1." with the number of level 1 in it.
    var text = ""
  }

  /// The levels of each kind of list.
  private var levels: [String: [Int: Level]] = [:]
  /// The kind of each list.
  private var kinds: [String: String] = [:]
  /// The number of the last item of each level, by kind of list.
  private var counts: [String: [Int: Int]] = [:]

  /// The lists in `tree`, which is `word/numbering.xml`; none if the file has none.
  init(_ tree: MarkupTree?) {
    guard let tree else { return }
    for node in tree.elements("abstractnum") {
      guard let id = tree.attribute(node, "abstractnumid") else { continue }
      for child in tree.children(node) where tree.localName(child) == "lvl" {
        guard let place = tree.attribute(child, "ilvl").flatMap({ Int($0) }), (0..<9) ~= place
        else { continue }
        levels[id, default: [:]][place] = Self.level(child, tree)
      }
    }
    for node in tree.elements("num") {
      guard let id = tree.attribute(node, "numid") else { continue }
      kinds[id] = tree.first("abstractnumid", in: node).flatMap { tree.attribute($0, "val") }
    }
  }

  /// Counts an item at `place` and says what stands before its words, without blanks at its ends.
  ///
  /// - Returns: empty for an item with a bullet or of no list that is known.
  mutating func label(_ place: DOCXStyles.ListPlace) -> String {
    let depth = place.level ?? 0
    guard let kind = place.list.flatMap({ kinds[$0] }), let level = levels[kind]?[depth],
      level.format != "bullet", level.format != "none"
    else { return "" }
    var counted = counts[kind] ?? [:]
    counted[depth] = min(counted[depth].map { $0 + 1 } ?? level.start, 100_000)
    for deeper in depth + 1..<10 { counted[deeper] = nil }
    counts[kind] = counted
    var label = level.text
    for other in 0...depth where label.contains("%\(other + 1)") {
      let count = counted[other] ?? levels[kind]?[other]?.start ?? 1
      let format = levels[kind]?[other]?.format ?? "decimal"
      label = label.replacing("%\(other + 1)", with: Self.written(count, format))
    }
    return label.split { $0.isWhitespace }.joined(separator: " ")
  }

  private static func level(_ node: Int, _ tree: MarkupTree) -> Level {
    var level = Level()
    for child in tree.children(node) {
      guard let value = tree.attribute(child, "val") else { continue }
      switch tree.localName(child) {
      case "start": level.start = min(max(Int(value) ?? 1, 0), 100_000)
      case "numfmt": level.format = value
      case "lvltext": level.text = String(value.prefix(200))
      default: break
      }
    }
    return level
  }

  /// `count` as the list's `format` writes it (ECMA-376 part 1, 17.18.59); in digits if it is another.
  private static func written(_ count: Int, _ format: String) -> String {
    switch format {
    case "upperRoman": roman(count)
    case "lowerRoman": roman(count).lowercased()
    case "upperLetter": letters(count)
    case "lowerLetter": letters(count).lowercased()
    case "cardinalText" where (1...words.count) ~= count: words[count - 1].capitalisedFirst
    case "decimalZero": count < 10 ? "0\(count)" : "\(count)"
    default: "\(count)"
    }
  }

  private static func roman(_ count: Int) -> String {
    guard (1..<4000) ~= count else { return "\(count)" }
    var (rest, written) = (count, "")
    for (value, digits) in [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ] {
      while rest >= value {
        written += digits
        rest -= value
      }
    }
    return written
  }

  /// A…Z, AA…ZZ: Word repeats the letter.
  private static func letters(_ count: Int) -> String {
    guard (1...260) ~= count, let letter = Unicode.Scalar(UInt32(0x41 + (count - 1) % 26)) else {
      return "\(count)"
    }
    return String(repeating: String(letter), count: (count - 1) / 26 + 1)
  }

  private static let words = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
  ]
}
