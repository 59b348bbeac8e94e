import IncipitBooks
import IncipitCatalogue
import IncipitText

/// A file that has been dealt with, as reports tell of it.
struct StoredFile {
  let outcome: AddProgress.Outcome
  /// Title, else opening words, else the file's name; empty for a refusal.
  let heading: String
  /// The shape of the file; nil unless it was added.
  let format: SourceFormat?
  /// What seems lost or broken in it; empty unless it was added.
  let damage: [Finding]

  /// Whether it is known as a work that was taken off the shelf.
  let isRemoved: Bool

  /// A file that was not added: refused, or known under `heading`.
  init(_ outcome: AddProgress.Outcome, heading: String = "", isRemoved: Bool = false) {
    self.outcome = outcome
    self.heading = heading
    self.isRemoved = isRemoved
    format = nil
    damage = []
  }

  /// A file that was added as work `id`.
  init(added id: Int64, _ entry: CatalogueEntry) {
    outcome = .added(id)
    heading = entry.heading
    format = entry.source.format
    damage = entry.reading.findings.filter(\.isDamage)
    isRemoved = false
  }
}

extension Finding {
  /// Whether a part of the work seems to be lost or broken, as against what is odd about its reading.
  var isDamage: Bool { severity != .note && Self.damage.contains(code) }

  private static let damage: Set<String> = [
    "intake.truncated", "text.chapters-missing", "text.words-missing",
    "intake.site.error-page", "intake.control-characters", "intake.encoding.invalid-utf8",
    "intake.encoding.not-read", "intake.markup.cut-off", "intake.book.page-missing",
    "text.no-paragraphs",
  ]
}
