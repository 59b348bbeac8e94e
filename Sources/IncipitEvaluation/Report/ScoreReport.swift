/// The figures of one set of stories as tables.
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
  package func text(_ style: TextTable.Style) -> String {
    let mark = style == .plain ? "==" : "##"
    var parts = ["\(mark) \(name): \(scores.count) texts, \(total.words) words\n"]
    for (title, table) in tables {
      let heading = style == .plain ? title + "\n" : "### \(title)\n\n"
      parts.append(heading + table.text(style))
    }
    return parts.joined(separator: "\n")
  }

  private var tables: [(title: String, table: TextTable)] {
    var tables = [
      ("Speakers", speakerTable), ("Quotations", quotationTable), ("Cast and story", storyTable),
    ]
    tables.append(("Speakers by clue (found quotations)", tallies(total.speakers.byClue)))
    let error = TextTable.share(total.speakers.reliability.error)
    tables.append(
      ("Confidence of speakers against truth (mean distance \(error))", reliabilityTable))
    if !total.parts.byKind.isEmpty {
      tables.append(("Bytes in the right part", tallies(total.parts.byKind)))
    }
    if !total.parts.confusions.isEmpty {
      tables.append(("Bytes in a wrong part", confusions))
    }
    if !total.facts.byFact.isEmpty { tables.append(("Facts", factTable)) }
    return tables
  }

  private var speakerTable: TextTable {
    let types = ["explicit", "anaphoric", "implicit"]
    var table = TextTable(
      ["text", "quotes", "all", "1:1", "B³"] + types
        + ["unres", "sure✗", "≥.9", "addr", "addr="])
    let share = TextTable.share
    for score in scores + [total] {
      let speakers = score.speakers
      table.add(
        [
          score.name, "\(speakers.all.total)", share(speakers.all.share),
          share(speakers.oneToOne.share), share(speakers.grouping.f1),
        ] + types.map { share(speakers.byType[$0]?.share) } + [
          share(speakers.unresolved.share), share(speakers.confidentlyWrong.share),
          share(speakers.sure.share), share(speakers.addressees.share),
          share(speakers.exactAddressees.share),
        ])
    }
    guard !total.speakers.byType.isEmpty else { return table }
    for system in [PublishedFigures.bookNLP, .ranker] {
      let keys =
        ["speaker", "speaker.oneToOne", "speaker.b3.f1"] + types.map { "speaker.type.\($0)" }
      table.add([system.name, "–"] + keys.map { share(system.figures[$0]) })
    }
    return table
  }

  private var quotationTable: TextTable {
    var table = TextTable([
      "text", "quotes", "exact P", "exact R", "exact F1", "whole P", "whole R", "whole F1",
      "pattern F1", "found F1",
    ])
    let share = TextTable.share
    for score in scores + [total] {
      let exact = score.exactQuotations
      let whole = score.wholeQuotations
      table.add([
        score.name, "\(score.speakers.all.total)", share(exact.precision.share),
        share(exact.recall.share), share(exact.f1), share(whole.precision.share),
        share(whole.recall.share), share(whole.f1), share(score.patternQuotations.f1),
        share(score.quotations.f1),
      ])
    }
    return table
  }

  private var storyTable: TextTable {
    var table = TextTable([
      "text", "words", "cast", "per person", "glued", "majors", "per major", "glued majors",
      "he/she",
      "pronoun", "nominal", "he/she given", "nearest", "scene", "time", "thought", "parts",
    ])
    let share = TextTable.share
    for score in scores + [total] {
      let cast = score.cast
      let hasMajors = cast.majors.total > 0
      table.add([
        score.name, "\(score.words)", "\(cast.found.right)/\(cast.found.total)",
        TextTable.number(cast.clusters), "\(cast.glued.right)",
        hasMajors ? "\(cast.majors.right)/\(cast.majors.total)" : "–",
        TextTable.number(cast.clustersPerMajor), hasMajors ? "\(cast.gluedMajors)" : "–",
        share(score.heAndShe.right.share), share(score.pronouns.right.share),
        share(score.nominals.right.share), share(score.antecedents.right.share),
        share(score.nearestAntecedents.right.share),
        share(score.scenes.f1), share(score.times.f1), share(score.thoughts.f1),
        share(score.parts.all.share),
      ])
    }
    return table
  }

  private func tallies(_ tallies: [String: Tally]) -> TextTable {
    var table = TextTable(["", "right", "of", "share"])
    for (key, tally) in tallies.sorted(by: { ($1.value.total, $0.key) < ($0.value.total, $1.key) })
    {
      table.add([key, "\(tally.right)", "\(tally.total)", TextTable.share(tally.share)])
    }
    return table
  }

  private var confusions: TextTable {
    var table = TextTable(["", "bytes"])
    for (key, bytes) in total.parts.confusions.sorted(by: {
      ($1.value, $0.key) < ($0.value, $1.key)
    }) {
      table.add([key, "\(bytes)"])
    }
    return table
  }

  private var reliabilityTable: TextTable {
    var table = TextTable(["said", "mean", "right", "of", "share"])
    for (index, bin) in total.speakers.reliability.bins.enumerated() where bin.tally.total > 0 {
      table.add([
        ".\(index)–", TextTable.share(bin.confidence), "\(bin.tally.right)", "\(bin.tally.total)",
        TextTable.share(bin.tally.share),
      ])
    }
    return table
  }

  private var factTable: TextTable {
    var table = TextTable(["fact", "right", "wrong", "unknown"])
    for (fact, tally) in total.facts.byFact.sorted(by: { $0.key < $1.key }) {
      table.add([fact, "\(tally.right)", "\(tally.wrong)", "\(tally.unknown)"])
    }
    return table
  }
}
