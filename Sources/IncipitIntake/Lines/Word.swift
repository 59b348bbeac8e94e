import IncipitText

/// A word of a line, in the form in which it is looked up.
///
/// Looked up are lower-case letters without apostrophes ("don't" and "dont" are both `dont`), with
/// letters drawn out for effect cut to one ("heyyyy" is `hey`); hyphens part words.
struct Word: Equatable {
  let form: String
  /// Where it stands, apostrophes included.
  let span: TextSpan
  /// Whether it begins with a capital letter.
  let isCapitalised: Bool
  /// Whether it has two letters or more and all of them are capitals.
  let isShouted: Bool

  var isNumber: Bool { !form.isEmpty && form.utf8.allSatisfy { (0x30...0x39).contains($0) } }

  /// Whether it begins with a letter or digit of ASCII, as every word that we look for in lines does.
  ///
  /// Asked before words are looked up: comparing strings with accents costs many times as much.
  var beginsInASCII: Bool { form.utf8.first.map { $0 < 0x80 } == true }
}

extension SourceText {
  /// The words of `span`.
  ///
  /// O(length of the span).
  func words(_ span: TextSpan) -> [Word] {
    var reader = WordReader(self, span)
    var words: [Word] = []
    while let word = reader.next() { words.append(word) }
    return words
  }

  /// The first of the words of `span`, without a look at the others.
  func firstWord(_ span: TextSpan) -> Word? {
    var reader = WordReader(self, span)
    return reader.next()
  }
}
