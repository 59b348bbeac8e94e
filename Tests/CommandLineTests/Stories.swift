/// Stories written for these tests.
enum Stories {
  static let lighthouse = """
    Title: The Lighthouse Year
    Author: Mole
    Fandom: Harbour Tales

    Ada Finch lit the lamp and waited for the fog to lift.

    "Is anyone there?" Ada asked.

    "Only me," said Bram Hollis, shaking the rain from his coat. "I brought the oranges."

    "You never bring oranges," Ada said. She laughed. "What have you broken?"

    "The boat," Bram admitted. "Only a little."

    ***

    In the morning the boat lay on the sand like a sleeping dog. Ada walked around it twice.

    "A little," she said.

    Bram looked at his boots. "It was a very small rock."
    """

  static let garden = """
    The gardener counted the pears again. There were eleven, and last night there had been twelve.

    "Somebody climbs the wall," said Miss Orla.

    "Somebody small," said the gardener, and she showed him the print of a foot in the bed of thyme.
    """

  /// Full of what a terminal would obey and a spreadsheet would reckon.
  static let hostile = """
    =cmd|'/c calc'!A1 \u{1B}[2J\u{1B}]0;owned\u{7} \u{9B}31m and \u{202E}backwards she walked.

    "Stop," said Ada. "\u{1B}[31mRed."
    """
}
