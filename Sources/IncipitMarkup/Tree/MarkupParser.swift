/// Cuts a file into tags and text.
///
/// One pass: what is looked for and not found is not looked for again, so that time follows the
/// file's length whatever is in it.
struct MarkupParser {
  private let bytes: [UInt8]
  private let dialect: MarkupTree.Dialect
  private var builder: MarkupBuilder
  private var position = 0
  /// Ends that do not occur any more behind `position`.
  private var missing: Set<String> = []

  init(_ bytes: [UInt8], _ dialect: MarkupTree.Dialect) {
    self.bytes = bytes
    self.dialect = dialect
    builder = MarkupBuilder(dialect)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// What was parsed.
  var tree: MarkupTree { MarkupTree(builder) }

  /// Parses the file to its end.
  mutating func parse() throws(MarkupError) {
    while position < bytes.count {
      if builder.isFull { throw .tooManyNodes }
      if bytes[position] == UInt8(ascii: "<") { readMarkup() } else { readText() }
    }
    builder.finish()
  }

  // MARK: Text

  /// Reads up to the next `<`.
  private mutating func readText() {
    var end = position + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "<") { end += 1 }
    appendText(to: end)
  }

  /// Appends what stands up to `end`, with its references resolved.
  private mutating func appendText(to end: Int) {
    var run = position
    while position < end {
      if bytes[position] == UInt8(ascii: "&"),
        let reference = CharacterReference(bytes, position, end, in: dialect == .xml ? .xml : .text)
      {
        builder.append(bytes[run..<position])
        builder.append(reference.utf8[...])
        position += reference.length
        run = position
      } else {
        position += 1
      }
    }
    builder.append(bytes[run..<end])
  }

  // MARK: Markup

  private mutating func readMarkup() {
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    switch next {
    case UInt8(ascii: "!"): readDeclaration()
    case UInt8(ascii: "?"): skip(behind: dialect == .xml ? "?>" : ">", from: position + 2)
    case UInt8(ascii: "/"): readEndTag()
    default:
      if isNameStart(next) {
        readStartTag()
      } else {
        // "<3"
        builder.append(bytes[position...position])
        position += 1
      }
    }
  }

  private mutating func readDeclaration() {
    if bytes[position...].starts(with: Array("<!--".utf8)) {
      skip(behind: "-->", from: position + 4, orBehind: ">")
    } else if dialect == .xml, bytes[position...].starts(with: Array("<![CDATA[".utf8)) {
      let start = position + 9
      let end = find("]]>", from: start) ?? bytes.count
      builder.append(bytes[start..<end])
      position = min(end + 3, bytes.count)
    } else {
      var index = position + 2
      while index < bytes.count, bytes[index] != UInt8(ascii: ">"),
        bytes[index] != UInt8(ascii: "[")
      {
        index += 1
      }
      if index < bytes.count, bytes[index] == UInt8(ascii: "[") {
        skipSubset(from: index + 1)
      } else {
        position = min(index + 1, bytes.count)
      }
    }
  }

