import IncipitLexicon

/// A person while the names are being joined.
struct PersonDraft {
  /// Indices into the name forms, the first one met first.
  var forms: [Int]
  /// Given name and surname as vocabulary ids, where known.
  var given: Int32?
  var surname: Int32?
  /// `.male` or `.female` by names, titles and pronouns; nil where they say nothing.
  var gender: WordClasses?
  var honorifics: Set<Honorific> = []
  /// The mentions of all forms.
  var count = 0
  /// Joined into the person of this index, whom to ask instead.
  var mergedInto: Int?
}
