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

  /// Where the speaker's words stand, the most telling first.
  enum Place: Int, CaseIterable, Sendable, Comparable {
    /// A verb of speech with its subject behind the quotation.
    case tagAfter
    /// The same before it.
    case tagBefore
    /// A subject alone behind a quotation that ends with a comma.
    case openAfter
    /// A doer behind the quotation.
    case beatAfter
    /// A doer behind, and a verb of speech later in the sentence.
    case lateTagAfter
    /// A noun phrase that means nobody of the cast.
    case phraseAfter
    case phraseBefore
    /// A doer before a quotation that a comma or a colon leads to.
    case leadBefore
    case beatBefore
    /// A doer who is not at the front of the sentence behind.
    case farAfter

    static func < (one: Place, other: Place) -> Bool { one.rawValue < other.rawValue }
  }

  let subject: Subject
  let clue: Quotation.Clue
  /// The words that name the speaker, with the verb.
  let tokens: Range<Int>
  /// The words of the speaker alone, where they are a reference.
  var subjectTokens: Range<Int>?
  /// The verb of speech, if there is one.
  let verb: Int?
  let place: Place
  /// The doer stands at the quotation's side, not somewhere in the sentence.
  var isNear = true
  /// How sure it is whom a pronoun or a noun phrase means, 0…1.
  var confidence = 0.0
  /// The person is meant by a noun phrase, and not named.
  var isNominal = false
  /// The person is the narrator, meant by "I".
  var isFirstPerson = false
  /// Persons named behind a pronoun in its sentence, whom it therefore does not mean.
  var others: [Int] = []
}
