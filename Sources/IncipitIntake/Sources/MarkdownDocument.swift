import IncipitText

/// A story in Markdown laid out as plain text that `ExportedText` reads.
///
/// Understood are a front matter of facts, headings, block quotes, rules and backslashes; marks of
/// emphasis stay, since stories in plain text hold them as well. What Incipit wrote itself has its
/// notes in block quotes under their names.
struct MarkdownDocument {
  /// The story with its facts, in the layout of `ExportedText`.
  let text: SourceText
  /// Whether Incipit wrote the file, so that its notes are told apart already.
  let isOurs: Bool

  /// Nil if `source` is no Markdown: it opens with a front matter that names a work, or is called so
  /// and has a heading.
  ///
  /// O(n).
  init?(_ source: SourceText, name: String) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = source.utf8.starts(with: mark) ? source.utf8.dropFirst(3) : source.utf8[...]
    let isNamed = [".md", ".markdown"].contains { name.lowercased().hasSuffix($0) }
    // Nearly every story is no Markdown, and shall not be cut into lines to find that out.
    guard isNamed || bytes.starts(with: "---".utf8) else { return nil }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { Substring(String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self)) }
    var end = 0
    let facts = FrontMatter(lines, end: &end)
    guard facts != nil || isNamed && lines.contains(where: { MarkdownBlocks.level(of: $0) != nil })
    else { return nil }
    let blocks = MarkdownBlocks(lines[end...]).blocks
    isOurs = facts?.values["sha256"] != nil
    var layout = MarkdownLayout(facts: facts, blocks: blocks)
    layout.write(isOurs: isOurs)
    text = SourceText(layout.blocks.joined(separator: "\n\n") + "\n")
  }
}

/// Writes a story's facts and blocks in the layout of `ExportedText`.
private struct MarkdownLayout {
  private(set) var blocks: [String] = []
  private let facts: FrontMatter?
  private let source: [MarkdownBlocks.Block]
  private typealias Words = ExportedText.Words

  init(facts: FrontMatter?, blocks: [MarkdownBlocks.Block]) {
    self.facts = facts
    source = blocks
  }

  private func value(_ keys: String...) -> String? {
    keys.lazy.compactMap { facts?.values[$0]?.joined(separator: ", ") }.first
  }

  mutating func write(isOurs: Bool) {
    var rest = source[...]
    let titles = source.count { $0.level == 1 }
    var title = value("title")
    if titles == 1, case .heading(1, let words)? = rest.first {
      title = title ?? words
      rest.removeFirst()
    }
    var author = value("author", "authors")
    if case .paragraph(let words)? = rest.first, words.hasPrefix(Words.by), words.utf8.count < 100 {
      if author == nil, title != nil, !isOurs { author = String(words.dropFirst(Words.by.count)) }
      if author.map({ words == Words.by + $0 }) == true { rest.removeFirst() }
    }
    writeHead(title: title.map(Self.line), author: author.map(Self.line))
    writeStory(rest, chapterLevel: titles > 1 ? 1 : 2)
    if isOurs { writeTail() }
  }

  private mutating func writeHead(title: String?, author: String?) {
    let opening = value("incipit").map { "\(Words.untitled), beginning: \(Self.line($0))" }
    blocks.append(title ?? opening ?? Words.untitled)
    if let author { blocks.append(Words.by + author) }
    if let summary = value("summary", "description") {
      let lines = summary.split { $0.isNewline }.map { Self.line(String($0)) }.filter {
        !$0.isEmpty
      }
      blocks.append(([Words.summary] + lines).joined(separator: "\n\n"))
    }
    var rows: [String] = []
    for key in facts?.keys ?? [] where !key.hasPrefix("inferred.") {
      let name = key.split(separator: ".").last.map(String.init) ?? key
      guard let label = StatedLine.label(name) else { continue }
      let mark = key.hasPrefix("corrected.") ? Words.byHand : ""
      rows += (facts?.values[key] ?? []).map { "  \(label): \(Self.line($0))\(mark)" }
    }
    if !rows.isEmpty { blocks.append(([Words.stated] + rows).joined(separator: "\n")) }
  }

  private mutating func writeStory(_ rest: ArraySlice<MarkdownBlocks.Block>, chapterLevel: Int) {
    if rest.first?.level != chapterLevel { blocks.append(Words.rule) }
    for block in rest {
      switch block {
      case .heading(chapterLevel, ""): blocks.append(Words.rule)
      case .heading(let level, let words):
        let mark = level <= chapterLevel ? "=" : "-"
        blocks.append(words + "\n" + String(repeating: mark, count: min(72, max(3, words.count))))
      case .paragraph(let words): blocks.append(words)
      case .rule: blocks.append("* * *")
      case .quote(let paragraphs):
        if let first = paragraphs.first, first.hasPrefix("**"), first.hasSuffix("**"),
          Words.notes["[\(first.dropFirst(2).dropLast(2))]"] != nil
        {
          blocks.append("[\(first.dropFirst(2).dropLast(2))]")
          blocks += paragraphs.dropFirst()
          blocks.append(Words.noteEnd)
        } else {
          blocks += paragraphs.map { "    " + $0 }
        }
      }
    }
  }

  private mutating func writeTail() {
    if let posted = facts?.values["posted"] {
      blocks += [Words.rule, Words.posted, posted.map(Self.line).joined(separator: "\n")]
    }
    blocks.append(Words.rule)
    let source = value("source").map(Self.line) ?? "?"
    blocks.append("\(Words.file)\(source)\n\(Words.digest)\(value("sha256").map(Self.line) ?? "")")
  }

  /// `text` on one line.
  private static func line(_ text: String) -> String {
    text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}
