import GRDB

/// Lines that are found by who says them and to whom, in a smaller index.
extension Schema {
  /// A line is a stretch of its scene's text, and the table that finds its words has its speaker's and its
  /// listeners' names as columns of their own.
  ///
  /// `said:ada "good bye"` looked through the lines of everybody who says good bye, one by one; now the engine
  /// puts both together. `line_words` keeps no text (`content = ''`) and is filled, and emptied, by
  /// `Catalogue+Lines.swift`; `scene_stems` keeps no places, as single words alone are looked up in it
  /// (`detail = none`). `addressees` are ids of the cast, parted by single spaces with a space at either end. See
  /// https://www.sqlite.org/fts5.html, sections 4.4.1 and 4.6.
  ///
  /// A name that was first met as another name of somebody was counted under their whole one; it is shown as itself.
  static func giveLinesVoices(_ db: Database) throws {
    db.add(function: foldedFunction)
    try db.execute(
      sql: """
        UPDATE fact_value SET shown = coalesce((
          SELECT f.value FROM fact f WHERE f.field = 'character' AND f.folded = fact_value.folded
            AND folded_name(f.value) = f.folded LIMIT 1), shown)
        WHERE field = 'character' AND stated + inferred > 0 AND folded_name(shown) <> folded;
        DROP TRIGGER scene_removed;
        DROP TRIGGER line_removed;
        DROP TABLE line_words;
        DROP TABLE scene_stems;
        CREATE VIRTUAL TABLE scene_stems USING fts5(
          text, content = 'scene', content_rowid = 'id', detail = none,
          tokenize = 'porter unicode61 remove_diacritics 2');
        INSERT INTO scene_stems (scene_stems) VALUES ('rebuild');
        CREATE TRIGGER scene_removed AFTER DELETE ON scene BEGIN
          INSERT INTO scene_words (scene_words, rowid, text) VALUES ('delete', old.id, old.text);
          INSERT INTO scene_stems (scene_stems, rowid, text) VALUES ('delete', old.id, old.text);
        END;
        ALTER TABLE line ADD COLUMN length INTEGER NOT NULL DEFAULT 0 CHECK (length >= 0);
        ALTER TABLE line ADD COLUMN addressees TEXT;
        UPDATE line SET
          length = max(0, min(
            length(CAST(line.text AS BLOB)),
            s.span_start + length(CAST(s.text AS BLOB)) - line.span_start)),
          addressees = (
            SELECT ' ' || group_concat(character, ' ') || ' ' FROM addressee
            WHERE line_id = line.id)
          FROM scene s WHERE s.id = line.scene_id;
        DROP TABLE addressee;
        DROP INDEX line_by_speaker;
        ALTER TABLE line DROP COLUMN text;
        CREATE VIRTUAL TABLE line_words USING fts5(
          text, voice, addressee, content = '', tokenize = 'unicode61 remove_diacritics 2');
        """)
    try Catalogue.rebuildLineIndex(db)
  }
}
