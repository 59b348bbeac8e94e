import IncipitLexicon
import IncipitText

/// One pronoun or noun phrase with the persons it may mean, described for the scorer.
struct ReferenceScene {
  private let reference: Reference
  private let token: Int
  private let gender: Gender?
  private let nominal: Nominal?
  private let quotation: Int
  private let resolver: ReferenceResolver
  /// As they stand at the reference.
  private let discourse: Discourse
  private let talk: Talk
  /// Persons, then −1 for nobody of the cast.
  let candidates: [Int32]
  /// Of the persons: those whose gender fits, by how lately and by how strongly they were met.
  private let byRecency: [Int32]
  private let bySalience: [Int32]
  private let salienceSum: Double
  /// Persons named further on in the sentence.
  private let behind: [Int32]
  /// The owner of a phrase such as "his brother", −1 if there is none.
  private let owner: Int32
  private let lastSpeakers: [Int32]

  init(
    _ reference: Reference, _ index: Int, of references: [Reference], _ resolver: ReferenceResolver
  ) {
    self.reference = reference
    self.resolver = resolver
    discourse = resolver.discourse
    talk = resolver.talk
    token = reference.tokens.lowerBound
    quotation = Int(resolver.segments.quotationOf[token])
    var nominal: Nominal?
    var gender: Gender?
    switch reference.kind {
    case .nominal(let phrase):
      nominal = phrase
      gender = phrase.gender
    case .third(let own): gender = own
    case .name, .first, .second: break
    }
    self.nominal = nominal
    self.gender = gender
    let tracks = resolver.discourse.tracks
    let persons = resolver.cast.persons
    var candidates: [Int32] = []
    for person in resolver.discourse.active {
      if persons[person].isAddressedReader || persons[person].isNarrator, quotation < 0 { continue }
      let fit = gender.map { resolver.votes(of: Int32(person)).fit($0) } ?? 0.5
      if fit >= ReferenceResolver.minimumFit { candidates.append(Int32(person)) }
    }
    if let nominal, let known = resolver.bearer(of: nominal), !candidates.contains(Int32(known)) {
      candidates.append(Int32(known))
    }
    if reference.isSubject {
      // "She leaned on Ada's shoulder": the doer of a clause is not named further on in it.
      let bound = resolver.named(behind: index, of: references, inClause: true)
      let others = candidates.filter { !bound.contains($0) }
      if !others.isEmpty { candidates = others }
    }
    let fitting = candidates.filter { person in
      gender.map { resolver.votes(of: person).fit($0) > 0.4 } ?? true
    }
    byRecency = fitting.sorted {
      tracks[Int($0)].token > tracks[Int($1)].token
    }
    bySalience = fitting.sorted {
      tracks[Int($0)].salience > tracks[Int($1)].salience
    }
    salienceSum = fitting.reduce(0) { $0 + tracks[Int($1)].salience }
    self.candidates = candidates + [-1]
    behind = reference.isSubject ? resolver.named(behind: index, of: references) : []
    var owner: Int32 = -1
    if let nominal, nominal.determiner == .possessive,
      let link = Gender(
        pronoun: resolver.table.word(nominal.tokens.lowerBound))
    {
      owner = resolver.discourse.links[Int(link.rawValue)].person
    } else if let nominal, nominal.determiner == .possessive,
      let named = candidates.first(where: {
        tracks[Int($0)].token >= nominal.tokens.lowerBound - 3
      })
    {
      owner = named
    }
    self.owner = owner
    lastSpeakers = talk.lastSpeakers
  }

  // MARK: The place

  func describePlace(into features: inout FeatureList) {
    features.add(ReferenceFeature.form, form)
    features.add(ReferenceFeature.place, place)
    features.add(ReferenceFeature.rivals, min(byRecency.count, 7))
    if let nominal {
      let length = min(nominal.tokens.count, 5) - 1
      features.add(ReferenceFeature.determiner, Int(nominal.determiner.rawValue) * 5 + length)
    }
  }

