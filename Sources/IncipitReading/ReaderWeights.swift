/// What the reader's rules count.
///
/// Set by hand, then moved three quarters of the way to what a coordinate search found best on the
/// train part of the gold stories; the share was chosen on the development parts.
package struct ReaderWeights: Sendable {
  package var cues = CueWeights()
  package var speakers = SpeakerWeights()
  package var salience = SalienceWeights()

  package init() {}
}

/// What the words beside a quotation count for a speaker, in nats.
package struct CueWeights: Sendable {
  /// A verb of speech with its subject behind the quotation.
  package var tagAfter = 9.0
  /// A subject alone behind a quotation that ends with a comma.
  package var openAfter = 4.64
  /// A doer behind the quotation, and a verb of speech later in the sentence.
  package var lateTagAfter = 3.60
  package var beatAfter = 3.64
  /// A doer who is not at the front of the sentence behind.
  package var farAfter = 1.47
  package var tagBefore = 6.5
  /// A doer before a quotation that a comma or a colon leads to.
  package var leadBefore = 3.00
  package var beatBefore = 1.94
  /// A phrase that means nobody of the cast.
  package var phrase = 3.50
  /// The share of its weight that a noun phrase keeps.
  package var nominalShare = 0.91
  /// The share of its weight that a cue for one counts against each other.
  package var against = 0.52
  package var pronounFits = 0.45
  package var pronounClashes = 0.70
  package var epithetFits = 0.25
  package var epithetClashes = 0.60
  package var epithetOutsider = 0.31
  package var phraseAgainst = 0.50
}

/// What counts for a speaker besides the words beside the quotation, in nats.
package struct SpeakerWeights: Sendable {
  package var label = 12.0
  package var resolvedPronoun = 0.83
  /// Nobody calls themselves by name.
  package var callsOneself = -4.00
  package var speaksOfOneself = -2.08
  package var introduces = 4.55
  package var doerBefore = 1.17
  package var outsider = -2.60
  /// Per e-fold of how often the person is met in the story.
  package var popularity = 0.30
  /// Per paragraph since the person was met.
  package var distance = 0.07
  package var sameInParagraph = 0.60
  package var sameAdjacent = -2.47
  package var sameAfterOne = -0.20
  package var sameLater = 0.39
  package var sameOutsider = -1.00
  package var calledBefore = 1.60
  package var callsLastSpeaker = 0.79
  package var alternates = 1.69
  package var alternatesLater = 0.30
}

/// How present a mention makes a person, and how fast that fades.
package struct SalienceWeights: Sendable {
  /// What a sentence leaves of it.
  package var decay = 0.62
  package var name = 1.56
  package var pronoun = 1.30
  package var subject = 0.80
  /// Factors.
  package var possessive = 0.57
  package var spoken = 0.32
  package var subjectBefore = 1.57
  package var objectOfSubject = 0.25
  package var epithetOfSubject = 0.35
  package var namedBehind = 0.20
  /// To speak and to be spoken to.
  package var speaks = 0.60
  package var addressed = 0.30
}
