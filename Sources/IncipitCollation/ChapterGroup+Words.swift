import IncipitText

extension ChapterGroup {
  /// "chapters 4 and 9 to 11 of 20 are missing"; nil if none is, or if not every file says which chapters it
  /// holds.
  package var gapsLine: String? {
    guard !gaps.isEmpty else { return nil }
    let total = chaptersInAll.map { " of \($0)" } ?? ""
    return "\(gaps.words("chapter"))\(total) \(gaps.verb) missing"
  }

  /// What the group rests on, in one line: "the title “Ash”; the numbers of the chapters"; empty if nothing
  /// holds for all of its files.
  package var groundsLine: String { grounds.map(\.words).joined(separator: "; ") }
}

extension ChapterGroup.Member {
  /// "chapter 3", "chapters 3–7"; nil if it is not known.
  package var chaptersLine: String? {
    guard let first = chapters.first, let last = chapters.last else { return nil }
    return first == last ? "chapter \(first)" : "chapters \(first)–\(last)"
  }
}

extension ChapterGroup.Ground {
  /// For people, to stand behind "because of".
  fileprivate var words: String {
    switch self {
    case .title(let title): "the title “\(title)”"
    case .author(let author): "the author “\(author)”"
    case .fileNames(let stem): "the files' names (“\(stem)” and a number)"
    case .numbers: "the numbers of the chapters, none of which comes twice"
    case .people(let names): "people in common (\(names.joined(separator: ", ")))"
    case .manner: "the manner of writing"
    }
  }
}
