/// Which person of a gold cast a name means.
package struct PersonNames: Sendable {
  /// The words of each name and alias, with the person's index.
  private let forms: [(words: [String], person: Int)]

  package init(_ people: [GoldPerson]) {
    forms = people.enumerated().flatMap { index, person in
      ([person.name] + person.aliases).map { (Self.words($0), index) }
    }.filter { !$0.0.isEmpty }
  }

  /// The index of the person whom `name` means, or nil if it means nobody or might mean two.
  ///
  /// A name or alias in the same words decides; else the longest one that `name` holds; else the one
  /// person who has a longer name that holds `name`. O(forms).
  package func person(for name: String) -> Int? {
    let words = Self.words(name)
    guard !words.isEmpty else { return nil }
    let same = Set(forms.filter { $0.words == words }.map(\.person))
    if !same.isEmpty { return same.count == 1 ? same.first : nil }

    let held = forms.filter { Self.holds(words, $0.words) }
    if let longest = held.map(\.words.count).max() {
      let people = Set(held.filter { $0.words.count == longest }.map(\.person))
      return people.count == 1 ? people.first : nil
    }
    let holders = Set(forms.filter { Self.holds($0.words, words) }.map(\.person))
    return holders.count == 1 ? holders.first : nil
  }

  /// The words of a name in lower case, without the possessive ending.
  package static func words(_ name: String) -> [String] {
    let folded = name.lowercased().map { $0 == "\u{2019}" ? "'" : $0 }
    return folded.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "-") }.map { piece in
      var word = String(piece)
      if word.hasSuffix("'s") { word.removeLast(2) }
      return word.trimming { $0 == "'" || $0 == "-" }
    }.filter { !$0.isEmpty }
  }

  /// Whether `part` stands in `whole`, word by word.
  private static func holds(_ whole: [String], _ part: [String]) -> Bool {
    guard part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains { start in
      whole[start..<(start + part.count)].elementsEqual(part)
    }
  }
}

extension String {
  /// This text without the characters at both of its ends that `isDropped` says.
  func trimming(_ isDropped: (Character) -> Bool) -> String {
    var rest = self[...]
    while let first = rest.first, isDropped(first) { rest.removeFirst() }
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return String(rest)
  }
}
