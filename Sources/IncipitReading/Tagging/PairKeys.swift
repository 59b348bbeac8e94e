/// The five numbers of a word that pairs are made of.
package struct PairKeys: Sendable {
  package let word: UInt32
  /// The tags it may have.
  package let tags: UInt32
  /// The words it keeps company with.
  package let group: UInt32
  /// Its last three bytes and its casing.
  package let ending: UInt32
  package let casing: UInt32
}
