import IncipitBooks

/// A person's own life with a work, in words.
struct LifeText {
  private let life: WorkLife

  init(_ life: WorkLife) { self.life = life }

  /// "reading, 37 % read, ★★★★☆".
  var line: String {
    var parts = [life.state.words]
    if life.isSeen { parts[0] += " (as read)" }
    if life.state != .finished, life.percentRead > 0 { parts.append("\(life.percentRead) % read") }
    if let stars = life.stars { parts.append(Self.stars(stars)) }
    return parts.joined(separator: ", ")
  }

  /// The private note line by line; empty for none.
  var note: [String] {
    life.note.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }

  /// What stands below a card; empty for a work never touched.
  func cardLines(notes: Int, hiddenBy rules: [HideRule], _ terminal: Terminal) -> [String] {
    var lines: [String] = []
    if life != .untouched { lines.append("  " + line) }
    for line in note {
      lines += TextWidth.wrapped(HarmlessText.line(line), to: terminal.width - 4).map {
        "    " + $0
      }
    }
    if notes > 0 {
      lines.append("  \(notes) \(notes == 1 ? "note" : "notes"); see `incipit notes`")
    }
    for rule in rules { lines.append("  hidden by \(Self.words(of: rule))") }
    return lines.isEmpty ? [] : [terminal.bold("Your own")] + lines
  }

  /// "rule 2: warning:torture unless fandom:x (too dark)".
  static func words(of rule: HideRule) -> String {
    let reason = rule.reason.isEmpty ? "" : " (\(rule.reason))"
    return HarmlessText.line("rule \(rule.id): \(rule.words)\(reason)")
  }

  static func stars(_ stars: Int) -> String {
    String(repeating: "★", count: stars)
      + String(repeating: "☆", count: WorkLife.starsRange.upperBound - stars)
  }
}
