package import Foundation

extension StoryScore {
  /// Every figure by a dotted name, for files that are compared from one day to the next; shares
  /// are rounded to four places, and what there was nothing of is left out.
  package var figures: [String: Double] {
    exactFigures.mapValues { ($0 * 10_000).rounded() / 10_000 }
  }

  /// As `figures`, not rounded: for lines to be held against.
  var exactFigures: [String: Double] {
    var figures: [String: Double] = ["words": Double(words)]
    func set(_ name: String, _ value: Double?) {
      if let value { figures[name] = value }
    }
    func set(_ name: String, _ tally: Tally) {
      guard tally.total > 0 else { return }
      set(name, tally.share)
      set(name + ".right", Double(tally.right))
      set(name + ".total", Double(tally.total))
    }
    func set(_ name: String, _ found: Retrieval) {
      set(name + ".recall", found.recall)
      set(name + ".precision", found.precision)
      set(name + ".f1", found.f1)
    }
    set("quotation", quotations)
    set("quotation.exact", exactQuotations)
    set("quotation.whole", wholeQuotations)
    set("quotation.pattern", patternQuotations)
    set("thought", thoughts)
    set("scene", scenes)
    set("time", times)
    set("time.effect", timeEffects)
    set("speaker", speakers.all)
    set("speaker.found", speakers.found)
    set("speaker.unresolved", speakers.unresolved)
    set("speaker.confidentlyWrong", speakers.confidentlyWrong)
    for (clue, tally) in speakers.byClue { set("speaker.clue.\(clue)", tally) }
    for (type, tally) in speakers.byType { set("speaker.type.\(type)", tally) }
    set("speaker.oneToOne", speakers.oneToOne)
    set("speaker.sure", speakers.sure)
    set("speaker.b3.precision", speakers.grouping.precision)
    set("speaker.b3.recall", speakers.grouping.recall)
    set("speaker.b3.f1", speakers.grouping.f1)
    set("speaker.calibrationError", speakers.reliability.error)
    for (index, bin) in speakers.reliability.bins.enumerated() where bin.tally.total > 0 {
      set("speaker.reliability.\(index)", bin.tally)
      set("speaker.reliability.\(index).said", bin.confidence)
    }
    set("addressee", speakers.addressees)
    set("addressee.exact", speakers.exactAddressees)
    set("pronoun", pronouns.right)
    set("pronoun.found", pronouns.found)
    set("pronoun.heAndShe", heAndShe.right)
    set("pronoun.heAndShe.found", heAndShe.found)
    set("antecedent", antecedents.right)
    set("antecedent.nearest", nearestAntecedents.right)
    set("nominal", nominals.right)
    set("nominal.found", nominals.found)
    set("cast.found", cast.found)
    set("cast.clusters", cast.clusters)
    set("cast.glued", cast.glued)
    if cast.majors.total > 0 {
      set("cast.majors", cast.majors)
      set("cast.majorClusters", cast.clustersPerMajor)
      set("cast.gluedMajors", Double(cast.gluedMajors))
    }
    set("part", parts.all)
    for (kind, tally) in parts.byKind { set("part.\(kind)", tally) }
    for (fact, tally) in facts.byFact {
      set("fact.\(fact).right", Double(tally.right))
      set("fact.\(fact).wrong", Double(tally.wrong))
      set("fact.\(fact).unknown", Double(tally.unknown))
    }
    return figures
  }
}

extension ScoreReport {
  /// Reports as JSON: `targets`, the rows of the first table, and `sets`: set, story (and "all"), figure;
  /// keys sorted.
  package static func json(
    of reports: [ScoreReport], targets: [TargetRow]
  ) throws(EvaluationError) -> Data {
    var sets: [String: [String: [String: Double]]] = [:]
    for report in reports {
      for score in report.scores + [report.total] {
        sets[report.name, default: [:]][score.name] = score.figures
      }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    do {
      return try encoder.encode(FigureFile(targets: targets, sets: sets)) + Data([0x0A])
    } catch {
      throw EvaluationError("the figures cannot be written as JSON: \(error)")
    }
  }
}

/// The file of figures.
private struct FigureFile: Encodable {
  let targets: [TargetRow]
  let sets: [String: [String: [String: Double]]]
}
