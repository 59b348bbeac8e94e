import IncipitText

/// Reads the paragraphs of an RTF file (Rich Text Format 1.9.1).
///
/// One pass over the tokens with a stack of what holds in each group; nothing that the file names is
/// opened, and what it embeds is passed over.
struct RTFReader {
  private(set) var page = ParagraphPage()
  private(set) var metadata = BookMetadata()
  private(set) var notesLeftOut = 0
  private(set) var deletions = 0

  private let bytes: [UInt8]
  private var scanner: RTFScanner
  private var state = RTFState()
  private var stack: [RTFState] = []
  /// Groups that are open, but stand too deep to have a state of their own.
  private var groupsTooDeep = 0
  private var isTooDeep = false
  private var tables = RTFTables()

  /// Bytes that wait for the next to be decoded together, and their code page.
  private var pending: (bytes: [UInt8], codePage: Int) = ([], 1252)
  /// The first half of a character beyond U+FFFF.
  private var highSurrogate: UInt16?
  /// Characters to pass over, which stand in for one in Unicode.
  private var toSkip = 0
  /// Code pages that are not read.
  private var unread: Set<Int> = []
  /// Whether the group has just been opened, where alone a destination is named.
  private var opensGroup = false
  private var isOptional = false
  private var property: [UInt8] = []

  // Of the paragraph.
  private var level = 0
  private var isContents = false
  private var isItem = false
  private var isInDeletion = false

  /// How deep groups may stand in each other.
  static let maximumDepth = 1000