  /// Which pronoun in which case, or which sort of noun.
  private var form: Int {
    if let nominal {
      let sort =
        nominal.classes.contains(.kin)
        ? 0 : nominal.classes.contains(.look) ? 1 : nominal.classes.contains(.staff) ? 2 : 3
      return sort * 4 + (nominal.gender == nil ? 0 : 2) + (reference.isSubject ? 1 : 0)
    }
    let role =
      resolver.isReflexive[Int(resolver.table.tokens[token].word)]
      ? 3 : reference.isPossessive ? 2 : reference.isSubject ? 0 : 1
    let sort = gender == .female ? 0 : gender == .male ? 1 : 2
    return sort * 4 + role
  }

  private var place: Int {
    if quotation >= 0 { return isHead ? 1 : 0 }
    let isBehindTalk = talk.last >= 0 && token - lastTalkEnd <= 3
    if isBehindTalk { return isTagged ? 2 : 3 }
    let paragraph = resolver.table.paragraphs[Int(resolver.table.paragraphOf[token])]
    let isFirst = token - paragraph.tokens.lowerBound <= 1
    let follows = talk.last >= 0 && lastTalkEnd > paragraph.tokens.lowerBound
    return 4 + (isFirst ? 0 : isHead ? 1 : 2) + (follows ? 3 : 0)
  }

  private var isHead: Bool { resolver.segments.startsSentence[token] }

  private var lastTalkEnd: Int { talk.tokens[talk.last].upperBound }

  /// A verb of speech stands beside the words.
  private var isTagged: Bool {
    let next = reference.tokens.upperBound
    if next < resolver.table.tokens.count, resolver.table.classes(next).contains(.speechVerb) {
      return true
    }
    return token > 0 && resolver.table.classes(token - 1).contains(.speechVerb)
  }

  // MARK: The candidate

  func describe(_ person: Int32, into features: inout FeatureList) {
    guard person >= 0 else {
      features.add(ReferenceFeature.nobody, gender == .neutral ? 1 : nominal != nil ? 2 : 0)
      return
    }
    let track = discourse.tracks[Int(person)]
    if let gender {
      let votes = resolver.votes(of: person)
      features.add(ReferenceFeature.genderFit, Bucket.share(votes.fit(gender)))
      features.add(ReferenceFeature.genderKnown, Bucket.count(Int(votes.total)))
    }
    let sentences = track.sentence < 0 ? 15 : Bucket.count(Int(discourse.sentence - track.sentence))
    features.add(ReferenceFeature.sentencesSince, sentences)
    let distance = track.token < 0 ? 15 : Bucket.count((token - track.token) / 3)
    features.add(ReferenceFeature.tokensSince, distance)
    features.add(ReferenceFeature.recencyRank, byRecency.firstIndex(of: person) ?? 15)
    features.add(ReferenceFeature.salienceRank, bySalience.firstIndex(of: person) ?? 15)
    let share = salienceSum > 0 ? track.salience / salienceSum : 0
    features.add(ReferenceFeature.salienceShare, Bucket.share(share))
    let role = track.isPossessive ? 2 : track.isSubject ? 0 : 1
    features.add(ReferenceFeature.lastMention, track.kind.rawValue * 3 + role)
    describeDoers(person, into: &features)
    let paragraph = discourse.paragraph
    let here = track.paragraph == paragraph ? track.inParagraph : 0
    features.add(ReferenceFeature.mentionsInParagraph, min(here, 6))
    let before =
      track.paragraph == paragraph - 1
      ? track.inParagraph : track.paragraphBefore == paragraph - 1 ? track.inParagraphBefore : 0
    features.add(ReferenceFeature.mentionsInParagraphBefore, min(before, 6))
    describeTalk(person, into: &features)
    if behind.contains(person) { features.add(ReferenceFeature.namedBehind, 1) }
    if resolver.cast.persons[Int(person)].isNarrator { features.add(ReferenceFeature.isTeller, 1) }
    features.add(ReferenceFeature.popularity, Bucket.count(resolver.ranks[Int(person)]))
    if let gender {
      let link = discourse.links[Int(gender.rawValue)]
      features.add(
        ReferenceFeature.chain,
        link.person < 0
          ? 0
          : (link.person == person ? 1 : 8) + min(6, Int(discourse.sentence - link.sentence)))
    }
    features.add(
      ReferenceFeature.sameRole,
      (reference.isSubject == track.isSubject && reference.isPossessive == track.isPossessive
        ? 1 : 0) + (sentences <= 1 ? 2 : 0))
    if resolver.cast.persons[Int(person)].forms.isEmpty {
      features.add(ReferenceFeature.isDescribed, 1)
    }
    let rivals = byRecency.contains { other in
      other != person && discourse.sentence - discourse.tracks[Int(other)].sentence <= 2
    }
    features.add(ReferenceFeature.isAlone, (rivals ? 0 : 1) + (sentences <= 2 ? 2 : 0))
    if let nominal { describe(nominal, person, track, into: &features) }
  }

