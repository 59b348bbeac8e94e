import GRDB

/// The tables of `shelf.sqlite` and how they came to be.
enum Schema {
  /// "Inci" in ASCII: marks the file as a shelf (SQLite, PRAGMA application_id).
  static let applicationID: Int32 = 0x496E_6369
  /// The version that this program writes; a shelf with a higher one is refused.
  static let version = 14

  /// Every step from an empty file to the present tables; a released step is never edited.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 shelf") { db in
      try db.execute(sql: works)
      try db.execute(sql: readings)
      try db.execute(sql: index)
      try db.execute(sql: "PRAGMA application_id = 1231971177; PRAGMA user_version = 1;")
    }
    // A statement that sets off a trigger begins a savepoint, and at each FTS5 writes out what it has
    // gathered: every line that was added cost a segment of the index, to be merged again.
    migrator.registerMigration("2 index filled by hand") { db in
      try db.execute(
        sql: "DROP TRIGGER scene_added; DROP TRIGGER line_added; PRAGMA user_version = 2;")
    }
    migrator.registerMigration("3 joins") { db in
      try db.execute(sql: joins)
      try db.execute(sql: "PRAGMA user_version = 3;")
    }
    migrator.registerMigration("4 versions") { db in
      try db.execute(sql: versions)
      try db.execute(sql: "PRAGMA user_version = 4;")
    }
    migrator.registerMigration("5 wide shelves") { db in
      db.add(function: foldedFunction)
      try db.execute(sql: wideShelves)
      try db.execute(sql: "PRAGMA user_version = 5;")
    }
    migrator.registerMigration("6 corrections of the text") { db in
      try db.execute(sql: corrections)
      try db.execute(sql: "PRAGMA user_version = 6;")
    }
    migrator.registerMigration("7 reading life") { db in
      try db.execute(sql: readingLife)
      try db.execute(sql: "PRAGMA user_version = 7;")
    }
    migrator.registerMigration("8 saved searches") { db in
      try db.execute(sql: savedSearches)
      try db.execute(sql: "PRAGMA user_version = 8;")
    }
    migrator.registerMigration("9 orders of the list") { db in
      try db.execute(sql: orders)
      try db.execute(sql: "PRAGMA user_version = 9;")
    }
    migrator.registerMigration("10 voices of lines") { db in
      try giveLinesVoices(db)
      try db.execute(sql: "PRAGMA user_version = 10;")
    }
    migrator.registerMigration("11 removals") { db in
      try db.execute(sql: removals)
      try db.execute(sql: "PRAGMA user_version = 11;")
    }
    migrator.registerMigration("12 titles by their numbers") { db in
      db.add(function: sortKeyFunction)
      try db.execute(sql: "UPDATE work SET sort_title = sort_key(sort_title)")
      try db.execute(sql: "PRAGMA user_version = 12;")
    }
    migrator.registerMigration("13 facts by their values") { db in
      db.add(function: foldedFunction)
      try db.execute(sql: factEntries)
      try db.execute(sql: "PRAGMA user_version = 13;")
    }
    migrator.registerMigration("14 small index") { db in
      try makeIndexSmall(db)
      try db.execute(sql: "PRAGMA user_version = 14;")
    }
    return migrator
  }
}

