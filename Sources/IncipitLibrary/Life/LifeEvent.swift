import IncipitBooks
import IncipitText

/// What a person did with their works, as the journal tells it.
enum LifeEvent: Hashable, Codable {
  case state(work: Int64, state: ReadingState, isSeen: Bool, at: String)
  case stars(work: Int64, stars: Int?, at: String)
  case note(work: Int64, note: String, at: String)
  /// `day` is of the reader's own calendar; `words` were read since the place before.
  case position(work: Int64, position: ReadingPosition, day: String, words: Int)
  case annotated(work: Int64, annotation: Annotation)
  case changed(annotation: Int64, comment: String, at: String)
  case removed(annotation: Int64, at: String)
  case restored(annotation: Int64, at: String)
  case hid(rule: HideRule)
  case unhid(rule: Int64, at: String)
}
