/// The figures of one set of stories as plain tables.
package struct ScoreReport: Sendable {
  package let name: String
  package let scores: [StoryScore]
  package let total: StoryScore

  package init(name: String, scores: [StoryScore]) {
    self.name = name
    self.scores = scores
    total = StoryScore.total(of: scores, name: "all")
  }

  /// All tables, each with a line that says what it shows.
  package var text: String {
    var parts = ["== \(name): \(scores.count) texts, \(total.words) words\n" + storyTable]
    parts.append("Speakers by clue (found quotations)\n" + tallies(total.speakers.byClue))
    if !total.speakers.byType.isEmpty {
      parts.append("Speakers by type (all quotations)\n" + tallies(total.speakers.byType))
    }
    parts.append(reliabilityTable)
    if !total.parts.byKind.isEmpty {
      parts.append("Bytes in the right part\n" + tallies(total.parts.byKind) + confusions)
    }
    if !total.facts.byFact.isEmpty { parts.append(factTable) }
    return parts.joined(separator: "\n")
  }

  private var storyTable: String {
    var table = TextTable([
      "story", "words", "quotes", "prec", "rec", "F1", "speaker", "unres", "sure✗", "B3", "addr",
      "addr=", "he/she", "nominal", "cast", "per", "glued", "scene", "time", "thought", "parts",
    ])
    for score in scores + [total] {
      let share = TextTable.share
      let speakers = score.speakers
      table.add([
        score.name, "\(score.words)", "\(speakers.all.total)",
        share(score.quotations.precision.share), share(score.quotations.recall.share),
        share(score.quotations.f1), share(speakers.all.share), share(speakers.unresolved.share),
        share(speakers.confidentlyWrong.share), share(speakers.grouping.f1),
        share(speakers.addressees.share), share(speakers.exactAddressees.share),
        share(score.pronouns.right.share), share(score.nominals.right.share),
        "\(score.cast.found.right)/\(score.cast.found.total)",
        TextTable.number(score.cast.clusters), "\(score.cast.glued.right)",
        share(score.scenes.f1), share(score.times.f1), share(score.thoughts.f1),
        share(score.parts.all.share),
      ])
    }
    return table.text
  }

  private func tallies(_ tallies: [String: Tally]) -> String {
    var table = TextTable(["", "right", "of", "share"])
    for (key, tally) in tallies.sorted(by: { ($1.value.total, $0.key) < ($0.value.total, $1.key) })
    {
      table.add([key, "\(tally.right)", "\(tally.total)", TextTable.share(tally.share)])
    }
    return table.text
  }

  private var confusions: String {
    total.parts.confusions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "  \($0.key): \($0.value) bytes\n" }.joined()
  }

  private var reliabilityTable: String {
    var table = TextTable(["said", "mean", "right", "of", "share"])
    for (index, bin) in total.speakers.reliability.bins.enumerated() where bin.tally.total > 0 {
      table.add([
        ".\(index)–", TextTable.share(bin.confidence), "\(bin.tally.right)", "\(bin.tally.total)",
        TextTable.share(bin.tally.share),
      ])
    }
    let error = TextTable.share(total.speakers.reliability.error)
    return "Confidence of speakers against truth (mean distance \(error))\n" + table.text
  }

  private var factTable: String {
    var table = TextTable(["fact", "right", "wrong", "unknown"])
    for (fact, tally) in total.facts.byFact.sorted(by: { $0.key < $1.key }) {
      table.add([fact, "\(tally.right)", "\(tally.wrong)", "\(tally.unknown)"])
    }
    return "Facts\n" + table.text
  }
}
