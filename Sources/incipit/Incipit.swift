import ArgumentParser

/// The command and all that it can do.
struct Incipit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incipit",
    abstract: "Turns a heap of saved fan fiction into a shelf you can open.",
    discussion: """
      The shelf is the folder given with --shelf, else the one in the environment variable \
      INCIPIT_SHELF, else $XDG_DATA_HOME/incipit (~/.local/share/incipit). WORK is a number from \
      `incipit list`, or words that name one work alone.

      Exit status: 0 done, 1 done with refusals, 2 wrong usage, 3 the shelf could not be opened or \
      is damaged.
      """,
    version: "0.1.0",
    subcommands: [
      Add.self, List.self, Show.self, Search.self, Find.self, Read.self, Serve.self, Export.self,
      Shelves.self, Correct.self, Suggest.self, People.self, Join.self, Duplicates.self,
      Remove.self,
      Mark.self, Note.self, Notes.self, Hide.self, Stats.self, Check.self, Backup.self,
      Restore.self,
      Completions.self,
    ])
}
