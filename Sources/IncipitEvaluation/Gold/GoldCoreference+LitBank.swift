import IncipitText

extension GoldCoreference {
  /// A text of LitBank (Bamman, Lewke and Mansoor 2020, "An Annotated Dataset of Coreference in
  /// English Literature"), its people alone.
  ///
  /// The annotation has two lines a mention, one with its kind ("PROP_PER 33 46") and one with its
  /// person ("Anne_Elliot-8 33 46"); offsets are in Unicode scalars of the tokens' file. A mention
  /// that lacks one of the two is left out.
  ///
  /// - Parameters:
  ///   - name: How reports call it.
  ///   - tokens: The tokens' file: a sentence a line, blanks between tokens.
  ///   - annotation: The brat file of the `coref` folder.
  /// - Throws: If a mention lies outside the text.
  package init(name: String, tokens: String, annotation: String) throws(EvaluationError) {
    try self.init(name: name, text: DetokenisedText(tokens), annotation: annotation)
  }

  /// As above, of a text that was set already.
  init(name: String, text: DetokenisedText, annotation: String) throws(EvaluationError) {
    var kinds: [TextSpan: Kind] = [:]
    var people: [TextSpan: String] = [:]
    for line in annotation.split(whereSeparator: \.isNewline) where line.hasPrefix("T") {
      let fields = line.split(separator: "\t", maxSplits: 2)
      let places = fields.count > 1 ? fields[1].split(separator: " ") : []
      guard places.count == 3, let start = Int(places[1]), let end = Int(places[2]),
        let span = text.span(ofScalars: start, end)
      else {
        throw EvaluationError("\(name): a mention lies outside the text: \(line)")
      }
      let label = places[0].split(separator: "_")
      if label.count == 2, let kind = Kind(rawValue: String(label[0])) {
        if label[1] == "PER" { kinds[span] = kind }
      } else {
        people[span] = people[span] ?? String(places[0])
      }
    }

    let tokens = text.lines.joined().sorted()
    var indices: [String: Int] = [:]
    var clusters: [String] = []
    var mentions: [Mention] = []
    for (span, kind) in kinds.sorted(by: { Self.precedes($0.key, $1.key) }) {
      guard let person = people[span] else { continue }
      let cluster = indices[person] ?? clusters.count
      if cluster == clusters.count {
        indices[person] = cluster
        clusters.append(person)
      }
      let head = kind == .pronoun ? span : Self.head(of: span, in: text.text, tokens)
      mentions.append(Mention(span: span, head: head, kind: kind, cluster: cluster))
    }
    self.init(name: name, text: text.text, mentions: mentions, clusters: clusters)
  }

  /// By start, then the longer first.
  private static func precedes(_ left: TextSpan, _ right: TextSpan) -> Bool {
    (left.start, right.end) < (right.start, left.end)
  }

  /// The last token before what hangs on the noun: "nurse" of "the old nurse of the house".
  ///
  /// O(log tokens + length of the phrase).
  private static func head(
    of span: TextSpan, in text: SourceText, _ tokens: [TextSpan]
  ) -> TextSpan {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < span.start { low = middle + 1 } else { high = middle }
    }
    var head: TextSpan?
    for token in tokens[low...] {
      guard token.end <= span.end else { break }
      let word = text.string(token)
      guard word.first?.isLetter == true else {
        if head != nil, !word.hasPrefix("'"), !word.hasPrefix("’"), word != "-", word != "_" {
          break
        }
        continue
      }
      if head != nil, postmodifierOpeners.contains(word.lowercased()) { break }
      head = token
    }
    return head ?? span
  }

  /// Words behind which a phrase's own noun does not stand.
  private static let postmodifierOpeners: Set<String> = [
    "of", "in", "with", "at", "from", "by", "for", "to", "on", "upon", "under", "among", "without",
    "who", "whom", "whose", "which", "that", "and", "or", "than", "as", "over", "near", "beside",
  ]
}

extension GoldCoreference {
  /// A short name of a file such as "158_emma_brat": its number and the first words.
  package static func title(ofFile stem: String) -> String {
    stem.replacing("_brat", with: "").split(separator: "_").prefix(4).joined(separator: "_")
  }

  /// The texts of a part of LitBank by name.
  ///
  /// - Parameters:
  ///   - data: The folder that holds all sets.
  ///   - part: "train" or "dev".
  /// - Returns: At least one.
  /// - Throws: If the part's folder is not there, is empty, or holds something malformed.
  package static func litBank(
    in data: String, part: String
  ) throws(EvaluationError) -> [GoldCoreference] {
    let folder = "\(data)/litbank/\(part)/coref"
    var texts: [GoldCoreference] = []
    for file in try GoldSet.entries(of: folder) where file.hasSuffix(".ann") {
      let stem = String(file.dropLast(4))
      let tokens = try GoldSet.contents(of: "\(folder)/\(stem).txt")
      let annotation = try GoldSet.contents(of: "\(folder)/\(file)")
      texts.append(
        try GoldCoreference(
          name: title(ofFile: stem), tokens: String(decoding: tokens, as: UTF8.self),
          annotation: String(decoding: annotation, as: UTF8.self)))
    }
    if texts.isEmpty { throw EvaluationError("\(folder): no gold texts in this folder") }
    return texts
  }
}
