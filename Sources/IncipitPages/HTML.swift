import IncipitMarkup

/// Markup that is safe to put on a page: only this module's own tags, and text that was escaped.
///
/// There is no way from a `String` to `HTML` but through the escaper; literals are our own tags.
package struct HTML: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The markup itself.
  package let markup: String

  /// Our own tags; a literal stands in the source and can hold nothing foreign.
  package init(stringLiteral markup: StaticString) { self.markup = "\(markup)" }

  /// Text of several lines, escaped.
  package init(text: String) { markup = HTMLEscaping.text(text) }

  /// Text of one line (a title, a name, an attribute's value), escaped.
  package init(line: String) { markup = HTMLEscaping.line(line) }

  /// What a writer has put together.
  init(_ writer: HTMLWriter) { markup = String(decoding: writer.bytes, as: UTF8.self) }
}

/// Puts markup together byte by byte; the one place where tags and text are joined by hand.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Our own tags and punctuation.
  mutating func tags(_ literal: StaticString) {
    literal.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Bytes of a story, escaped.
  mutating func text(_ story: ArraySlice<UInt8>) { HTMLEscaping.append(story, to: &bytes) }

  /// One line of text, escaped; also for the values of attributes.
  mutating func line(_ string: String) { bytes.append(contentsOf: HTMLEscaping.line(string).utf8) }

  mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Markup that is safe already.
  mutating func html(_ html: HTML) { bytes.append(contentsOf: html.markup.utf8) }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }
}
