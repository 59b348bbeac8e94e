import ArgumentParser
import IncipitCollation
import IncipitEvaluation
import IncipitLexicon
import IncipitReading

/// Measures how well chapters of one work are found in a heap.
struct EvaluateCollation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collation",
    abstract: "Cut novels into chapters, mix them with strangers, and see which are put together.")

  @Option(help: "The folder that holds the gold sets.")
  var data = "../shared/data"

  @Option(help: ArgumentHelp("A set of novels to cut.", valueName: "set"))
  var novels = "pdnc-dev"

  @Option(help: ArgumentHelp("A set of stories that stay whole.", valueName: "set"))
  var strangers = "stories-dev"

  @Flag(help: "Print each group.")
  var groups = false

  func run() async throws {
    guard let novels = GoldSet(rawValue: novels), let strangers = GoldSet(rawValue: strangers)
    else {
      throw ValidationError("no such set")
    }
    guard novels.isPresent(in: data), strangers.isPresent(in: data) else {
      print("skipped: no gold set in \(data); name the folder with --data")
      return
    }
    let cut = try novels.stories(in: data)
    let whole = try strangers.stories(in: data)
    let reader = Reader(lexicon: Lexicon())
    for (keepsHeadings, sharesLeads) in [
      (true, false), (false, false), (true, true), (false, true),
    ] {
      let evaluation = CollationEvaluation(
        keepsHeadings: keepsHeadings, sharesLeads: sharesLeads, reader: reader)
      var pieces: [CollationEvaluation.Piece] = []
      for (index, story) in cut.enumerated() {
        pieces += evaluation.pieces(of: story, work: index + 1, isCut: true)
      }
      for (index, story) in whole.enumerated() {
        pieces += evaluation.pieces(of: story, work: cut.count + index + 1, isCut: false)
      }
      // A small heap knows less of which names are rare: each novel alone among the stories.
      var small = (right: 0, said: 0, groups: 0, pure: 0)
      for novel in cut.indices {
        let score = evaluation.score(
          of: pieces.filter { $0.work == novel + 1 || $0.work > cut.count })
        small.right += score.right
        small.said += score.said
        small.groups += score.groups.count
        small.pure += score.pure
      }
      print(
        "small heaps: \(small.groups) groups, \(small.pure) of one work; pairs: \(small.right) right of "
          + "\(small.said) said")
      let score = evaluation.score(of: pieces)
      print(
        "\(keepsHeadings ? "headings kept" : "headings cut")\(sharesLeads ? ", same leads" : ""): \(score.files) files of "
          + "\(cut.count) novels and \(whole.count) stories; \(score.groups.count) groups, "
          + "\(score.pure) of one work; pairs: \(score.right) right of \(score.said) said, "
          + "\(score.there) there")
      for (group, judged) in zip(score.groups, score.judged) where groups {
        let numbers = group.members.map { member in
          "\(member.id)" + (member.chapters.isEmpty ? "" : ":\(member.chapters[0])")
        }
        print(
          "  \(judged.isPure ? "pure" : "MIXED") \(Int(judged.confidence * 100)) % "
            + "\(numbers.joined(separator: " ")) gaps \(group.gaps) \(group.grounds)")
      }
    }
  }
}
