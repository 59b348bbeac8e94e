/// A treebank's file: sentences of words with their tags.
///
/// CoNLL-U: https://universaldependencies.org/format.html. Ranges of words written as one and words left out by
/// the writer are passed over.
package struct ConlluFile: Hashable, Sendable {
  package struct Word: Hashable, Sendable {
    /// As written.
    package let form: String
    /// The universal tag's name.
    package let tag: String
  }

  package struct Sentence: Hashable, Sendable {
    /// Never empty.
    package let words: [Word]
    /// Whether a document begins with it.
    package let startsDocument: Bool
  }

  package let sentences: [Sentence]

  /// Reads the file's bytes; lines that have not the ten fields are passed over.
  ///
  /// O(n).
  package init(_ bytes: some Collection<UInt8>) {
    var sentences: [Sentence] = []
    var words: [Word] = []
    var startsDocument = true
    func close() {
      guard !words.isEmpty else { return }
      sentences.append(Sentence(words: words, startsDocument: startsDocument))
      words = []
      startsDocument = false
    }
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.first == 0x23 {
        if line.starts(with: "# newdoc".utf8) { startsDocument = true }
        continue
      }
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard fields.count >= 10 else {
        close()
        continue
      }
      guard !fields[0].isEmpty, fields[0].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { continue }
      words.append(
        Word(
          form: String(decoding: fields[1], as: UTF8.self),
          tag: String(decoding: fields[3], as: UTF8.self)))
    }
    close()
    self.sentences = sentences
  }
}
