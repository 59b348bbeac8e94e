import GRDB
import IncipitCatalogue
import IncipitQuery

/// The values of fields that hold certain words.
enum FactValues {
  /// SQL over a row of `fact_value`, called `v`, of these fields with `needle` in its folded form.
  static func condition(_ fields: [FactField], _ needle: String) -> SQL {
    // The needle ends in a space if its last word is whole; what the engine finds is checked by letter, as it
    // does not know which words stand side by side, and may part them in another way.
    let isPrefix = !needle.hasSuffix(" ")
    let found: SQL =
      EngineWords(needle).all(isPrefix: isPrefix).map {
        "v.id IN (SELECT rowid FROM value_words WHERE value_words MATCH \($0))"
      } ?? "TRUE"
    // The sign before the field keeps SQLite from going over every value of it instead of the words.
    return """
      \(found) AND +v.field IN \(fields) AND instr(v.folded, \(needle)) > 0
      """
  }

  /// The works that have a value for which a condition on a row of `fact_value`, called `v`, holds; those of
  /// several values several times.
  static func works(where condition: SQL) -> SQL {
    """
    SELECT e.work_id FROM fact_value v CROSS JOIN fact_entry e INDEXED BY fact_by_value
    ON e.value_id = v.id WHERE \(condition)
    """
  }

  /// A condition on a row of `fact_value`, called `v`, that a part of a query makes of its work; nil for
  /// parts that do not say by a value which works they can hold for.
  static func condition(of field: QueryField, _ words: QueryWords) -> SQL? {
    let fields: [FactField]
    var text = words.text
    var isPrefix = words.isPrefix
    switch field {
    case .said, .thought: fields = [.character, .speaker]
    case .to, .pov: fields = [.character]
    case .with:
      fields = [.character]
      let first = text.split(separator: ",").first { QueryWords(String($0)) != nil }
      isPrefix = isPrefix && !text.contains(",")
      text = first.map(String.init) ?? text
    case .stated, .inferred, .shelf, .state: return nil
    default: fields = FactField(named: field.rawValue).map { [$0] } ?? []
    }
    guard let needle = FoldedText.needle(text, isPrefix: isPrefix) else { return "FALSE" }
    return condition(fields, needle)
  }
}
