import IncipitBooks
import IncipitMarkup
import IncipitText

/// Makes text and its outline out of a marked-up file.
enum MarkupReader {
  /// What the pages of `source` hold; the source's readers are asked in turn, the last takes anything.
  static func outline(of source: MarkupSource) -> (outline: Outline, document: Document) {
    if source.isWordProcessed {
      let document = WordProcessorFile.document(of: source)
      var outline = WordProcessorFile.outline(of: document)
      StoryPieces.closeHead(&outline)
      return (outline, document)
    }
    for document in [
      AO3Download.document, AO3WebPage.document, FanFicFare.document, FicHub.document,
      FanFictionNetPage.document,
    ] {
      if let document = document(source) {
        var outline = Outline(document)
        StoryPieces.read(&outline, document.notesPlace)
        return (outline, document)
      }
    }
    if source.metadata != nil {
      let document = PlainBook.document(of: source)
      var outline = Outline(document)
      StoryPieces.read(&outline, document.notesPlace)
      return (outline, document)
    }
    let document = PlainPage.document(of: source)
    var outline = PlainPage.outline(of: document)
    StoryPieces.closeHead(&outline)
    return (outline, document)
  }
}
