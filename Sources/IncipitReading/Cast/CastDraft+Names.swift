import IncipitText

extension CastDraft {
  /// The names of a person: what the shelf's owner calls them, else the fullest, then the rest
  /// by use; never empty.
  func names(of person: Int, in table: TokenTable) -> [String] {
    var uses: [String: (count: Int, words: Int, isTitled: Bool)] = [:]
    for form in persons[person].forms {
      for occurrence in forms[form].occurrences {
        var written = table.written(occurrence)
        if forms[form].hasArticle, written.hasPrefix("The") {
          written = "t" + written.dropFirst()
        }
        let entry = uses[written]?.count ?? 0
        uses[written] = (
          entry + 1, forms[form].words.count, !forms[form].titles.isEmpty
        )
      }
    }
    let called = persons[person].calledName
    guard !uses.isEmpty else {
      if let called { return [called] }
      let description = persons[person].description ?? "somebody"
      return [
        description == "I" ? "the narrator" : description == "you" ? "the reader" : description
      ]
    }
    // A form shouted or left small counts as a name only where there is no other.
    let all = uses.sorted { one, other in
      one.value.count != other.value.count
        ? one.value.count > other.value.count : one.key < other.key
    }
    let proper = all.filter { $0.key != $0.key.uppercased() && $0.key.first?.isUppercase == true }
    // A name of which the story makes no use is no title for an entry.
    let known = proper.isEmpty ? all : proper
    let mentions = known.reduce(0) { $0 + $1.value.count }
    let used = known.filter { $0.value.count * 40 >= mentions }
    let best = (used.isEmpty ? known : used).max { one, other in
      if one.value.isTitled != other.value.isTitled { return one.value.isTitled }
      if one.value.words != other.value.words { return one.value.words < other.value.words }
      return one.value.count < other.value.count
    }
    let name = called ?? best?.key ?? all[0].key
    return [name] + (proper.isEmpty ? all : proper).map(\.key).filter { $0 != name }
  }
}
