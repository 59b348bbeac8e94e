import IncipitContainers

/// Files of word processors with no more in them than a test needs.
enum WordProcessorFiles {
  /// A DOCX file.
  ///
  /// - Parameters:
  ///   - body: what stands in `w:body`.
  ///   - styles: what stands in `w:styles`.
  ///   - others: more entries.
  /// - Returns: the file's bytes.
  /// - Throws: if an entry has a name that no archive can have.
  static func docx(_ body: String, styles: String = "", others: [ZIPEntry] = []) throws -> [UInt8] {
    try ZIPArchive.bytes(
      of: [
        ZIPEntry("[Content_Types].xml", "<Types/>"),
        ZIPEntry("word/document.xml", "<w:document><w:body>\(body)</w:body></w:document>"),
        ZIPEntry("word/styles.xml", "<w:styles>\(styles)</w:styles>"),
      ] + others)
  }

  /// An ODT file.
  ///
  /// - Parameters:
  ///   - body: what stands in `office:text`.
  ///   - styles: what stands in `office:automatic-styles`.
  ///   - others: more entries.
  /// - Returns: the file's bytes.
  /// - Throws: if an entry has a name that no archive can have.
  static func odt(_ body: String, styles: String = "", others: [ZIPEntry] = []) throws -> [UInt8] {
    let content = """
      <office:document-content><office:automatic-styles>\(styles)</office:automatic-styles>\
      <office:body><office:text>\(body)</office:text></office:body></office:document-content>
      """
    return try ZIPArchive.bytes(
      of: [
        ZIPEntry("mimetype", "application/vnd.oasis.opendocument.text", isStored: true),
        ZIPEntry("content.xml", content),
      ] + others)
  }

  /// A paragraph of DOCX with one run.
  static func paragraph(_ words: String, _ properties: String = "", run: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:rPr>\(run)</w:rPr><w:t>\(words)</w:t></w:r></w:p>"
  }
}
