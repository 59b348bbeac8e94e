/// Facts that name their values by number.
extension Schema {
  /// A fact is a row of `fact_entry`, which names its value in `fact_value`; the view `fact` shows both as one.
  ///
  /// Each fact held its value twice, as shown and as compared, and the index of facts the latter once more: a fifth
  /// of a text of 20 KB, a third of one of 5. `fact` is for the facts of works that are known by number; who asks for
  /// the works of a value begins at `fact_value` and goes by `fact_by_value`. `shown` is what stands in this work where
  /// it is not how the value is shown elsewhere, or where that may change (other names of a person). Summaries are
  /// values too, but nobody looks them up by their words: `worded_value` is what `value_words` finds.
  ///
  /// `usermerge`: see `Catalogue.tidyIndex`.
  static let factEntries = """
    DROP TABLE value_words;
    INSERT OR IGNORE INTO fact_value (field, folded, shown)
      SELECT field, folded, value FROM fact WHERE field = 'summary';
    CREATE TABLE fact_entry (
      work_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
      field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      value_id INTEGER NOT NULL REFERENCES fact_value (id),
      origin INTEGER NOT NULL CHECK (origin IN (0, 1, 2)),
      shown TEXT,
      PRIMARY KEY (work_id, field, position)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO fact_entry (work_id, field, position, value_id, origin, shown)
      SELECT f.work_id, f.field, f.position, v.id,
        CASE f.origin WHEN 'stated' THEN 0 WHEN 'inferred' THEN 1 ELSE 2 END,
        CASE WHEN f.value = v.shown AND (f.field <> 'character' OR f.folded = folded_name(f.value))
          THEN NULL ELSE f.value END
      FROM fact f JOIN fact_value v ON v.field = f.field AND v.folded = f.folded;
    DROP TABLE fact;
    CREATE INDEX fact_by_value ON fact_entry (value_id, work_id);
    CREATE VIEW fact AS
      SELECT e.work_id, e.field, e.position, coalesce(e.shown, v.shown) AS value, v.folded,
        CASE e.origin WHEN 0 THEN 'stated' WHEN 1 THEN 'inferred' ELSE 'corrected' END AS origin
      FROM fact_entry e CROSS JOIN fact_value v ON v.id = e.value_id;
    CREATE VIEW worded_value AS SELECT id, folded FROM fact_value WHERE field <> 'summary';
    CREATE VIRTUAL TABLE value_words USING fts5(
      folded, content = 'worded_value', content_rowid = 'id', prefix = '1 2 3',
      tokenize = 'unicode61 remove_diacritics 2');
    INSERT INTO value_words (value_words) VALUES ('rebuild');
    INSERT INTO scene_words (scene_words, rank) VALUES ('usermerge', 2);
    INSERT INTO scene_stems (scene_stems, rank) VALUES ('usermerge', 2);
    INSERT INTO line_words (line_words, rank) VALUES ('usermerge', 2);
    INSERT INTO value_words (value_words, rank) VALUES ('usermerge', 2);
    """
}
