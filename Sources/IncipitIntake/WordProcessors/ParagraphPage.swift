import IncipitMarkup

/// The paragraphs of a word processor's file, written as a page, which is then read as pages are.
///
/// Empty paragraphs and page breaks become a wider gap, which parts scenes where it is the exception.
struct ParagraphPage {
  private var html: [UInt8] = Array("<body>".utf8)
  /// The tag of the open paragraph; nil if none is open.
  private var tag: String?
  /// Whether the open paragraph's tag is written, which its first word does.
  private var holdsWords = false
  private var isEmphasised = false
  /// Lines to leave free before the next paragraph.
  private var freeLines = 0

  /// Lines that a page break leaves free: more than writers leave between paragraphs.
  private static let pageBreak = 3
  /// More free lines in a row say no more.
  private static let mostFreeLines = 6

  /// Begins a paragraph, or goes on with one that is open.
  ///
  /// - Parameters:
  ///   - level: 1…6 for a heading, 0 for what is none.
  ///   - isItem: whether it is an item of a list.
  mutating func begin(level: Int = 0, isItem: Bool = false) {
    guard tag == nil else { return }
    tag = level > 0 ? "h\(min(level, 6))" : isItem ? "li" : "p"
    holdsWords = false
  }

  /// Appends words to the open paragraph; opens one if none is.
  mutating func append(_ text: some Sequence<UInt8>, isEmphasised: Bool = false) {
    begin()
    for byte in text {
      if !holdsWords {
        if byte <= 0x20 { continue }
        open()
      }
      emphasise(isEmphasised && tag?.hasPrefix("h") != true)
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      default: html.append(byte)
      }
    }
  }

  /// Ends the line within the open paragraph.
  mutating func breakLine() {
    if holdsWords { write("<br>") } else { leaveLine() }
  }

  /// Ends the page; what follows stands apart.
  mutating func breakPage() {
    end()
    freeLines = max(freeLines, Self.pageBreak)
  }

  /// Ends the open paragraph; one without words is a free line.
  mutating func end() {
    guard let tag else { return }
    emphasise(false)
    if holdsWords { write("</\(tag)>") } else { leaveLine() }
    self.tag = nil
    holdsWords = false
  }

  /// Draws a rule between paragraphs.
  mutating func rule() {
    if holdsWords { end() }
    tag = nil
    freeLines = 0
    write("<hr>")
  }

  /// The page as it stands.
  ///
  /// - Throws: `DocumentFault.tooLarge` if it is larger than pages may be.
  func tree() throws(DocumentFault) -> MarkupTree {
    var whole = self
    whole.end()
    do {
      return try MarkupTree(whole.html, .html)
    } catch {
      throw .tooLarge
    }
  }

  private mutating func leaveLine() { freeLines = min(freeLines + 1, Self.mostFreeLines) }

  private mutating func open() {
    let tag = tag ?? "p"
    // What stands before a heading parts chapters, and says nothing of scenes.
    if !tag.hasPrefix("h") { write(String(repeating: "<br>", count: freeLines)) }
    write("<\(tag)>")
    freeLines = 0
    holdsWords = true
  }

  private mutating func emphasise(_ isOn: Bool) {
    guard isOn != isEmphasised else { return }
    isEmphasised = isOn
    write(isOn ? "<i>" : "</i>")
  }

  private mutating func write(_ markup: String) { html += markup.utf8 }
}
