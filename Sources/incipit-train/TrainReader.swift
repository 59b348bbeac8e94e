import ArgumentParser

/// Learns the reader's weights from gold texts.
@main
struct TrainReader: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incipit-train",
    abstract: "Learn the reader's weights from gold texts.",
    discussion: """
      Each model learns from the train parts alone and writes NAME.weights with its model card \
      NAME.md. The same data and seed give the same bytes.
      """,
    subcommands: [TrainPeople.self, TrainQuotations.self, TrainTagger.self])
}
