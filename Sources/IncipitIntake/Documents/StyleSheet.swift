/// The classes that style sheets set in italics or bold.
///
/// Only rules whose selector ends in a class are read, which is how word processors and converters of
/// books write what was `<i>` before.
struct StyleSheet {
  /// The names of the classes, as written.
  private(set) var emphasised: Set<String> = []

  /// Reads the rules in `css`; those that were read before stay.
  ///
  /// O(n).
  mutating func read(_ css: [UInt8]) {
    var selectorStart = 0
    var bodyStart: Int?
    for index in css.indices {
      switch css[index] {
      case UInt8(ascii: "{"): bodyStart = index + 1
      case UInt8(ascii: "}"):
        if let start = bodyStart { read(css[selectorStart..<start - 1], css[start..<index]) }
        bodyStart = nil
        selectorStart = index + 1
      default: break
      }
    }
  }

  private mutating func read(_ selectors: ArraySlice<UInt8>, _ body: ArraySlice<UInt8>) {
    guard body.count <= 2000, selectors.count <= 2000 else { return }
    let style = String(decoding: body.filter { $0 > 0x20 }, as: UTF8.self).lowercased()
    guard Self.marks.contains(where: style.contains) else { return }
    for selector in String(decoding: selectors, as: UTF8.self).split(separator: ",") {
      guard let last = selector.split(whereSeparator: \.isWhitespace).last,
        let dot = last.lastIndex(of: ".")
      else { continue }
      let name = last[last.index(after: dot)...]
      // A heading in bold is no emphasis, and what a selector asks beyond its class is not known.
      let element = last[..<dot].lowercased()
      if !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }),
        ["", "span", "em", "i", "b", "strong", "p", "div"].contains(element)
      {
        emphasised.insert(String(name))
      }
    }
  }

  /// What a declaration says that sets words apart.
  static let marks = [
    "font-style:italic", "font-style:oblique", "font-weight:bold", "font-weight:700",
  ]
}
