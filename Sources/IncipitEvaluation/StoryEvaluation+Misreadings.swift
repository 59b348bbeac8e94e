import IncipitBooks
import IncipitText

extension StoryEvaluation {
  /// What was read wrongly, of one kind, in order of the text.
  package func misreadings(_ kind: Misreading.Kind) -> [Misreading] {
    switch kind {
    case .speaker: speakerErrors
    case .addressee: addresseeErrors
    case .quotation: quotationErrors
    case .span: spanErrors
    case .cast: castErrors
    case .pronoun: mentionErrors(.pronoun, story.pronouns, .pronoun)
    case .nominal: mentionErrors(.nominal, story.nominals, .nominal)
    // The mentions being given, nothing is read end to end.
    case .antecedent: []
    case .part: partErrors
    case .scene: sceneErrors
    case .fact: factErrors
    }
  }

  private func error(
    _ kind: Misreading.Kind, at span: TextSpan?, gold: String, predicted: String
  ) -> Misreading {
    Misreading(
      kind, in: story.name, at: span, of: manuscript.text, gold: gold, predicted: predicted)
  }

  private func name(ofPerson person: Int?) -> String {
    person.map { story.cast[$0].name } ?? "nobody"
  }

  private func name(ofCharacter id: Int?) -> String {
    guard let id else { return "none" }
    let name = reading.characters.first { $0.id == id }?.name ?? "?"
    return "\(name) (\(self.name(ofPerson: vote.person(of: id))))"
  }

  private var speakerErrors: [Misreading] {
    let bySpan = Dictionary(
      speeches.map { ($0.span, $0.quotation) }, uniquingKeysWith: { first, _ in first })
    return zip(story.quotations, speakerGuesses).compactMap { gold, guess in
      guard let guess, !guess.isRight(for: gold.speaker) else { return nil }
      let confidence = (guess.confidence * 100).rounded() / 100
      let described = bySpan[gold.span]?.speakerText.map { " “\($0)”" } ?? ""
      let predicted =
        "\(name(ofCharacter: guess.character))\(described) by \(guess.clue ?? "nothing")"
        + " at \(confidence)"
      return error(.speaker, at: gold.span, gold: name(of: gold.speaker), predicted: predicted)
    }
  }

  private func name(of voice: GoldVoice) -> String {
    switch voice {
    case .person(let person): name(ofPerson: person)
    case .other(let description): "?\(description)"
    }
  }

  private var addresseeErrors: [Misreading] {
    zip(story.quotations, speakerGuesses).compactMap { gold, guess in
      guard let guess, !gold.addressees.isEmpty,
        Set(gold.addressees).isDisjoint(with: guess.addressees.compactMap { $0 })
      else { return nil }
      return error(
        .addressee, at: gold.span,
        gold: gold.addressees.map(name(ofPerson:)).joined(separator: ", "),
        predicted: guess.addressees.map(name(ofPerson:)).joined(separator: ", "))
    }
  }

  private var quotationErrors: [Misreading] {
    let ours = speeches
    let forth = story.alignment.counterparts(
      of: story.quotations.map(\.span), in: ours.map(\.span))
    let met = Set(forth.compactMap { $0 })
    let missed = zip(story.quotations, forth).filter { $1 == nil }.map { gold, _ in
      error(.quotation, at: gold.span, gold: "speech", predicted: "missed")
    }
    let invented = ours.indices.filter { !met.contains($0) }.map { index in
      error(.quotation, at: ours[index].span, gold: "none", predicted: "speech")
    }
    return (missed + invented).sorted { ($0.span ?? TextSpan(0, 0)) < ($1.span ?? TextSpan(0, 0)) }
  }

