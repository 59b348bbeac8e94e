import IncipitBooks
import IncipitMarkup
import IncipitText

/// The text of the page.
extension AnnotatedPage {
  mutating func writeParts() {
    var paragraphs = MarkedStory(manuscript, reading).paragraphs[...]
    for (index, part) in manuscript.parts.enumerated() {
      let own = paragraphs.prefix { $0.paragraph.part <= index }
      paragraphs = paragraphs.dropFirst(own.count)
      guard !own.isEmpty else { continue }
      let isStory = part.kind == .chapter
      file.write(
        isStory ? "<section>\n" : "<aside>\n<p class=\"label\">\(Self.label(of: part))</p>\n")
      var insert: Int?
      for paragraph in own {
        if let open = insert, open != paragraph.insert {
          file.write("</blockquote>\n")
          insert = nil
        }
        for scene in paragraph.scenes {
          file.write("<p class=\"scene\">")
          writeSceneLabel(scene)
          file.write("</p>\n")
        }
        if let own = paragraph.insert, insert == nil {
          file.write("<blockquote>\n<p class=\"label\">\(insertLabel(own))</p>\n")
          insert = own
        }
        write(paragraph)
      }
      if insert != nil { file.write("</blockquote>\n") }
      file.write(isStory ? "</section>\n" : "</aside>\n")
    }
  }

  private mutating func write(_ paragraph: MarkedParagraph) {
    let element = paragraph.paragraph.role == .heading ? "h2" : "p"
    file.write("<\(element) class=\"\(paragraph.paragraph.role.rawValue)\">")
    for piece in paragraph.pieces {
      switch piece {
      case .text(let span): file.writeHTML(span, of: manuscript.text)
      case .open(let mark): open(mark)
      case .close(let mark): close(mark)
      case .scene(let index):
        file.write("<span class=\"scene\">")
        writeSceneLabel(index)
        file.write("</span>")
      }
    }
    file.write("</\(element)>\n")
  }

  private mutating func open(_ mark: InlineMark) {
    switch mark.subject {
    case .insert: file.write("<span class=\"insert\">")
    case .place: file.write("<span class=\"place\">")
    case .mention(let index):
      file.write("<span class=\"m \(Self.colour(reading.mentions[index].character))\">")
    case .quotation(let index):
      let quotation = reading.quotations[index]
      let id = mark.piece == 0 ? " id=\"q\(index)\"" : ""
      let colour = quotation.speaker.map(Self.colour) ?? "none"
      let doubt = isDoubtful(quotation) ? " doubt" : ""
      file.write("<span class=\"q \(colour)\(doubt) \(quotation.kind.rawValue)\"\(id)>")
    }
  }

  /// Closes a mark and writes behind it, as text, what was read.
  private mutating func close(_ mark: InlineMark) {
    switch mark.subject {
    case .insert(let index):
      file.write("</span>")
      if mark.isLast { file.write("<span class=\"who\">\(insertLabel(index))</span>") }
    case .place: file.write("<sub>place</sub></span>")
    case .mention(let index):
      let mention = reading.mentions[index]
      let doubt = mention.confidence < StageScript.doubt ? "?" : ""
      file.write("<sub>\(mention.character)\(doubt)</sub></span>")
    case .quotation(let index):
      file.write("</span>")
      if mark.isLast { writeLabel(reading.quotations[index]) }
    }
  }

  private mutating func writeLabel(_ quotation: Quotation) {
    guard quotation.kind != .scare else {
      return file.write("<span class=\"who\">nobody says it</span>")
    }
    file.write(isDoubtful(quotation) ? "<span class=\"who doubt\">" : "<span class=\"who\">")
    let name = speaker(of: quotation)
    if let id = quotation.speaker, cast[id] != nil {
      file.write("<a href=\"#c\(id)\">\(name)</a>")
    } else {
      file.write(name)
    }
    let addressees = quotation.addressees.compactMap(cast.name).map(HTMLEscaping.line)
    if !addressees.isEmpty { file.write(" › \(addressees.joined(separator: ", "))") }
    var details: [String] = quotation.kind == .speech ? [] : [quotation.kind.rawValue]
    if let how = quotation.how { details.append(how.rawValue) }
    if let verb = quotation.verb { details.append(HTMLEscaping.line(verb)) }
    details.append("\(Probability.percent(quotation.confidence)) %")
    if isDoubtful(quotation) { details.append("unsure") }
    file.write(" <small>\(details.joined(separator: ", "))</small></span>")
  }

  private mutating func writeSceneLabel(_ index: Int) {
    let scene = reading.scenes[index]
    var details = [scene.break.rawValue] + [scene.place, scene.time].compactMap { $0 }
    if scene.isFlashback { details.append("flashback") }
    let people = scene.present.compactMap(cast.name)
    if !people.isEmpty { details.append("with " + people.joined(separator: ", ")) }
    if let view = scene.pointOfView.flatMap(cast.name) { details.append("seen by " + view) }
    details.append("\(Probability.percent(scene.confidence)) %")
    file.write("Scene \(index + 1): \(HTMLEscaping.line(details.joined(separator: "; ")))")
  }

  private func insertLabel(_ index: Int) -> String {
    let insert = reading.inserts[index]
    let writer = insert.writer.flatMap(cast.name).map { " from \($0)" } ?? ""
    let reader = insert.reader.flatMap(cast.name).map { " to \($0)" } ?? ""
    return HTMLEscaping.line(
      "\(insert.kind.rawValue)\(writer)\(reader), \(Probability.percent(insert.confidence)) %")
  }

  private static func label(of part: Part) -> String {
    switch part.kind {
    case .header: "What the archive says"
    case .title: "Title"
    case .summary: "Summary"
    case .authorNote: "Author’s note"
    case .disclaimer: "Disclaimer"
    case .endNote: "Closing note"
    case .siteText: "Words of the page"
    case .chapter: "Chapter"
    }
  }
}
