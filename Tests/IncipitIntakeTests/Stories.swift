/// Story text for tests, written for them.
enum Stories {
  /// Eight paragraphs, three of them narration, all ending as sentences do.
  static let window = """
    The rain had not stopped since Tuesday and nobody in the house would say so.

    "You could open a window," Ada said.

    "I could," said Bram, and he did not.

    She looked at him over the rim of the cup. He looked at the floor, as he had since the letter.

    "Well then," she said at last. "I suppose that is that."

    He laughed. It was not much of a laugh, but it was the first in days.

    "I suppose it is," he said, and went to find his coat.

    Nobody had told him where the coat was, and so it took him until four.
    """
}
