import IncipitBooks
import IncipitReading
import IncipitText

extension Guidance {
  /// What `corrections` say of `text`; a place that is no longer there says nothing.
  init(_ corrections: [Correction], in text: SourceText) {
    self.init()
    for correction in corrections.ofReading {
      switch (correction.field, correction.subject) {
      case (.alias, .name(let name)):
        names.append(Name(name, of: correction.value.isEmpty ? nil : correction.value))
      case (.person, .name(let name)): notPersons.append(name)
      case (.pronouns, .name(let name)):
        pronouns.append(Pronouns(.init(rawValue: correction.value), of: name))
      case (let field, .place(let anchor)):
        if let span = anchor.found(in: text) { tell(field, correction, at: span) }
      default: continue
      }
    }
  }

  private mutating func tell(
    _ field: Correction.Field, _ correction: Correction, at span: TextSpan
  ) {
    switch field {
    case .speaker: speakers[span] = correction.value
    case .addressee: addressees[span] = correction.values
    case .scene: openings[Int(span.start)] = correction.value == "start"
    case .setting: places[Int(span.start)] = correction.value
    case .time: times[Int(span.start)] = correction.value
    default: return
    }
  }
}

extension Manuscript {
  /// This manuscript with the borders of its parts where `corrections` put them.
  func corrected(by corrections: [Correction]) -> Manuscript {
    let decisions = corrections.ofReading.compactMap { correction -> PartDecision? in
      guard correction.field == .part, case .place(let anchor) = correction.subject,
        let span = anchor.found(in: text)
      else { return nil }
      return PartDecision(place: span, kind: Part.Kind(rawValue: correction.value))
    }
    return deciding(decisions)
  }
}
