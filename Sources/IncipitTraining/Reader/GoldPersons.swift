package import IncipitEvaluation
package import IncipitReading
package import IncipitText

/// Who of a draft cast is whom of the gold cast.
package struct GoldPersons: Sendable {
  private var people: [Int: Int] = [:]
  /// Per gold person the draft person who has most of the names.
  private var drafts: [Int: Int32] = [:]
  /// Whom marked words mean, as draft persons; −1 for somebody who has no draft person.
  package private(set) var references: [TextSpan: Int32] = [:]
  /// Whether every mention of a single person is marked in the gold.
  package private(set) var isComplete = false
  /// Gold quotations in order.
  private var quotations: [(span: TextSpan, voice: Int, addressees: [Int])] = []

  package init() {}

  package init(_ persons: [Rehearsal.Person], of story: GoldStory, in text: SourceText) {
    var vote = NameVote(
      persons.enumerated().map { index, person in
        NamedCharacter(id: index, forms: person.forms, nameMentions: person.nameMentions)
      }, among: story.cast)
    if let narrator = persons.firstIndex(where: \.isNarrator), vote.person(of: narrator) == nil,
      let person = Self.narrator(of: story, in: text)
    {
      vote.assume(narrator, is: person)
    }
    people = vote.people
    var counts: [Int: Int] = [:]
    for (draft, person) in people.sorted(by: { $0.key < $1.key }) {
      let count = persons[draft].nameMentions.count
      if drafts[person] == nil || count > counts[person] ?? 0 {
        drafts[person] = Int32(draft)
        counts[person] = count
      }
    }
    for mention in story.pronouns + story.nominals {
      references[mention.span] = drafts[mention.person] ?? -1
    }
    isComplete = !story.pronouns.isEmpty
    quotations = story.quotations.map { quotation in
      switch quotation.speaker {
      case .person(let person): (quotation.span, person, quotation.addressees)
      case .other: (quotation.span, -1, quotation.addressees)
      }
    }.sorted { $0.span < $1.span }
  }

  /// The gold person of a draft person.
  package func person(of draft: Int32) -> Int? { people[Int(draft)] }

  /// The draft person who has most of a gold person's names.
  package func draft(of person: Int) -> Int32? { drafts[person] }

  /// Who says the words in `span`: a gold person, −1 for somebody outside the cast, nil where the gold
  /// has no quotation there.
  ///
  /// O(log quotations).
  package func voice(of span: TextSpan) -> Int? {
    quotation(at: span).map { quotations[$0].voice }
  }

  /// The gold persons to whom the words in `span` are said; empty where the gold names none.
  ///
  /// O(log quotations).
  package func addressees(of span: TextSpan) -> [Int] {
    quotation(at: span).map { quotations[$0].addressees } ?? []
  }

  private func quotation(at span: TextSpan) -> Int? {
    var low = 0
    var high = quotations.count
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].span.end <= span.start { low = middle + 1 } else { high = middle }
    }
    guard low < quotations.count, quotations[low].span.start < span.end else { return nil }
    return low
  }

  /// Whether a pronoun may mean several people.
  package func mayBePlural(_ word: String) -> Bool {
    ["they", "them", "their", "theirs", "themselves", "themself"].contains(word.lowercased())
  }

  /// Whom "I" outside of the quotations means most often.
  private static func narrator(of story: GoldStory, in text: SourceText) -> Int? {
    var counts: [Int: Int] = [:]
    for mention in story.pronouns
    where ["I", "my", "me", "My"].contains(text.string(mention.span))
      && !story.quotations.contains(where: { $0.span.contains(mention.span) })
    {
      counts[mention.person, default: 0] += 1
    }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }
}
