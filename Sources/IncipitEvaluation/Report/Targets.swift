/// The figures that the reader is held to.
///
/// A line is for the development part; the same figure of another part is shown without one.
package struct Target: Sendable {
  let figure: String
  /// The name of the figure in ``StoryScore/figures``.
  let key: String
  /// The sets that have it, with the line of each.
  let sets: [GoldSet: Double?]
  let isLowerBetter: Bool
  /// What others publish for these sets, if anything.
  let elsewhere: Double?

  private init(
    _ figure: String, _ key: String, _ sets: [GoldSet: Double?], isLowerBetter: Bool = false,
    elsewhere: Double? = nil
  ) {
    self.figure = figure
    self.key = key
    self.sets = sets
    self.isLowerBetter = isLowerBetter
    self.elsewhere = elsewhere
  }

  /// Both sets of novels, with the line of the development part.
  private static func novels(_ line: Double?) -> [GoldSet: Double?] {
    [.novelsDev: line, .novelsTrain: nil]
  }

  /// All sets with speakers.
  private static func all(novels: Double?, stories: Double?) -> [GoldSet: Double?] {
    [
      .novelsDev: novels, .novelsTrain: nil, .storiesDev: stories, .storiesTrain: nil,
      .litBankDev: nil, .litBankTrain: nil, .quoteLi: nil,
    ]
  }

  /// In the order of the table.
  package static let reader: [Target] = [
    Target(
      "quotations, exact spans, F1", "quotation.exact.f1", all(novels: 0.985, stories: 0.97)),
    Target(
      "quotations, cut-outs put back, F1", "quotation.whole.f1", novels(0.985), elsewhere: 0.961),
    Target("the same by one regular expression, F1", "quotation.pattern.f1", novels(nil)),
    Target(
      "named clusters to a major character", "cast.majorClusters", novels(1.3),
      isLowerBetter: true),
    Target(
      "clusters that glue two major characters", "cast.gluedMajors", novels(0),
      isLowerBetter: true),
    Target("major characters found", "cast.majors", novels(0.98)),
    Target(
      "he/she, end to end", "pronoun.heAndShe",
      [
        .storiesDev: 0.88, .storiesTrain: nil, .litBankDev: nil, .litBankTrain: nil,
      ]),
    Target(
      "he/she, gold mentions", "antecedent", [.litBankDev: 0.90, .litBankTrain: nil],
      elsewhere: 0.856),
    Target(
      "the same by the nearest that fits", "antecedent.nearest",
      [.litBankDev: nil, .litBankTrain: nil], elsewhere: 0.856),
    Target("speakers", "speaker", all(novels: 0.80, stories: 0.93)),
    Target("speakers, explicit", "speaker.type.explicit", novels(nil)),
    Target("speakers, anaphoric", "speaker.type.anaphoric", novels(nil)),
    Target("speakers, implicit", "speaker.type.implicit", novels(nil)),
    Target("speakers, one to one", "speaker.oneToOne", all(novels: nil, stories: nil)),
    Target("speakers, B³", "speaker.b3.f1", all(novels: 0.70, stories: 0.70)),
    Target("speakers said with .9 or more: right", "speaker.sure", all(novels: 0.9, stories: 0.9)),
    Target("speakers unresolved", "speaker.unresolved", all(novels: nil, stories: nil)),
    Target(
      "speakers wrong and yet sure", "speaker.confidentlyWrong", all(novels: nil, stories: nil)),
    Target(
      "addressees, one of those marked", "addressee",
      [
        .novelsDev: 0.92, .novelsTrain: nil, .storiesDev: 0.92, .storiesTrain: nil,
      ]),
  ]

  /// The rows of all targets whose sets are among `reports`, target by target.
  package static func rows(_ reports: [ScoreReport], of targets: [Target] = reader) -> [TargetRow] {
    targets.flatMap { target in
      reports.compactMap { report -> TargetRow? in
        guard let set = GoldSet(rawValue: report.name), let line = target.sets[set] else {
          return nil
        }
        let isNovels = set == .novelsDev || set == .novelsTrain
        return TargetRow(
          figure: target.figure, set: report.name, ours: report.total.exactFigures[target.key],
          line: line, isLowerBetter: target.isLowerBetter,
          bookNLP: isNovels ? PublishedFigures.bookNLP.figures[target.key] : nil,
          ranker: isNovels ? PublishedFigures.ranker.figures[target.key] : nil,
          elsewhere: target.elsewhere)
      }
    }
  }
}
