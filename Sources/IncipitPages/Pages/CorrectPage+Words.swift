import IncipitBooks
import IncipitText

extension CorrectPage {
  /// What is said, thought or written in a paragraph, in order: for each who it is by, and to whom it goes.
  func wordsAtHand(in paragraph: Paragraph) -> [PageValue] {
    let said = reading.quotations.filter { paragraph.span.contains($0.span) }
      .map { ($0.span, value($0)) }
    let written = reading.inserts.filter { $0.span.overlaps(paragraph.span) }
      .map { ($0.span, value($0)) }
    return (said + written).sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func value(_ quotation: Quotation) -> PageValue {
    let isThought = quotation.kind == .thought
    return value(
      quotation.span, by: quotation.speaker, named: quotation.speakerText,
      to: isThought ? nil : quotation.addressees, verb: isThought ? "thinks" : "says")
  }

  private func value(_ insert: Insert) -> PageValue {
    value(
      insert.span, by: insert.writer, named: nil, to: [insert.reader].compactMap(\.self),
      verb: "writes")
  }

  /// - Parameters:
  ///   - span: the words.
  ///   - speaker: whose they are.
  ///   - called: what somebody without an entry is called.
  ///   - addressees: to whom they go; nil for words that nobody hears.
  ///   - verb: what the speaker does, as in "Ada says it".
  /// - Returns: what the forms of these words show.
  private func value(
    _ span: TextSpan, by speaker: Int?, named called: String?, to addressees: [Int]?, verb: String
  ) -> PageValue {
    let speakerName = reading.characters.first { $0.id == speaker }?.name
    let listeners = (addressees ?? []).compactMap { id in
      reading.characters.first { $0.id == id }?.name
    }
    return .record([
      "span": .text("\(span.start)-\(span.end)"),
      "words": .text(layout.manuscript.text.opening(of: span, maximum: 160)),
      "verb": .text(verb),
      "act": .text(verb.prefix(1).uppercased() + verb.dropFirst() + " it"),
      "speakers": .list(people(choosing: { $0.id == speaker })),
      "speaker": .text(speakerName ?? called),
      "isUnknown": .flag(speakerName == nil),
      "isHeard": .flag(addressees != nil),
      "listeners": .list(people(choosing: { listeners == [$0.name] })),
      "severalListeners":
        listeners.count > 1 ? .text(listeners.joined(separator: "; ")) : .nothing,
      "hasNoListener": .flag(listeners.isEmpty),
    ])
  }

  private func people(choosing isChosen: (StoryCharacter) -> Bool) -> [PageValue] {
    reading.characters.prefix(Self.mostPeople).map { character in
      .record(["name": .text(character.name), "isChosen": .flag(isChosen(character))])
    }
  }
}
