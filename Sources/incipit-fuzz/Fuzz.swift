import ArgumentParser

/// Reads files that were changed at random and reports what a source reader cannot bear.
@main
struct Fuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incipit-fuzz",
    abstract: "Read files that were changed at random, and report what is not borne.",
    subcommands: [FuzzTargets.self, WorkThroughInputs.self],
    defaultSubcommand: FuzzTargets.self)
}
