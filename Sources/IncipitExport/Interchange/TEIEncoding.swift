import IncipitBooks

/// What a TEI document says of how it was made.
enum TEIEncoding {
  static let element = """
    <encodingDesc>
    <editorialDecl>
    <interpretation>
    <p>What carries cert was read out of the text by a program and may be wrong; cert is the \
    probability that it is right. Of a said it tells of who. What the author or the archive states \
    has resp="#source" and no cert.</p>
    </interpretation>
    <quotation marks="all"><p>Quotation marks stand in the text, within their element.</p></quotation>
    <normalization><p>The text is the source's, character for character, its white space included. \
    Line ends are line feeds; a character that XML may not hold is U+FFFD.</p></normalization>
    </editorialDecl>
    <classDecl>
    <taxonomy xml:id="clues">
    <desc>The clue that decided who speaks.</desc>
    \(Quotation.Clue.allCases.map(category).joined(separator: "\n"))
    </taxonomy>
    </classDecl>
    </encodingDesc>
    """

  private static func category(_ clue: Quotation.Clue) -> String {
    "<category xml:id=\"\(TEIName.clue(clue))\"><catDesc>\(meaning(of: clue))</catDesc></category>"
  }

  /// What a clue is, in words.
  static func meaning(of clue: Quotation.Clue) -> String {
    switch clue {
    case .tagName: "a verb of speech with a name"
    case .tagPronoun: "a verb of speech with a pronoun"
    case .tagNominal: "a verb of speech with a noun phrase"
    case .beat: "somebody acts beside the quotation"
    case .continued: "the same person goes on"
    case .vocative: "the other one is addressed by name"
    case .turn: "the order of turns"
    case .narrator: "the person who tells the story"
    case .letter: "the writer of a letter"
    case .label: "a label before the line"
    case .onlyOneThere: "nobody else is there"
    case .corrected: "a person said so"
    }
  }
}
