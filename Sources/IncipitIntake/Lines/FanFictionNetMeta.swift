import IncipitText

/// FanFiction.Net's line of facts, as its pages show it and as people paste it.
///
/// "Rated: Fiction T - English - Adventure/Sci-Fi - [Caspian X, Lucy P.] Edmund P. - Chapters: 22 -
/// Words: 114,414 - Reviews: 395 - Favs: 779 - Follows: 835 - Updated: 3/21/2013 - Published:
/// 4/28/2012 - Status: Complete - id: 8067258"
///
/// Language, genres and characters have no label and stand in this order; each may be missing (seen in
/// pages of 2009–2024). Names of characters may themselves hold " - ".
struct FanFictionNetMeta {
  /// A fact with a label of its own.
  enum Label: String {
    case rated, chapters, words, reviews, favs, follows, updated, published, status, id
    case staff
  }

  private(set) var rating: TextSpan
  private(set) var language: TextSpan?
  private(set) var genres: TextSpan?
  /// With its brackets, which hold pairings.
  private(set) var characters: TextSpan?
  /// What else has a label, in order; "Complete" at the end of older lines is a status too.
  private(set) var labelled: [(label: Label, value: TextSpan)] = []
  /// The whole line.
  let span: TextSpan

  /// The line of facts that `line` is; nil if it is none.
  init?(_ line: Line) {
    guard !line.isCut, line.firstWord?.form == "rated", line.gap(after: 0).hasPrefix(":") else {
      return nil
    }
    let fields = Self.fields(of: line)
    guard fields.count >= 3 else { return nil }
    span = line.span
    rating = Self.label(of: fields[0], in: line.text)?.value ?? fields[0]
    var unlabelled: [TextSpan] = []
    for field in fields.dropFirst() {
      if let labelled = Self.label(of: field, in: line.text) {
        self.labelled.append(labelled)
      } else if Self.isStatus(line.text.string(field)) {
        labelled.append((.status, field))
      } else if labelled.isEmpty {
        unlabelled.append(field)
      }
    }
    read(unlabelled[...], line.text)
  }

  /// Tells language, genres and characters apart by their words and their order.
  private mutating func read(_ fields: ArraySlice<TextSpan>, _ text: SourceText) {
    var fields = fields
    if let first = fields.first, GenreList.genres(text.string(first)).isEmpty {
      language = first
      fields = fields.dropFirst()
    }
    if let first = fields.first, !GenreList.genres(text.string(first)).isEmpty {
      genres = first
      fields = fields.dropFirst()
    }
    // What is left is one list, though a name in it may have been cut.
    if let first = fields.first, let last = fields.last { characters = first.union(last) }
  }

  /// The facts in order, as rows of a header.
  var rows: [FactRow] {
    var rows = [FactRow(field: .rating, value: rating)]
    if let language { rows.append(FactRow(field: .language, value: language)) }
    if let genres { rows.append(FactRow(field: .tags, value: genres)) }
    if let characters { rows.append(FactRow(field: .characters, value: characters)) }
    for (label, value) in labelled {
      switch label {
      case .chapters: rows.append(FactRow(field: .chapters, value: value))
      case .words: rows.append(FactRow(field: .words, value: value))
      case .updated: rows.append(FactRow(field: .updated, value: value))
      case .published: rows.append(FactRow(field: .published, value: value))
      case .status: rows.append(FactRow(field: .status, value: value))
      case .rated, .reviews, .favs, .follows, .id, .staff: break
      }
    }
    return rows
  }

  /// What stands between " - ", trimmed.
  private static func fields(of line: Line) -> [TextSpan] {
    var fields: [TextSpan] = []
    let bytes = line.text.utf8
    var start = Int(line.span.start)
    var index = start
    while index + 2 < Int(line.span.end) {
      if bytes[index] == 0x20, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x20 {
        fields.append(line.text.trimmed(TextSpan(start, index)))
        start = index + 3
        index = start
      } else {
        index += 1
      }
    }
    fields.append(line.text.trimmed(TextSpan(start, Int(line.span.end))))
    return fields
  }

  private static func label(
    of field: TextSpan, in text: SourceText
  ) -> (label: Label, value: TextSpan)? {
    let bytes = text.bytes(field)
    guard let colon = bytes.prefix(12).firstIndex(of: UInt8(ascii: ":")),
      let label = Label(
        rawValue: text.string(TextSpan(Int(field.start), colon)).lowercased())
    else { return nil }
    return (label, text.trimmed(TextSpan(colon + 1, Int(field.end))))
  }

  private static func isStatus(_ value: String) -> Bool {
    ["complete", "in progress", "in-progress"].contains(value.lowercased())
  }
}