  /// A reader of `bytes` from `start` on.
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    scanner = RTFScanner(bytes, from: start)
  }

  /// Reads the file to its last group's end.
  mutating func read() {
    while let token = scanner.next() {
      switch token {
      case .open: openGroup()
      case .close:
        closeGroup()
        if stack.isEmpty { return }
      case .word(let word, let number): read(word, number)
      case .symbol(let symbol): read(symbol)
      case .byte(let byte):
        beginText()
        if !skipped() { take(byte) }
      case .text(let range): take(range)
      }
    }
    flush()
  }

  /// What was odd about the file, and what was left out.
  var findings: [Finding] {
    var findings = DocumentFindings.leftOut(notes: notesLeftOut, deletions: deletions)
    if isTooDeep {
      findings.append(
        Finding(
          "intake.document.too-deep", .note,
          "groups deeper than \(Self.maximumDepth) were read as one"))
    }
    if let page = unread.min() {
      findings.append(
        Finding(
          "intake.encoding.not-read", .error,
          "words in the code page \(page), which is not read; their letters are wrong",
          remedy: "open the file in its word processor and save it as DOCX or ODT"))
    }
    if !stack.isEmpty {
      findings.append(
        Finding(
          "intake.markup.cut-off", .warning, "a group is open where the file ends",
          remedy: "look for a complete copy of the file"))
    }
    return findings
  }

  // MARK: Groups

  private mutating func openGroup() {
    flush()
    toSkip = 0
    guard stack.count < Self.maximumDepth else {
      groupsTooDeep += 1
      isTooDeep = true
      return
    }
    stack.append(state)
    opensGroup = true
    isOptional = false
  }

  private mutating func closeGroup() {
    flush()
    toSkip = 0
    opensGroup = false
    if groupsTooDeep > 0 {
      groupsTooDeep -= 1
      return
    }
    let ended = state.destination
    guard let outer = stack.popLast() else { return }
    state = outer
    if ended == .styles { tables.endStyle() }
    if case .property(let name) = ended, state.destination != ended { keepProperty(name) }
  }

  /// Notes that the group holds text: no destination can be named in it any more.
  private mutating func beginText() {
    if opensGroup, isOptional { state.destination = .skipped }
    opensGroup = false
    isOptional = false
  }

  private mutating func keepProperty(_ name: String) {
    let value = String(decoding: property, as: UTF8.self).split { $0.isWhitespace }
      .joined(separator: " ")
    property = []
    guard !value.isEmpty else { return }
    switch name {
    case "title": metadata.titles.append(value)
    case "author": metadata.creators.append(value)
    case "keywords", "subject": metadata.subjects.append(value)
    case "doccomm": metadata.description = metadata.description ?? value
    default: break
    }
  }

  // MARK: Words of the text

  private mutating func take(_ range: Range<Int>) {
    beginText()
    let passed = min(toSkip, range.count)
    toSkip -= passed
    let range = range.dropFirst(passed)
    guard !range.isEmpty else { return }
    if state.destination == .body {
      flush()
      write(bytes[range.startIndex..<range.endIndex])
    } else {
      for index in range { take(bytes[index]) }
    }
  }

  /// Whether the character at hand only stands in for one that was read.
  private mutating func skipped() -> Bool {
    guard toSkip > 0 else { return false }
    toSkip -= 1
    return true
  }

  private mutating func take(_ byte: UInt8) {
    guard state.destination != .skipped else { return }
    let codePage = tables.codePage(of: state.font)
    if pending.codePage != codePage { flush() }
    pending.codePage = codePage
    pending.bytes.append(byte)
  }

  /// Decodes and writes the bytes that wait.
  private mutating func flush() {
    highSurrogate = nil
    guard !pending.bytes.isEmpty else { return }
    if !CodePage.isRead(pending.codePage), pending.bytes.contains(where: { $0 >= 0x80 }) {
      unread.insert(pending.codePage)
    }
    let decoded = CodePage.decoded(pending.bytes, pending.codePage)
    pending.bytes = []
    write(decoded[...])
  }

  private mutating func write(_ utf8: ArraySlice<UInt8>) {
    switch state.destination {
    case .body:
      let isDeleted = state.deleted
      if isDeleted, !isInDeletion { deletions += 1 }
      isInDeletion = isDeleted
      guard state.isShown, !isContents else { return }
      page.begin(level: level, isItem: isItem)
      page.append(utf8, isEmphasised: state.italic || state.bold)
    case .styles: tables.take(name: utf8)
    case .property: if property.count < 10_000 { property += utf8 }
    case .skipped, .fonts, .info: break
    }
  }

  /// Takes the UTF-16 unit that `\u` gives.
  private mutating func take(unit: UInt16) {
    let high = highSurrogate
    flush()
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
      return
    }
    let units = UTF16.isTrailSurrogate(unit) ? [high ?? 0xFFFD, unit] : [unit]
    write(Array(String(decoding: units, as: UTF16.self).utf8)[...])
  }

  // MARK: Controls

  private mutating func read(_ symbol: UInt8) {
    if symbol == UInt8(ascii: "*") {
      isOptional = true
      return
    }
    beginText()
    guard !skipped() else { return }
    switch symbol {
    case UInt8(ascii: "~"): writeWords("\u{A0}")
    case UInt8(ascii: "_"): writeWords("-")
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): take(symbol)
    case 0x0A, 0x0D: endParagraph()
    default: break
    }
  }

  private mutating func writeWords(_ words: String) {
    flush()
    write(Array(words.utf8)[...])
  }

  private mutating func read(_ word: String, _ number: Int?) {
    if word == "bin" {
      scanner.skip(number ?? 0)
      return
    }
    if opensGroup, let destination = RTFControls.destination(word, in: state.destination) {
      open(destination, word)
      return
    }
    beginText()
    if skipped() { return }
    if word != "u" { flush() }
    guard state.destination != .skipped else { return }
    if let character = RTFControls.characters[word] { return writeWords(character) }
    if readTable(word, number) || readCharacters(word, number) { return }
    if state.destination == .body { readParagraph(word, number) }
  }

  private mutating func open(_ destination: RTFState.Destination, _ word: String) {
    opensGroup = false
    isOptional = false
    if word == "footnote", state.isShown { notesLeftOut += 1 }
    state.destination = destination
  }

  /// Reads what is said of fonts, styles and encoding.
  private mutating func readTable(_ word: String, _ number: Int?) -> Bool {
    switch (word, state.destination) {
    case ("f", .fonts): tables.font = number
    case ("fcharset", .fonts): tables.take(characterSet: number ?? 0)
    case ("cpg", .fonts): tables.take(codePage: number ?? 1252)
    case ("s", .styles): tables.style = number
    case ("cs", .styles), ("ts", .styles), ("ds", .styles): tables.style = -1
    case ("ansicpg", _): tables.codePage = number ?? 1252
    case ("mac", _): tables.codePage = 10000
    case ("deff", _): tables.defaultFont = number
    default: return state.destination == .fonts || state.destination == .styles
    }
    return true
  }

  private mutating func readCharacters(_ word: String, _ number: Int?) -> Bool {
    switch word {
    case "i": state.italic = number != 0
    case "b": state.bold = number != 0
    case "v": state.hidden = number != 0
    case "deleted": state.deleted = number != 0
    case "plain": state.reset()
    case "f": state.font = number
    case "uc": state.substitutes = min(max(number ?? 1, 0), 64)
    case "u":
      take(unit: UInt16(truncatingIfNeeded: number ?? 0xFFFD))
      toSkip = state.substitutes
    default: return false
    }
    return true
  }

  private mutating func readParagraph(_ word: String, _ number: Int?) {
    switch word {
    case "par": endParagraph()
    // An empty cell is no free line.
    case "sect", "cell", "nestcell", "row", "nestrow": page.end()
    case "line": page.breakLine()
    case "page": page.breakPage()
    case "pagebb": if number != 0 { page.breakPage() }
    case "pard":
      level = 0
      isContents = false
      isItem = false
    case "s":
      level = tables.level(style: number ?? 0)
      isContents = tables.isContents(style: number ?? 0)
    case "outlinelevel":
      if level == 0, let number, (0..<9).contains(number) { level = min(number + 2, 6) }
    case "ls": isItem = number != 0
    default: break
    }
  }

  private mutating func endParagraph() {
    flush()
    guard state.destination == .body, !state.deleted, !isContents else { return }
    page.begin(level: level, isItem: isItem)
    page.end()
  }
}
