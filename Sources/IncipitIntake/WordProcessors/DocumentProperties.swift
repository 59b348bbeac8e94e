import IncipitMarkup

/// What a word processor's file says of itself beside its text.
enum DocumentProperties {
  /// The properties in `tree`: `docProps/core.xml` of a DOCX file, `meta.xml` of an ODT file.
  static func metadata(_ tree: MarkupTree?) -> BookMetadata {
    var metadata = BookMetadata()
    guard let tree else { return metadata }
    var lastEditor: String?
    // A flat document has its text in the same tree, with comments that name their creators.
    let start = tree.elements("meta").first { tree.name($0) == "office:meta" } ?? MarkupTree.root
    for node in tree.inside(start) where !tree.isText(node) {
      let value = tree.string(node)
      guard !value.isEmpty else { continue }
      switch tree.name(node) {
      case "dc:title": metadata.titles.append(value)
      case "meta:initial-creator": metadata.creators.append(value)
      case "dc:creator": lastEditor = lastEditor ?? value
      case "dc:description": metadata.description = metadata.description ?? value
      case "dc:language": metadata.language = metadata.language ?? value
      case "meta:keyword", "cp:keywords", "dc:subject": metadata.subjects.append(value)
      default: break
      }
    }
    // In ODT the creator is who saved the file last; in DOCX it is who began it.
    if metadata.creators.isEmpty { metadata.creators = [lastEditor].compactMap { $0 } }
    return stated(metadata)
  }

  /// `metadata` without what programs write where nobody said anything.
  static func stated(_ metadata: BookMetadata) -> BookMetadata {
    var metadata = metadata
    metadata.titles.removeAll { title in
      let title = title.lowercased()
      return untold.contains(title) || title.hasPrefix("microsoft word")
        || title.hasPrefix("untitled") || endings.contains { title.hasSuffix($0) }
        || title.hasPrefix("document") && title.dropFirst(8).allSatisfy(\.isNumber)
    }
    metadata.creators.removeAll { untold.contains($0.lowercased()) }
    return metadata
  }

  /// File names, which some programs give for a title.
  private static let endings = [".doc", ".docx", ".odt", ".rtf", ".pdf", ".txt", ".wps"]

  /// Names of users and documents that nobody chose.
  private static let untold: Set<String> = [
    "user", "users", "owner", "admin", "administrator", "author", "unknown", "un-named", "default",
    "guest", "customer", "microsoft office user", "microsoft", "home", "hp", "dell", "acer", "asus",
    "toshiba", "lenovo", "valued customer", "preferred customer", "normal", "title",
    "word document", "python-docx", "windows user", "apache poi", "libreoffice", "google docs",
  ]
}
