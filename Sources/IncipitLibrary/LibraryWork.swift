package import IncipitBooks

/// All of a work at once: what the reading room and the books are made of.
package struct LibraryWork: Hashable, Sendable {
  package let card: Card
  package let manuscript: Manuscript
  package let reading: Reading

  package init(card: Card, manuscript: Manuscript, reading: Reading) {
    self.card = card
    self.manuscript = manuscript
    self.reading = reading
  }
}
