package import IncipitText

/// A decision on whom words mean, as it was put to the scorer: what it learns from.
package struct ReferenceChoice: Sendable {
  package let span: TextSpan
  /// A noun phrase, else a pronoun.
  package let isNominal: Bool
  /// Index into the cast's persons; −1 stands for nobody of the cast.
  package let candidates: [Int32]
  /// The features of each candidate.
  package let features: [[UInt16]]
}
