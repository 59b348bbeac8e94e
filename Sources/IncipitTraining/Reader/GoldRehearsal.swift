import IncipitBooks
package import IncipitEvaluation
import IncipitIntake
package import IncipitReading
import IncipitText

/// A gold story rehearsed: the decisions that its reading takes, with the right ones.
package struct GoldRehearsal {
  package let choices: [(isNominal: Bool, example: ChoiceExample)]
  package let conversations: [ConversationExample]
  /// Whom the turns are said to.
  package let addressees: [ChoiceExample]

  /// Reads `story` with `model` and notes its decisions.
  ///
  /// - Parameters:
  ///   - story: with its gold.
  ///   - reader: whose decisions are noted.
  ///   - forcing: whether each reference is taken to mean whom the gold says, whatever the model
  ///     would have chosen, so that later ones build on the truth.
  ///   - weight: how often its examples count.
  /// - Throws: If the intake refuses the story.
  package init(
    _ story: GoldStory, by reader: Reader, forcing: Bool, weight: Float
  ) throws(EvaluationError) {
    let manuscript: Manuscript
    do {
      manuscript = try Intake.manuscript(
        of: story.bytes, name: story.name, sha256: String(repeating: "0", count: 64)
      ).value
    } catch {
      throw EvaluationError("\(story.name): not taken in: \(error.reason)")
    }
    let text = manuscript.text
    var gold = GoldPersons()
    let rehearsal = Rehearsal(forcesGold: forcing) { persons in
      gold = GoldPersons(persons, of: story, in: text)
      return gold.references
    }
    reader.rehearse(manuscript, noting: rehearsal)

    var tagged: [TextSpan: Int32] = [:]
    for trace in rehearsal.conversations {
      for (spans, subjects) in zip(trace.turns, trace.tagSubjects) {
        guard let first = spans.first,
          let voice = gold.voice(of: Self.bare(first, of: story, in: text)), voice >= 0
        else { continue }
        let person = gold.draft(of: voice) ?? -1
        for subject in subjects { tagged[subject] = person }
      }
    }
    var choices: [(isNominal: Bool, example: ChoiceExample)] = []
    for choice in rehearsal.choices {
      let right: Int32
      if let known = gold.references[choice.span] {
        right = known
      } else if let person = tagged[choice.span], person >= 0 || choice.isNominal {
        right = person
      } else if choice.isNominal || gold.mayBePlural(text.string(choice.span)), gold.isComplete {
        // Plural and generic ones are not marked.
        right = -1
      } else {
        continue
      }
      guard let index = choice.candidates.firstIndex(of: right) else { continue }
      choices.append(
        (
          choice.isNominal,
          ChoiceExample(features: choice.features, right: index, weight: weight)
        ))
    }
    self.choices = choices
    conversations = rehearsal.conversations.map { trace in
      ConversationExample(
        trace: trace, allowed: Self.allowed(trace, gold, of: story, in: text), weight: weight)
    }
    addressees = rehearsal.conversations.flatMap { trace in
      trace.addressees.compactMap { choice in
        let wanted = Set(
          trace.turns[choice.turn].flatMap {
            gold.addressees(of: Self.bare($0, of: story, in: text))
          })
        let isRight = choice.candidates.map { candidate in
          gold.person(of: candidate).map(wanted.contains) ?? false
        }
        guard isRight.contains(true) else { return nil }
        return ChoiceExample(features: choice.features, isRight: isRight, weight: weight)
      }
    }
  }

  /// A quotation's span in the manner of the gold's.
  private static func bare(
    _ span: TextSpan, of story: GoldStory, in text: SourceText
  ) -> TextSpan {
    story.spansLeaveMarksOut ? QuotationMarks.trimmed(span, in: text) : span
  }

  /// For each turn the candidates that are the gold speaker.
  private static func allowed(
    _ trace: ConversationTrace, _ gold: GoldPersons, of story: GoldStory, in text: SourceText
  ) -> [[Bool]] {
    zip(trace.turns, trace.candidates).map { spans, candidates in
      var votes: [Int: Int] = [:]
      for span in spans {
        guard let voice = gold.voice(of: bare(span, of: story, in: text)) else { continue }
        votes[voice, default: 0] += 1
      }
      let all = candidates.map { _ in true }
      guard let voice = votes.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key else {
        return all
      }
      let allowed = candidates.map { candidate in
        candidate < 0 ? voice < 0 : gold.person(of: candidate) == voice
      }
      // The gold speaker is in the cast but not met near, or was not found: that teaches nothing.
      return allowed.contains(true) ? allowed : all
    }
  }
}
