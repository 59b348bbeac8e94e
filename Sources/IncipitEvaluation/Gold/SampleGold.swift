import Foundation
import IncipitBooks
import IncipitIntake
package import IncipitText

/// The samples of the repository with their gold, `NAME.txt` and `gold/NAME.tsv`.
///
/// The gold gives the first six words of a quotation, not its span, so quotations are compared by
/// where they start, behind their marks.
package enum SampleGold {
  /// The samples of a folder by name.
  ///
  /// - Returns: At least one.
  /// - Throws: If there are none, or a quotation of the gold does not stand in its text.
  package static func stories(in folder: String) throws(EvaluationError) -> [GoldStory] {
    var stories: [GoldStory] = []
    for file in try GoldSet.entries(of: folder + "/gold") where file.hasSuffix(".tsv") {
      let name = String(file.dropLast(4))
      let bytes = [UInt8](try GoldSet.contents(of: "\(folder)/\(name).txt"))
      let gold = try GoldSet.contents(of: "\(folder)/gold/\(file)")
      let text: SourceText
      do {
        // Spans are of the decoded text.
        text = try Intake.manuscript(
          of: bytes, name: name, sha256: String(repeating: "0", count: 64)
        ).value.text
      } catch {
        throw EvaluationError("\(folder)/\(name).txt: not taken in: \(error.reason)")
      }
      stories.append(
        try story(
          name: String(name.prefix(3)), bytes: bytes, text: text,
          records: String(decoding: gold, as: UTF8.self)))
    }
    if stories.isEmpty { throw EvaluationError("\(folder): no samples with gold/NAME.tsv") }
    return stories
  }

  /// One sample from the lines of its gold.
  package static func story(
    name: String, bytes: [UInt8], text: SourceText, records: String
  ) throws(EvaluationError) -> GoldStory {
    let lines = records.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let people = lines.filter { $0.first == "cast" && $0.count == 4 }.map { fields in
      GoldPerson(
        name: fields[1], aliases: list(fields[3]), pronouns: fields[2] == "-" ? nil : fields[2])
    }
    var story = GoldStory(name: name, bytes: bytes, cast: people)
    story.alignment = .start
    story.spansLeaveMarksOut = true
    story.facts = facts(lines)
    var indices: [String: Int] = [:]
    for (index, person) in people.enumerated() { indices[person.name] = index }

    var finder = OpeningWords(text)
    for fields in lines where fields.count == 4 && ["quote", "chat"].contains(fields[0]) {
      guard let span = finder.next(fields[3], isQuoted: fields[0] == "quote") else {
        throw EvaluationError("\(name): not in the text from here on: \(fields[3])")
      }
      let voice =
        indices[fields[1]].map(GoldVoice.person)
        ?? .other(String(fields[1].drop { $0 == "?" }))
      story.quotations.append(
        GoldQuotation(
          span: span, speaker: voice, addressees: list(fields[2]).compactMap { indices[$0] }))
    }
    return story
  }

  private static func list(_ field: String) -> [String] {
    field == "-"
      ? [] : field.split(separator: ";").map { String($0).trimming(\.isWhitespace) }
  }

  private static func facts(_ lines: [[String]]) -> GoldFacts {
    var values: [String: String] = [:]
    for fields in lines where fields.count == 3 && fields[0] == "fact" && fields[2] != "-" {
      values[fields[1]] = fields[2]
    }
    var facts = GoldFacts()
    facts.title = values["title"]?.trimming { $0 == "*" || $0.isWhitespace }
    facts.author = values["author"]
    facts.kind = values["kind"]
    facts.universe = values["universe"]
    facts.tense = values["tense"]
    facts.pointOfView = values["pointOfView"]
    facts.ship = (values["ship"] ?? "").split(separator: "/").map {
      String($0).trimming(\.isWhitespace)
    }
    return facts
  }
}

/// Finds passages by their first words, one behind the other.
package struct OpeningWords {
  private let text: SourceText
  /// The words between blanks, with where they start.
  private let words: [(bytes: [UInt8], start: Int)]
  private var position = 0

  package init(_ text: SourceText) {
    self.text = text
    var words: [(bytes: [UInt8], start: Int)] = []
    var offset = 0
    var start = 0
    while let (scalar, length) = text.scalar(at: offset) {
      if CharacterClass.isBlank(scalar) {
        if start < offset { words.append((Array(text.utf8[start..<offset]), start)) }
        start = offset + length
      }
      offset += length
    }
    if start < text.count { words.append((Array(text.utf8[start...]), start)) }
    self.words = words
  }

  /// The span from the first word of the next passage that opens with `opening` to that word's end.
  ///
  /// - Parameters:
  ///   - opening: Words parted by single blanks.
  ///   - isQuoted: Whether a quotation mark or dash stands before; else the first word may be a
  ///     label such as "Mina:", which is passed over.
  /// - Returns: nil if there is none behind the one found last.
  package mutating func next(_ opening: String, isQuoted: Bool) -> TextSpan? {
    let wanted = opening.split(separator: " ").map { Array($0.utf8) }
    guard !wanted.isEmpty, wanted.count <= words.count else { return nil }
    var index = position
    while index + wanted.count <= words.count {
      defer { index += 1 }
      guard let start = Self.start(of: wanted, at: index, in: words, isQuoted) else { continue }
      position = index + 1
      let word = words[index]
      if isQuoted { return TextSpan(start, word.start + word.bytes.count) }
      // "To Mina: ok" and "Mina: ok" are labels with a message behind.
      let label = wanted.prefix(3).firstIndex { $0.last == UInt8(ascii: ":") }
      let first = index + (label.map { $0 + 1 } ?? 0)
      guard first < words.count else { return nil }
      return TextSpan(words[first].start, words[first].start + words[first].bytes.count)
    }
    return nil
  }

  /// Where the wanted words start if they stand at `index`, with a mark before if `isQuoted`.
  private static func start(
    of wanted: [[UInt8]], at index: Int, in words: [(bytes: [UInt8], start: Int)],
    _ isQuoted: Bool
  ) -> Int? {
    let first = words[index].bytes
    for (offset, bytes) in wanted.enumerated().dropFirst()
    where offset < wanted.count - 1 && words[index + offset].bytes != bytes { return nil }
    // Marks may cling to the first word in front and to the last one behind.
    let last = words[index + wanted.count - 1].bytes
    if wanted.count > 1, !last.starts(with: wanted[wanted.count - 1]) { return nil }
    guard let skipped = Self.offset(of: wanted[0], in: first) else { return nil }
    if isQuoted ? skipped == 0 : skipped != 0 { return nil }
    if wanted.count > 1, skipped + wanted[0].count != first.count { return nil }
    return words[index].start + skipped
  }

  /// Where `part` stands in `whole` behind nothing but quotation marks and dashes.
  private static func offset(of part: [UInt8], in whole: [UInt8]) -> Int? {
    guard part.count <= whole.count else { return nil }
    for start in 0...(whole.count - part.count)
    where whole[start..<(start + part.count)].elementsEqual(part) {
      let before = String(decoding: whole[..<start], as: UTF8.self)
      return before.allSatisfy { "\"'\u{2018}\u{2019}\u{201C}\u{201D}«»-–—(*_".contains($0) }
        ? start : nil
    }
    return nil
  }
}
