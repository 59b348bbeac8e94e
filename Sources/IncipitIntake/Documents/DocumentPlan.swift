import IncipitBooks
import IncipitMarkup

/// What a source's reader knows of the elements of a page before the page is written as text.
struct DocumentPlan {
  /// What becomes of a value that the source states.
  enum Use: Equatable {
    case title
    case author
    case field(LabelLine.Field)
    /// A line of several facts with labels of their own: "Published: 2020-01-02 Words: 1,135".
    case statistics
    /// Shows which archive the work is from.
    case archive(Archive)
  }

  /// What is known of an element; what stands in it inherits the kind.
  struct Mark {
    var isDropped = false
    var kind: Part.Kind?
    var chapter: ChapterHeading?
    var use: Use?
  }

  /// A line that stands in the file, but not among the words of its pages.
  struct AddedLine {
    /// Without its colon; empty for a line without one.
    var label = ""
    let value: String
    let kind: Part.Kind
    var use: Use?
    var chapter: ChapterHeading?
  }

  /// The element that is written.
  var start = MarkupTree.root
  private(set) var marks: [Int: Mark] = [:]
  private(set) var lines: [Int: [AddedLine]] = [:]

  /// Leaves out `node` and what stands in it.
  mutating func drop(_ node: Int) { marks[node, default: Mark()].isDropped = true }

  /// Says that `node` and what stands in it is `kind`.
  mutating func mark(_ node: Int, _ kind: Part.Kind) { marks[node, default: Mark()].kind = kind }

  /// Says that `node` is the heading of a chapter.
  mutating func begin(_ chapter: ChapterHeading, at node: Int) {
    marks[node, default: Mark()].chapter = chapter
  }

  /// Says that the words of `node` are a fact.
  mutating func use(_ node: Int, as use: Use) { marks[node, default: Mark()].use = use }

  /// Has `line` written before `node`.
  mutating func add(_ line: AddedLine, before node: Int) { lines[node, default: []].append(line) }
}
