/// How well two groupings of the same items agree, item by item: B³.
///
/// For each item, precision is the share of its predicted group that is of its gold group, recall the
/// share of its gold group that is in its predicted group; both are averaged over the items (Bagga
/// and Baldwin 1998, "Entity-Based Cross-Document Coreferencing Using the Vector Space Model").
package struct BCubed: Hashable, Sendable {
  /// Sums over items, so that scores of several texts can be added.
  package private(set) var precisionSum = 0.0
  package private(set) var recallSum = 0.0
  package private(set) var items = 0

  package init() {}

  /// Scores `predicted` against `gold`, item for item.
  ///
  /// An item whose predicted label is nil stands in a group of its own. O(items).
  package init<Gold: Hashable, Predicted: Hashable>(gold: [Gold], predicted: [Predicted?]) {
    var goldSizes: [Gold: Int] = [:]
    var predictedSizes: [Predicted: Int] = [:]
    var shared: [Gold: [Predicted: Int]] = [:]
    for (label, guess) in zip(gold, predicted) {
      goldSizes[label, default: 0] += 1
      guard let guess else { continue }
      predictedSizes[guess, default: 0] += 1
      shared[label, default: [:]][guess, default: 0] += 1
    }
    for (label, guess) in zip(gold, predicted) {
      items += 1
      let goldSize = Double(goldSizes[label] ?? 1)
      guard let guess else {
        precisionSum += 1
        recallSum += 1 / goldSize
        continue
      }
      let both = Double(shared[label]?[guess] ?? 0)
      precisionSum += both / Double(predictedSizes[guess] ?? 1)
      recallSum += both / goldSize
    }
  }

  package var precision: Double? { items == 0 ? nil : precisionSum / Double(items) }
  package var recall: Double? { items == 0 ? nil : recallSum / Double(items) }

  /// The harmonic mean of precision and recall.
  package var f1: Double? {
    guard let precision, let recall, precision + recall > 0 else { return nil }
    return 2 * precision * recall / (precision + recall)
  }

  package static func + (left: BCubed, right: BCubed) -> BCubed {
    var sum = left
    sum.precisionSum += right.precisionSum
    sum.recallSum += right.recallSum
    sum.items += right.items
    return sum
  }
}
