package import IncipitBooks
import IncipitIntake
package import IncipitReading
import IncipitText

extension GoldCoreference {
  /// The text as the intake takes it.
  ///
  /// - Throws: If the intake refuses it.
  package func manuscript() throws(EvaluationError) -> Manuscript {
    do {
      return try Intake.manuscript(
        of: Array(text.utf8), name: name, sha256: String(repeating: "0", count: 64)
      ).value
    } catch {
      throw EvaluationError("\(name): not taken in: \(error.reason)")
    }
  }

  /// Each cluster's names and noun phrases, given to the reader; persons keep the clusters' places.
  package var givenCast: GivenCast {
    var persons = [[GivenCast.Mention]](repeating: [], count: clusters.count)
    for mention in mentions where mention.kind != .pronoun {
      let isName = mention.kind == .name
      persons[mention.cluster].append(
        .init(span: isName ? mention.span : mention.head, isName: isName))
    }
    return GivenCast(persons: persons)
  }

  /// For each scored pronoun, by its index, the cluster that the reader says it means, the other
  /// mentions being given.
  ///
  /// - Throws: If the intake refuses the text.
  package func clusters(by reader: Reader) throws(EvaluationError) -> [Int: Int] {
    let people = reader.rehearse(try manuscript(), given: givenCast)
    var chosen: [Int: Int] = [:]
    for index in scored {
      if let person = people[mentions[index].span] { chosen[index] = person }
    }
    return chosen
  }
}
