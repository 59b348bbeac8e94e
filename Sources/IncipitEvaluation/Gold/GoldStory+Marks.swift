package import Foundation
import IncipitText

extension GoldStory {
  /// A story of the form `NAME.txt` and `NAME.json`: facts, and marks with byte spans.
  ///
  /// - Parameters:
  ///   - name: How reports call it.
  ///   - bytes: The text's file.
  ///   - marks: The JSON file.
  /// - Throws: If the JSON has another shape, or a mark names somebody who is not in the cast.
  package init(name: String, bytes: [UInt8], marks: Data) throws(EvaluationError) {
    let file: MarkedFile
    do {
      file = try JSONDecoder().decode(MarkedFile.self, from: marks)
    } catch {
      throw EvaluationError("\(name): not a file of gold marks: \(error)")
    }
    let people = (file.facts.cast ?? []).map {
      GoldPerson(name: $0.name, aliases: $0.aliases ?? [], pronouns: $0.pronouns)
    }
    self.init(name: name, bytes: bytes, cast: people)
    var indices: [String: Int] = [:]
    for (index, person) in people.enumerated() {
      indices[person.name] = indices[person.name] ?? index
    }
    facts = file.facts.gold
    var parts: [GoldPart] = []
    for mark in file.marks {
      switch mark.mark {
      case "q": quotations.append(try Self.quotation(mark, among: indices, of: name))
      case "t": thoughts.append(mark.span)
      case "p", "n":
        guard let person = mark.arg.flatMap({ indices[$0] }) else {
          throw EvaluationError("\(name): a mark at \(mark.span.start) names nobody in the cast")
        }
        let mention = GoldMention(span: mark.span, person: person)
        if mark.mark == "p" { pronouns.append(mention) } else { nominals.append(mention) }
      case "scene": scenes.append(Int(mark.span.start))
      case "time": times.append(GoldTime(span: mark.span, effect: mark.arg ?? ""))
      default:
        // Letters, songs and flashbacks have no measure yet.
        if let kind = GoldPart.Kind(rawValue: mark.mark) {
          parts.append(GoldPart(kind: kind, span: mark.span))
        }
      }
    }
    quotations.sort { $0.span < $1.span }
    thoughts.sort()
    pronouns.sort { $0.span < $1.span }
    nominals.sort { $0.span < $1.span }
    scenes.sort()
    times.sort { $0.span < $1.span }
    self.parts = parts.sorted { $0.span < $1.span }
  }

  /// A quotation from its mark, whose `arg` is `Speaker>Addressee;Addressee`; `?barman` is nobody in
  /// the cast.
  private static func quotation(
    _ mark: Mark, among indices: [String: Int], of story: String
  ) throws(EvaluationError) -> GoldQuotation {
    let halves = (mark.arg ?? "").split(
      separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
    let speaker = halves.first.map(String.init) ?? ""
    let addressees = (halves.count == 2 ? halves[1] : "").split(separator: ";")
    let voice: GoldVoice
    if let index = indices[speaker] {
      voice = .person(index)
    } else if speaker.hasPrefix("?") {
      voice = .other(String(speaker.dropFirst()))
    } else {
      throw EvaluationError(
        "\(story): the quotation at \(mark.span.start) names nobody in the cast: \(speaker)")
    }
    return GoldQuotation(
      span: mark.span, speaker: voice, addressees: addressees.compactMap { indices[String($0)] })
  }
}

/// The JSON of a marked story.
private struct MarkedFile: Decodable {
  let facts: MarkedFacts
  let marks: [Mark]
}

private struct Mark: Decodable {
  let mark: String
  let arg: String?
  let span: TextSpan
}

private struct MarkedFacts: Decodable {
  struct Person: Decodable {
    let name: String
    let aliases: [String]?
    let pronouns: String?
  }

  let title: String?
  let author: String?
  let kind: String?
  let universe: String?
  let tense: String?
  let pov: String?
  let nature: String?
  let ship: [String]?
  let queries: [String]?
  let cast: [Person]?

  var gold: GoldFacts {
    var facts = GoldFacts()
    facts.title = title
    facts.author = author
    facts.kind = kind
    facts.universe = universe
    facts.tense = tense
    facts.pointOfView = pov
    facts.nature = nature
    facts.ship = ship ?? []
    facts.queries = queries ?? []
    return facts
  }
}
