package import IncipitText

/// The last place read of a work.
package struct ReadingPosition: Hashable, Sendable, Codable {
  /// The words that stand there.
  package let anchor: TextAnchor
  /// How much of the story lies before it, 0…1.
  package let share: Double
  /// ISO 8601, UTC.
  package let readAt: String

  package init(anchor: TextAnchor, share: Double, readAt: String) {
    self.anchor = anchor
    self.share = min(1, max(0, share))
    self.readAt = readAt
  }
}