  private var castErrors: [Misreading] {
    let met = Set(reading.characters.compactMap { vote.person(of: $0.id) })
    var errors = story.cast.indices.filter { !met.contains($0) }.map { index in
      error(.cast, at: nil, gold: name(ofPerson: index), predicted: "missed")
    }
    for id in vote.glued {
      let people = (vote.votes[id] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      errors.append(
        error(
          .cast, at: nil,
          gold: people.map { "\(name(ofPerson: $0.key)) ×\($0.value)" }.joined(separator: ", "),
          predicted: "glued as \(name(ofCharacter: id))"))
    }
    for character in reading.characters where vote.person(of: character.id) == nil {
      errors.append(
        error(
          .cast, at: character.firstSpan, gold: "nobody",
          predicted: "\(character.name) with \(character.mentions) mentions"))
    }
    var seen: Set<Int> = []
    for character in reading.characters {
      guard let person = vote.person(of: character.id), !seen.insert(person).inserted
      else { continue }
      errors.append(
        error(
          .cast, at: character.firstSpan, gold: name(ofPerson: person),
          predicted: "again as \(character.name) with \(character.mentions) mentions"))
    }
    return errors
  }

  private func mentionErrors(
    _ kind: Misreading.Kind, _ gold: [GoldMention], _ mention: Mention.Kind
  ) -> [Misreading] {
    zip(gold, people(at: gold, mention)).compactMap { gold, guess in
      guard guess != .some(.some(gold.person)) else { return nil }
      return error(
        kind, at: gold.span, gold: name(ofPerson: gold.person),
        predicted: guess.map { name(ofPerson: $0) } ?? "missed")
    }
  }

  private var sceneErrors: [Misreading] {
    guard !story.scenes.isEmpty else { return [] }
    let gold = goldSceneStarts
    let ours = sceneStarts
    let found = Boundaries.counterparts(of: gold, in: ours)
    let met = Set(found.compactMap { $0 })
    let missed = zip(gold, found).filter { $1 == nil }.map { place, _ in
      error(.scene, at: TextSpan(place, place), gold: "scene", predicted: "missed")
    }
    let invented = ours.indices.filter { !met.contains($0) }.map { index in
      error(
        .scene, at: TextSpan(ours[index], ours[index]), gold: "none",
        predicted: "scene (\(reading.scenes[index + 1].break.rawValue))")
    }
    return (missed + invented).sorted { ($0.span ?? TextSpan(0, 0)) < ($1.span ?? TextSpan(0, 0)) }
  }

  private var partErrors: [Misreading] {
    guard let gold = story.parts else { return [] }
    var errors: [Misreading] = []
    for part in manuscript.parts {
      for wanted in gold where wanted.span.overlaps(part.span) {
        if PartScore.accepted(for: wanted.kind).contains(part.kind) { continue }
        let span = TextSpan(
          Int(max(wanted.span.start, part.span.start)), Int(min(wanted.span.end, part.span.end)))
        if manuscript.text.trimmed(span).isEmpty { continue }
        errors.append(
          error(.part, at: span, gold: wanted.kind.rawValue, predicted: part.kind.rawValue))
      }
      if part.kind == .chapter { continue }
      // What is left of a part between the gold's marks is story.
      var start = part.span.start
      for end in gold.filter({ $0.span.overlaps(part.span) }) + [
        GoldPart(kind: .note, span: TextSpan(Int(part.span.end), Int(part.span.end)))
      ] {
        let rest = manuscript.text.trimmed(TextSpan(Int(start), Int(end.span.start)))
        if start < end.span.start, !rest.isEmpty {
          errors.append(error(.part, at: rest, gold: "story", predicted: part.kind.rawValue))
        }
        start = max(start, end.span.end)
      }
    }
    return errors
  }

  private var factErrors: [Misreading] {
    guard let gold = story.facts else { return [] }
    let work = reading.work
    let texts: [(String, String?, String?)] = [
      ("title", gold.title, work.title.value), ("author", gold.author, work.author.value),
      ("kind", gold.kind, work.kind.value?.rawValue),
      ("universe", gold.universe, work.universe.value?.rawValue),
      ("tense", gold.tense, work.tense.value?.rawValue),
      ("point of view", gold.pointOfView, work.pointOfView.value?.rawValue),
      (
        "pair",
        goldPair.isEmpty ? nil : goldPair.sorted().map(name(ofPerson:)).joined(separator: " / "),
        pair.map { _ in
          (mainRelationship?.characters ?? []).map { name(ofCharacter: $0) }
            .joined(separator: " / ")
        }
      ),
      ("nature", gold.nature, gold.nature.flatMap { _ in mainRelationship?.nature?.rawValue }),
    ]
    return texts.compactMap { fact, wanted, value in
      var one = FactScore()
      if fact == "pair" {
        one.count(fact, gold: goldPair, predicted: pair)
      } else {
        one.count(fact, gold: wanted, predicted: value)
      }
      guard one.byFact[fact]?.right == 0 else { return nil }
      return error(
        .fact, at: nil, gold: wanted ?? "none", predicted: "\(fact) \(value ?? "unknown")")
    }
  }
}
