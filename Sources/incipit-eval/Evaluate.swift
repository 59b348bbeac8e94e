import ArgumentParser

/// Measures what the program reads and what it has learned on gold texts.
@main
struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incipit-eval",
    abstract: "Measure on gold texts how well the program reads.",
    subcommands: [
      EvaluateReader.self, EvaluateTagger.self, EvaluateCollation.self, EvaluateFind.self,
    ],
    defaultSubcommand: EvaluateReader.self)
}
