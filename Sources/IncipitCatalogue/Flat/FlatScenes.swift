import IncipitBooks
import IncipitText

extension Scene.Break: FlatValue {}
extension Insert.Kind: FlatValue {}
extension Place.Kind: FlatValue {}
extension TimeMark.Effect: FlatValue {}

extension Scene: FlatValue {
  func write(into encoder: inout FlatEncoder) {
    span.write(into: &encoder)
    `break`.write(into: &encoder)
    present.write(into: &encoder)
    place.write(into: &encoder)
    time.write(into: &encoder)
    pointOfView.write(into: &encoder)
    isFlashback.write(into: &encoder)
    valence.write(into: &encoder)
    confidence.write(into: &encoder)
  }

  init(from decoder: inout FlatDecoder) throws(FlatFault) {
    self.init(
      span: try TextSpan(from: &decoder), break: try Break(from: &decoder),
      present: try [Int](from: &decoder), place: try String?(from: &decoder),
      time: try String?(from: &decoder), pointOfView: try Int?(from: &decoder),
      isFlashback: try Bool(from: &decoder), valence: try Double?(from: &decoder),
      confidence: try Double(from: &decoder))
  }
}

extension Insert: FlatValue {
  func write(into encoder: inout FlatEncoder) {
    kind.write(into: &encoder)
    span.write(into: &encoder)
    writer.write(into: &encoder)
    reader.write(into: &encoder)
    confidence.write(into: &encoder)
  }

  init(from decoder: inout FlatDecoder) throws(FlatFault) {
    self.init(
      kind: try Kind(from: &decoder), span: try TextSpan(from: &decoder),
      writer: try Int?(from: &decoder), reader: try Int?(from: &decoder),
      confidence: try Double(from: &decoder))
  }
}

extension Place: FlatValue {
  func write(into encoder: inout FlatEncoder) {
    name.write(into: &encoder)
    kind.write(into: &encoder)
    spans.write(into: &encoder)
    confidence.write(into: &encoder)
  }

  init(from decoder: inout FlatDecoder) throws(FlatFault) {
    self.init(
      name: try String(from: &decoder), kind: try Kind(from: &decoder),
      spans: try [TextSpan](from: &decoder), confidence: try Double(from: &decoder))
  }
}

extension TimeMark: FlatValue {
  func write(into encoder: inout FlatEncoder) {
    text.write(into: &encoder)
    span.write(into: &encoder)
    effect.write(into: &encoder)
  }

  init(from decoder: inout FlatDecoder) throws(FlatFault) {
    self.init(
      text: try String(from: &decoder), span: try TextSpan(from: &decoder),
      effect: try Effect(from: &decoder))
  }
}
