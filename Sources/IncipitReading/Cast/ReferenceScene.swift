import IncipitLexicon
import IncipitText

/// One pronoun or noun phrase with the persons it may mean, described for the scorer.
struct ReferenceScene {
  /// A person whom the words may mean.
  struct Candidate {
    let person: Int32
    let votes: PronounVotes
    /// How well the pronoun's gender fits, one half where it tells none.
    let fit: Double
    let track: Discourse.Track
    /// Places among those whose gender fits, by how lately and by how strongly they were met; 15 for
    /// somebody whose gender does not.
    var recencyRank = 15
    var salienceRank = 15
  }

  let reference: Reference
  let token: Int
  let gender: Gender?
  let nominal: Nominal?
  let tables: ReferenceTables
  /// Where the story stands at the reference.
  let focus: Discourse.Focus
  /// The last person meant by a pronoun of this gender.
  let link: Discourse.Link
  let talk: TalkAtHand
  /// Persons; nobody of the cast may be meant too.
  private(set) var candidates: [Candidate] = []
  /// How many candidates' gender fits, and how many of them were met in the last sentences.
  private(set) var fitting = 0
  private(set) var fittingNear = 0
  private(set) var salienceSum = 0.0
  /// Persons named further on in the sentence.
  let behind: [Int32]
  /// Whom the text gives a noun phrase.
  let bearer: Int?
  /// The owner of a phrase such as "his brother", −1 if there is none.
  private(set) var owner: Int32 = -1
  /// Which pronoun in which case, or which sort of noun.
  let form: Int

  /// The talk around the words.
  struct TalkAtHand {
    /// The quotation that holds them, −1 in narration, who says it and to whom.
    let quotation: Int
    var speaker: Int32 = -1
    var addressee: Int32 = -1
    /// The token behind the quotation met last, −1 before the first.
    let lastEnd: Int
    /// Whether that is near enough in front of the narration to look at.
    let isNear: Bool
    /// Persons named in that quotation.
    let named: [Int32]
    var lastSpeakers: [Int32] = []

    init(_ talk: Talk, at token: Int, _ segments: Segments) {
      quotation = Int(segments.quotationOf[token])
      lastEnd = talk.last >= 0 ? talk.tokens[talk.last].upperBound : -1
      isNear = lastEnd >= 0 && token - lastEnd < 60
      named = talk.named
      if quotation >= 0 {
        speaker = talk.speakers[quotation]
        addressee = talk.addressees[quotation]
      } else if isNear {
        lastSpeakers = talk.lastSpeakers
      }
    }
  }

  /// - Parameters:
  ///   - reference: the words.
  ///   - index: theirs in `references`.
  ///   - references: all of the story.
  ///   - tables: what is known of the story.
  ///   - discourse: who is in mind there.
  ///   - talk: what was said up to there.
  init(
    _ reference: Reference, _ index: Int, of references: [Reference], _ tables: ReferenceTables,
    _ discourse: Discourse, _ talk: Talk
  ) {
    self.reference = reference
    self.tables = tables
    token = reference.tokens.lowerBound
    self.talk = TalkAtHand(talk, at: token, tables.segments)
    focus = discourse.focus
    switch reference.kind {
    case .nominal(let phrase):
      nominal = phrase
      gender = phrase.gender
      bearer = tables.bearer(of: phrase)
    case .third(let own):
      nominal = nil
      gender = own
      bearer = nil
    case .name, .first, .second:
      nominal = nil
      gender = nil
      bearer = nil
    }
    link = gender.map { discourse.links[Int($0.rawValue)] } ?? Discourse.Link()
    form = Self.form(of: reference, nominal, gender, tables)
    // "She leaned on Ada's shoulder": the doer of a clause is not named further on in it.
    let named: (persons: [Int32], inClause: Int) =
      reference.isSubject ? tables.named(behind: index, of: references) : ([], 0)
    behind = named.persons
    findCandidates(discourse, bound: named.persons.prefix(named.inClause))
    rank()
    if let nominal, nominal.determiner == .possessive {
      if let owning = Gender(pronoun: tables.table.word(nominal.tokens.lowerBound)) {
        owner = discourse.links[Int(owning.rawValue)].person
      } else {
        let start = nominal.tokens.lowerBound - 3
        owner = candidates.first { $0.track.token >= start }?.person ?? -1
      }
    }
  }

  /// Those in mind whose gender may fit, and whom the text gives the noun phrase; those of `bound` only
  /// if there is nobody else.
  private mutating func findCandidates(_ discourse: Discourse, bound: ArraySlice<Int32>) {
    candidates.reserveCapacity(discourse.active.count + 1)
    for person in discourse.active {
      if talk.quotation < 0, tables.tells[person] { continue }
      let candidate = candidate(person, discourse)
      if candidate.fit >= ReferenceResolver.minimumFit { candidates.append(candidate) }
    }
    if let bearer, !candidates.contains(where: { $0.person == Int32(bearer) }) {
      candidates.append(candidate(bearer, discourse))
    }
    if !bound.isEmpty, candidates.contains(where: { !bound.contains($0.person) }) {
      candidates.removeAll { bound.contains($0.person) }
    }
  }

  private func candidate(_ person: Int, _ discourse: Discourse) -> Candidate {
    var votes = tables.cast.persons[person].votes
    votes.add(learned: discourse.learned[person])
    return Candidate(
      person: Int32(person), votes: votes, fit: gender.map { votes.fit($0) } ?? 0.5,
      track: discourse.tracks[person])
  }

  /// Ranks the candidates whose gender fits; of two alike the one in mind for longer comes first.
  private mutating func rank() {
    for place in candidates.indices where fits(candidates[place]) {
      let track = candidates[place].track
      var (later, stronger) = (0, 0)
      for other in candidates.indices where other != place && fits(candidates[other]) {
        let rival = candidates[other].track
        if rival.token > track.token || rival.token == track.token && other < place { later += 1 }
        if rival.salience > track.salience
          || rival.salience == track.salience && other < place
        {
          stronger += 1
        }
      }
      candidates[place].recencyRank = later
      candidates[place].salienceRank = stronger
      fitting += 1
      if isNear(track) { fittingNear += 1 }
      salienceSum += track.salience
    }
  }

  func fits(_ candidate: Candidate) -> Bool { gender == nil || candidate.fit > 0.4 }

  /// Met in this sentence or the two before.
  func isNear(_ track: Discourse.Track) -> Bool { focus.sentence - track.sentence <= 2 }

  private static func form(
    of reference: Reference, _ nominal: Nominal?, _ gender: Gender?, _ tables: ReferenceTables
  ) -> Int {
    if let nominal {
      let sort =
        nominal.classes.contains(.kin)
        ? 0 : nominal.classes.contains(.look) ? 1 : nominal.classes.contains(.staff) ? 2 : 3
      return sort * 4 + (nominal.gender == nil ? 0 : 2) + (reference.isSubject ? 1 : 0)
    }
    let word = tables.table.tokens[reference.tokens.lowerBound].word
    let role =
      tables.isReflexive[Int(word)]
      ? 3 : reference.isPossessive ? 2 : reference.isSubject ? 0 : 1
    let sort = gender == .female ? 0 : gender == .male ? 1 : 2
    return sort * 4 + role
  }
}