  /// Skips the declarations that a document type holds, and obeys none.
  private mutating func skipSubset(from start: Int) {
    var index = start
    var quote: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "]") {
        break
      } else if byte == UInt8(ascii: "<"), bytes[index...].starts(with: Array("<!ENTITY".utf8)) {
        builder.oddities.insert(.declaresEntities)
      }
      index += 1
    }
    position = index
    skip(behind: ">", from: index)
  }

  private mutating func readEndTag() {
    let start = position + 2
    guard start < bytes.count, isNameStart(bytes[start]) else {
      skip(behind: ">", from: start)
      return
    }
    let name = readName(from: start)
    skip(behind: ">", from: position)
    builder.end(name)
  }

  private mutating func readStartTag() {
    let firstAttribute = builder.attributes.count
    let name = readName(from: position + 1)
    var isClosed = false
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      let byte = bytes[position]
      if byte <= 0x20 {
        position += 1
      } else if byte == UInt8(ascii: "/") {
        position += 1
        isClosed = position < bytes.count && bytes[position] == UInt8(ascii: ">")
      } else if byte == UInt8(ascii: "<"), position > 0, bytes[position - 1] <= 0x20 {
        // The tag was never closed and another begins: "<p <p>".
        break
      } else {
        readAttribute()
      }
    }
    if position >= bytes.count { builder.oddities.insert(.endsOpen) }
    if position < bytes.count, bytes[position] == UInt8(ascii: ">") { position += 1 }
    let rule = ElementRule(name)
    let holdsCharacters = !rule.isDisjoint(with: [.raw, .plain])
    if holdsCharacters, dialect == .html { isClosed = false }
    builder.start(name, firstAttribute: firstAttribute, isClosed: isClosed)
    if holdsCharacters, !isClosed { readCharacters(of: name, isText: rule.contains(.plain)) }
  }

  private mutating func readAttribute() {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] > 0x20,
      !"/>=".utf8.contains(bytes[position])
    {
      position += 1
    }
    let name = lowercased(start..<position)
    skipBlank()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      builder.append(attribute: name, [])
      return
    }
    position += 1
    skipBlank()
    guard position < bytes.count else { return }
    let quote = bytes[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = find(quote == UInt8(ascii: "'") ? "'" : "\"", from: position + 1)
    {
      builder.append(attribute: name, value(position + 1, end)[...])
      position = end + 1
      return
    }
    let first = position
    while position < bytes.count, bytes[position] > 0x20, bytes[position] != UInt8(ascii: ">") {
      position += 1
    }
    builder.append(attribute: name, value(first, position)[...])
  }

  /// The bytes from `start` to `end` with their references resolved.
  private func value(_ start: Int, _ end: Int) -> [UInt8] {
    var value: [UInt8] = []
    var index = start
    while index < end {
      if bytes[index] == UInt8(ascii: "&"),
        let reference = CharacterReference(bytes, index, end, in: dialect == .xml ? .xml : .value)
      {
        value += reference.utf8
        index += reference.length
      } else {
        value.append(bytes[index])
        index += 1
      }
    }
    return value
  }

  /// Reads what stands in an element without markup, up to its end tag, and keeps it if it is text.
  private mutating func readCharacters(of name: String, isText: Bool) {
    let start = position
    var end = start
    while let found = find("</", from: end) {
      let behind = found + 2 + name.utf8.count
      if behind <= bytes.count, lowercased(found + 2..<behind) == name {
        if isText { appendText(to: found) }
        if name == "style" { builder.styles += bytes[start..<found] }
        position = found
        return
      }
      end = found + 2
    }
    if isText, let next = find("<", from: start) {
      // A title that is never closed ends where markup begins.
      appendText(to: next)
    } else {
      if isText { appendText(to: bytes.count) }
      position = bytes.count
    }
    builder.oddities.insert(.endsOpen)
    builder.end(name)
  }

  // MARK: Bytes

  private mutating func readName(from start: Int) -> String {
    position = start
    while position < bytes.count, bytes[position] > 0x20, !"/><".utf8.contains(bytes[position]) {
      position += 1
    }
    return lowercased(start..<position)
  }

  private mutating func skipBlank() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  /// Goes on behind the next `end`; where there is none, behind the next `other` or at the end.
  private mutating func skip(behind end: String, from start: Int, orBehind other: String? = nil) {
    if let found = find(end, from: start) {
      position = found + end.utf8.count
      return
    }
    builder.oddities.insert(.endsOpen)
    position = other.flatMap { find($0, from: start) }.map { $0 + 1 } ?? bytes.count
  }

  /// Where `mark` stands next; nil if it does not occur any more.
  private mutating func find(_ mark: String, from start: Int) -> Int? {
    guard !missing.contains(mark) else { return nil }
    let mark8 = Array(mark.utf8)
    var index = start
    while index + mark8.count <= bytes.count {
      if bytes[index] == mark8[0], bytes[index..<index + mark8.count].elementsEqual(mark8) {
        return index
      }
      index += 1
    }
    missing.insert(mark)
    return nil
  }

  private func isNameStart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
      || dialect == .xml && (byte == UInt8(ascii: "_") || byte >= 0x80)
  }

  private func lowercased(_ range: Range<Int>) -> String {
    String(
      decoding: bytes[range].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
