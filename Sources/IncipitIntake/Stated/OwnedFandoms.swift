import IncipitBooks
import IncipitText

/// The fandoms that an author says not to own: "I don't own Thornby", "Oz belongs to …".
enum OwnedFandoms {
  /// Adds what `line` disclaims, if the archive's table named no fandom.
  static func add(_ line: Line, to facts: inout StatedFacts) {
    guard facts.fandoms.isEmpty else { return }
    for (index, word) in line.words.enumerated() {
      let span: TextSpan?
      switch word.form {
      case "own" where index > 0 && isDenial(line.words, index):
        span = object(line, from: index + 1)
      case "belong", "belongs": span = subject(line, before: index)
      case "makers", "creators", "owners", "writers", "world", "characters":
        span = origin(line, behind: index)
      default: span = nil
      }
      if let span {
        facts.fandoms.append(Stated(line.text.string(span), evidence: [span]))
        return
      }
    }
  }

  private static func isDenial(_ words: [Word], _ index: Int) -> Bool {
    words[max(0, index - 3)..<index].contains {
      ["dont", "not", "doesnt", "never", "wish"].contains($0.form)
    }
  }

  /// The name behind "own".
  ///
  /// A full stop right behind the verb does not end it: "Do not own. Harrow Diaries."
  private static func object(_ line: Line, from start: Int) -> TextSpan? {
    guard start < line.words.count else { return nil }
    var first = start
    while first < line.words.count, fillers.contains(line.words[first].form) { first += 1 }
    guard first < line.words.count, !common.contains(line.words[first].form) else { return nil }
    var last = first
    while last + 1 < line.words.count, last - first < 5, line.gap(after: last) == " ",
      !ends.contains(line.words[last + 1].form)
    {
      last += 1
    }
    let words = line.words[first...last]
    // A name has capitals; a writer who uses none may name it still, in a word or two.
    let named = words.contains { $0.isCapitalised }
    guard
      named
        || words.count <= 3 && !line.words.contains(where: { $0.isCapitalised && $0.form != "i" })
        || words.count <= 2
    else { return nil }
    guard named || !words.contains(where: { common.contains($0.form) }) else { return nil }
    return line.words[first].span.union(line.words[last].span)
  }

  /// The name before "belongs to".
  private static func subject(_ line: Line, before index: Int) -> TextSpan? {
    var first = index
    while first > 0, index - first < 6, isName(line.words[first - 1]) {
      if first < index, line.gap(after: first - 1) != " " { break }
      first -= 1
    }
    guard first < index, !line.words[first..<index].allSatisfy({ common.contains($0.form) }),
      let head = line.words[first..<index].first,
      !["all", "everything", "anything"].contains(head.form),
      line.words[first..<index].contains(where: { $0.isCapitalised && !common.contains($0.form) })
    else { return nil }
    if line.words[first].form == "disclaimer" { first += 1 }
    // "The keepers of Thornby": what stands before the name is no part of it.
    while first < index, ["of", "and"].contains(line.words[first].form) { first += 1 }
    guard first < index else { return nil }
    return line.words[first].span.union(line.words[index - 1].span)
  }

  /// The name in "the makers of Thornmere".
  private static func origin(_ line: Line, behind index: Int) -> TextSpan? {
    guard index + 2 < line.words.count, ["of", "from"].contains(line.words[index + 1].form),
      line.words[index + 2].isCapitalised, line.gap(after: index + 1) == " "
    else { return nil }
    var last = index + 2
    while last + 1 < line.words.count, line.words[last + 1].isCapitalised,
      line.gap(after: last) == " "
    {
      last += 1
    }
    return line.words[index + 2].span.union(line.words[last].span)
  }

  private static func isName(_ word: Word) -> Bool {
    word.isCapitalised || ["of", "the", "and"].contains(word.form)
  }

  private static let fillers: Set<String> = ["any", "of", "anything", "from", "to", "do", "with"]
  private static let common: Set<String> = [
    "nothing", "it", "them", "this", "these", "characters", "character", "the", "all", "any",
    "none",
    "anyone", "everything", "these", "story", "show", "plot", "her", "him", "a", "an", "my",
    "rights", "they",
    "disclaimer", "people", "songs", "song", "lyrics", "that", "or", "in",
  ]
  private static let ends: Set<String> = [
    "or", "and", "but", "nor", "that", "belongs", "if", "because", "just", "only", "i", "is", "so",
    "sadly", "unfortunately", "does", "which", "all", "as", "they", "it", "in", "lol",
  ]
}
