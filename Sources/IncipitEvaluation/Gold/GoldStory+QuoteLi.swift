import IncipitText

extension GoldStory {
  /// A text of QuoteLi3 (Muzny, Fang, Chang and Jurafsky 2017, "A Two-stage Sieve Approach for Quote
  /// Attribution"): XML with `<quote speaker="…">` about the speeches, and a list of characters.
  ///
  /// A quotation within a quotation is passed over.
  ///
  /// - Throws: If there is no list of characters, or no text.
  package init(quoteLi name: String, xml: String) throws(EvaluationError) {
    var people: [GoldPerson] = []
    var indices: [String: Int] = [:]
    var bytes: [UInt8] = []
    var isText = false
    var depth = 0
    var open: (start: Int, attributes: [String: String])?
    var found: [(span: TextSpan, attributes: [String: String])] = []

    var rest = xml[...]
    while !rest.isEmpty {
      let words = rest.prefix { $0 != "<" }
      if isText { bytes += Array(Self.unescaped(words).utf8) }
      rest = rest[words.endIndex...]
      guard let close = rest.firstIndex(of: ">") else { break }
      let tag = rest[rest.index(after: rest.startIndex)..<close]
      rest = rest[rest.index(after: close)...]
      switch tag.prefix(while: { !$0.isWhitespace && $0 != ">" }) {
      case "character":
        let attributes = Self.attributes(of: tag)
        guard let key = attributes["name"] else { break }
        let names = (attributes["aliases"] ?? key).split(separator: ";").map(String.init)
        indices[key] = people.count
        people.append(GoldPerson(name: names.first ?? key, aliases: Array(names.dropFirst())))
      case "text": isText = true
      case "/text": isText = false
      case "/chapter": bytes += Array("\n\n".utf8)
      case "quote":
        depth += 1
        if depth == 1 { open = (bytes.count, Self.attributes(of: tag)) }
      case "/quote":
        depth = max(0, depth - 1)
        if depth == 0, let quotation = open, quotation.start < bytes.count {
          found.append((TextSpan(quotation.start, bytes.count), quotation.attributes))
          open = nil
        }
      default: break
      }
    }
    guard !people.isEmpty, !bytes.isEmpty else {
      throw EvaluationError("\(name): no list of characters, or no text")
    }
    self.init(name: name, bytes: bytes, cast: people)
    alignment = .overlap
    spansLeaveMarksOut = true
    quotations = found.map { span, attributes in
      let speaker = attributes["speaker"] ?? "?"
      let addressees = (attributes["addressees"] ?? "").split { $0 == ";" || $0 == "," }
      return GoldQuotation(
        span: span, speaker: indices[speaker].map(GoldVoice.person) ?? .other(speaker),
        addressees: addressees.compactMap { indices[String($0)] })
    }
  }

  /// `key="value"` pairs of a tag.
  private static func attributes(of tag: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    let pieces = tag.split(separator: "\"", omittingEmptySubsequences: false)
    for index in stride(from: 0, to: pieces.count - 1, by: 2) {
      let key = pieces[index].split(whereSeparator: \.isWhitespace).last?.dropLast() ?? ""
      attributes[String(key)] = unescaped(pieces[index + 1])
    }
    return attributes
  }

  private static func unescaped(_ words: Substring) -> String {
    guard words.contains("&") else { return String(words) }
    return String(words).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&apos;", with: "'").replacing("&amp;", with: "&")
  }
}
