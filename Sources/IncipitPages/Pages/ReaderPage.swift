package import IncipitBooks
package import IncipitText

/// A page of the reader: one leaf of a work.
package struct ReaderPage: Page {
  package static let template = "reader"

  let card: Card
  let reading: Reading
  let layout: ReaderLayout
  let palette: SpeakerPalette
  let leaf: ReaderLayout.Leaf
  /// The span to be marked, if one was asked for.
  let evidence: TextSpan?
  let life: WorkLife
  let annotations: [PlacedAnnotation]
  /// Sent back with each form, to show that the form is ours.
  let formToken: String

  /// A leaf of a work; nil if it has none of that number.
  ///
  /// - Parameters:
  ///   - card: The facts that are shown.
  ///   - layout: How the work is laid out over leaves.
  ///   - reading: Who speaks, where scenes begin.
  ///   - leaf: From 1.
  ///   - evidence: The span to be marked, if any.
  ///   - life: How far the person is with the work.
  ///   - annotations: The person's highlights and notes on the whole work.
  ///   - formToken: What each form sends back.
  package init?(
    card: Card, layout: ReaderLayout, reading: Reading, leaf: Int = 1, evidence: TextSpan? = nil,
    life: WorkLife = .untouched, annotations: [PlacedAnnotation] = [], formToken: String = ""
  ) {
    guard layout.leaves.indices.contains(leaf - 1) else { return nil }
    self.card = card
    self.reading = reading
    self.layout = layout
    palette = SpeakerPalette(reading)
    self.leaf = layout.leaves[leaf - 1]
    self.evidence = evidence
    self.life = life
    self.annotations = annotations
    self.formToken = formToken
  }

  package var windowTitle: String {
    let name = layout.leaves.count > 1 ? layout.name(of: leaf).map { "\($0) – " } ?? "" : ""
    return name + ItemValue.shortened(card.heading)
  }

  package var content: [String: PageValue] {
    let story = StoryMarkup(
      layout: layout, reading: reading, palette: palette, evidence: evidence,
      annotations: annotations)
    let surroundings = story.surroundings(of: leaf)
    let work = card.work
    let next = leaf.number < layout.leaves.count ? leaf.number + 1 : nil
    let content: [String: PageValue] = [
      "story": .html(story.story(of: leaf)),
      "surroundings": surroundings.markup.isEmpty ? .nothing : .html(surroundings),
      "surroundingsOpen": .flag(story.surroundingsHoldEvidence(of: leaf)),
      "language": .text(Self.languageTag(work.language.value)),
      "isFirst": .flag(leaf.number == 1),
      "title": FactValue.record(work.title),
      "incipit": work.title.value == nil ? .text(work.incipit.map(ItemValue.shortened)) : .nothing,
      "heading": .text(ItemValue.shortened(card.heading)),
      "isSpoken": .flag(ItemValue.isSpoken(work.incipit)),
      "author": FactValue.record(work.author),
      "minutes": .text(Wording.minutes(work.readingMinutes)),
      "words": .text(Wording.count(work.words, "word", "words")),
      "workAddress": .text("/works/\(card.id)"),
      "hasChapters": .flag(layout.leaves.count > 1),
      "chapterName": .text(layout.leaves.count > 1 ? layout.name(of: leaf) : nil),
      "chapters": layout.leaves.count > 1 ? .list(layout.leaves.map(chapter)) : .nothing,
      "previousAddress": .text(
        leaf.number > 1 ? ReaderLayout.address(of: card.id, leaf: leaf.number - 1) : nil),
      "nextAddress": .text(next.map { ReaderLayout.address(of: card.id, leaf: $0) }),
      "nextName": .text(
        next.flatMap { layout.name(of: layout.leaves[$0 - 1]) } ?? "the next chapter"),
      "speakers": .list(legend),
      "hasSpeakers": .flag(!palette.speakers.isEmpty),
      "moreSpeakers": .flag(palette.speakers.count > SpeakerPalette.colors),
      "workKey": .text(card.copies.first.map { String($0.sha256.prefix(16)) } ?? "\(card.id)"),
      "leafNumber": .number(leaf.number),
      "leafCount": .number(layout.leaves.count),
      "leafWords": .number(words(of: leaf)),
      "wordsAfter": .number(layout.leaves[leaf.number...].reduce(0) { $0 + words(of: $1) }),
      "query": .nothing,
    ]
    return content.merging(own.content) { first, _ in first }
  }

  private var own: ReaderOwn {
    ReaderOwn(
      life: life, annotations: annotations, layout: layout, leaf: leaf, work: card.id,
      formToken: formToken)
  }

  private func chapter(_ other: ReaderLayout.Leaf) -> PageValue {
    .record([
      "chapterAddress": .text(ReaderLayout.address(of: card.id, leaf: other.number)),
      "name": .text(layout.name(of: other) ?? "Chapter \(other.number)"),
      "isHere": .flag(other.number == leaf.number),
    ])
  }

  private var legend: [PageValue] {
    palette.speakers.prefix(SpeakerPalette.colors).map { speaker in
      .record([
        "color": .number(palette.number(of: speaker)),
        "name": .text(palette.names[speaker] ?? "?"),
      ])
    }
  }

  /// About how many words the chapter of a leaf has: one for each six bytes of its text, as English
  /// prose has them with its spaces; good enough for minutes.
  private func words(of leaf: ReaderLayout.Leaf) -> Int {
    leaf.chapters.reduce(0) { $0 + layout.manuscript.parts[$1].span.utf8Length / 6 }
  }

  /// `tag` if it is well formed (letters, digits, hyphens: BCP 47), else nothing.
  private static func languageTag(_ tag: String?) -> String? {
    guard let tag, !tag.isEmpty, tag.utf8.count <= 35 else { return nil }
    let isPlain = tag.utf8.allSatisfy { byte in
      byte == 0x2D || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte)
    }
    return isPlain ? tag : nil
  }
}
