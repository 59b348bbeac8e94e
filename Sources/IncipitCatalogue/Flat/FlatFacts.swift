import IncipitBooks
import IncipitText

extension Archive: FlatValue {}
extension WorkKind: FlatValue {}
extension Universe: FlatValue {}
extension Rating: FlatValue {}
extension PointOfView: FlatValue {}
extension Tense: FlatValue {}
extension Relationship.Nature: FlatValue {}
extension Finding.Severity: FlatValue {}

extension Fact: FlatValue where Value: FlatValue {
  func write(into encoder: inout FlatEncoder) {
    switch self {
    case .unknown: encoder.write(byte: 0)
    case .stated(let stated):
      encoder.write(byte: 1)
      stated.value.write(into: &encoder)
      stated.evidence.write(into: &encoder)
    case .inferred(let inferred):
      encoder.write(byte: 2)
      inferred.value.write(into: &encoder)
      inferred.confidence.write(into: &encoder)
      inferred.evidence.write(into: &encoder)
    case .corrected(let corrected):
      encoder.write(byte: 3)
      corrected.value.write(into: &encoder)
      corrected.correction.write(into: &encoder)
    }
  }

  init(from decoder: inout FlatDecoder) throws(FlatFault) {
    let origin = try decoder.byte()
    switch origin {
    case 0: self = .unknown
    case 1:
      self = .stated(
        Stated(try Value(from: &decoder), evidence: try [TextSpan](from: &decoder)))
    case 2:
      self = .inferred(
        Inferred(
          try Value(from: &decoder), confidence: try Double(from: &decoder),
          evidence: try [TextSpan](from: &decoder)))
    case 3:
      self = .corrected(
        Corrected(try Value(from: &decoder), correction: try Int64(from: &decoder)))
    default: throw decoder.fault("\(origin) is no origin of a fact")
    }
  }
}

extension WorkFacts: FlatValue {
  func write(into encoder: inout FlatEncoder) {
    incipit.write(into: &encoder)
    incipitSpan.write(into: &encoder)
    title.write(into: &encoder)
    author.write(into: &encoder)
    summary.write(into: &encoder)
    archive.write(into: &encoder)
    kind.write(into: &encoder)
    fandoms.write(into: &encoder)
    relationships.write(into: &encoder)
    universe.write(into: &encoder)
    tags.write(into: &encoder)
    rating.write(into: &encoder)
    warnings.write(into: &encoder)
    language.write(into: &encoder)
    pointOfView.write(into: &encoder)
    tense.write(into: &encoder)
    words.write(into: &encoder)
  }

  init(from decoder: inout FlatDecoder) throws(FlatFault) {
    self.init(
      incipit: try String?(from: &decoder), incipitSpan: try TextSpan?(from: &decoder),
      title: try Fact(from: &decoder), author: try Fact(from: &decoder),
      summary: try Fact(from: &decoder), archive: try Fact(from: &decoder),
      kind: try Fact(from: &decoder), fandoms: try [Fact<String>](from: &decoder),
      relationships: try [Relationship](from: &decoder), universe: try Fact(from: &decoder),
      tags: try [Fact<String>](from: &decoder), rating: try Fact(from: &decoder),
      warnings: try [Warning](from: &decoder), language: try Fact(from: &decoder),
      pointOfView: try Fact(from: &decoder), tense: try Fact(from: &decoder),
      words: try Int(from: &decoder))
  }
}

extension Relationship: FlatValue {
  func write(into encoder: inout FlatEncoder) {
    characters.write(into: &encoder)
    name.write(into: &encoder)
    nature.write(into: &encoder)
  }

  init(from decoder: inout FlatDecoder) throws(FlatFault) {
    self.init(
      characters: try [Int](from: &decoder), name: try Fact(from: &decoder),
      nature: try Nature?(from: &decoder))
  }
}

extension Warning: FlatValue {
  func write(into encoder: inout FlatEncoder) {
    value.write(into: &encoder)
    severity.write(into: &encoder)
  }

  init(from decoder: inout FlatDecoder) throws(FlatFault) {
    self.init(try Fact(from: &decoder), severity: try Int?(from: &decoder))
  }
}

extension Finding: FlatValue {
  func write(into encoder: inout FlatEncoder) {
    code.write(into: &encoder)
    severity.write(into: &encoder)
    span.write(into: &encoder)
    summary.write(into: &encoder)
    remedy.write(into: &encoder)
  }

  init(from decoder: inout FlatDecoder) throws(FlatFault) {
    self.init(
      try String(from: &decoder), try Severity(from: &decoder),
      at: try TextSpan?(from: &decoder), try String(from: &decoder),
      remedy: try String?(from: &decoder))
  }
}
