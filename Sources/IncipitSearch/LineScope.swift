import GRDB
import IncipitCatalogue
import IncipitQuery

/// Whose lines words are looked for in: what `said:`, `to:` and `thought:` beside them say.
struct LineScope {
  /// Spoken by one of these.
  var speakers: [QueryWords] = []
  /// Thought by one of these.
  var thinkers: [QueryWords] = []
  /// To one of these; to anybody if empty.
  var addressees: [QueryWords] = []

  /// Whether words are looked for in the whole text.
  var isWholeText: Bool { speakers.isEmpty && thinkers.isEmpty && addressees.isEmpty }

  /// Whether a line of this scope bears out each of the fields that made it.
  var isOneVoice: Bool { speakers.count + thinkers.count <= 1 && addressees.count <= 1 }

  /// The scope within a list: its own fields about lines where it has such, else this one's.
  func narrowed(by members: [Query]) -> LineScope {
    var own = LineScope()
    for case .field(let field, let words) in members {
      switch field {
      case .said: own.speakers.append(words)
      case .thought: own.thinkers.append(words)
      case .to: own.addressees.append(words)
      default: break
      }
    }
    let hasVoice = !own.speakers.isEmpty || !own.thinkers.isEmpty
    return LineScope(
      speakers: hasVoice ? own.speakers : speakers, thinkers: hasVoice ? own.thinkers : thinkers,
      addressees: own.addressees.isEmpty ? addressees : own.addressees)
  }

  /// This scope for one field about lines: with its name in the place of the scope's own.
  func with(_ field: QueryField, _ words: QueryWords) -> LineScope {
    switch field {
    case .said: LineScope(speakers: [words], addressees: addressees)
    case .thought: LineScope(thinkers: [words], addressees: addressees)
    default: LineScope(speakers: speakers, thinkers: thinkers, addressees: [words])
    }
  }

  /// SQL over a row of `line`, called `l`, that holds for the lines of this scope.
  ///
  /// It asks about the row alone, so that it costs as much as there are rows to ask about.
  var condition: SQL {
    var voices: [SQL] = speakers.map { "(NOT l.is_thought AND \(Self.voice($0)))" }
    voices += thinkers.map { "(l.is_thought AND \(Self.voice($0)))" }
    var parts: [SQL] = []
    if !voices.isEmpty { parts.append("(\(voices.joined(separator: " OR ")))") }
    if !addressees.isEmpty {
      parts.append("(\(addressees.map(Self.addressee).joined(separator: " OR ")))")
    }
    return parts.isEmpty ? "TRUE" : parts.joined(separator: " AND ")
  }

  /// The same for a line that the engine has found by `match`: what it knows for certain is not asked again.
  ///
  /// It is certain of a name of one word, if that is the only one asked for.
  var conditionBesideMatch: SQL {
    var rest = self
    var parts: [SQL] = []
    if let name = Self.single(speakers + thinkers) {
      parts.append(speakers == [name] ? "NOT l.is_thought" : "l.is_thought")
      (rest.speakers, rest.thinkers) = ([], [])
    }
    if Self.single(addressees) != nil { rest.addressees = [] }
    if !rest.isWholeText { parts.append(rest.condition) }
    return parts.isEmpty ? "TRUE" : parts.joined(separator: " AND ")
  }

  /// The only one of `names`, if the engine has it as one word.
  private static func single(_ names: [QueryWords]) -> QueryWords? {
    guard names.count == 1, !names[0].isPrefix else { return nil }
    let engine = EngineWords(FoldedText.folded(names[0].text))
    return engine.isWhole && engine.words.count == 1 ? names[0] : nil
  }

  /// What the engine finds the lines of this scope by, and perhaps some more; nil if that is every line.
  ///
  /// It knows the words of names, but not which stand side by side, nor what is thought; and to put together
  /// what begins alike takes it longer than asking row by row.
  var match: String? {
    let voices = Self.match(speakers + thinkers, in: .voice)
    let addressees = Self.match(addressees, in: .addressee)
    let parts = [voices, addressees].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " AND ")
  }

  private static func match(_ names: [QueryWords], in column: Voices.Column) -> String? {
    guard !names.isEmpty, !names.contains(where: \.isPrefix) else { return nil }
    let alternatives = names.compactMap { name in
      EngineWords(FoldedText.folded(name.text)).all(isPrefix: false, mark: column.mark)
    }
    guard alternatives.count == names.count else { return nil }
    return "(\(alternatives.map { "(\($0))" }.joined(separator: " OR ")))"
  }

  private static func voice(_ words: QueryWords) -> SQL {
    guard let needle = FoldedText.needle(words.text, isPrefix: words.isPrefix) else {
      return "FALSE"
    }
    return """
      (EXISTS (
          SELECT 1 FROM name n WHERE n.work_id = l.work_id AND n.character = l.speaker
            AND instr(n.folded, \(needle)) > 0)
        OR (l.speaker_text IS NOT NULL AND instr(l.speaker_text, \(needle)) > 0))
      """
  }

  private static func addressee(_ words: QueryWords) -> SQL {
    guard let needle = FoldedText.needle(words.text, isPrefix: words.isPrefix) else {
      return "FALSE"
    }
    return """
      (l.addressees IS NOT NULL AND EXISTS (
        SELECT 1 FROM name n
        WHERE n.work_id = l.work_id AND instr(l.addressees, ' ' || n.character || ' ') > 0
          AND instr(n.folded, \(needle)) > 0))
      """
  }
}
