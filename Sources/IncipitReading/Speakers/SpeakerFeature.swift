/// What is looked at to say who speaks a turn, for one candidate at a time.
///
/// Their order is the layout of the learned file: add at the end, and learn anew.
package enum SpeakerFeature: UInt16, CaseIterable, Sendable {
  /// Who the candidate is: outsider, named, described, narrator, reader.
  case sort
  // What the words beside the turn say of the candidate, by where they stand (`SpeechCue.Place`).
  case tagAfter
  case tagBefore
  case openAfter
  case beatAfter
  case lateTagAfter
  case phraseAfter
  case phraseBefore
  case leadBefore
  case beatBefore
  case farAfter
  // Of the turn, for all candidates alike
  /// The most telling cue of the turn.
  case situation
  /// How often turns of this work are tagged.
  case taggedShare
  /// How many candidates were met near.
  case company
  /// The first of a conversation, and its length.
  case position
  // Of names in the talk
  case calledHere
  case spokenOfHere
  case introducesOneself
  case calledBefore
  case calledBehind
  case spokenOfBefore
  case spokenOfBehind
  // Of the narration
  /// Doer of the paragraph before, of the one behind.
  case doerBefore
  case doerBehind
  case paragraphsSince
  case paragraphsUntil
  case mentionsHere
  case mentionsBefore
  case lastMentioned
  // Of the turns around
  /// Turns since the candidate was surely named for one, and whether nothing lies between.
  case turnsSince
  case turnsUntil
  /// Named for a turn of the conversation.
  case namedInConversation
  // Of the work
  case popularity
  case label
  /// The pronoun of the turn means this candidate, by the resolver's confidence.
  case resolved
  /// The words that this candidate's known turns use and others' do not.
  case voice
  /// Where the text has said "I" or "my" for somebody else.
  case firstPerson
  /// The candidate's gender is that of the pronoun of the turn before or behind.
  case genderOfBefore
  case genderOfBehind
  /// Place among the candidates by mentions around the turn, and how many are met there at all.
  case nearRank
  /// Place among the candidates by how lately they were met in narration.
  case recencyRank
  /// Fits whom a "sir" or "mother" calls, in this turn and those beside it.
  case calledByRole
  case calledByRoleBefore
  case calledByRoleBehind
  /// Has the gender of a pronoun that is said here: one seldom tells of oneself.
  case toldOf
  /// How often the candidate is met in the work, and how often as a doer.
  case mentions
  case deeds

  package static let inputs = allCases.count * FeatureList.width

  init(_ place: SpeechCue.Place) {
    self =
      switch place {
      case .tagAfter: .tagAfter
      case .tagBefore: .tagBefore
      case .openAfter: .openAfter
      case .beatAfter: .beatAfter
      case .lateTagAfter: .lateTagAfter
      case .phraseAfter: .phraseAfter
      case .phraseBefore: .phraseBefore
      case .leadBefore: .leadBefore
      case .beatBefore: .beatBefore
      case .farAfter: .farAfter
      }
  }
}

/// What is looked at to say whether two turns have the same speaker, or how they go together.
package enum TurnFeature: UInt16, CaseIterable, Sendable {
  /// Same or other speaker, by the paragraphs between.
  case gap
  /// The same, by what stands beside the later turn.
  case cue
  /// The same, by what stands beside the earlier turn.
  case cueBefore
  /// The same, by how often turns of this work are tagged.
  case taggedShare
  /// The later speaker is called in the earlier turn, or the other way round.
  case calls
  case spokenOf
  /// The earlier turn asks.
  case asks
  /// A turn runs over several paragraphs.
  case goesOn
  case outsiders
  /// Narration alone stands between.
  case narration
  case length
  /// How many speakers are named in the conversation.
  case company
  /// The earlier turn breaks off.
  case breaksOff

  package static let inputs = allCases.count * FeatureList.width
}
