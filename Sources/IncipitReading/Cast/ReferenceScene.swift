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

  private let reference: Reference
  private let token: Int
  private let gender: Gender?
  private let nominal: Nominal?
  private let tables: ReferenceTables
  /// Where the story stands at the reference.
  private let focus: Discourse.Focus
  /// The last person meant by a pronoun of this gender.
  private let link: Discourse.Link
  private let talk: TalkAtHand
  /// Persons; nobody of the cast may be meant too.
  private(set) var candidates: [Candidate] = []
  /// How many candidates' gender fits, and how many of them were met in the last sentences.
  private var fitting = 0
  private var fittingNear = 0
  private var salienceSum = 0.0
  /// Persons named further on in the sentence.
  private let behind: [Int32]
  /// Whom the text gives a noun phrase.
  private let bearer: Int?
  /// The owner of a phrase such as "his brother", −1 if there is none.
  private var owner: Int32 = -1
  /// Which pronoun in which case, or which sort of noun.
  private let form: Int

  /// The talk around the words.
  private struct TalkAtHand {
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

  private func fits(_ candidate: Candidate) -> Bool { gender == nil || candidate.fit > 0.4 }

  /// Met in this sentence or the two before.
  private func isNear(_ track: Discourse.Track) -> Bool { focus.sentence - track.sentence <= 2 }

  // MARK: The place

  func describePlace(into features: inout FeatureList) {
    features.add(ReferenceFeature.form, form)
    features.add(ReferenceFeature.place, place)
    features.add(ReferenceFeature.rivals, min(fitting, 7))
    if let nominal {
      let length = min(nominal.tokens.count, 5) - 1
      features.add(ReferenceFeature.determiner, Int(nominal.determiner.rawValue) * 5 + length)
    }
  }

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

  private var place: Int {
    if talk.quotation >= 0 { return isHead ? 1 : 0 }
    let isBehindTalk = talk.lastEnd >= 0 && token - talk.lastEnd <= 3
    if isBehindTalk { return isTagged ? 2 : 3 }
    let paragraph = tables.table.paragraphs[Int(tables.table.paragraphOf[token])]
    let isFirst = token - paragraph.tokens.lowerBound <= 1
    let follows = talk.lastEnd > paragraph.tokens.lowerBound
    return 4 + (isFirst ? 0 : isHead ? 1 : 2) + (follows ? 3 : 0)
  }

  private var isHead: Bool { tables.segments.startsSentence[token] }

  /// A verb of speech stands beside the words.
  private var isTagged: Bool {
    let next = reference.tokens.upperBound
    if next < tables.table.tokens.count, tables.table.classes(next).contains(.speechVerb) {
      return true
    }
    return token > 0 && tables.table.classes(token - 1).contains(.speechVerb)
  }

  // MARK: The candidate

  func describeNobody(into features: inout FeatureList) {
    features.add(ReferenceFeature.nobody, gender == .neutral ? 1 : nominal != nil ? 2 : 0)
  }

  /// - Parameters:
  ///   - place: of the candidate among them.
  ///   - features: what is added to.
  func describe(_ place: Int, into features: inout FeatureList) {
    let candidate = candidates[place]
    let person = candidate.person
    let track = candidate.track
    if gender != nil {
      features.add(ReferenceFeature.genderFit, Bucket.share(candidate.fit))
      features.add(ReferenceFeature.genderKnown, Bucket.count(Int(candidate.votes.total)))
    }
    let sentences = track.sentence < 0 ? 15 : Bucket.count(Int(focus.sentence - track.sentence))
    features.add(ReferenceFeature.sentencesSince, sentences)
    let distance = track.token < 0 ? 15 : Bucket.count((token - track.token) / 3)
    features.add(ReferenceFeature.tokensSince, distance)
    features.add(ReferenceFeature.recencyRank, candidate.recencyRank)
    features.add(ReferenceFeature.salienceRank, candidate.salienceRank)
    let share = salienceSum > 0 ? track.salience / salienceSum : 0
    features.add(ReferenceFeature.salienceShare, Bucket.share(share))
    let role = track.isPossessive ? 2 : track.isSubject ? 0 : 1
    features.add(ReferenceFeature.lastMention, track.kind.rawValue * 3 + role)
    describeDoers(person, into: &features)
    let paragraph = focus.paragraph
    let here = track.paragraph == paragraph ? track.inParagraph : 0
    features.add(ReferenceFeature.mentionsInParagraph, min(here, 6))
    let before =
      track.paragraph == paragraph - 1
      ? track.inParagraph : track.paragraphBefore == paragraph - 1 ? track.inParagraphBefore : 0
    features.add(ReferenceFeature.mentionsInParagraphBefore, min(before, 6))
    describeTalk(person, track, into: &features)
    if behind.contains(person) { features.add(ReferenceFeature.namedBehind, 1) }
    if tables.cast.persons[Int(person)].isNarrator { features.add(ReferenceFeature.isTeller, 1) }
    features.add(ReferenceFeature.popularity, Bucket.count(tables.ranks[Int(person)]))
    if gender != nil {
      features.add(
        ReferenceFeature.chain,
        link.person < 0
          ? 0
          : (link.person == person ? 1 : 8) + min(6, Int(focus.sentence - link.sentence)))
    }
    features.add(
      ReferenceFeature.sameRole,
      (reference.isSubject == track.isSubject && reference.isPossessive == track.isPossessive
        ? 1 : 0) + (sentences <= 1 ? 2 : 0))
    if tables.cast.persons[Int(person)].forms.isEmpty {
      features.add(ReferenceFeature.isDescribed, 1)
    }
    let rivals = fittingNear - (fits(candidate) && isNear(track) ? 1 : 0)
    features.add(ReferenceFeature.isAlone, (rivals > 0 ? 0 : 1) + (sentences <= 2 ? 2 : 0))
    if let nominal { describe(nominal, candidate, into: &features) }
  }

  private func describeDoers(_ person: Int32, into features: inout FeatureList) {
    let role = form % 4
    let doer =
      focus.subject < 0
      ? 0 : focus.lastSubject == person ? 3 : focus.subject == person ? 2 : 1
    features.add(ReferenceFeature.doerHere, doer * 4 + role)
    features.add(
      ReferenceFeature.doerBefore,
      (focus.subjectBefore == person ? 1 : 0) + (reference.isSubject ? 2 : 0)
        + (isHead ? 4 : 0))
    features.add(
      ReferenceFeature.doerOfParagraph,
      focus.subjectOfParagraph < 0 ? 0 : focus.subjectOfParagraph == person ? 1 : 2)
    if doer == 3, role == 1 || role == 3 {
      features.add(ReferenceFeature.sameClause, (isSameClause ? 1 : 0) + (role == 3 ? 2 : 0))
    }
  }

  /// Nothing between the doer and the words ends a clause.
  private var isSameClause: Bool {
    let start = focus.subjectToken
    guard start >= 0, token - start < 24, start < token else { return false }
    return !(start + 1..<token).contains { index in
      tables.table.classes(index).contains(.conjunction)
        || tables.partsClauses[Int(tables.table.tokens[index].word)]
    }
  }

  private func describeTalk(
    _ person: Int32, _ track: Discourse.Track, into features: inout FeatureList
  ) {
    if talk.quotation >= 0 {
      let state =
        talk.speaker == person
        ? 1 : talk.addressee == person ? 2 : talk.speaker < 0 ? 3 : 0
      features.add(ReferenceFeature.inTalk, state)
      return
    }
    guard talk.isNear else { return }
    let isSameParagraph =
      tables.table.paragraphOf[token] == tables.table.paragraphOf[talk.lastEnd - 1]
    let order =
      talk.lastSpeakers.firstIndex(of: person) ?? (talk.lastSpeakers.isEmpty ? 4 : 3)
    features.add(ReferenceFeature.spokeBefore, order + (isSameParagraph ? 5 : 0))
    let isNamed = talk.named.contains(person)
    features.add(
      ReferenceFeature.namedInQuotation, (isNamed ? 1 : 0) + (isSameParagraph ? 2 : 0))
    features.add(
      ReferenceFeature.metSinceQuotation,
      (track.token >= talk.lastEnd ? 1 : 0) + (isSameParagraph ? 2 : 0))
  }

  private func describe(
    _ nominal: Nominal, _ candidate: Candidate, into features: inout FeatureList
  ) {
    let person = candidate.person
    let head = tables.table.tokens[nominal.head].word
    let known = bearer == Int(person)
    let same =
      candidate.track.head >= 0 && tables.table.tokens[Int(candidate.track.head)].word == head
    let bears = tables.cast.persons[Int(person)].nouns.contains(head)
    features.add(ReferenceFeature.sameHead, (known ? 1 : 0) + (same ? 2 : 0) + (bears ? 4 : 0))
    features.add(ReferenceFeature.owner, owner < 0 ? 0 : owner == person ? 1 : 2)
    guard nominal.classes.contains(.kin) else { return }
    let family = owner >= 0 && owner != person && tables.sharesName(person, owner) ? 1 : 0
    let title = tables.title(of: person)
    features.add(ReferenceFeature.kinship, family + (owner >= 0 ? 2 : 0) + title * 4)
  }
}
