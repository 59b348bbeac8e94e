import IncipitText

/// A line that a site sets around a post, told by its words: "Read more", "42 notes", "#thornby #my fic".
enum SiteLine: Equatable {
  /// Links, buttons and where else it was posted.
  case furniture
  /// "42 notes".
  case count
  /// "#thornby #my fic": tags, each where it stands.
  case tags([TextSpan])
  /// "Tags: thornby, my fic", without its label.
  case labelledTags(TextSpan)

  /// Whether a story may well end with such a line, about people who write on sites themselves.
  var isWeak: Bool {
    switch self {
    case .count: true
    case .tags(let tags): tags.count == 1
    case .furniture, .labelledTags: false
    }
  }

  /// Where it lists tags.
  var tags: [TextSpan] {
    switch self {
    case .tags(let tags): tags
    case .labelledTags(let tags): [tags]
    case .furniture, .count: []
    }
  }

  /// The line that `line` is; nil if it is none.
  ///
  /// Believed only beside a story's head or end: people in stories may read more.
  init?(_ line: Line) {
    guard !line.isCut, line.span.utf8Length <= 400, let first = line.firstWord,
      first.beginsInASCII, !line.opensSpeech
    else { return nil }
    if let tags = Self.hashTags(line) {
      self = .tags(tags)
    } else if let label = LabelLine(line), label.field == .tags, line.words.count > 1 {
      self = .labelledTags(label.value)
    } else if line.words.count == 2, first.isNumber, Self.counted.contains(line.words[1].form),
      line.last != "."
    {
      self = .count
    } else if Self.isFurniture(line) || Self.isSignedPost(line) {
      self = .furniture
    } else {
      return nil
    }
  }

  private static func isFurniture(_ line: Line) -> Bool {
    let forms = line.forms
    if lines.contains(forms) { return line.last != "." || forms.hasPrefix("read more") }
    return openings.contains { forms.hasPrefix($0) }
  }

  /// "#thornby #ada x bram": everything stands behind such a mark.
  private static func hashTags(_ line: Line) -> [TextSpan]? {
    guard line.first == "#" else { return nil }
    var tags: [TextSpan] = []
    let bytes = line.text.bytes(line.span)
    var start = bytes.startIndex + 1
    for index in bytes.indices.dropFirst() where bytes[index] == 0x23 {
      tags.append(line.text.trimmed(TextSpan(start, index)))
      start = index + 1
    }
    tags.append(line.text.trimmed(TextSpan(start, bytes.endIndex)))
    // "#1" numbers something, and a sentence is no tag.
    let isTag = tags.allSatisfy { tag in
      let words = line.text.words(tag)
      return (1...6).contains(words.count) && !words.allSatisfy(\.isNumber)
    }
    return isTag && line.last.map(Marks.endsSentence) != true ? tags : nil
  }

  /// "quill_feather wrote in harbour_fic": a name that no person has, in a community.
  private static func isSignedPost(_ line: Line) -> Bool {
    let pieces = line.string.split(separator: " ")
    guard pieces.count == 4, ["wrote", "posting", "posted"].contains(pieces[1]),
      ["in", "to"].contains(pieces[2])
    else { return false }
    let isHandle = { (name: Substring) in name.contains("_") || name.contains { $0.isNumber } }
    return isHandle(pieces[0]) || isHandle(pieces[3])
  }

  private static let lines: Set<String> = [
    "read more", "keep reading", "continue reading", "leave a comment", "post a new comment",
    "link reply", "follow fav", "next page", "previous page", "view full post",
  ]

  private static let openings = [
    "originally posted at http", "originally posted on http", "this entry was originally posted at",
    "crossposted from http", "mirrored from http", "crossposted at http", "crossposted to http",
    "originally published at http", "current mood ", "current music ", "current location ",
    "posted via ", "taglist ", "tag list ",
  ]

  private static let counted: Set<String> = ["notes", "comments", "reblogs", "reviews", "likes"]
}
