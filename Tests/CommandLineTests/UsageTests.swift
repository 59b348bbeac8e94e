import IncipitTestSupport
import Testing

@Suite struct UsageTests {
  @Test(arguments: [
    [], ["ad"], ["list", "--frobnicate"], ["list", "--format", "xml"], ["add"], ["show"],
    ["search"], ["search", "x", "--limit", "0"], ["export"], ["export", "--all", "--everything"],
    ["export", "--everything", "3"], ["backup"], ["restore"], ["export", "--all", "3"],
    ["export", "1", "--format", "booknlp"], ["export", "1", "--format", "text", "--speakers"],
    ["serve", "--port", "0"], ["serve", "--port", "x"],
    ["read"], ["read", "-", "-", "--format", "ndjson"], ["completions", "tcsh"],
  ])
  func wrongUsageIsOneLineAndStatusTwo(arguments: [String]) throws {
    guard !arguments.isEmpty else {
      // The bare command shows what there is.
      let result = try BuiltProgram.run([])
      #expect(result.outputText.contains("SUBCOMMANDS:"))
      return
    }
    let result = try BuiltProgram.run(arguments)
    #expect(result.status == 2, "\(result.errorText)")
    #expect(result.output.isEmpty)
    #expect(result.complaints.count == 1, "\(result.errorText)")
    #expect(result.errorText.hasPrefix("incipit: "))
    #expect(result.errorText.contains("incipit help"))
  }

  @Test func helpAndVersionGoToStandardOutput() throws {
    for arguments in [["--help"], ["help"], ["help", "read"], ["add", "--help"], ["--version"]] {
      let result = try BuiltProgram.run(arguments)
      #expect(result.status == 0, "\(arguments)")
      #expect(!result.output.isEmpty)
      #expect(result.errorText == "")
    }
    #expect(try BuiltProgram.run(["--version"]).outputText == "0.1.0\n")
  }

  @Test func onlyWhatWorksIsListed() throws {
    let help = try BuiltProgram.run(["--help"]).outputText
    let commands = help.split(separator: "SUBCOMMANDS:").last.map(String.init) ?? ""
    let lines = commands.split(separator: "\n").filter { line in
      line.hasPrefix("  ") && !line.hasPrefix("   ") && !line.hasPrefix("  See ")
    }
    let names = lines.compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(
      names == [
        "add", "list", "show", "search", "find", "read", "serve", "export", "shelves", "correct",
        "suggest", "people", "join", "duplicates", "remove", "mark", "note", "notes", "hide",
        "stats", "check", "backup", "restore", "completions",
      ])
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsNameTheCommands(shell: String) throws {
    let result = try BuiltProgram.run(["completions", shell])
    #expect(result.status == 0)
    #expect(result.outputText.contains("incipit"))
    #expect(result.outputText.contains("correct"))
  }

  @Test func aRoomForOthersNeedsAPassword() throws {
    try Desk.using(["a.txt": Stories.garden, "empty": "\n"]) { desk in
      #expect(try desk.run("add", desk.path("a.txt")).status == 0)
      let result = try desk.run("serve", "--host", "0.0.0.0", "--port", "4999")
      #expect(result.status == 2)
      #expect(result.complaints.count == 1)
      let empty = try desk.run("serve", "--password-file", desk.path("empty"))
      #expect(empty.status == 2)
      #expect(empty.complaints.count == 1)
    }
  }
}
