package import IncipitBooks
import IncipitText

/// A reading as a script in plain text: who says what to whom, with the narration as directions.
///
/// Only the story is in it, not its notes. A name with a question mark is a speaker we are not sure
/// of; SOMEBODY is one we do not know.
package struct StageScript {
  static let exporter = Exporter(
    name: "script", label: "Script", fileExtension: "script.txt",
    mediaType: "text/plain; charset=utf-8"
  ) { (work) throws(ExportError) in bytes(manuscript: work.manuscript, reading: work.reading) }

  /// Below this confidence a speaker counts as doubtful.
  static let doubt = 0.5

  private let manuscript: Manuscript
  private let reading: Reading
  private let cast: CastList
  private var file = FileText()
  /// Whose turn the last line belongs to, if a turn is what stands there.
  private var open: Turn?

  /// What a heading of the script says; quotations of one heading stand under it together.
  private struct Turn: Hashable {
    let speaker: String
    let directions: [String]
  }

  /// The script; the same bytes for the same arguments.
  package static func bytes(manuscript: Manuscript, reading: Reading) -> [UInt8] {
    var script = StageScript(manuscript: manuscript, reading: reading)
    script.write()
    return script.file.bytes
  }

  private init(manuscript: Manuscript, reading: Reading) {
    self.manuscript = manuscript
    self.reading = reading
    cast = CastList(reading)
  }

  private mutating func write() {
    let work = reading.work
    let name = WorkName(work, fallback: manuscript.source.name)
    file.write(name.shownTitle + "\n")
    if let byline = name.byline { file.write(byline + "\n") }
    writeCast()
    var part = -1
    var insert: Int?
    for paragraph in MarkedStory(manuscript, reading).paragraphs
    where manuscript.parts[paragraph.paragraph.part].kind == .chapter {
      if paragraph.paragraph.part != part {
        part = paragraph.paragraph.part
        open = nil
      }
      for scene in paragraph.scenes { writeScene(scene) }
      if paragraph.insert != insert, let index = paragraph.insert { writeInsert(index) }
      insert = paragraph.insert
      switch paragraph.paragraph.role {
      case .sceneBreak: open = nil
      case .heading: writeBlock("== \(line(paragraph.paragraph.span)) ==")
      case .timeMarker: writeBlock("[\(line(paragraph.paragraph.span))]")
      case .prose where insert != nil: file.write("    \(line(paragraph.paragraph.span))\n")
      case .prose: write(paragraph)
      }
    }
  }

  private mutating func writeCast() {
    guard !cast.characters.isEmpty else { return }
    file.write("\nCAST\n")
    for character in cast.characters {
      let about =
        (character.aliases.isEmpty
          ? [] : ["also " + character.aliases.map(BookText.line).joined(separator: ", ")])
        + (character.pronouns.map { [$0.rawValue] } ?? [])
        + (character.isNarrator ? ["tells the story"] : [])
      let name = BookText.line(character.name)
      file.write("  \(about.isEmpty ? name : "\(name): \(about.joined(separator: "; "))")\n")
    }
  }

  private mutating func writeScene(_ index: Int) {
    let scene = reading.scenes[index]
    let setting = [scene.place, scene.time].compactMap { $0 }.map(BookText.line)
    let people = scene.present.compactMap(cast.name).joined(separator: ", ")
    let parts = (scene.isFlashback ? ["earlier"] : []) + setting + (people.isEmpty ? [] : [people])
    let about = parts.isEmpty ? "" : ": " + parts.joined(separator: "; ")
    writeBlock("-- Scene \(index + 1)\(about) --")
  }

  private mutating func writeInsert(_ index: Int) {
    let insert = reading.inserts[index]
    let writer = insert.writer.flatMap(cast.name).map { " from \($0)" } ?? ""
    let reader = insert.reader.flatMap(cast.name).map { " to \($0)" } ?? ""
    writeBlock("[A \(insert.kind.rawValue)\(writer)\(reader):]")
  }

  /// A paragraph of prose: its quotations under their speakers, the rest in brackets.
  private mutating func write(_ paragraph: MarkedParagraph) {
    var narration = ""
    var speech = ""
    var quotation: Int?
    if !goesOn(paragraph) { open = nil }
    for piece in paragraph.pieces {
      switch piece {
      case .text(let span):
        let text = manuscript.text.string(span)
        if quotation == nil { narration += text } else { speech += text }
      case .open(let mark):
        guard let index = spoken(mark) else { continue }
        direct(narration)
        narration = ""
        quotation = index
      case .close(let mark):
        guard let index = spoken(mark) else { continue }
        say(speech, reading.quotations[index])
        speech = ""
        quotation = nil
      case .scene(let index):
        direct(narration)
        narration = ""
        writeScene(index)
      }
    }
    direct(narration)
  }

  /// Whether the paragraph begins with a quotation that goes on with the last one before it.
  private func goesOn(_ paragraph: MarkedParagraph) -> Bool {
    guard case .open(let mark)? = paragraph.pieces.first, let index = spoken(mark) else {
      return false
    }
    return mark.piece > 0 || reading.quotations[index].continues != nil
  }

  /// The index of a quotation that somebody says, thinks or writes.
  private func spoken(_ mark: InlineMark) -> Int? {
    guard case .quotation(let index) = mark.subject, reading.quotations[index].kind != .scare
    else { return nil }
    return index
  }

  private mutating func say(_ words: String, _ quotation: Quotation) {
    let words = BookText.line(words)
    guard !words.isEmpty else { return }
    let turn = turn(of: quotation)
    if open != turn {
      let directions =
        turn.directions.isEmpty ? "" : " (\(turn.directions.joined(separator: ", ")))"
      file.write("\n\(turn.speaker)\(directions)\n")
      open = turn
    }
    file.write("    \(words)\n")
  }

  private func turn(of quotation: Quotation) -> Turn {
    let isSure = quotation.confidence >= Self.doubt
    let name = cast.speaker(of: quotation)?.uppercased()
    var directions: [String] = []
    switch quotation.kind {
    case .thought: directions.append("thinks")
    case .writing: directions.append("writes")
    case .speech, .scare: break
    }
    let addressees = quotation.addressees.compactMap(cast.name)
    if !addressees.isEmpty { directions.append("to " + addressees.joined(separator: " and ")) }
    return Turn(
      speaker: name.map { isSure ? $0 : $0 + "?" } ?? "SOMEBODY", directions: directions)
  }

  /// Narration: a direction within an open turn, else a block of its own.
  private mutating func direct(_ narration: String) {
    let words = BookText.line(narration)
    guard !words.isEmpty else { return }
    file.write(open == nil ? "\n    [\(words)]\n" : "    [\(words)]\n")
  }

  private mutating func writeBlock(_ line: String) {
    open = nil
    file.write("\n\(line)\n")
  }

  private func line(_ span: TextSpan) -> String { BookText.line(manuscript.text.string(span)) }
}
