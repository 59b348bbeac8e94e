import IncipitBooks

/// Quotations that one person says in one go: those of a paragraph, as a rule.
struct Turn: Sendable {
  /// Indices into the quotations, in order.
  var quotations: Range<Int>
  let paragraph: Int
  var cues: [SpeechCue] = []
  /// Persons who are called by name in it.
  var called: [Int] = []
  /// Persons whose name is said in it without being called.
  var spokenOf: [Int] = []
  /// Who says "I'm Ada".
  var introduces: Int?
  /// The turn goes on from the one before over a paragraph break.
  var continues = false
  /// A label before it ("Mina: …") names this person.
  var label: Int?
  /// The doer of the narration in the paragraph before.
  var doerBefore: Int?
}
