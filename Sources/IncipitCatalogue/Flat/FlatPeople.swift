import IncipitBooks
import IncipitText

extension StoryCharacter.Pronouns: FlatValue {}
extension Mention.Kind: FlatValue {}
extension Quotation.Kind: FlatValue {}
extension Quotation.Clue: FlatValue {}

extension StoryCharacter: FlatValue {
  func write(into encoder: inout FlatEncoder) {
    id.write(into: &encoder)
    name.write(into: &encoder)
    aliases.write(into: &encoder)
    pronouns.write(into: &encoder)
    mentions.write(into: &encoder)
    quotations.write(into: &encoder)
    firstSpan.write(into: &encoder)
    confidence.write(into: &encoder)
    isNarrator.write(into: &encoder)
  }

  init(from decoder: inout FlatDecoder) throws(FlatFault) {
    self.init(
      id: try Int(from: &decoder), name: try String(from: &decoder),
      aliases: try [String](from: &decoder), pronouns: try Pronouns?(from: &decoder),
      mentions: try Int(from: &decoder), quotations: try Int(from: &decoder),
      firstSpan: try TextSpan(from: &decoder), confidence: try Double(from: &decoder),
      isNarrator: try Bool(from: &decoder))
  }
}

extension Mention: FlatValue {
  func write(into encoder: inout FlatEncoder) {
    span.write(into: &encoder)
    character.write(into: &encoder)
    kind.write(into: &encoder)
    confidence.write(into: &encoder)
  }

  init(from decoder: inout FlatDecoder) throws(FlatFault) {
    self.init(
      span: try TextSpan(from: &decoder), character: try Int(from: &decoder),
      kind: try Kind(from: &decoder), confidence: try Double(from: &decoder))
  }
}

extension Quotation: FlatValue {
  func write(into encoder: inout FlatEncoder) {
    span.write(into: &encoder)
    kind.write(into: &encoder)
    speaker.write(into: &encoder)
    speakerText.write(into: &encoder)
    addressees.write(into: &encoder)
    cue.write(into: &encoder)
    verb.write(into: &encoder)
    how.write(into: &encoder)
    confidence.write(into: &encoder)
    continues.write(into: &encoder)
  }

  init(from decoder: inout FlatDecoder) throws(FlatFault) {
    self.init(
      span: try TextSpan(from: &decoder), kind: try Kind(from: &decoder),
      speaker: try Int?(from: &decoder), speakerText: try String?(from: &decoder),
      addressees: try [Int](from: &decoder), cue: try TextSpan?(from: &decoder),
      verb: try String?(from: &decoder), how: try Clue?(from: &decoder),
      confidence: try Double(from: &decoder), continues: try Int?(from: &decoder))
  }
}