// Two kinds of tables. What a person brought is the truth: work, copy, correction. All the others
// can be made anew from the originals and hold what a list, a card or a search must have at hand.
extension Schema {
  /// The columns of `work` after `added_at` follow from reading and corrections.
  private static let works = """
    CREATE TABLE work (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      added_at TEXT NOT NULL,
      title TEXT,
      is_title_stated INTEGER NOT NULL CHECK (is_title_stated IN (0, 1)),
      author TEXT,
      incipit TEXT,
      kind TEXT,
      universe TEXT,
      rating TEXT,
      language TEXT,
      words INTEGER NOT NULL CHECK (words >= 0),
      chapters INTEGER NOT NULL CHECK (chapters >= 0),
      reading_minutes INTEGER NOT NULL CHECK (reading_minutes >= 0),
      sort_title TEXT NOT NULL,
      sort_author TEXT,
      inferred TEXT NOT NULL,
      corrected TEXT NOT NULL
    ) STRICT;
    CREATE TABLE copy (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      work_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      bytes INTEGER NOT NULL CHECK (bytes >= 0),
      format TEXT NOT NULL,
      encoding TEXT NOT NULL
    ) STRICT;
    CREATE INDEX copy_of_work ON copy (work_id, id);
    CREATE TABLE correction (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      work_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
      field TEXT NOT NULL,
      value TEXT NOT NULL,
      made_at TEXT NOT NULL,
      undone_at TEXT
    ) STRICT;
    CREATE INDEX correction_of_work ON correction (work_id, id);
    """

