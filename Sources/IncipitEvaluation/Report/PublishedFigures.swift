/// What others report on whole novels of the Project Dialogism Novel Corpus.
///
/// Counted as we count, end to end and by name vote; of other novels than ours, so that the numbers stand
/// beside one another and not against one another.
package struct PublishedFigures: Sendable {
  package let name: String
  /// By the names of ``StoryScore/figures``.
  package let figures: [String: Double]

  /// BookNLP's large model over 22 novels.
  ///
  /// The manner of counting is that of Vishnubhotla, Rudzicz, Hirst and Hammond 2023, "Improving Automatic
  /// Quotation Attribution in Literary Novels".
  package static let bookNLP = PublishedFigures(
    name: "BookNLP",
    figures: [
      "speaker": 0.546, "speaker.oneToOne": 0.596, "speaker.b3.f1": 0.530,
      "speaker.type.explicit": 0.853, "speaker.type.anaphoric": 0.451,
      "speaker.type.implicit": 0.344, "cast.majorClusters": 5.69,
    ])

  /// A log-linear ranker of 1,300 features without tagger, parser or embeddings, novel by novel held out.
  package static let ranker = PublishedFigures(
    name: "ranker",
    figures: [
      "speaker": 0.740, "speaker.oneToOne": 0.745, "speaker.b3.f1": 0.651,
      "speaker.type.explicit": 0.876, "speaker.type.anaphoric": 0.686,
      "speaker.type.implicit": 0.660, "cast.majorClusters": 1.92,
    ])
}
