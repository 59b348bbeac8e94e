/// Somebody who is met on a shelf, in one work or in many, by whatever names.
package struct ShelfPerson: Hashable, Sendable {
  /// One work that the person is in.
  package struct Appearance: Hashable, Sendable {
    package let item: ShelfItem
    /// The place in the work's cast, from 1.
    package let character: Int
    /// As that work calls them.
    package let name: String
    /// How many mentions of every kind; nil where the stored reading does not tell.
    package let mentions: Int?
    /// How much they say, and in how many scenes they are.
    package let lines: Int
    package let scenes: Int

    package init(
      item: ShelfItem, character: Int, name: String, mentions: Int?, lines: Int, scenes: Int
    ) {
      self.item = item
      self.character = character
      self.name = name
      self.mentions = mentions
      self.lines = lines
      self.scenes = scenes
    }
  }

  /// Something they say.
  package struct Line: Hashable, Sendable {
    package let work: Int64
    /// Where it stands, in UTF-8 bytes of the work's text.
    package let start: Int
    package let text: String

    package init(work: Int64, start: Int, text: String) {
      self.work = work
      self.start = start
      self.text = text
    }
  }

  /// Somebody whom they talk with.
  package struct Partner: Hashable, Sendable {
    package let name: String
    /// A work in which they talk.
    package let work: Int64
    /// Lines that are said to the partner, and that the partner says to them.
    package let said: Int
    package let heard: Int

    package init(name: String, work: Int64, said: Int, heard: Int) {
      self.name = name
      self.work = work
      self.said = said
      self.heard = heard
    }
  }

  /// A ship that they are in.
  package struct Ship: Hashable, Sendable {
    package let name: String
    package let works: Int
    /// Whether no work states it.
    package let isInferred: Bool

    package init(name: String, works: Int, isInferred: Bool) {
      self.name = name
      self.works = works
      self.isInferred = isInferred
    }
  }

  /// In full, where any work has it.
  package let name: String
  /// Every other name, those of most works first.
  package let aliases: [String]
  /// Stated or corrected fandoms of the works, those of most works first.
  package let fandoms: [String]
  /// In order of numbers; never empty.
  package let works: [Appearance]
  /// A few from each work, in order of works.
  package let lines: [Line]
  /// Those they talk with most first.
  package let partners: [Partner]
  package let ships: [Ship]

  package init(
    name: String, aliases: [String], fandoms: [String], works: [Appearance], lines: [Line],
    partners: [Partner], ships: [Ship]
  ) {
    self.name = name
    self.aliases = aliases
    self.fandoms = fandoms
    self.works = works
    self.lines = lines
    self.partners = partners
    self.ships = ships
  }
}

/// A person in a list: the name, in which works, and of what fandoms.
package struct ShelfName: Hashable, Sendable {
  package let name: String
  package let aliases: [String]
  package let fandoms: [String]
  /// In how many works; never 0.
  package let works: Int
  /// The first of them, by which namesakes are told apart.
  package let firstWork: Int64

  package init(name: String, aliases: [String], fandoms: [String], works: Int, firstWork: Int64) {
    self.name = name
    self.aliases = aliases
    self.fandoms = fandoms
    self.works = works
    self.firstWork = firstWork
  }
}
