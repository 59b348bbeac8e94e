/// What a person has done with their works, and what they do not want to see.
extension Schema {
  /// All of it is the person's own, as `correction` is, and stands in the journal too.
  ///
  /// (`json_valid(NULL)` is 0 in SQLite 3.40, Debian 12's.) A position is a `ReadingPosition`, an anchor a `TextAnchor`, as JSON: both are found again by their
  /// words when the text is read anew. An annotation that was removed, and a rule that was taken back, keep
  /// their rows, so that both can be undone. `reading_day` counts what was read of a work on a day of
  /// the reader's own calendar.
  static let readingLife = """
    CREATE TABLE life (
      work_id INTEGER PRIMARY KEY REFERENCES work (id) ON DELETE CASCADE,
      state TEXT NOT NULL DEFAULT 'unread'
        CHECK (state IN ('unread', 'reading', 'finished', 'put-away')),
      is_seen INTEGER NOT NULL DEFAULT 0 CHECK (is_seen IN (0, 1)),
      state_at TEXT,
      stars INTEGER CHECK (stars BETWEEN 1 AND 5),
      note TEXT NOT NULL DEFAULT '',
      position TEXT CHECK (position IS NULL OR json_valid(position)),
      share REAL NOT NULL DEFAULT 0 CHECK (share BETWEEN 0 AND 1)
    ) STRICT;
    CREATE INDEX life_by_state ON life (state);
    CREATE TABLE annotation (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      work_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
      anchor TEXT NOT NULL CHECK (json_valid(anchor)),
      comment TEXT NOT NULL,
      made_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      removed_at TEXT
    ) STRICT;
    CREATE INDEX annotation_of_work ON annotation (work_id, id);
    CREATE TABLE reading_day (
      day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      work_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
      words INTEGER NOT NULL CHECK (words >= 0),
      PRIMARY KEY (day, work_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reading_day_of_work ON reading_day (work_id);
    CREATE TABLE hide_rule (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      query TEXT NOT NULL,
      unless_query TEXT,
      reason TEXT NOT NULL,
      made_at TEXT NOT NULL,
      undone_at TEXT
    ) STRICT;
    """
}
