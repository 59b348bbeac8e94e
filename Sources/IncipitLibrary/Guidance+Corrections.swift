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
      case (.speaker, .place(let anchor)):
        if let span = anchor.found(in: text) { speakers[span] = correction.value }
      case (.scene, .place(let anchor)):
        if let span = anchor.found(in: text) {
          openings[Int(span.start)] = correction.value == "start"
        }
      default: continue
      }
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
