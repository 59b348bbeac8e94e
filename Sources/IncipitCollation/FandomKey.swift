/// A fandom as it is compared: archives and people write one in many ways.
package enum FandomKey {
  /// The words by which it is the same, however it is written.
  ///
  /// "vampire diaries" of "The Vampire Diaries (TV)", "Vampire Diaries & Related Fandoms"; "harry potter" of "Harry
  /// Potter - J. K. Rowling"; "attack on titan" of "進撃の巨人 | Attack on Titan".
  ///
  /// O(length).
  package static func key(_ fandom: String) -> String {
    var name = fandom.lowercased()[...]
    // The archive writes a name in other letters first, whose work it is after a dash, and the kind in brackets.
    if let bar = name.lastIndex(of: "|") { name = name[name.index(after: bar)...] }
    for mark in [" - ", " (", " & related fandoms", " – "] {
      if let range = name.firstRange(of: mark), range.lowerBound > name.startIndex {
        name = name[..<range.lowerBound]
      }
    }
    let words = name.split { !$0.isLetter && !$0.isNumber }
    return words.drop { $0 == "the" }.joined(separator: " ")
  }
}
