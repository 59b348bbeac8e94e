import IncipitBooks
import IncipitText

/// What a page of the reader has of the person's own: the last place, the notes on the page, the end.
struct ReaderOwn {
  let life: WorkLife
  let annotations: [PlacedAnnotation]
  let layout: ReaderLayout
  let leaf: ReaderLayout.Leaf
  let work: Int64
  let formToken: String

  /// The names that `reader.mustache` uses for it.
  var content: [String: PageValue] {
    let notes = annotations.filter { placed in
      placed.span.map { layout.leaf(at: Int($0.start)) == leaf.number } ?? false
    }
    return [
      "formToken": .text(formToken),
      "placeLeaf": place.map { .number($0.leaf) } ?? .nothing,
      "placeBlock": place.map { .text("b\($0.block)") } ?? .nothing,
      "isLast": .flag(leaf.number == layout.leaves.count),
      "isFinished": .flag(life.state == .finished),
      "finishedAt": .text(
        life.state == .finished ? life.stateAt.map(Wording.day) : nil),
      "notes": .list(notes.map(value)),
      "hasNotes": .flag(!notes.isEmpty),
      "noteCount": .number(notes.count),
    ]
  }

  /// Where the person was last, if the words stand there still; the first lines are no place.
  private var place: (leaf: Int, block: Int)? {
    guard let position = life.position, life.state != .finished,
      let span = position.anchor.found(in: layout.manuscript.text),
      let block = layout.paragraph(at: Int(span.start))
    else { return nil }
    let start = Int(layout.manuscript.paragraphs[block].span.start)
    return (layout.leaf(at: start), start)
  }

  private func value(_ placed: PlacedAnnotation) -> PageValue {
    NoteValue(placed, layout: layout, work: work).record(leaf: leaf.number)
  }
}

/// A note as the card and the reader list it.
struct NoteValue {
  private let placed: PlacedAnnotation
  private let layout: ReaderLayout
  private let work: Int64

  init(_ placed: PlacedAnnotation, layout: ReaderLayout, work: Int64) {
    self.placed = placed
    self.layout = layout
    self.work = work
  }

  /// The record that `note.mustache` lays out; `leaf` is the page of the reader to come back to, nil for the
  /// card.
  func record(leaf: Int?) -> PageValue {
    let annotation = placed.annotation
    return .record([
      "noteNumber": .number(Int(annotation.id)),
      "noteAddress": .text(address(isHere: leaf != nil)),
      "noteAction": .text("/works/\(work)/notes/\(annotation.id)"),
      "quote": .html(
        HTML(
          text: SourceText(annotation.anchor.exact).opening(
            of: SourceText(annotation.anchor.exact).span, maximum: 240))),
      "comment": annotation.comment.isEmpty
        ? .nothing : .html(HTML(text: annotation.comment)),
      "madeOn": .text(Wording.day(annotation.madeAt)),
      "leaf": leaf.map { .number($0) } ?? .nothing,
    ])
  }

  /// Nil if the words are gone from the text.
  private func address(isHere: Bool) -> String? {
    guard let span = placed.span else { return nil }
    let mark = "#n\(placed.annotation.id)"
    return isHere
      ? mark : ReaderLayout.address(of: work, leaf: layout.leaf(at: Int(span.start))) + mark
  }
}
