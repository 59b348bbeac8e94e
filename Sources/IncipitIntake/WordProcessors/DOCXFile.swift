import IncipitMarkup
import IncipitText

/// Opens a DOCX file: text, styles, lists and properties; templates, pictures and links lead nowhere.
enum DOCXFile {
  /// What `bytes` hold.
  static func source(of bytes: [UInt8]) throws(DocumentFault) -> Noted<MarkupSource> {
    var file = try ZippedDocument(bytes) { name in
      name == "docProps/core.xml"
        || name.hasPrefix("word/") && name.hasSuffix(".xml")
          && name.split(separator: "/").count == 2
    }
    let name = file.names.contains(main) ? main : file.names.first { $0.hasPrefix("word/document") }
    guard let name, let tree = try file.tree(name) else { throw .damaged("no text in it") }
    let body = DOCXBody(
      tree, styles: DOCXStyles(try file.tree("word/styles.xml")),
      numbering: DOCXNumbering(try file.tree("word/numbering.xml")))
    let page = MarkupSource.Page(tree: try body.page.tree())
    let metadata = DocumentProperties.metadata(try file.tree("docProps/core.xml"))
    return Noted(
      MarkupSource(pages: [page], metadata: metadata, isWordProcessed: true),
      file.findings
        + DocumentFindings.leftOut(notes: body.notesLeftOut, deletions: body.deletions))
  }

  private static let main = "word/document.xml"
}

/// What a word processor's file holds beside its text.
enum DocumentFindings {
  /// The findings on what was left out.
  static func leftOut(notes: Int, deletions: Int) -> [Finding] {
    var findings: [Finding] = []
    if notes > 0 {
      findings.append(
        Finding(
          "intake.document.notes-left-out", .note,
          "\(notes) \(notes == 1 ? "note" : "notes") at the foot of pages or the end left out"))
    }
    if deletions > 0 {
      findings.append(
        Finding(
          "intake.document.changes-accepted", .note,
          "tracked changes were taken as accepted: deleted words in \(deletions) "
            + "\(deletions == 1 ? "place" : "places") are left out"))
    }
    return findings
  }
}
