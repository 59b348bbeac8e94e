import IncipitBooks
import IncipitTestSupport
import IncipitText

/// Works that no one would write: any parts in any order, any characters, any spans.
enum RandomWork {
  static func work(seed: UInt64) -> TestWork {
    var random = SeededRandom(seed: seed)
    var builder = ManuscriptBuilder()
    for _ in 0..<Int.random(in: 0...7, using: &random) {
      let lines = (0..<Int.random(in: 0...6, using: &random)).map { _ in line(&random) }
      let kind = Part.Kind.allCases.randomElement(using: &random) ?? .chapter
      builder.add(
        kind, number: Bool.random(using: &random) ? Int.random(in: -1...900, using: &random) : nil,
        title: Bool.random(using: &random) ? line(&random) : nil, lines)
    }
    let manuscript = builder.manuscript
    var facts = FactsBuilder()
    facts.incipit = Bool.random(using: &random) ? line(&random) : nil
    facts.title = fact(&random)
    facts.author = fact(&random)
    facts.summary = fact(&random)
    facts.language = fact(&random)
    facts.tags = (0..<Int.random(in: 0...4, using: &random)).map { _ in fact(&random) }
    facts.fandoms = [fact(&random)]
    let inserts = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      Insert(
        kind: Insert.Kind.allCases.randomElement(using: &random) ?? .letter,
        span: span(manuscript.text.count, &random), writer: nil, reader: nil, confidence: 1)
    }
    return TestWork("random work of seed \(seed)", manuscript, facts.reading(inserts: inserts))
  }

  private static let pieces = [
    "a", "word", "Ada", " ", "  ", "\t", "\n", "\r\n", "<", ">", "&", "\"", "'", "*", "_", "**",
    "# ", "- ", "+ ", "1. ", "2) ", "```", "~~~", "---", "===", "> ", "[x](y)", "![", "\\", "|",
    "<b>", "</p>", "]]>", "&amp;", "\u{0}", "\u{1B}[1m", "\u{7F}", "\u{9B}", "\u{FFFE}",
    "\u{202E}", "\u{2028}", "\u{AD}", "\u{A0}", "\u{200B}", "é", "漢", "🦉", "e\u{301}", "…", "***",
    "@ ", "$x$", ": ", "http://x.y/",
  ]

  private static func line(_ random: inout SeededRandom) -> String {
    (0..<Int.random(in: 0...12, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private static func fact(_ random: inout SeededRandom) -> Fact<String> {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: .unknown
    case 1: .stated(Stated(line(&random), evidence: [TextSpan(0, 1)]))
    default:
      .inferred(
        Inferred(
          line(&random), confidence: Double.random(in: 0...1, using: &random),
          evidence: [TextSpan(0, 1)]))
    }
  }

  private static func span(_ count: Int, _ random: inout SeededRandom) -> TextSpan {
    let start = Int.random(in: 0...count, using: &random)
    return TextSpan(start, Int.random(in: start...(count + 10), using: &random))
  }
}
