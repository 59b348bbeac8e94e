import ArgumentParser
import Foundation
import IncipitEvaluation
import IncipitReading
import IncipitTraining

/// Learns whom pronouns mean and who speaks.
struct TrainPeople: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "Learn whom pronouns and noun phrases mean, and who speaks.",
    discussion: """
      Writes references.weights and speakers.weights with their cards. Learns from the train parts \
      alone; the development parts are read for the cards. Some minutes on two cores.
      """)

  @Option(help: "The folder that holds the gold sets.")
  var data = "../shared/data"

  @Option(help: "The folder to write the weights and their cards to.")
  var output = "Sources/IncipitLexicon/Resources"

  @Option(help: "The seed of everything random: the same one gives the same bytes.")
  var seed: UInt64 = 23

  @Option(help: "How many scorers are learned apart, to take their mean.")
  var members = 4

  @Option(
    help: ArgumentHelp(
      "Speakers' features to leave out, parted by commas, to see what they bring.",
      valueName: "features"))
  var without: String?

  @Flag(help: "Learn no hidden layer, to see what it brings.")
  var linear = false

  @Flag(help: "Learn each turn by itself, to see what the conversation brings.")
  var alone = false

  func run() throws {
    var plan = ReaderTraining.Plan()
    plan.seed = seed
    plan.members = max(1, members)
    plan.settings.hasHiddenLayer = !linear
    plan.settings.learnsTurns = !alone
    for name in (without ?? "").split(separator: ",") {
      guard let feature = SpeakerFeature.allCases.first(where: { "\($0)" == name }) else {
        throw ValidationError("--without \(name): no such feature")
      }
      plan.leftOut.insert(feature)
    }
    do {
      let trainer = try PeopleTrainer(data: data, plan: plan) { print("incipit-train: \($0)") }
      let folder = URL(fileURLWithPath: output)
      let files = [
        ("references.weights", trainer.references), ("speakers.weights", trainer.speakers),
        ("references.md", Data(trainer.referencesCard.utf8)),
        ("speakers.md", Data(trainer.speakersCard.utf8)),
      ]
      for (name, bytes) in files { try bytes.write(to: folder.appendingPathComponent(name)) }
      print(trainer.referencesCard + trainer.speakersCard)
    } catch let error as EvaluationError {
      FileHandle.standardError.write(Data("incipit-train: \(error.description)\n".utf8))
      throw ExitCode(1)
    }
  }
}
