import GRDB

/// An index that takes less room than the text it finds.
extension Schema {
  /// What was held twice is held once.
  ///
  /// - Fields are numbers (`FactField`). A fact of a person's name has the person's id (else 0), and so is the
  ///   row of `name` that stood beside it; `name` is a view now.
  /// - `present` is one table instead of a table and an index. Who deletes scenes deletes it first: a reference to
  ///   scenes would need that index.
  /// - `value_words` and `line_words` keep neither places nor numbers of words (`detail = none`, `columnsize = 0`):
  ///   what they find is asked once more by letter, values by `instr`, lines by `LineWords`. With places and sizes the
  ///   index of lines took three times as much, and a third of a text of fiction is lines. Column filters are gone
  ///   with the places, so names of voices carry a mark (`Voices`).
  /// - `line` is written anew: since step 10, which took its text away, its pages were two thirds empty.
  ///
  /// A shelf of 200 texts of 20 KB: 1.33 → .99 × the text; of 100,000 made-up works of 5 KB: 1.71 → 1.17. See https://www.sqlite.org/fts5.html, section 4.6.
  static func makeIndexSmall(_ db: Database) throws {
    db.add(function: foldedFunction)
    try db.execute(
      sql: """
        DROP TABLE value_words;
        DROP VIEW worded_value;
        DROP VIEW fact;
        DROP INDEX fact_by_value;
        DROP INDEX fact_value_by_count;
        ALTER TABLE fact_value RENAME TO old_value;
        ALTER TABLE fact_entry RENAME TO old_entry;
        CREATE TABLE fact_value (
          id INTEGER PRIMARY KEY,
          field INTEGER NOT NULL,
          folded TEXT NOT NULL,
          shown TEXT NOT NULL,
          stated INTEGER NOT NULL DEFAULT 0,
          inferred INTEGER NOT NULL DEFAULT 0,
          UNIQUE (field, folded)
        ) STRICT;
        CREATE TABLE fact_entry (
          work_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
          field INTEGER NOT NULL,
          person INTEGER NOT NULL CHECK (person >= 0),
          position INTEGER NOT NULL CHECK (position >= 0),
          value_id INTEGER NOT NULL REFERENCES fact_value (id),
          origin INTEGER NOT NULL CHECK (origin IN (0, 1, 2)),
          shown TEXT,
          PRIMARY KEY (work_id, field, person, position)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO fact_value (id, field, folded, shown, stated, inferred)
          SELECT id, \(number(of: "field")), folded, shown, stated, inferred FROM old_value ORDER BY id;
        INSERT INTO fact_entry (work_id, field, person, position, value_id, origin, shown)
          SELECT e.work_id, v.field,
            iif(v.field <> \(FactField.character.rawValue), 0, coalesce(
              (SELECT min(n.character) FROM name n WHERE n.work_id = e.work_id AND n.folded = v.folded
                AND EXISTS (
                  SELECT 1 FROM name m WHERE m.work_id = n.work_id AND m.character = n.character
                    AND m.folded = folded_name(coalesce(e.shown, v.shown)))),
              (SELECT min(n.character) FROM name n WHERE n.work_id = e.work_id AND n.folded = v.folded),
              0)),
            e.position, e.value_id, e.origin, e.shown
          FROM old_entry e CROSS JOIN fact_value v ON v.id = e.value_id;
        DROP TABLE old_entry;
        DROP TABLE old_value;
        DROP TABLE name;
        CREATE INDEX fact_by_value ON fact_entry (value_id, work_id);
        CREATE INDEX fact_value_by_count ON fact_value (field, (stated + inferred))
          WHERE stated + inferred > 0;
        CREATE VIEW fact AS
          SELECT e.work_id, e.field, e.position, coalesce(e.shown, v.shown) AS value, v.folded, e.origin, e.person
          FROM fact_entry e CROSS JOIN fact_value v ON v.id = e.value_id;
        CREATE VIEW name AS
          SELECT e.work_id, e.person AS character, v.folded
          FROM fact_entry e CROSS JOIN fact_value v ON v.id = e.value_id
          WHERE e.field = \(FactField.character.rawValue) AND e.person > 0;
        CREATE VIEW worded_value AS
          SELECT id, folded FROM fact_value WHERE field <> \(FactField.summary.rawValue);
        CREATE VIRTUAL TABLE value_words USING fts5(
          folded, content = 'worded_value', content_rowid = 'id', prefix = '1 2 3', detail = none,
          columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');
        INSERT INTO value_words (value_words) VALUES ('rebuild');
        ALTER TABLE present RENAME TO old_present;
        CREATE TABLE present (
          work_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
          character INTEGER NOT NULL CHECK (character > 0),
          scene_id INTEGER NOT NULL,
          PRIMARY KEY (work_id, character, scene_id)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO present (work_id, character, scene_id)
          SELECT work_id, character, scene_id FROM old_present ORDER BY work_id, character, scene_id;
        DROP TABLE old_present;
        ALTER TABLE line RENAME TO old_line;
        CREATE TABLE line (
          id INTEGER PRIMARY KEY,
          work_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
          scene_id INTEGER NOT NULL REFERENCES scene (id) ON DELETE CASCADE,
          span_start INTEGER NOT NULL CHECK (span_start >= 0),
          speaker INTEGER CHECK (speaker > 0),
          speaker_text TEXT,
          is_thought INTEGER NOT NULL DEFAULT 0 CHECK (is_thought IN (0, 1)),
          length INTEGER NOT NULL CHECK (length >= 0),
          addressees TEXT
        ) STRICT;
        INSERT INTO line (
            id, work_id, scene_id, span_start, speaker, speaker_text, is_thought, length, addressees)
          SELECT id, work_id, scene_id, span_start, speaker, speaker_text, is_thought, length, addressees
          FROM old_line ORDER BY id;
        DROP TABLE old_line;
        CREATE INDEX line_of_scene ON line (scene_id);
        CREATE INDEX line_by_nameless_speaker ON line (speaker_text) WHERE speaker_text IS NOT NULL;
        DROP TABLE line_words;
        CREATE VIRTUAL TABLE line_words USING fts5(
          text, voice, addressee, content = '', detail = none, columnsize = 0,
          tokenize = 'unicode61 remove_diacritics 2');
        INSERT INTO line_words (line_words, rank) VALUES ('usermerge', 2);
        INSERT INTO value_words (value_words, rank) VALUES ('usermerge', 2);
        """)
    try Catalogue.rebuildLineIndex(db)
  }

  /// SQL for the number of the field that a column names.
  private static func number(of column: String) -> String {
    let cases = FactField.allCases.filter { $0 != .unknown }.map {
      "WHEN '\($0.name)' THEN \($0.rawValue)"
    }
    return "CASE \(column) \(cases.joined(separator: " ")) ELSE 0 END"
  }
}
