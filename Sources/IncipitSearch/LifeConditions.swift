import GRDB
import IncipitQuery

/// Conditions on a row of `work`, called `w`, about the reader's own life with it.
enum LifeConditions {
  /// That the reader is so far with the work; one never touched is unread.
  static func state(_ state: String) -> SQL {
    state == "unread"
      ? "w.id NOT IN (SELECT work_id FROM life WHERE state <> 'unread')"
      : "w.id IN (SELECT work_id FROM life WHERE state = \(state))"
  }

  /// That a number lies in a range; a work without stars has none that could, one never opened is
  /// read to 0 hundredths.
  static func own(_ number: OwnNumber, _ range: NumberRange) -> SQL {
    switch number {
    case .stars:
      return """
        w.id IN (
          SELECT work_id FROM life
          WHERE stars IS NOT NULL AND \(QueryCompiler.within(range, "stars")))
        """
    case .read:
      let percent: SQL = """
        coalesce((
          SELECT iif(state = 'finished', 100, CAST(share * 100 AS INTEGER)) FROM life
          WHERE work_id = w.id), 0)
        """
      return QueryCompiler.within(range, percent)
    }
  }
}
