package import IncipitText

/// What the source says of itself: the author's or the archive's word.
package struct Stated<Value: Sendable & Hashable & Codable>: Hashable, Sendable, Codable {
  package let value: Value
  /// Where it stands, in order; never empty for a text source.
  package let evidence: [TextSpan]

  package init(_ value: Value, evidence: [TextSpan]) {
    self.value = value
    self.evidence = evidence
  }
}

/// What was read out of the text: a guess with its confidence and the lines it rests on.
package struct Inferred<Value: Sendable & Hashable & Codable>: Hashable, Sendable, Codable {
  package let value: Value
  /// 0…1, calibrated: of the values said with 0.9, nine in ten are right.
  package let confidence: Double
  /// The lines it rests on, in order of weight; never empty.
  package let evidence: [TextSpan]

  package init(_ value: Value, confidence: Double, evidence: [TextSpan]) {
    self.value = value
    self.confidence = min(1, max(0, confidence))
    self.evidence = evidence
  }
}

/// What a person put in the place of a statement or a guess.
package struct Corrected<Value: Sendable & Hashable & Codable>: Hashable, Sendable, Codable {
  package let value: Value
  /// The correction's id.
  package let correction: Int64

  package init(_ value: Value, correction: Int64) {
    self.value = value
    self.correction = correction
  }
}

/// Who says a fact.
package enum Origin: Hashable, Sendable {
  case unknown
  case stated
  case inferred
  case corrected
}

/// One thing known of a work, or that it is not known.
///
/// The author's word, our guess and the owner's correction are different cases, so that no code can
/// mix them by accident. A reading never holds `corrected`: `WorkFacts.applying(_:)` makes it.
package enum Fact<Value: Sendable & Hashable & Codable>: Hashable, Sendable, Codable {
  case unknown
  case stated(Stated<Value>)
  case inferred(Inferred<Value>)
  case corrected(Corrected<Value>)

  /// The value, whoever says it; nil if unknown.
  package var value: Value? {
    switch self {
    case .unknown: nil
    case .stated(let stated): stated.value
    case .inferred(let inferred): inferred.value
    case .corrected(let corrected): corrected.value
    }
  }

  package var isStated: Bool {
    if case .stated = self { true } else { false }
  }

  package var isCorrected: Bool {
    if case .corrected = self { true } else { false }
  }

  /// 1 for what is stated or corrected, 0 for the unknown.
  package var confidence: Double {
    switch self {
    case .unknown: 0
    case .stated: 1
    case .inferred(let inferred): inferred.confidence
    case .corrected: 1
    }
  }

  /// The lines it rests on; empty for the unknown and for a person's word.
  package var evidence: [TextSpan] {
    switch self {
    case .unknown: []
    case .stated(let stated): stated.evidence
    case .inferred(let inferred): inferred.evidence
    case .corrected: []
    }
  }

  /// Who says it.
  package var origin: Origin {
    switch self {
    case .unknown: .unknown
    case .stated: .stated
    case .inferred: .inferred
    case .corrected: .corrected
    }
  }

  /// This fact if it is known, else `other`.
  package func or(_ other: Fact) -> Fact {
    if case .unknown = self { other } else { self }
  }
}
