/// What the content models of TEI P5 allow of the elements that we write, as far as a wrong reading
/// could break it.
enum TEIRules {
  /// The elements that each element may stand in.
  private static let parents: [String: Set<String>] = [
    "front": ["text"], "body": ["text"], "back": ["text"],
    "div": ["front", "body", "back"],
    "note": ["body"],
    "head": ["div"],
    "p": [
      "div", "note", "q", "body", "publicationStmt", "interpretation", "quotation",
      "normalization", "abstract",
    ],
    "ab": ["div", "note", "q"],
    "said": ["p", "head", "ab", "q"],
    "soCalled": ["p", "head", "ab", "q"],
    "q": ["div", "note", "p", "head", "ab", "q", "rs", "persName", "placeName"],
    "rs": ["p", "head", "ab", "q", "said", "soCalled", "rs", "persName", "placeName", "activity"],
    "milestone": [
      "div", "note", "q", "p", "head", "ab", "said", "soCalled", "rs", "persName",
      "placeName",
    ],
  ]

  /// Elements whose own content may hold white space only.
  private static let withoutText: Set<String> = ["text", "front", "body", "back", "div"]

  static func faults(in document: XMLReader) -> [String] {
    var faults: [String] = []
    var own = document.elements.map { $0.end - $0.start }
    for element in document.elements {
      if let parent = element.parent {
        own[parent] -= element.end - element.start
        let name = document.elements[parent].name
        if let allowed = parents[element.name], !allowed.contains(name) {
          faults.append("\(element.name) in \(name)")
        }
      }
    }
    faults += bareText(in: document)
    var hasBlock: Set<Int> = []
    for element in document.elements {
      guard let parent = element.parent else { continue }
      if element.name == "head", hasBlock.contains(parent) { faults.append("head behind a block") }
      if ["p", "ab", "q"].contains(element.name) { hasBlock.insert(parent) }
    }
    if document.all("body").count != 1 { faults.append("not one body") }
    return faults
  }

  /// Text that stands directly in an element that may hold none.
  private static func bareText(in document: XMLReader) -> [String] {
    var faults: [String] = []
    var children: [Int: [XMLReader.Element]] = [:]
    for element in document.elements {
      if let parent = element.parent { children[parent, default: []].append(element) }
    }
    for (index, element) in document.elements.enumerated()
    where withoutText.contains(element.name) {
      var position = element.start
      for child in children[index, default: []] + [nil] as [XMLReader.Element?] {
        let end = child?.start ?? element.end
        let bare = document.text[position..<end]
        if bare.contains(where: { ![0x20, 0x09, 0x0A].contains($0) }) {
          faults.append("bare text in \(element.name)")
        }
        position = child?.end ?? end
      }
    }
    return faults
  }
}
