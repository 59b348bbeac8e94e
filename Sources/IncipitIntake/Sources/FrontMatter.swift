import IncipitText

/// The facts in front of a Markdown file: YAML between two lines of three hyphens.
///
/// As much of YAML 1.2 as front matters hold: `key: value`, lists in brackets or as lines with
/// hyphens, one level of keys below a key, quoted and plain scalars. What is anything else is passed
/// over.
struct FrontMatter {
  /// The values of each key in order; a key below another is joined to it with a dot.
  private(set) var values: [String: [String]] = [:]
  /// The keys in the order in which they stand.
  private(set) var keys: [String] = []

  /// The front matter of `lines` and the number of lines that it takes; nil if there is none that
  /// names a work.
  init?(_ lines: [Substring], end: inout Int) {
    guard let first = lines.first, Self.isFence(first),
      let last = lines.dropFirst().prefix(500).firstIndex(where: Self.isFence)
    else { return nil }
    var outer = ""
    var namesWork = false
    for line in lines[(lines.startIndex + 1)..<last] {
      let indent = line.prefix { $0 == " " }.count
      let content = line.drop { $0 == " " }
      if content.hasPrefix("- ") {
        add(Self.scalar(content.dropFirst(2)), to: outer)
        continue
      }
      guard let colon = content.firstIndex(of: ":"), !content.hasPrefix("#") else { continue }
      let name = content[..<colon].lowercased()
      if indent == 0 { outer = name }
      let key = indent == 0 ? name : "\(outer).\(name)"
      namesWork = namesWork || ["title", "author", "incipit"].contains(key)
      for value in Self.list(content[content.index(after: colon)...]) { add(value, to: key) }
    }
    guard namesWork else { return nil }
    end = last + 1
  }

  private mutating func add(_ value: String?, to key: String) {
    guard let value, !value.isEmpty else { return }
    if values[key] == nil { keys.append(key) }
    values[key, default: []].append(value)
  }

  private static func isFence(_ line: Substring) -> Bool {
    line.hasPrefix("---") && line.allSatisfy { $0 == "-" || $0 == " " } && line.count < 6
  }

  /// The values of a scalar or of a list in brackets.
  private static func list(_ text: Substring) -> [String?] {
    let trimmed = trimmed(text)
    guard trimmed.first == "[" else { return [scalar(trimmed)] }
    var values: [String?] = []
    var piece = ""
    var isQuoted = false
    var isEscaped = false
    for character in trimmed.dropFirst() {
      if isEscaped {
        isEscaped = false
      } else if character == "\\", isQuoted {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, character == "," || character == "]" {
        values.append(scalar(piece[...]))
        piece = ""
        if character == "]" { break }
        continue
      }
      piece.append(character)
    }
    return values
  }

  /// The text of a scalar; nil for YAML's null.
  private static func scalar(_ text: Substring) -> String? {
    let trimmed = trimmed(text)
    switch trimmed.first {
    case nil: return nil
    case "\"": return JSONUnescaping.text(trimmed.dropFirst())
    case "'":
      return trimmed.dropFirst().dropLast(trimmed.last == "'" && trimmed.count > 1 ? 1 : 0)
        .split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
    default:
      // Null, and the openings of scalars over several lines, which are passed over.
      let isNone = ["null", "~", "|", "|-", ">", ">-"].contains(trimmed.lowercased())
      return isNone ? nil : String(trimmed)
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" || last == "\r" { text.removeLast() }
    return text
  }
}

/// Undoes the escapes of a double-quoted string, which JSON and YAML share.
enum JSONUnescaping {
  /// The text up to the closing mark.
  static func text(_ quoted: Substring) -> String {
    var text = String.UnicodeScalarView()
    var scalars = quoted.unicodeScalars[...]
    var high: UInt32?
    while let scalar = scalars.popFirst(), scalar != "\"" {
      guard scalar == "\\", let escape = scalars.popFirst() else {
        text.append(scalar)
        continue
      }
      switch escape {
      case "n": text.append("\n")
      case "t": text.append("\t")
      case "r": text.append("\r")
      case "b", "f": break
      case "u":
        guard let unit = UInt32(String(scalars.prefix(4)), radix: 16) else { continue }
        scalars = scalars.dropFirst(4)
        if (0xD800...0xDBFF).contains(unit) {
          high = unit
          continue
        }
        let value = high.map { 0x10000 + ($0 - 0xD800) << 10 + (unit &- 0xDC00) & 0x3FF } ?? unit
        high = nil
        if let decoded = Unicode.Scalar(value) { text.append(decoded) }
      default: text.append(escape)
      }
    }
    return String(text)
  }
}