  private static let savedSearches = """
    CREATE TABLE saved_search (
      name TEXT NOT NULL PRIMARY KEY COLLATE NOCASE,
      query TEXT NOT NULL,
      made_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// Works that a person has taken off the shelf: they keep their rows and all that is theirs, as pieces do,
  /// until they are put back or erased.
  private static let removals = """
    CREATE TABLE removal (
      work_id INTEGER PRIMARY KEY REFERENCES work (id) ON DELETE CASCADE,
      removed_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX removal_by_moment ON removal (removed_at, work_id);
    """

  /// What a page of the list is read along (`Catalogue.stretch`): without them each page sorted the whole
  /// shelf.
  ///
  /// One for each order that the reading room offers; the order of coming in is the table's own, but counting it
  /// from `work_shelved` leaves the rows themselves alone.
  private static let orders = """
    CREATE INDEX work_shelved ON work (id) WHERE is_shelved;
    CREATE INDEX work_by_title ON work (sort_title, id) WHERE is_shelved;
    CREATE INDEX work_by_author ON work (sort_author IS NULL, sort_author, sort_title, id)
      WHERE is_shelved;
    CREATE INDEX work_by_words ON work (words, id) WHERE is_shelved;
    CREATE INDEX work_by_words_falling ON work (words DESC, id) WHERE is_shelved;
    """

  /// `subject` is the name or the place that a correction is about, as JSON (`Correction.Subject`).
  private static let corrections = """
    ALTER TABLE correction ADD COLUMN subject TEXT CHECK (subject IS NULL OR json_valid(subject));
    """

  private static let readings = """
    CREATE TABLE layer (
      copy_id INTEGER NOT NULL REFERENCES copy (id) ON DELETE CASCADE,
      step TEXT NOT NULL,
      version TEXT NOT NULL,
      data BLOB NOT NULL,
      PRIMARY KEY (copy_id, step)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE fact (
      work_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
      field TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      value TEXT NOT NULL,
      folded TEXT NOT NULL,
      PRIMARY KEY (work_id, field, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX fact_by_field ON fact (field, folded);
    CREATE TABLE name (
      work_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
      character INTEGER NOT NULL CHECK (character > 0),
      folded TEXT NOT NULL,
      PRIMARY KEY (work_id, character, folded)
    ) STRICT, WITHOUT ROWID;
    """

  /// Samples of the works' texts, by which versions are found, and what a person has said of these.
  ///
  /// A version that stands behind another work (`kept_id`) is not on the shelf, as a piece is not.
  private static let versions = """
    CREATE TABLE sketch (
      work_id INTEGER PRIMARY KEY REFERENCES work (id) ON DELETE CASCADE,
      text_hash INTEGER NOT NULL,
      words INTEGER NOT NULL CHECK (words >= 0),
      hashes BLOB NOT NULL
    ) STRICT;
    CREATE TABLE version (
      work_id INTEGER PRIMARY KEY REFERENCES work (id) ON DELETE CASCADE,
      kept_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE CHECK (kept_id <> work_id)
    ) STRICT;
    CREATE INDEX version_of_work ON version (kept_id);
    """

  /// Works that are joined out of others.
  ///
  /// A work that is a piece of another, or whose joining was undone, keeps its row, copies and corrections,
  /// but is not on the shelf: it has no facts, names, scenes and lines. `piece` keeps an undone joining
  /// too. `kept_apart` holds a person's word that works are not of one work, and so no versions of each other
  /// either; `collation` what `LooseFile` needs to know of a work.
  private static let joins = """
    ALTER TABLE work ADD COLUMN is_shelved INTEGER NOT NULL DEFAULT 1
      CHECK (is_shelved IN (0, 1));
    ALTER TABLE work ADD COLUMN collation TEXT;
    CREATE TABLE piece (
      whole_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position > 0),
      work_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
      PRIMARY KEY (whole_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX piece_by_work ON piece (work_id);
    CREATE TABLE kept_apart (
      decision INTEGER NOT NULL,
      work_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
      PRIMARY KEY (decision, work_id)
    ) STRICT, WITHOUT ROWID;
    """

  // Columns of a primary key come first: the integrity check of SQLite 3.40, Debian 12's, takes
  // others for NULL in a table without rowid.

  /// Scenes and what is said in them, with the tables that find words there.
  ///
  /// `scene_words` finds words as typed, `scene_stems` their English stems, `line_words` what is
  /// said. The text stands in `scene` and `line`; who adds a row there adds it here, and triggers take
  /// it away again.
  private static let index = """
    CREATE TABLE scene (
      id INTEGER PRIMARY KEY,
      work_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number >= 0),
      chapter INTEGER CHECK (chapter > 0),
      span_start INTEGER NOT NULL CHECK (span_start >= 0),
      present TEXT NOT NULL CHECK (json_valid(present)),
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX scene_of_work ON scene (work_id, number);
    CREATE TABLE line (
      id INTEGER PRIMARY KEY,
      work_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
      scene_id INTEGER NOT NULL REFERENCES scene (id) ON DELETE CASCADE,
      span_start INTEGER NOT NULL CHECK (span_start >= 0),
      speaker INTEGER CHECK (speaker > 0),
      speaker_text TEXT,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX line_of_scene ON line (scene_id);
    CREATE INDEX line_by_speaker ON line (work_id, speaker);
    CREATE INDEX line_by_nameless_speaker ON line (speaker_text) WHERE speaker_text IS NOT NULL;
    CREATE TABLE addressee (
      line_id INTEGER NOT NULL REFERENCES line (id) ON DELETE CASCADE,
      character INTEGER NOT NULL CHECK (character > 0),
      work_id INTEGER NOT NULL,
      PRIMARY KEY (line_id, character)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX addressee_by_character ON addressee (work_id, character);
    CREATE VIRTUAL TABLE scene_words USING fts5(
      text, content = 'scene', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE scene_stems USING fts5(
      text, content = 'scene', content_rowid = 'id',
      tokenize = 'porter unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE line_words USING fts5(
      text, content = 'line', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
    CREATE TRIGGER scene_added AFTER INSERT ON scene BEGIN
      INSERT INTO scene_words (rowid, text) VALUES (new.id, new.text);
      INSERT INTO scene_stems (rowid, text) VALUES (new.id, new.text);
    END;
    CREATE TRIGGER scene_removed AFTER DELETE ON scene BEGIN
      INSERT INTO scene_words (scene_words, rowid, text) VALUES ('delete', old.id, old.text);
      INSERT INTO scene_stems (scene_stems, rowid, text) VALUES ('delete', old.id, old.text);
    END;
    CREATE TRIGGER line_added AFTER INSERT ON line BEGIN
      INSERT INTO line_words (rowid, text) VALUES (new.id, new.text);
    END;
    CREATE TRIGGER line_removed AFTER DELETE ON line BEGIN
      INSERT INTO line_words (line_words, rowid, text) VALUES ('delete', old.id, old.text);
    END;
    """
}
