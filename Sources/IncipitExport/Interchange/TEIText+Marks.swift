import IncipitBooks
import IncipitMarkup
import IncipitText

/// The elements within paragraphs.
extension TEIText {
  func element(of mark: InlineMark) -> String {
    switch mark.subject {
    case .insert: "q"
    case .quotation(let index):
      switch reading.quotations[index].kind {
      case .speech, .thought: "said"
      case .writing: "q"
      case .scare: "soCalled"
      }
    case .place: "placeName"
    case .mention(let index): reading.mentions[index].kind == .name ? "persName" : "rs"
    }
  }

  mutating func open(_ mark: InlineMark) {
    switch mark.subject {
    case .insert(let index): writeInsert(index, piece: mark.piece)
    case .quotation(let index): openQuotation(index, mark)
    case .place(let index): file.write("<placeName ref=\"#\(TEIName.place(index))\">")
    case .mention(let index): openMention(reading.mentions[index])
    }
  }

  /// A scene's beginning; who is there and where stands in the header's setting of the same number.
  mutating func writeScene(_ index: Int) {
    let scene = reading.scenes[index]
    file.write("<milestone xml:id=\"\(TEIName.scene(index))\" unit=\"scene\"")
    attribute("n", String(index + 1))
    attribute("type", scene.break.rawValue)
    if scene.isFlashback { attribute("subtype", "flashback") }
    if TEIHeader.hasSetting(scene) { attribute("corresp", "#" + TEIName.setting(index)) }
    attribute("cert", Probability.text(scene.confidence))
    file.write("/>")
  }

  /// Opens the `q` of a letter or the like.
  mutating func writeInsert(_ index: Int, piece: Int = 0) {
    let insert = reading.inserts[index]
    file.write("<q")
    attribute("xml:id", TEIName.mark("i", index, piece: piece))
    attribute("type", insert.kind.rawValue)
    attribute("who", insert.writer.flatMap { TEIName.pointers(to: [$0], in: cast) })
    attribute("toWhom", insert.reader.flatMap { TEIName.pointers(to: [$0], in: cast) })
    attribute("cert", Probability.text(insert.confidence))
    file.write(">")
  }

  private mutating func openQuotation(_ index: Int, _ mark: InlineMark) {
    let quotation = reading.quotations[index]
    file.write("<" + element(of: mark))
    chain(index, mark, continues: quotation.continues)
    switch quotation.kind {
    case .speech: file.write(" aloud=\"true\" direct=\"true\"")
    case .thought: file.write(" aloud=\"false\" direct=\"true\"")
    case .writing: attribute("type", "written")
    case .scare: return file.write(">")
    }
    if let speaker = quotation.speaker {
      attribute("who", TEIName.pointers(to: [speaker], in: cast))
    } else if let unnamed = quotation.speakerText.flatMap(cast.unnamedIndex) {
      attribute("who", "#" + TEIName.unnamed(unnamed))
    }
    attribute("toWhom", TEIName.pointers(to: quotation.addressees, in: cast))
    attribute("ana", quotation.how.map { "#" + TEIName.clue($0) })
    attribute("cert", Probability.text(quotation.confidence))
    file.write(">")
  }

  private mutating func openMention(_ mention: Mention) {
    switch mention.kind {
    case .name: file.write("<persName")
    case .nominal: file.write("<rs type=\"person\" subtype=\"nominal\"")
    case .pronoun: file.write("<rs type=\"person\" subtype=\"pronoun\"")
    }
    attribute("ref", TEIName.pointers(to: [mention.character], in: cast))
    attribute("cert", Probability.text(mention.confidence))
    file.write(">")
  }

  /// The identifier of a quotation, and its links to what it goes on from and what goes on with it.
  private mutating func chain(_ index: Int, _ mark: InlineMark, continues: Int?) {
    attribute("xml:id", TEIName.mark("q", index, piece: mark.piece))
    if mark.piece > 0 {
      attribute("prev", "#" + TEIName.mark("q", index, piece: mark.piece - 1))
    } else if let continues, continues != index, hasQuotation(continues) {
      attribute("prev", "#" + TEIName.mark("q", continues))
    }
    if !mark.isLast { attribute("next", "#" + TEIName.mark("q", index, piece: mark.piece + 1)) }
  }

  private mutating func attribute(_ name: String, _ value: String?) {
    if let value { file.write(" \(name)=\"\(value)\"") }
  }
}
