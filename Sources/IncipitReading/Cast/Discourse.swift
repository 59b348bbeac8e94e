import Foundation
import IncipitText

/// Who has been met so far, how lately and how: what a pronoun can reach back to.
///
/// Salience is kept after Lappin and Leass (1994, "An Algorithm for Pronominal Anaphora Resolution"):
/// a mention raises it, a doer's more than another's, and each sentence lowers it. It is one of the
/// things that the learned scorer looks at.
struct Discourse: Sendable {
  /// What was met of one person.
  struct Track: Sendable {
    var token = -1
    var sentence: Int32 = -1
    var paragraph: Int32 = -1
    /// Of the last mention.
    var kind = Kind.none
    var isSubject = false
    var isPossessive = false
    /// Mentions in narration in `paragraph`, and in the paragraph before it where they were met.
    var inParagraph = 0
    var inParagraphBefore = 0
    var paragraphBefore: Int32 = -1
    /// The head of the last noun phrase that meant them, −1 if none did.
    var head: Int32 = -1
    var salience = 0.0

    enum Kind: Int, Sendable {
      case none
      case name
      case nominal
      case pronoun
      /// Spoke or was spoken to, without being mentioned.
      case talk
    }
  }

  /// A person whom a pronoun meant.
  struct Link: Sendable {
    var person: Int32 = -1
    var sentence: Int32 = -1
  }

  /// The place that the reading has come to, and who does something there.
  struct Focus: Sendable {
    fileprivate(set) var sentence: Int32 = 0
    fileprivate(set) var paragraph: Int32 = -1
    /// The first and the last doer of the sentence at hand, −1 before one is met.
    fileprivate(set) var subject: Int32 = -1
    fileprivate(set) var lastSubject: Int32 = -1
    fileprivate(set) var subjectToken = -1
    /// The first doer of the sentence before.
    fileprivate(set) var subjectBefore: Int32 = -1
    /// The first doer of the paragraph.
    fileprivate(set) var subjectOfParagraph: Int32 = -1
  }

  /// How many persons are kept in mind at once, so that a crowd costs nothing.
  static let maximumActive = 16

  private(set) var tracks: [Track]
  /// The persons of the last sentences.
  private(set) var active: [Int] = []
  private(set) var focus = Focus()
  /// For each person what the pronouns that meant them say, beside the votes of the cast.
  private(set) var learned: [PronounVotes]
  /// The last person meant by a pronoun of each gender.
  private(set) var links = [Link](repeating: Link(), count: Gender.count)

  init(persons: Int) {
    tracks = Array(repeating: Track(), count: persons)
    learned = Array(repeating: PronounVotes(), count: persons)
  }

  /// Goes on to the sentence and paragraph of the next reference.
  mutating func advance(to next: Int32, paragraph nextParagraph: Int32) {
    if nextParagraph != focus.paragraph {
      focus.paragraph = nextParagraph
      focus.subjectOfParagraph = -1
    }
    guard next != focus.sentence else { return }
    fade(over: next - focus.sentence)
    focus.sentence = next
    if focus.subject >= 0 { focus.subjectBefore = focus.subject }
    focus.subject = -1
    focus.lastSubject = -1
    focus.subjectToken = -1
  }

  /// What so many sentences leave of salience.
  private static let left: [Double] = (0...12).map { pow(0.62, Double($0)) }

  /// Lowers everybody's salience by what `sentences` take of it; who has next to none is forgotten.
  private mutating func fade(over sentences: Int32) {
    let factor =
      sentences < 0 ? pow(0.62, Double(sentences)) : Self.left[Int(min(sentences, 12))]
    var isForgotten = false
    for person in active {
      tracks[person].salience *= factor
      if tracks[person].salience < Self.minimumSalience { isForgotten = true }
    }
    guard isForgotten else { return }
    active.removeAll { person in
      guard tracks[person].salience < Self.minimumSalience else { return false }
      tracks[person].salience = 0
      return true
    }
  }

  private static let minimumSalience = 0.0004

  mutating func raise(_ person: Int, by weight: Double) {
    if !active.contains(person) {
      active.append(person)
      if active.count > Self.maximumActive,
        let weakest = active.indices.min(by: {
          tracks[active[$0]].salience < tracks[active[$1]].salience
        })
      {
        tracks[active[weakest]].salience = 0
        active.remove(at: weakest)
      }
    }
    tracks[person].salience = min(4, tracks[person].salience + weight)
  }

  /// `person` speaks or is spoken to.
  mutating func meetInTalk(_ person: Int, at token: Int, speaks: Bool) {
    raise(person, by: speaks ? 0.6 : 0.3)
    if tracks[person].kind == .none {
      tracks[person].kind = .talk
      tracks[person].token = token
      tracks[person].sentence = focus.sentence
    }
  }

  /// `reference` means `person`.
  mutating func note(_ person: Int, _ reference: Reference, isSpoken: Bool) {
    var weight = 1.3
    var kind = Track.Kind.pronoun
    var head: Int32 = -1
    switch reference.kind {
    case .name:
      weight = 1.56
      kind = .name
    case .nominal(let nominal):
      kind = .nominal
      head = Int32(nominal.head)
    case .first, .second: break
    case .third(let gender):
      learned[person].add(1, gender)
      links[Int(gender.rawValue)] = Link(person: Int32(person), sentence: focus.sentence)
    }
    if reference.isSubject { weight += 0.8 }
    if reference.isPossessive { weight *= 0.57 }
    if isSpoken { weight *= 0.32 }
    raise(person, by: weight)
    var track = tracks[person]
    if !isSpoken {
      if track.paragraph == focus.paragraph {
        track.inParagraph += 1
      } else {
        track.inParagraphBefore = track.inParagraph
        track.paragraphBefore = track.paragraph
        track.inParagraph = 1
        track.paragraph = focus.paragraph
      }
    }
    track.token = reference.tokens.lowerBound
    track.sentence = focus.sentence
    track.kind = kind
    track.isSubject = reference.isSubject
    track.isPossessive = reference.isPossessive
    if head >= 0 { track.head = head }
    tracks[person] = track
    guard reference.isSubject, !isSpoken else { return }
    if focus.subject < 0 { focus.subject = Int32(person) }
    if focus.subjectOfParagraph < 0 { focus.subjectOfParagraph = Int32(person) }
    focus.lastSubject = Int32(person)
    focus.subjectToken = reference.tokens.lowerBound
  }
}

extension Gender {
  static let count = 4
}

extension PronounVotes {
  /// Adds those that were learned on the way, none of which is for a thing.
  mutating func add(learned other: PronounVotes) {
    she += other.she
    he += other.he
    they += other.they
  }

  /// Votes of every kind.
  var total: Double { she + he + they + it }
}
