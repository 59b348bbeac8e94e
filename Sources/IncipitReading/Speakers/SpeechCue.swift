import IncipitBooks
import IncipitText

/// What the words around a quotation say about its speaker.
struct SpeechCue: Sendable {
  enum Subject: Sendable, Equatable {
    case person(Int)
    /// A pronoun, with the person it was resolved to, −1 if none.
    case pronoun(Gender, Int)
    /// "the blonde", "his sister": somebody who was met before, of that gender if it is known.
    case epithet(Gender?, Range<Int>)
    /// A noun phrase that means nobody of the cast: its tokens.
    case phrase(Range<Int>)
  }

  let subject: Subject
  let clue: Quotation.Clue
  /// The words that name the speaker, with the verb.
  let tokens: Range<Int>
  /// The verb of speech, if there is one.
  let verb: Int?
  /// How much it counts, in nats.
  let weight: Double
  /// The doer stands at the quotation's side, not somewhere in the sentence.
  var isNear = true
  /// Persons named behind a pronoun in its sentence, whom it therefore does not mean.
  var others: [Int] = []
}
