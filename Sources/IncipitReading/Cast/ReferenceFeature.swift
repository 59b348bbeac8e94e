/// What is looked at to say whom a pronoun or a noun phrase means.
///
/// Those of the place are the same for all candidates; the hidden layer sets them against those of
/// the candidate. Their order is the layout of the learned file: add at the end, and learn anew.
package enum ReferenceFeature: UInt16, CaseIterable, Sendable {
  // Of the place
  /// The pronoun's gender and case, or the sort of the noun phrase.
  case form
  /// Narration or talk, a tag's place, the head of a sentence or paragraph.
  case place
  /// How many persons of fitting gender are near.
  case rivals
  /// The determiner and number of a noun phrase.
  case determiner

  // Of the candidate
  /// Nobody of the cast.
  case nobody
  case genderFit
  case genderKnown
  case sentencesSince
  case tokensSince
  /// Place among those that fit, by how lately and by how strongly they were met.
  case recencyRank
  case salienceRank
  case salienceShare
  /// Kind and role of the last mention.
  case lastMention
  /// Doer of the sentence at hand, by the role of the pronoun.
  case doerHere
  /// Doer of the sentence before.
  case doerBefore
  /// Doer of the paragraph's first sentence.
  case doerOfParagraph
  case mentionsInParagraph
  case mentionsInParagraphBefore
  /// Speaks or is spoken to in the quotation that holds the words.
  case inTalk
  /// Speaks the quotation right before, the turn before, the one before that.
  case spokeBefore
  /// Named in the quotation right before: called or spoken of.
  case namedInQuotation
  /// Named later in the sentence.
  case namedBehind
  case isTeller
  case popularity
  /// Was the last meant by a pronoun of the same gender, and in which sentence.
  case chain
  case sameRole
  /// Stands in the same clause as the doer.
  case sameClause
  /// Noun phrases: the head was used of this person before.
  case sameHead
  /// Noun phrases: the phrase's owner ("his" of "his brother").
  case owner
  /// A person who is never named.
  case isDescribed
  /// Only one person of that gender was met in the last two sentences.
  case isAlone
  /// The candidate's mentions in narration within the paragraph, after the last quotation.
  case metSinceQuotation
  /// Noun phrases for kin: bears the owner's surname, and how the candidate is named.
  case kinship

  package static let inputs = allCases.count * FeatureList.width
}
