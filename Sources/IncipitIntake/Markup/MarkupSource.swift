import IncipitMarkup

/// A marked-up file opened: its pages in reading order and what it says of itself beside them.
struct MarkupSource {
  /// A page: one for an HTML file, the files of the spine for a book.
  struct Page {
    let tree: MarkupTree
    /// The name that the book's table of contents gives it; nil if it names none.
    var title: String?
    /// The book's own word for it, in lower case: "cover", "titlepage", "toc"; nil if it says none.
    var kind: String?
    /// Its file's name within the book; empty for an HTML file.
    var name = ""
  }

  let pages: [Page]
  /// What a book's package states; nil for an HTML file.
  var metadata: BookMetadata?

  /// The style sheets that the pages of a book share.
  var styles: [UInt8] = []

  /// Whether it is a word processor's file, of which only the paragraphs and headings are known.
  var isWordProcessed = false

  /// The first page and its element with the id `id`.
  func element(id: String) -> (page: MarkupTree, node: Int)? {
    for page in pages {
      if let node = page.tree.element(id: id) { return (page.tree, node) }
    }
    return nil
  }
}

/// What the package document of a book states, as written.
struct BookMetadata: Equatable {
  var titles: [String] = []
  var creators: [String] = []
  var contributors: [String] = []
  var language: String?
  var description: String?
  var publisher: String?
  var dates: [String] = []
  var subjects: [String] = []
  /// Addresses of the work, and identifiers of the book.
  var sources: [String] = []
  /// "Windows, 2".
  var series: String?
}
