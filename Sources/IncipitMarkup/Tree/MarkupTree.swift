/// The elements and texts of an HTML or XML file in one flat array, in the order of the file.
///
/// A node is named by its index. What stands in an element follows it directly, so that an element's
/// content is a range of nodes and its text a range of bytes. Nothing is loaded, no declaration is
/// obeyed, and no reference stands for more than the characters that HTML gives it.
package struct MarkupTree: Sendable {
  /// How the file is to be understood.
  package enum Dialect: Sendable {
    /// As browsers forgive it: missing and crossed end tags, letters of any case.
    case html
    /// With every element closed by its own tag; what is not is closed with its parent.
    case xml
  }

  /// The most bytes of a file that are parsed.
  package static let maximumBytes = 64 << 20
  /// How deep elements may stand in each other; deeper ones are left out, what they hold stays.
  package static let maximumDepth = 256
  /// The most elements and texts of a file.
  package static let maximumNodes = 4 << 20
  /// The node that holds all others.
  package static let root = 0

  /// A node and where what belongs to it begins.
  struct Node: Sendable {
    /// Index into `names`; that of a text is -1.
    var name: Int32
    var parent: Int32
    /// Behind the last node in it.
    var end: Int32
    /// Behind the last node that an inline element sets in its own type.
    var reach: Int32
    /// Into `text`.
    var text: UInt32
    /// Into `attributes`.
    var attribute: UInt32
  }

  /// An attribute and the stretch of `values` that holds its value.
  struct Attribute: Sendable {
    let name: Int32
    let start: UInt32
    let end: UInt32
  }

  /// In the order of the file, with one node more that only ends the last.
  let nodes: [Node]
  /// All text, UTF-8, references resolved.
  let text: [UInt8]
  let attributes: [Attribute]
  let values: [UInt8]
  /// What stands in the page's `style` elements.
  package let styles: [UInt8]
  /// The names of elements and attributes, in lower case.
  let names: [String]
  /// The first element of each id.
  let ids: [String: Int]
  /// What was odd, in the order of `MarkupOddity`.
  package let oddities: [MarkupOddity]

  /// The tree of `bytes`, which are UTF-8.
  ///
  /// O(n).
  package init(_ bytes: [UInt8], _ dialect: Dialect) throws(MarkupError) {
    guard bytes.count <= Self.maximumBytes else { throw .tooLarge }
    var parser = MarkupParser(bytes, dialect)
    try parser.parse()
    self = parser.tree
  }

  init(_ builder: MarkupBuilder) {
    nodes = builder.nodes
    text = builder.text
    attributes = builder.attributes
    values = builder.values
    styles = builder.styles
    names = builder.names.names
    ids = builder.ids
    oddities = MarkupOddity.allCases.filter(builder.oddities.contains)
  }
}

/// What was odd about a file, and was mended.
package enum MarkupOddity: Sendable, CaseIterable {
  /// Elements stood deeper than `MarkupTree.maximumDepth`.
  case tooDeep
  /// The file declares entities of its own, which are not obeyed.
  case declaresEntities
  /// A tag, a comment or a script is open at the end.
  case endsOpen
}

/// Why a file is not parsed.
package enum MarkupError: Error, Hashable, Sendable {
  /// More than `MarkupTree.maximumBytes`.
  case tooLarge
  /// More than `MarkupTree.maximumNodes`.
  case tooManyNodes
}
