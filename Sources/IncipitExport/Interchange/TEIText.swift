import IncipitBooks
import IncipitText

/// The `text` of a TEI document: the whole source, part by part.
///
/// What stands before the first chapter is the front, what stands behind the last the back; notes
/// between chapters are `note`s. No character is written that the source does not have, so that the
/// text can be read back.
struct TEIText {
  let manuscript: Manuscript
  let reading: Reading
  let cast: CastList
  var file: FileText
  private let story: MarkedStory
  /// Everything before it has been written.
  private var position = 0

  init(manuscript: Manuscript, reading: Reading, cast: CastList, file: FileText) {
    self.manuscript = manuscript
    self.reading = reading
    self.cast = cast
    self.file = file
    story = MarkedStory(manuscript, reading)
  }

  /// Whether the quotation `index` has an element that can be pointed to.
  func hasQuotation(_ index: Int) -> Bool {
    story.hasQuotation.indices.contains(index) && story.hasQuotation[index]
  }

  mutating func write() {
    let bytes = manuscript.text.utf8
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let parts = manuscript.parts
    let first = parts.firstIndex { $0.kind == .chapter } ?? parts.count
    let last = parts.lastIndex { $0.kind == .chapter } ?? parts.count
    var paragraphs = story.paragraphs[...]

    let language = BookText.language(reading.work.language.value)
    file.write("<text xml:lang=\"\(language)\" xml:space=\"preserve\">")
    if first > 0 { file.write("<front>") }
    for (index, part) in parts.enumerated() {
      if index == first { file.write(first > 0 ? "</front><body>" : "<body>") }
      let own = paragraphs.prefix { $0.paragraph.part <= index }
      paragraphs = paragraphs.dropFirst(own.count)
      let isNote = part.kind != .chapter && index > first && index < last
      write(part, own, as: isNote ? "note" : "div")
      if index == last { file.write("</body>") }
      if index == last, index + 1 < parts.count { file.write("<back>") }
    }
    if first == parts.count {
      file.write(first > 0 ? "</front><body><p/></body>" : "<body><p/></body>")
    }
    if last + 1 < parts.count { file.write("</back>") }
    file.write("</text>")
  }

  private mutating func write(
    _ part: Part, _ paragraphs: ArraySlice<MarkedParagraph>, as element: String
  ) {
    file.write("<\(element) type=\"\(part.kind.rawValue)\"")
    if let number = part.number { file.write(" n=\"\(number)\"") }
    file.write(">")
    // A heading may stand at the top of a division only.
    var isAtTop = element == "div"
    var insert: Int?
    for paragraph in paragraphs {
      if let open = insert, open != paragraph.insert {
        file.write("</q>")
        insert = nil
      }
      isAtTop = !writeGap(to: Int(paragraph.paragraph.span.start)) && isAtTop
      for scene in paragraph.scenes { writeScene(scene) }
      if let own = paragraph.insert, insert == nil {
        writeInsert(own)
        insert = own
      }
      isAtTop = isAtTop && paragraph.paragraph.role == .heading && insert == nil
      write(paragraph, isAtTop: isAtTop)
    }
    if insert != nil { file.write("</q>") }
    writeGap(to: Int(part.span.end))
    file.write("</\(element)>")
  }

  private mutating func write(_ paragraph: MarkedParagraph, isAtTop: Bool) {
    let role = paragraph.paragraph.role
    switch role {
    case .prose: file.write("<p>")
    case .heading where isAtTop: file.write("<head>")
    case .heading, .sceneBreak, .timeMarker: file.write("<ab type=\"\(role.rawValue)\">")
    }
    for piece in paragraph.pieces {
      switch piece {
      case .open(let mark): open(mark)
      case .close(let mark): file.write("</\(element(of: mark))>")
      case .text(let span): file.writeXML(span, of: manuscript.text)
      case .scene(let index): writeScene(index)
      }
    }
    switch role {
    case .prose: file.write("</p>")
    case .heading where isAtTop: file.write("</head>")
    case .heading, .sceneBreak, .timeMarker: file.write("</ab>")
    }
    position = max(position, Int(paragraph.paragraph.span.end))
  }

  /// Writes what lies between paragraphs; true if that took an element.
  ///
  /// White space that XML takes for text (no-break spaces and the like) may not stand there bare.
  @discardableResult private mutating func writeGap(to end: Int) -> Bool {
    guard position < end else { return false }
    let span = TextSpan(position, end)
    position = end
    let isBlank = manuscript.text.bytes(span).allSatisfy {
      $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D
    }
    if !isBlank { file.write("<ab type=\"blank\">") }
    file.writeXML(span, of: manuscript.text)
    if !isBlank { file.write("</ab>") }
    return !isBlank
  }
}
