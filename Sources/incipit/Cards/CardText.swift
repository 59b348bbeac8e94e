import IncipitBooks
import IncipitText

/// A work's card for a terminal: every fact with who says it, the cast, what was odd, the copies.
struct CardText {
  let card: Card
  /// The lines that facts rest on; nil to leave them out.
  let evidence: EvidenceLines?
  /// What other works say that it may be.
  var suggestions: [Suggestion] = []
  let terminal: Terminal

  /// The whole card, with a line end.
  var text: String {
    let blocks = [head, facts, suggested, cast, corrections, findings, copies].filter {
      !$0.isEmpty
    }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    let heading = HarmlessText.line(card.heading)
    let isTitle = card.work.title.value != nil
    let length =
      "\(card.work.words) words, \(card.work.readingMinutes) min, \(card.scenes) \(card.scenes == 1 ? "scene" : "scenes")"
    return [
      "\(card.id)  " + terminal.bold(isTitle ? heading : "“\(heading)”"),
      terminal.faint("   " + length),
    ]
  }

  // MARK: Facts

  private var facts: [String] {
    let work = card.work
    return fact("title", work.title) { $0 } + fact("author", work.author) { $0 }
      + fact("summary", work.summary) { $0 } + fact("archive", work.archive) { $0.rawValue }
      + fact("kind", work.kind) { $0.rawValue } + facts("fandom", work.fandoms)
      + facts("ship", work.relationships.map(\.name))
      + fact("universe", work.universe) { $0.rawValue } + facts("tag", work.tags)
      + fact("rating", work.rating) { $0.rawValue }
      + facts("warning", work.warnings.map(\.value)) + fact("language", work.language) { $0 }
      + fact("point-of-view", work.pointOfView) { $0.rawValue }
      + fact("tense", work.tense) { $0.rawValue }
  }

  private static let labelWidth = 15

  private func fact<Value>(
    _ label: String, _ fact: Fact<Value>, _ words: (Value) -> String
  ) -> [String] {
    let value = fact.value.map { HarmlessText.line(words($0)) }
    guard let value, !value.isEmpty else { return [line(label, terminal.faint("unknown"))] }
    let origin =
      switch fact {
      case .unknown, .stated: "stated"
      case .inferred(let inferred): "read, \(Int((inferred.confidence * 100).rounded())) %"
      case .corrected: "set by hand"
      }
    let room = terminal.width - Self.labelWidth - 2
    var wrapped = TextWidth.wrapped(value, to: room)
    let last = wrapped.removeLast()
    // Who says it stands behind the value, or below it where there is no room.
    let indent = String(repeating: " ", count: Self.labelWidth + 2)
    let tail =
      TextWidth.of(last) + origin.count + 3 <= room
      ? [last + "  " + terminal.faint("[\(origin)]")]
      : [last, terminal.faint("[\(origin)]")]
    var lines = [line(label, (wrapped + tail)[0])]
    lines += (wrapped + tail).dropFirst().map { indent + $0 }
    return lines + (evidence?.lines(of: fact.evidence) ?? [])
  }

  private func facts(_ label: String, _ facts: [Fact<String>]) -> [String] {
    guard !facts.isEmpty else { return [line(label, terminal.faint("unknown"))] }
    return facts.enumerated().flatMap { index, fact in
      self.fact(index == 0 ? label : "", fact) { $0 }
    }
  }

  private func line(_ label: String, _ value: String) -> String {
    "  " + TextWidth.fitted(label, to: Self.labelWidth) + value
  }

  /// Apart from the facts: nothing of it is known of this work.
  private var suggested: [String] {
    guard !suggestions.isEmpty else { return [] }
    return [terminal.bold("Suggested by the shelf")]
      + suggestions.flatMap { suggestion in
        TextWidth.wrapped(
          HarmlessText.line(SuggestionText(suggestion).line), to: terminal.width - 4
        ).enumerated().map { ($0.offset == 0 ? "  " : "    ") + $0.element }
      } + [terminal.faint("  yes or no: incipit suggest \(card.id) --yes NAME, --no NAME")]
  }

  // MARK: Cast, findings, copies

  private var cast: [String] {
    guard !card.cast.isEmpty else { return [] }
    let most = 12
    let rows = card.cast.prefix(most).map { member in
      let percent = Int((member.shareOfTalk * 100).rounded())
      let other =
        member.character.aliases.isEmpty
        ? "" : "also " + member.character.aliases.joined(separator: ", ")
      return [
        HarmlessText.line(member.character.name) + (member.character.isNarrator ? " (tells)" : ""),
        member.character.pronouns?.rawValue ?? "", "\(member.character.mentions)",
        "\(member.character.quotations)", "\(percent) %",
        String(repeating: "█", count: (percent + 9) / 10), HarmlessText.line(other),
      ]
    }
    let table = Table(
      columns: [
        Table.Column("Cast", leastWidth: 12), Table.Column("", leastWidth: 4),
        Table.Column("Mentions", alignsRight: true), Table.Column("Speeches", alignsRight: true),
        Table.Column("Talk", alignsRight: true), Table.Column("", leastWidth: 10),
        Table.Column("", leastWidth: 8),
      ], rows: rows)
    var lines = table.lines(terminal)
    if card.cast.count > most { lines.append("… and \(card.cast.count - most) more") }
    if card.unresolvedSpeeches > 0 {
      lines.append(
        terminal.faint("\(card.unresolvedSpeeches) of \(card.speeches) speeches have no speaker"))
    }
    return lines
  }

  /// What the shelf's owner said, with the numbers by which each is taken back.
  private var corrections: [String] {
    guard !card.corrections.isEmpty else { return [] }
    return [terminal.bold("Corrections")]
      + card.corrections.map { correction in
        let line = "  \(correction.id)  \(correction.summary)"
        return TextWidth.cut(HarmlessText.line(line), to: terminal.width)
      }
  }

  private var findings: [String] {
    guard !card.findings.isEmpty else { return [] }
    return [terminal.bold("Findings")]
      + card.findings.flatMap { finding in
        let remedy = finding.remedy.map { "; " + $0 } ?? ""
        let line = "\(finding.severity.rawValue): \(finding.summary)\(remedy) [\(finding.code)]"
        return TextWidth.wrapped(HarmlessText.line(line), to: terminal.width - 4)
          .enumerated().map { ($0.offset == 0 ? "  " : "    ") + $0.element }
          + (finding.span.flatMap { evidence?.lines(of: [$0]) } ?? [])
      }
  }

  private var copies: [String] {
    [terminal.bold(card.copies.count == 1 ? "Copy" : "Copies")]
      + card.copies.map { copy in
        let line =
          "  \(copy.name)  \(copy.bytes) bytes, \(copy.encoding.rawValue), "
          + "SHA-256 \(copy.sha256.prefix(12))…"
        return TextWidth.cut(HarmlessText.line(line), to: terminal.width)
      } + standing + [terminal.faint("  added \(card.addedAt)")]
  }

  /// What a person has said of the work's files: joined out of others, behind another, others behind it.
  private var standing: [String] {
    func list(_ works: [Int64]) -> String { works.map { "\($0)" }.joined(separator: ", ") }
    var lines: [String] = []
    if !card.pieces.isEmpty { lines.append("  joined out of \(list(card.pieces))") }
    if let whole = card.whole {
      lines.append("  not on the shelf by itself: belongs to work \(whole)")
    }
    if let moment = card.removedAt {
      lines.append(
        "  off the shelf since \(moment) (back: incipit remove --undo \(card.id))")
    }
    if !card.versions.isEmpty { lines.append("  other versions: \(list(card.versions))") }
    return lines
  }
}
