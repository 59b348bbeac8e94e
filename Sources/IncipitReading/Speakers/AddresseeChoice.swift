/// A decision on whom a turn is said to, as it was put to the scorer: what it learns from.
package struct AddresseeChoice: Sendable {
  /// Index into the turns of its conversation.
  package let turn: Int
  /// Indices into the cast's persons.
  package let candidates: [Int32]
  /// The features of each candidate.
  package let features: [[UInt16]]
}
