import ArgumentParser

/// Prints the completions of a shell.
struct Completions: AsyncParsableCommand {
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  static let configuration = CommandConfiguration(
    abstract: "Print the completions of a shell.",
    discussion:
      "For example: incipit completions bash > ~/.local/share/bash-completion/completions/incipit")

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func run() async throws {
    let script =
      switch shell {
      case .bash: Incipit.completionScript(for: .bash)
      case .zsh: Incipit.completionScript(for: .zsh)
      case .fish: Incipit.completionScript(for: .fish)
      }
    try Output.line(script)
  }
}
