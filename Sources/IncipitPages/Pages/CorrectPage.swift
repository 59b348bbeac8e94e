package import IncipitBooks
package import IncipitText

/// Where a person puts right what was read: people, and what is said, is and begins at one place.
package struct CorrectPage: Page {
  package static let template = "correct"

  let card: Card
  let reading: Reading
  let layout: ReaderLayout
  /// The place that is asked about, if any.
  let place: TextSpan?
  /// Sent back with each form, to show that the form is ours.
  let formToken: String

  /// People whose names are listed; who comes behind them is hardly met.
  static let mostPeople = 40
  private static let mostNames = 12

  /// The page of a work.
  ///
  /// - Parameters:
  ///   - card: the facts and corrections.
  ///   - layout: the text.
  ///   - reading: who speaks, where scenes begin.
  ///   - place: what was pointed at in the reader, if anything.
  ///   - formToken: what each form sends back, to show that it is ours.
  package init(
    card: Card, layout: ReaderLayout, reading: Reading, place: TextSpan?, formToken: String
  ) {
    self.card = card
    self.layout = layout
    self.reading = reading
    self.place = place
    self.formToken = formToken
  }

  package var windowTitle: String { "Put right: " + ItemValue.shortened(card.heading) }

  package var content: [String: PageValue] {
    let paragraph = place.flatMap(paragraph)
    return [
      "title": FactValue.record(card.work.title),
      "incipit": card.work.title.value == nil
        ? .text(card.work.incipit.map(ItemValue.shortened)) : .nothing,
      "heading": .text(ItemValue.shortened(card.heading)),
      "workAddress": .text("/works/\(card.id)"),
      "formToken": .text(formToken),
      "at": .text(place.map { "\($0.start)-\($0.end)" }),
      "paragraph": paragraph.map(value) ?? .nothing,
      "isLost": .flag(place != nil && paragraph == nil),
      "people": .list(reading.characters.prefix(Self.mostPeople).map(value)),
      "hasPeople": .flag(!reading.characters.isEmpty),
      "corrections": .list(card.corrections.map(value)),
      "hasCorrections": .flag(!card.corrections.isEmpty),
      "query": .nothing,
    ]
  }

  // MARK: The place

  private func paragraph(_ place: TextSpan) -> Paragraph? {
    layout.manuscript.paragraphs.last {
      $0.span.start <= place.start && $0.span.contains(offset: Int(place.start))
    }
  }

  private func value(_ paragraph: Paragraph) -> PageValue {
    let manuscript = layout.manuscript
    let part = manuscript.parts[paragraph.part]
    let isStory = part.kind == .chapter
    let scene = isStory ? reading.scenes.first { $0.span.overlaps(paragraph.span) } : nil
    return .record([
      "words": .text(manuscript.text.opening(of: paragraph.span, maximum: 400)),
      "span": .text("\(paragraph.span.start)-\(paragraph.span.end)"),
      "readAddress": .text("/works/\(card.id)/at/\(paragraph.span.start)-\(paragraph.span.end)"),
      "said": .list(wordsAtHand(in: paragraph)),
      "isStory": .flag(isStory),
      "opensScene": .flag(scene?.span.start == paragraph.span.start),
      "scene": scene.map {
        .record(["place": .text($0.place ?? ""), "time": .text($0.time ?? "")])
      } ?? .nothing,
      "partWords": .text(Wording.part(part.kind)),
      "parts": .list(
        Part.Kind.allCases.map { kind in
          .record([
            "choice": .text(kind.rawValue), "choiceWords": .text(Wording.part(kind)),
            "isChosen": .flag(kind == part.kind),
          ])
        }),
      "opensPart": .flag(
        manuscript.paragraphs.first { $0.part == paragraph.part }?.span == paragraph.span
          && paragraph.part > 0),
    ])
  }

  // MARK: The people

  private func value(_ character: StoryCharacter) -> PageValue {
    let names = ([character.name] + character.aliases).prefix(Self.mostNames)
    return .record([
      "name": .text(character.name),
      "mentions": .text(Wording.count(character.mentions, "mention", "mentions")),
      "number": .text("\(character.id)"),
      "hasNoPronouns": .flag(character.pronouns == nil),
      "pronouns": .list(
        StoryCharacter.Pronouns.allCases.map { pronouns in
          .record([
            "choice": .text(pronouns.rawValue), "choiceWords": .text(Wording.pronouns(pronouns)),
            "isChosen": .flag(pronouns == character.pronouns),
          ])
        }),
      "names": .list(
        names.enumerated().map { index, name in
          .record([
            "alias": .text(name),
            "isEntry": .flag(index == 0),
            "key": .text("\(character.id)-\(index)"),
            "others": .list(
              reading.characters.prefix(Self.mostPeople).filter { $0.id != character.id }.map {
                .record(["other": .text($0.name)])
              }),
          ])
        }),
    ])
  }

  // MARK: What was said before

  private func value(_ correction: Correction) -> PageValue {
    .record([
      "number": .text("\(correction.id)"), "summary": .text(correction.summary),
      "day": .text(Wording.day(correction.madeAt)),
    ])
  }
}
