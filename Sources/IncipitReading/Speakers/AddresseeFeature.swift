/// What is looked at to say whom a turn is said to, for one candidate at a time.
///
/// Their order is the layout of the learned file: add at the end, and learn anew.
package enum AddresseeFeature: UInt16, CaseIterable, Sendable {
  /// Who the candidate is: named, described, narrator, reader; and whether the narrator speaks.
  case sort
  // Of the words of the turn
  case calledHere
  case spokenOfHere
  /// Fits whom a "sir" or "mother" calls.
  case calledByRole
  /// Has the gender of a pronoun that is said here.
  case toldOf
  // Of the narration
  /// "told Ada", "said to her", by what sort of words.
  case directed
  case mentionsHere
  case paragraphsSince
  case paragraphsUntil
  case doerBefore
  case doerBehind
  case lastMentioned
  // Of the turns around
  /// Turns since the candidate spoke, until the candidate speaks, and whether nothing lies between.
  case turnsSince
  case turnsUntil
  /// The nearest other speaker before, behind, or both.
  case neighbour
  /// Turns since the speaker said something to the candidate.
  case addressedBefore
  /// The candidate's last turn was said to the speaker, to somebody else, to nobody known.
  case addressedSpeaker
  /// The turn before was said to the candidate, by the same speaker or another.
  case addressedLast
  /// The candidate calls the speaker in the turn before or behind.
  case callsSpeaker
  // Of the turn, for all candidates alike
  case company
  case asks
  case length
  case situation
  case position
  // Of the work
  case popularity

  package static let inputs = allCases.count * FeatureList.width
}
