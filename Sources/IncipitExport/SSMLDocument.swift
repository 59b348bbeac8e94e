import IncipitMarkup

/// A work to be read aloud by a program: SSML 1.1 with a voice for each person of the story
/// (<https://www.w3.org/TR/speech-synthesis11/>).
///
/// The story alone, without notes. Whoever speaks with at least even odds has their own voice;
/// everything else is the narrator's, who is the first person's voice where a person tells the story.
package struct SSMLDocument {
  static let exporter = Exporter(
    name: "ssml", label: "Read aloud (SSML)", fileExtension: "ssml",
    mediaType: "application/ssml+xml"
  ) { (work) throws(ExportError) in bytes(of: work) }

  private let book: Book
  private let voices: SpeechVoices
  private var file = FileText()

  /// The document; the same bytes for the same work.
  package static func bytes(of work: ExportedWork) -> [UInt8] {
    let book = Book(work, layers: [.quotations, .guessedScenes])
    var document = SSMLDocument(book: book, voices: SpeechVoices(book))
    document.write()
    return document.file.bytes
  }

  private init(book: Book, voices: SpeechVoices) {
    self.book = book
    self.voices = voices
  }

  private mutating func write() {
    file.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" \
      xml:lang="\(book.language)">
      <meta name="title" content="\(XMLText.escaped(book.name.catalogueTitle))"/>

      """)
    if let author = book.name.givenAuthor {
      file.write("<meta name=\"author\" content=\"\(XMLText.escaped(author))\"/>\n")
    }
    writeCast()
    file.write("<voice \(voices.narrator.attributes)>\n")
    writeTitle()
    for (index, chapter) in book.chapters.enumerated() {
      file.write("<mark name=\"chapter-\(index + 1)\"/>\n")
      if let heading = chapter.heading {
        file.write("<break time=\"2s\"/>\n<p><emphasis>")
        file.writeXML(heading.text)
        file.write("</emphasis></p>\n<break time=\"1s\"/>\n")
      } else if index > 0 {
        file.write("<break time=\"2s\"/>\n")
      }
      for block in chapter.blocks { write(block) }
    }
    file.write("</voice>\n</speak>\n")
  }

  /// Who has which voice, for people and programs that choose voices by name.
  private mutating func writeCast() {
    file.write("<metadata>\n<cast xmlns=\"urn:incipit:cast\">\n")
    file.write("<narrator \(voices.narrator.attributes)/>\n")
    for (person, voice) in voices.people {
      let name = XMLText.escaped(person.name)
      file.write("<person id=\"\(person.id)\" name=\"\(name)\" \(voice.attributes)/>\n")
    }
    for (name, voice) in voices.unnamed {
      file.write("<person name=\"\(XMLText.escaped(name))\" \(voice.attributes)/>\n")
    }
    file.write("</cast>\n</metadata>\n")
  }

  private mutating func writeTitle() {
    guard book.name.hasTitle else { return }
    file.write("<p>")
    file.writeXML(book.name.title)
    if let author = book.name.givenAuthor {
      file.write("<break strength=\"strong\"/>by ")
      file.writeXML(author)
    }
    file.write("</p>\n")
  }

  private mutating func write(_ block: BookBlock) {
    switch block {
    case .paragraph(let line): write(line)
    case .heading(let line), .timeMarker(let line):
      file.write("<break time=\"1s\"/>\n")
      write(line)
      file.write("<break time=\"700ms\"/>\n")
    case .sceneBreak: file.write("<break time=\"1500ms\"/>\n")
    case .insert(let insert):
      let voice = insert.writer.flatMap(voices.voice)
      file.write("<break strength=\"strong\"/>\n")
      if let voice { file.write("<voice \(voice.attributes)>\n") }
      for line in insert.paragraphs { write(line, isQuoted: true) }
      if voice != nil { file.write("</voice>\n") }
      file.write("<break strength=\"strong\"/>\n")
    case .note: break
    }
  }

  /// Writes a paragraph; in one that is somebody's writing quotations have no voices of their own.
  private mutating func write(_ line: BookLine, isQuoted: Bool = false) {
    file.write("<p>")
    for (quotation, runs) in line.grouped(by: \.quotation) {
      let voice = isQuoted ? nil : quotation.flatMap { voices.voice(of: book.quotations[$0]) }
      if let voice { file.write("<voice \(voice.attributes)>") }
      for run in runs {
        if run.emphasis != nil { file.write("<emphasis>") }
        file.writeXML(run.text)
        if run.emphasis != nil { file.write("</emphasis>") }
      }
      if voice != nil { file.write("</voice>") }
    }
    file.write("</p>\n")
  }
}
