/// What a person has done with a work and thinks of it; private, and never part of a reading.
package struct WorkLife: Hashable, Sendable, Codable {
  package let state: ReadingState
  /// Whether the program set the state by what was read, as against the person by hand.
  package let isSeen: Bool
  /// When the state was set; ISO 8601, UTC; nil for a work never touched.
  package let stateAt: String?
  /// The person's own rating, 1…5; nil for none.
  package let stars: Int?
  /// About the work as a whole; empty for none.
  package let note: String
  package let position: ReadingPosition?

  package init(
    state: ReadingState = .unread, isSeen: Bool = false, stateAt: String? = nil, stars: Int? = nil,
    note: String = "", position: ReadingPosition? = nil
  ) {
    self.state = state
    self.isSeen = isSeen
    self.stateAt = stateAt
    self.stars = stars
    self.note = note
    self.position = position
  }

  /// Of a work that nobody has opened yet.
  package static let untouched = WorkLife()

  /// The ratings there are.
  package static let starsRange = 1...5

  /// How much is read, 0…100: all of a finished work, else what lies before the last place.
  package var percentRead: Int {
    if state == .finished { return 100 }
    return position.map { Int(($0.share * 100).rounded(.down)) } ?? 0
  }

  /// "37 % read", "finished", "put away at 12 %"; nil for a work of which nothing is to be said.
  package var progressWords: String? {
    switch state {
    case .finished: "finished"
    case .putAway: percentRead > 0 ? "put away at \(percentRead) %" : "put away"
    case .reading: "\(percentRead) % read"
    case .unread: percentRead > 0 ? "unread, opened at \(percentRead) %" : nil
    }
  }
}
