import IncipitBooks
import IncipitText

/// What holds for every reading, whatever the story.
enum ReadingProperties {
  /// The first rule that `reading`, made of a manuscript with `text`, breaks, in words.
  static func fault(in reading: Reading, _ text: SourceText) -> String? {
    let people = reading.characters.count
    for (index, character) in reading.characters.enumerated() where character.id != index + 1 {
      return "the cast is not numbered from 1: \(character.id)"
    }
    return quotationsFault(reading, people, text) ?? mentionsFault(reading, people, text)
      ?? scenesFault(reading, people, text) ?? restFault(reading, people, text)
      ?? Properties.findingsFault(reading.findings, text)
  }

  private static func quotationsFault(
    _ reading: Reading, _ people: Int, _ text: SourceText
  ) -> String? {
    var end: UInt32 = 0
    for (index, quotation) in reading.quotations.enumerated() {
      let what = "quotation \(index)"
      guard quotation.span.start >= end, !quotation.span.isEmpty else {
        return what + " is empty or overlaps the one before"
      }
      end = quotation.span.end
      if let fault = Properties.spanFault(quotation.span, text, what)
        ?? quotation.cue.flatMap({ Properties.spanFault($0, text, what + "’s cue") })
        ?? idsFault(quotation.addressees + [quotation.speaker].compactMap(\.self), people, what)
        ?? shareFault(quotation.confidence, what)
      {
        return fault
      }
      if let before = quotation.continues, !(0..<index).contains(before) {
        return what + " goes on with one that does not come before"
      }
    }
    return nil
  }

  private static func mentionsFault(
    _ reading: Reading, _ people: Int, _ text: SourceText
  ) -> String? {
    var start: UInt32 = 0
    for (index, mention) in reading.mentions.enumerated() {
      let what = "mention \(index)"
      guard mention.span.start >= start else { return what + " is out of order" }
      start = mention.span.start
      if let fault = Properties.spanFault(mention.span, text, what)
        ?? idsFault([mention.character], people, what) ?? shareFault(mention.confidence, what)
      {
        return fault
      }
    }
    return nil
  }

  private static func scenesFault(
    _ reading: Reading, _ people: Int, _ text: SourceText
  ) -> String? {
    var end: UInt32 = 0
    for (index, scene) in reading.scenes.enumerated() {
      let what = "scene \(index)"
      guard scene.span.start >= end else { return what + " overlaps the one before" }
      end = scene.span.end
      if let fault = Properties.spanFault(scene.span, text, what)
        ?? idsFault(scene.present + [scene.pointOfView].compactMap(\.self), people, what)
        ?? shareFault(scene.confidence, what)
      {
        return fault
      }
      if let valence = scene.valence, !(-1...1).contains(valence) {
        return what + "’s valence is \(valence)"
      }
    }
    return nil
  }

  private static func restFault(_ reading: Reading, _ people: Int, _ text: SourceText) -> String? {
    for insert in reading.inserts {
      let ids = [insert.writer, insert.reader].compactMap(\.self)
      if let fault = Properties.spanFault(insert.span, text, "an insert")
        ?? idsFault(ids, people, "an insert") ?? shareFault(insert.confidence, "an insert")
      {
        return fault
      }
    }
    let spans =
      reading.places.flatMap(\.spans) + reading.times.map(\.span)
      + reading.characters.map(\.firstSpan) + [reading.work.incipitSpan].compactMap(\.self)
    for span in spans {
      if let fault = Properties.spanFault(span, text, "a place, time or person") { return fault }
    }
    return idsFault(reading.work.relationships.flatMap(\.characters), people, "a relationship")
  }

  private static func idsFault(_ ids: [Int], _ people: Int, _ what: String) -> String? {
    for id in ids where !(1...max(1, people)).contains(id) || people == 0 {
      return "\(what) names \(id), of \(people) persons"
    }
    return nil
  }

  /// Whether a confidence is one; what is not a number is not.
  private static func shareFault(_ share: Double, _ what: String) -> String? {
    (0...1).contains(share) ? nil : "\(what) is sure by \(share)"
  }
}