  private func describeDoers(_ person: Int32, into features: inout FeatureList) {
    let role = form % 4
    let doer =
      discourse.subject < 0
      ? 0 : discourse.lastSubject == person ? 3 : discourse.subject == person ? 2 : 1
    features.add(ReferenceFeature.doerHere, doer * 4 + role)
    features.add(
      ReferenceFeature.doerBefore,
      (discourse.subjectBefore == person ? 1 : 0) + (reference.isSubject ? 2 : 0)
        + (isHead ? 4 : 0))
    features.add(
      ReferenceFeature.doerOfParagraph,
      discourse.subjectOfParagraph < 0 ? 0 : discourse.subjectOfParagraph == person ? 1 : 2)
    if doer == 3, role == 1 || role == 3 {
      features.add(ReferenceFeature.sameClause, (isSameClause ? 1 : 0) + (role == 3 ? 2 : 0))
    }
  }

  /// Nothing between the doer and the words ends a clause.
  private var isSameClause: Bool {
    let start = discourse.subjectToken
    guard start >= 0, token - start < 24, start < token else { return false }
    return !(start + 1..<token).contains { index in
      resolver.table.classes(index).contains(.conjunction)
        || resolver.partsClauses[Int(resolver.table.tokens[index].word)]
    }
  }

  private func describeTalk(_ person: Int32, into features: inout FeatureList) {
    if quotation >= 0 {
      let state =
        talk.speakers[quotation] == person
        ? 1 : talk.addressees[quotation] == person ? 2 : talk.speakers[quotation] < 0 ? 3 : 0
      features.add(ReferenceFeature.inTalk, state)
      return
    }
    guard talk.last >= 0 else { return }
    let isNear = token - lastTalkEnd < 60
    guard isNear else { return }
    let isSameParagraph =
      resolver.table.paragraphOf[token] == resolver.table.paragraphOf[lastTalkEnd - 1]
    let order = lastSpeakers.firstIndex(of: person) ?? (lastSpeakers.isEmpty ? 4 : 3)
    features.add(ReferenceFeature.spokeBefore, order + (isSameParagraph ? 5 : 0))
    let isNamed = talk.named.contains(person)
    features.add(
      ReferenceFeature.namedInQuotation, (isNamed ? 1 : 0) + (isSameParagraph ? 2 : 0))
    features.add(
      ReferenceFeature.metSinceQuotation,
      (discourse.tracks[Int(person)].token >= lastTalkEnd ? 1 : 0)
        + (isSameParagraph ? 2 : 0))
  }

  private func describe(
    _ nominal: Nominal, _ person: Int32, _ track: Discourse.Track,
    into features: inout FeatureList
  ) {
    let head = resolver.table.tokens[nominal.head].word
    let known = resolver.bearer(of: nominal) == Int(person)
    let same = track.head >= 0 && resolver.table.tokens[Int(track.head)].word == head
    let bears = resolver.cast.persons[Int(person)].nouns.contains(head)
    features.add(ReferenceFeature.sameHead, (known ? 1 : 0) + (same ? 2 : 0) + (bears ? 4 : 0))
    features.add(ReferenceFeature.owner, owner < 0 ? 0 : owner == person ? 1 : 2)
    guard nominal.classes.contains(.kin) else { return }
    let family = owner >= 0 && owner != person && resolver.sharesName(person, owner) ? 1 : 0
    let title = resolver.title(of: person)
    features.add(ReferenceFeature.kinship, family + (owner >= 0 ? 2 : 0) + title * 4)
  }
}
