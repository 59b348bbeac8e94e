/// The word lists that the reader knows.
package struct Lexicon: Sendable {
  /// Loads every list.
  package init() {}
}
