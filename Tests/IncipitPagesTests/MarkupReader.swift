/// The tags of a page, read strictly: enough to hold the pages' markup against a list.
struct MarkupReader {
  struct Tag {
    let name: String
    /// In order; a value without quotation marks around it is reported as a fault.
    let attributes: [(name: String, value: String)]
    let isEnd: Bool

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  private(set) var tags: [Tag] = []
  /// What a browser would have to guess at.
  private(set) var faults: [String] = []
  private var scalars: [Unicode.Scalar]
  private var index = 0

  init(_ html: String) {
    scalars = Array(html.unicodeScalars)
    while index < scalars.count {
      if scalars[index] == "<" { readTag() } else { index += 1 }
    }
    checkNesting()
  }

  private mutating func readTag() {
    index += 1
    guard index < scalars.count else { return faults.append("< at the end") }
    if scalars[index] == "!" {
      while index < scalars.count, scalars[index] != ">" { index += 1 }
      return
    }
    let isEnd = scalars[index] == "/"
    if isEnd { index += 1 }
    let name = take { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
    guard !name.isEmpty else { return faults.append("bare <") }
    var attributes: [(name: String, value: String)] = []
    while index < scalars.count, scalars[index] != ">" {
      if scalars[index] == "/" || scalars[index].properties.isWhitespace {
        index += 1
        continue
      }
      let attribute = take {
        ("a"..."z").contains($0) || ("A"..."Z").contains($0) || $0 == "-"
          || ("0"..."9").contains($0)
      }
      guard !attribute.isEmpty else {
        faults.append("odd attribute in <\(name)>: \(scalars[index])")
        index += 1
        continue
      }
      guard index < scalars.count, scalars[index] == "=" else {
        attributes.append((attribute, ""))
        continue
      }
      index += 1
      guard index < scalars.count, scalars[index] == "\"" else {
        faults.append("unquoted \(attribute)")
        continue
      }
      index += 1
      let value = take { $0 != "\"" }
      if value.contains("<") || value.contains(">") { faults.append("bare mark in \(attribute)") }
      attributes.append((attribute, value))
      index += 1
    }
    index += 1
    tags.append(Tag(name: name, attributes: attributes, isEnd: isEnd))
  }

  private mutating func take(while holds: (Unicode.Scalar) -> Bool) -> String {
    var taken = ""
    while index < scalars.count, holds(scalars[index]) {
      taken.unicodeScalars.append(scalars[index])
      index += 1
    }
    return taken
  }

  private static let void: Set<String> = ["meta", "link", "input", "img", "br", "hr", "rect"]

  private mutating func checkNesting() {
    var open: [String] = []
    for tag in tags where !Self.void.contains(tag.name) {
      if !tag.isEnd {
        open.append(tag.name)
      } else if open.last == tag.name {
        open.removeLast()
      } else {
        faults.append("</\(tag.name)> closes \(open.last ?? "nothing")")
      }
    }
    if !open.isEmpty { faults.append("left open: \(open)") }
  }
}
