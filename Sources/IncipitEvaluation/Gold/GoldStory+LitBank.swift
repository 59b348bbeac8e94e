import IncipitText

extension GoldStory {
  /// A text of LitBank, to be read end to end: who speaks, and whom he and she mean.
  ///
  /// The cast is everybody who is named, speaks, or is meant by a he or she. The text is set again from
  /// its tokens, so that paragraphs are lost but for those that a row of speeches betrays.
  ///
  /// - Parameters:
  ///   - name: How reports call it.
  ///   - tokens: The tokens' file.
  ///   - coreference: The brat file of the `coref` folder.
  ///   - quotations: The file of the `quotations` folder: `QUOTE id line token line token words` and
  ///     `ATTRIB id person`, the last token within.
  /// - Throws: If a mention or quotation lies outside the text.
  package init(
    litBank name: String, tokens: String, coreference: String, quotations: String
  ) throws(EvaluationError) {
    let set = DetokenisedText(tokens)
    let gold = try GoldCoreference(name: name, text: set, annotation: coreference)
    var spans: [(id: Substring, span: TextSpan)] = []
    var speakers: [Substring: String] = [:]
    for line in quotations.split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: "\t")
      if fields.first == "QUOTE" {
        let places = fields.dropFirst(2).prefix(4).compactMap { Int($0) }
        guard places.count == 4, let first = set.token(places[0], places[1]),
          let last = set.token(places[2], places[3]), first.start <= last.start
        else { throw EvaluationError("\(name): a quotation lies outside the text: \(line)") }
        spans.append((fields[1], first.union(last)))
      } else if fields.first == "ATTRIB", fields.count == 3 {
        speakers[fields[1]] = String(fields[2])
      }
    }
    let people = Self.people(of: gold, speaking: Set(speakers.values))
    var indices: [Int: Int] = [:]
    for (index, person) in people.enumerated() { indices[person.cluster] = index }

    self.init(name: name, bytes: gold.text.utf8, cast: people.map(\.person))
    self.coreference = gold
    spansLeaveMarksOut = true
    alignment = .overlap
    let clusters = Dictionary(uniqueKeysWithValues: zip(gold.clusters, gold.clusters.indices))
    self.quotations = spans.map { id, span in
      let speaker = speakers[id]
      let voice = speaker.flatMap { clusters[$0] }.flatMap { indices[$0] }.map(GoldVoice.person)
      return GoldQuotation(span: span, speaker: voice ?? .other(speaker ?? "?"))
    }.sorted { $0.span < $1.span }
    let scored = Set(gold.scored)
    for (index, mention) in gold.mentions.enumerated() {
      guard let person = indices[mention.cluster] else { continue }
      let found = GoldMention(span: mention.span, person: person)
      if scored.contains(index) { pronouns.append(found) } else { anchors.append(found) }
    }
  }

  /// The clusters that are people of the cast, in the order of the text.
  private static func people(
    of gold: GoldCoreference, speaking speakers: Set<String>
  ) -> [(cluster: Int, person: GoldPerson)] {
    var names: [Int: [String]] = [:]
    var phrases: [Int: String] = [:]
    var present = Set(gold.clusters.indices.filter { speakers.contains(gold.clusters[$0]) })
    for index in gold.scored { present.insert(gold.mentions[index].cluster) }
    for mention in gold.mentions {
      let words = gold.text.string(mention.span)
      if mention.kind == .name {
        present.insert(mention.cluster)
        if names[mention.cluster]?.contains(words) != true {
          names[mention.cluster, default: []].append(words)
        }
      } else if mention.kind == .nominal, words.lowercased().hasPrefix("the "), words.count <= 30 {
        phrases[mention.cluster] = phrases[mention.cluster] ?? words
      }
    }
    return present.sorted().map { cluster in
      let known = names[cluster] ?? []
      // One without a name is called as the text calls them, else as the gold does.
      let name = known.first ?? phrases[cluster] ?? gold.clusters[cluster]
      return (cluster, GoldPerson(name: name, aliases: Array(known.dropFirst())))
    }
  }
}

extension DetokenisedText {
  /// Where a token of a line stands.
  fileprivate func token(_ line: Int, _ index: Int) -> TextSpan? {
    guard lines.indices.contains(line), lines[line].indices.contains(index) else { return nil }
    return lines[line][index]
  }
}
