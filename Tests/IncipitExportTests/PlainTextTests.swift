import IncipitBooks
import IncipitExport
import Testing

@Suite struct PlainTextTests {
  @Test func setsTheWholeWork() {
    let work = TestWork.lighthouse
    let text = PlainText.text(of: work.exported)
    #expect(
      text == """
        The Lighthouse Year

        by Mole & Sons

        Summary

        Ada keeps the light.

        Somebody keeps writing.

        As stated
          Fandom: The Harbour Tales
          Universe: canon (set by hand)
          Rating: teen
          Tags: Fog, Letters (set by hand)
          Published: 2019-02-28

        Read out of the text, and possibly wrong
          Relationship: Ada / Bram (70 %)
          Warning: blood (40 %)
          Kind: chaptered (99 %)
          Language: en (100 %)
          Archive: Archive of Our Own (91 %)

        58 words, 1 minute

        Chapter 1: Fog
        ==============

        [Author’s note]

        AN: first try, be kind!

        Updates on Sundays.

        [End of the note]

        [Disclaimer]

        I own nothing but the fog.

        [End of the note]

        Ada lit the lamp & waited.

        "Anyone there?" she called.

        * * *

        An hour earlier

        The boat had turned back.

            Dear Ada,

            The sea is <rude> today.

            Yours, Bram

        She folded it *twice*.

        [Closing note]

        Thanks for reading!

        [End of the note]

        Chapter 2
        =========

        1. She counted the waves.

        - Nobody came.

        [Closing note]

        The end (for now).

        [End of the note]

        ----------------------------------------

        As it was posted

        Rating: Teen And Up
        Fandom: The Harbour Tales

        ----------------------------------------

        From the file test.txt
        SHA-256 \(work.manuscript.source.sha256)

        """)
  }
}
