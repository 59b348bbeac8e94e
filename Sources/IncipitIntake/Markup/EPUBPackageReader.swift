import IncipitMarkup

/// The package document of an EPUB book: what it states, its pages in order, where its contents are.
struct EPUBPackageReader {
  struct Item: Hashable {
    let path: String
    /// Whether it is the table of contents, which may stand among the pages.
    let isContents: Bool
  }

  private(set) var metadata = BookMetadata()
  /// The pages in reading order.
  private(set) var spine: [Item] = []
  /// Of EPUB 3.
  private(set) var navigation: String?
  /// Of EPUB 2.
  private(set) var ncx: String?
  /// What the guide of EPUB 2 calls pages, by path: "cover", "title-page", "toc".
  private(set) var kinds: [String: String] = [:]

  private let tree: MarkupTree
  private let path: String

  /// Reads `tree`, the document called `path` in its book.
  init(_ tree: MarkupTree, path: String) {
    self.tree = tree
    self.path = path
    readMetadata()
    readPages()
  }

  private mutating func readMetadata() {
    guard let node = tree.first("metadata") else { return }
    var calibre: [String: String] = [:]
    // What stands in a value is part of it and none of its own.
    var behind = 0
    for element in tree.inside(node) where !tree.isText(element) && element >= behind {
      let name = tree.localName(element)
      guard Self.values.contains(name) else { continue }
      behind = tree.end(element)
      let value = tree.string(element)
      switch name {
      case "title" where !value.isEmpty: metadata.titles.append(value)
      case "creator" where !value.isEmpty: metadata.creators.append(value)
      case "contributor": metadata.contributors.append(value)
      case "language": metadata.language = metadata.language ?? value
      case "description": metadata.description = metadata.description ?? value
      case "publisher": metadata.publisher = metadata.publisher ?? value
      case "date": metadata.dates.append(value)
      case "subject" where !value.isEmpty: metadata.subjects.append(value)
      case "source", "identifier": metadata.sources.append(value)
      case "meta":
        if let name = tree.attribute(element, "name") {
          calibre[name] = tree.attribute(element, "content") ?? ""
        } else if let property = tree.attribute(element, "property") {
          calibre[property] = calibre[property] ?? value
        }
      default: break
      }
    }
    if let series = calibre["calibre:series"] ?? calibre["belongs-to-collection"], !series.isEmpty {
      let place = calibre["calibre:series_index"] ?? calibre["group-position"]
      metadata.series = place.map { "\(series), \($0)" } ?? series
    }
  }

  /// The elements of the metadata that are read.
  private static let values: Set<Substring> = [
    "title", "creator", "contributor", "language", "description", "publisher", "date", "subject",
    "source", "identifier", "meta",
  ]

  private mutating func readPages() {
    var items: [String: Item] = [:]
    for element in tree.elements("item") {
      guard let id = tree.attribute(element, "id"), let href = tree.attribute(element, "href"),
        let path = EPUBPath.resolved(href, from: path)
      else { continue }
      let properties = tree.attribute(element, "properties")?.split(separator: " ") ?? []
      let isContents = properties.contains("nav")
      items[id] = Item(path: path, isContents: isContents)
      if isContents { navigation = navigation ?? path }
      if tree.attribute(element, "media-type") == "application/x-dtbncx+xml" { ncx = ncx ?? path }
    }
    var met: Set<String> = []
    for element in tree.elements("itemref") {
      guard let id = tree.attribute(element, "idref"), let item = items[id],
        tree.attribute(element, "linear") != "no", met.insert(item.path).inserted
      else { continue }
      spine.append(item)
    }
    for element in tree.elements("reference") {
      guard let kind = tree.attribute(element, "type"), let href = tree.attribute(element, "href"),
        let path = EPUBPath.resolved(href, from: path), kinds[path] == nil
      else { continue }
      kinds[path] = kind.lowercased()
    }
  }
}

/// Addresses within a book.
enum EPUBPath {
  /// The name of the file that `href`, which stands in the file `base`, leads to; nil if it leads out
  /// of the book.
  static func resolved(_ href: String, from base: String) -> String? {
    guard !href.contains("://"), let decoded = decoded(href.prefix { $0 != "#" && $0 != "?" })
    else {
      return nil
    }
    var parts = decoded.hasPrefix("/") ? [] : base.split(separator: "/").dropLast().map(String.init)
    for part in decoded.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(String(part))
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  /// `path` in one line: an address may hold any character, written as `%0A` for example.
  static func printable(_ path: String) -> String {
    String(path.map { $0.isNewline || $0.isASCII && $0 < " " ? "\u{FFFD}" : $0 })
  }

  /// `address` with `%20` and its like resolved; nil if they make no text.
  private static func decoded(_ address: Substring) -> String? {
    var bytes: [UInt8] = []
    let utf8 = Array(address.utf8)
    var index = 0
    while index < utf8.count {
      if utf8[index] == UInt8(ascii: "%"), index + 2 < utf8.count,
        let value = UInt8(String(decoding: utf8[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        index += 3
      } else {
        bytes.append(utf8[index])
        index += 1
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

/// The tables of contents of EPUB 3 and EPUB 2.
enum EPUBContents {
  /// The names of pages in an EPUB 3 navigation document, by path; the first name of each page.
  static func titles(navigation tree: MarkupTree, path: String) -> [String: String] {
    let lists = tree.elements("nav")
    let list = lists.first { tree.attribute($0, "epub:type") == "toc" } ?? lists.first
    guard let list else { return [:] }
    var titles: [String: String] = [:]
    var behind = 0
    for link in tree.elements("a", in: list) where link >= behind {
      behind = tree.end(link)
      guard let href = tree.attribute(link, "href"), let page = EPUBPath.resolved(href, from: path)
      else { continue }
      let title = tree.string(link)
      if titles[page] == nil, !title.isEmpty { titles[page] = title }
    }
    return titles
  }

  /// The names of pages in an EPUB 2 table of contents, by path; the first name of each page.
  static func titles(ncx tree: MarkupTree, path: String) -> [String: String] {
    var titles: [String: String] = [:]
    for point in tree.elements("navpoint") {
      var title = ""
      for child in tree.children(point) {
        if tree.localName(child) == "navlabel" { title = tree.string(child) }
        if tree.localName(child) == "content", let href = tree.attribute(child, "src"),
          let page = EPUBPath.resolved(href, from: path), titles[page] == nil, !title.isEmpty
        {
          titles[page] = title
        }
      }
    }
    return titles
  }
}
