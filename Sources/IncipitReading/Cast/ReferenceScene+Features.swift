import IncipitLexicon

// What the scorer is told of a reference and of each person whom it may mean.
extension ReferenceScene {
  func describePlace(into features: inout FeatureList) {
    features.add(ReferenceFeature.form, form)
    features.add(ReferenceFeature.place, place)
    features.add(ReferenceFeature.rivals, min(fitting, 7))
    if let nominal {
      let length = min(nominal.tokens.count, 5) - 1
      features.add(ReferenceFeature.determiner, Int(nominal.determiner.rawValue) * 5 + length)
    }
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
