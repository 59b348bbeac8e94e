import IncipitBooks

/// Quotations that one person says in one go: those of a paragraph, as a rule.
struct Turn: Sendable {
  /// Somebody to whom the narration beside a turn turns.
  struct Direction: Sendable {
    /// The words that mean the person.
    enum Sort: Int, Sendable {
      case name
      case pronoun
      case nominal
    }

    let person: Int
    let sort: Sort
    /// A verb of speech says so ("told Ada", "said to Ada"), not another ("looked at Ada").
    let isSaid: Bool
  }

  /// Indices into the quotations, in order.
  var quotations: Range<Int>
  /// The paragraph in which it begins.
  let paragraph: Int
  /// The paragraph in which it ends: another one where speech goes on over a paragraph break.
  var lastParagraph: Int
  var cues: [SpeechCue] = []
  /// Persons who are called by name in it.
  var called: [Int] = []
  /// Persons whose name is said in it without being called.
  var spokenOf: [Int] = []
  /// Persons to whom the narration beside it turns: "said to Ada", "told her".
  var directed: [Direction] = []
  /// Who says "I'm Ada".
  var introduces: Int?
  /// A label before it ("Mina: …") names this person.
  var label: Int?
  /// To whom it is said, as the shelf's owner told of each of its quotations; nil if they left one out.
  var toldTo: [Int32]?
  /// To whom any of its quotations is said, as the owner told.
  var hearers: Set<Int32> = []
  /// The doer of the narration in the paragraph before.
  var doerBefore: Int?
  /// The doer of the narration in the paragraph behind.
  var doerBehind: Int?

  init(quotations: Range<Int>, paragraph: Int) {
    self.quotations = quotations
    self.paragraph = paragraph
    lastParagraph = paragraph
  }

  /// Goes on with `other`, which begins where this one ends.
  ///
  /// "Said I" within a long speech is told by its speaker and not by the narrator.
  mutating func go(onWith other: Turn) {
    quotations = quotations.lowerBound..<other.quotations.upperBound
    lastParagraph = other.lastParagraph
    cues += other.cues.filter { !$0.isFirstPerson }
    directed += other.directed
    doerBehind = other.doerBehind
  }

  /// Runs over a paragraph break.
  var isLong: Bool { lastParagraph > paragraph }

  /// Paragraphs from the end of this turn to the beginning of a later one.
  func gap(to later: Turn) -> Int { later.paragraph - lastParagraph }
}
