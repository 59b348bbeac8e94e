/// What the reader's rules count.
///
/// Set by hand, then searched on the train part of the gold stories.
package struct ReaderWeights: Sendable {
  package var cues = CueWeights()
  package var speakers = SpeakerWeights()
  package var salience = SalienceWeights()

  package init() {}
}

/// What the words beside a quotation count for a speaker, in nats.
package struct CueWeights: Sendable {
  /// A verb of speech with its subject behind the quotation.
  package var tagAfter = 6.0
  /// A subject alone behind a quotation that ends with a comma.
  package var openAfter = 4.5
  /// A doer behind the quotation, and a verb of speech later in the sentence.
  package var lateTagAfter = 3.6
  package var beatAfter = 2.8
  /// A doer who is not at the front of the sentence behind.
  package var farAfter = 1.4
  package var tagBefore = 4.6
  /// A doer before a quotation that a comma or a colon leads to.
  package var leadBefore = 3.0
  package var beatBefore = 2.2
  /// A phrase that means nobody of the cast.
  package var phrase = 5.0
  /// The share of its weight that a noun phrase keeps.
  package var nominalShare = 0.7
  /// The share of its weight that a cue for one counts against each other.
  package var against = 0.3
  package var pronounFits = 0.45
  package var pronounClashes = 0.7
  package var epithetFits = 0.3
  package var epithetClashes = 0.6
  package var epithetOutsider = 0.3
  package var phraseAgainst = 0.5
}

/// What counts for a speaker besides the words beside the quotation, in nats.
package struct SpeakerWeights: Sendable {
  package var label = 12.0
  package var resolvedPronoun = 1.6
  /// Nobody calls themselves by name.
  package var callsOneself = -4.0
  package var speaksOfOneself = -1.6
  package var introduces = 3.5
  package var doerBefore = 0.9
  package var outsider = -2.6
  /// Per e-fold of how often the person is met in the story.
  package var popularity = 0.3
  /// Per paragraph since the person was met.
  package var distance = 0.16
  package var sameInParagraph = 0.6
  package var sameAdjacent = -1.9
  package var sameAfterOne = -0.2
  package var sameLater = 0.3
  package var sameOutsider = -1.0
  package var calledBefore = 1.6
  package var callsLastSpeaker = 0.9
  package var alternates = 1.3
  package var alternatesLater = 0.3
}

/// How present a mention makes a person, and how fast that fades.
package struct SalienceWeights: Sendable {
  /// What a sentence leaves of it.
  package var decay = 0.62
  package var name = 1.2
  package var pronoun = 1.0
  package var subject = 0.8
  /// Factors.
  package var possessive = 0.55
  package var spoken = 0.45
  package var subjectBefore = 1.5
  package var objectOfSubject = 0.25
  package var epithetOfSubject = 0.5
  package var namedBehind = 0.2
  /// To speak and to be spoken to.
  package var speaks = 0.6
  package var addressed = 0.3
}
