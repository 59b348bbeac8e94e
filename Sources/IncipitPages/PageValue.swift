import Mustache

/// What a template is given: a closed tree, in which every leaf knows how it is escaped.
///
/// The templates are compiled without escaping of their own; here a text is escaped when it is
/// rendered, be it written `{{name}}` or `{{{name}}}`, so that no template can forget it. (The
/// library's own escaping compares `Character`s and lets a `"` with a combining mark through.)
package enum PageValue: Sendable {
  /// Hides a section, and stops the search for the name in outer records.
  case nothing
  case flag(Bool)
  /// One line of foreign text; as a section, shown unless empty.
  case text(String)
  case html(HTML)
  case list([PageValue])
  case record([String: PageValue])

  /// A text, or nothing.
  static func text(_ text: String?) -> PageValue { text.map { .text($0) } ?? .nothing }

  static func number(_ number: Int) -> PageValue { .text(String(number)) }

  /// The tree as the template library walks it: dictionaries, arrays, flags and escaped leaves.
  ///
  /// O(size of the tree).
  var rendered: Any {
    switch self {
    case .nothing: Nothing()
    case .flag(let flag): flag
    case .text(let text): Leaf(renderText: HTML(line: text).markup)
    case .html(let html): Leaf(renderText: html.markup)
    case .list(let values): values.map(\.rendered)
    case .record(let values): values.mapValues(\.rendered)
    }
  }

  /// A name that is present and has no value.
  private struct Nothing: MustacheCustomRepresentation {
    var representation: Any? { nil }
  }

  /// Markup ready to stand on the page.
  private struct Leaf: MustacheCustomRenderable {
    let renderText: String
    var isNull: Bool { renderText.isEmpty }
  }
}
