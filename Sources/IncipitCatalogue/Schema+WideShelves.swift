import GRDB

/// What a very large shelf is asked by, so that no search goes over all of it.
extension Schema {
  /// Each value of a field once, who is in a scene, and whose a scene is.
  ///
  /// What is asked of a field is looked up by `value_words` in `fact_value`, and then by value among the
  /// facts; no value is taken away with its last fact. Speakers without a name stand there as the values
  /// of `speaker`. A value is counted for `Facets`, by how many facts say it. `present` says who is in a
  /// scene, as `name` calls them, and
  /// `scene_work` answers whose a scene is without touching the scene's text.
  /// `scene_vocabulary` lists the words of the scenes for `Spelling`.
  ///
  /// A fact's `origin`, a line that is only thought and whose eyes a scene is seen through are known of
  /// works that are read, or corrected, from now on; for the facts of earlier ones the origin is told by
  /// what `work` says of the field.
  static let wideShelves = """
    ALTER TABLE scene ADD COLUMN point_of_view INTEGER CHECK (point_of_view > 0);
    ALTER TABLE line ADD COLUMN is_thought INTEGER NOT NULL DEFAULT 0
      CHECK (is_thought IN (0, 1));
    ALTER TABLE fact ADD COLUMN origin TEXT NOT NULL DEFAULT 'stated'
      CHECK (origin IN ('stated', 'inferred', 'corrected'));
    CREATE INDEX scene_work ON scene (id, work_id);
    CREATE INDEX name_by_form ON name (folded, work_id, character);
    CREATE TABLE present (
      scene_id INTEGER NOT NULL REFERENCES scene (id) ON DELETE CASCADE,
      character INTEGER NOT NULL CHECK (character > 0),
      work_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
      PRIMARY KEY (scene_id, character)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX present_by_work ON present (work_id, character, scene_id);
    CREATE TABLE fact_value (
      id INTEGER PRIMARY KEY,
      field TEXT NOT NULL,
      folded TEXT NOT NULL,
      shown TEXT NOT NULL,
      stated INTEGER NOT NULL DEFAULT 0,
      inferred INTEGER NOT NULL DEFAULT 0,
      UNIQUE (field, folded)
    ) STRICT;
    CREATE INDEX fact_value_by_count ON fact_value (field, (stated + inferred))
      WHERE stated + inferred > 0;
    CREATE VIRTUAL TABLE value_words USING fts5(
      folded, content = 'fact_value', content_rowid = 'id', prefix = '1 2 3',
      tokenize = 'unicode61 remove_diacritics 2');
    UPDATE fact SET origin = 'corrected' FROM work w
      WHERE w.id = fact.work_id AND instr(
        ' ' || w.corrected || ' ',
        ' ' || CASE field WHEN 'au' THEN 'universe' ELSE field END || ' ') > 0;
    UPDATE fact SET origin = 'inferred' FROM work w
      WHERE w.id = fact.work_id AND (field IN ('character', 'place', 'incipit') OR instr(
        ' ' || w.inferred || ' ',
        ' ' || CASE field WHEN 'au' THEN 'universe' ELSE field END || ' ') > 0);
    INSERT INTO fact_value (field, folded, shown, stated, inferred)
      SELECT field, folded, min(value), sum(counts AND origin <> 'inferred'),
        sum(counts AND origin = 'inferred')
      FROM (
        SELECT field, folded, value, origin, field NOT IN ('title', 'author', 'incipit', 'place')
          AND (field <> 'character' OR folded = folded_name(value)) AS counts
        FROM fact WHERE field <> 'summary')
      GROUP BY field, folded ORDER BY field, folded;
    CREATE VIRTUAL TABLE scene_vocabulary USING fts5vocab('scene_words', 'row');
    INSERT INTO fact_value (field, folded, shown)
      SELECT DISTINCT 'speaker', speaker_text, speaker_text FROM line WHERE speaker_text IS NOT NULL ORDER BY 2;
    INSERT INTO value_words (value_words) VALUES ('rebuild');
    INSERT OR IGNORE INTO present (work_id, scene_id, character)
      SELECT s.work_id, s.id, n.character FROM scene s, json_each(s.present) j
      JOIN name n ON n.work_id = s.work_id AND n.folded = folded_name(j.value);
    """

  /// What titles are put in order by, for the step that gives them their numbers.
  static let sortKeyFunction = DatabaseFunction("sort_key", argumentCount: 1, pure: true) {
    values in
    values.first.flatMap { String.fromDatabaseValue($0) }.map(FoldedText.sortKey)
  }

  /// Names as they are compared, for the steps that fill `present` and look facts up.
  static let foldedFunction = DatabaseFunction("folded_name", argumentCount: 1, pure: true) {
    values in
    values.first.flatMap { String.fromDatabaseValue($0) }.map(FoldedText.folded)
  }
}
