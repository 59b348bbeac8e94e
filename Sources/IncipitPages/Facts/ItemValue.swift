import IncipitBooks

/// A work of a list as the templates show it, on the shelf and among hits.
enum ItemValue {
  /// The record that `item.mustache` and `cover.mustache` lay out.
  ///
  /// `life` is what was done with the work; nil where it is not shown.
  static func record(_ item: ShelfItem, _ life: WorkLife? = nil) -> [String: PageValue] {
    [
      "address": .text("/works/\(item.id)"),
      "readAddress": .text(ReaderLayout.address(of: item.id)),
      "cover": .text("/covers/\(item.sha256).svg"),
      "number": .number(Int(item.id)),
      "title": one(item.title, .title, item),
      "incipit": item.title == nil ? .text(item.incipit.map(shortened)) : .nothing,
      "fileName": item.title == nil && item.incipit == nil ? .text(item.sourceName) : .nothing,
      "author": one(item.author, .author, item),
      "fandoms": several(item.fandoms, .fandom, item),
      "hasFandoms": .flag(!item.fandoms.isEmpty),
      "ships": several(item.ships, .ship, item),
      "hasShips": .flag(!item.ships.isEmpty),
      "isSpoken": .flag(isSpoken(item.incipit)),
      "kind": item.chapters > 1 && item.kind == .chaptered
        ? .nothing : one(item.kind.map(Wording.kind), .kind, item),
      "universe": one(item.universe.map(Wording.universe), .universe, item),
      "rating": one(item.rating.map(Wording.rating), .rating, item),
      "chapters": item.chapters > 1
        ? .text(Wording.count(item.chapters, "chapter", "chapters")) : .nothing,
      "words": .text(Wording.count(item.words, "word", "words")),
      "minutes": .text(Wording.minutes(item.readingMinutes)),
      "added": .text(Wording.day(item.addedAt)),
      "source": .text(item.sourceName),
      "progress": .text(life?.progressWords),
      "starSigns": .text(life?.stars.map { String(repeating: "★", count: $0) }),
      "starWords": .text(life?.stars.map { "\($0) of \(WorkLife.starsRange.upperBound)" }),
    ]
  }

  /// The opening words, cut between words where a sentence runs on.
  static func shortened(_ incipit: String) -> String {
    guard incipit.count > 110 else { return incipit }
    let cut = incipit.prefix(104)
    return String(cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + " …"
  }

  /// Whether the opening words are in quotation marks of their own and need none of ours.
  static func isSpoken(_ incipit: String?) -> Bool {
    incipit?.unicodeScalars.first.map { "“\"‘'«„".unicodeScalars.contains($0) } ?? false
  }

  private static func one(
    _ text: String?, _ field: Correction.Field, _ item: ShelfItem
  )
    -> PageValue
  {
    guard let text, !text.isEmpty else { return .nothing }
    return .record([
      "factText": .text(text),
      "isInferred": .flag(item.inferred.contains(field)),
      "isCorrected": .flag(item.corrected.contains(field)),
      "isStated": .flag(!item.inferred.contains(field) && !item.corrected.contains(field)),
      "isDoubtful": .flag(false),
      "sureness": .nothing,
    ])
  }

  private static func several(
    _ texts: [String], _ field: Correction.Field, _ item: ShelfItem
  )
    -> PageValue
  {
    .list(texts.prefix(4).map { one($0, field, item) })
  }
}
