/// The small classes that no language adds to: pronouns, articles, prepositions.
enum ClosedClasses {
  /// Words parted by spaces, and what each of them is.
  static let words: [(String, WordClasses)] = [
    ("i me you he him she her it we us they them who myself yourself himself herself", .pronoun),
    ("itself ourselves themselves themself mine yours hers ours theirs", .pronoun),
    ("someone somebody anyone anybody everyone everybody nobody one", .pronoun),
    ("the a an this that these those another some any each every no both", .determiner),
    ("my your his her its our their", [.determiner, .possessive]),
    (
      "in on at to from of by with into onto over under behind before after near through across",
      .preposition
    ),
    (
      "around along beside between against toward towards upon inside outside off for", .preposition
    ),
    (
      "and or but nor so yet as if when while because though although than until since",
      .conjunction
    ),
    (
      "is are was were be been being am has have had do does did will would shall should",
      .auxiliary
    ),
    ("can could may might must won't wouldn't can't couldn't don't didn't doesn't", .auxiliary),
    ("wasn't weren't isn't aren't haven't hasn't hadn't 's 're 'll 'd 've 'm", .auxiliary),
    (
      "monday tuesday wednesday thursday friday saturday sunday january february march april june",
      .capitalised
    ),
    ("july august september october november december christmas easter halloween", .capitalised),
    ("english french german american british scottish irish italian spanish latin", .capitalised),
    ("russian greek roman european indian chinese japanese mr mrs ms dr miss", .capitalised),
    ("god lord jesus christ heaven hell ok okay tv i'm i'll i've i'd", .capitalised),
    (
      "oh ah hey hello hi yes no yeah yep nope well okay ok please thanks thank sorry wow ugh um uh",
      .interjection
    ),
    (
      "hmm huh er erm mmm shh right sure fine really what why how where who when goodbye",
      .interjection
    ),
  ]
}
