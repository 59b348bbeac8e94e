package import IncipitBooks
import IncipitText

/// What the texts say: scenes for words, works for a half-remembered description.
package struct SearchPage: Page {
  package static let template = "search"
  /// So many works are listed for words.
  package static let mostWorks = 40

  /// What was asked, and the answer.
  package enum Answer: Sendable {
    case nothingAsked
    case hits([WorkHits])
    case found([FoundWork])
    case problem(Problem)
  }

  /// The words looked for, as typed.
  let query: String
  /// The description, as typed.
  let description: String
  let answer: Answer
  /// That works are hidden, and how many; nil if none is.
  let hidden: String?
  /// A query that may find something where this one did not; nil for none.
  let suggestion: String?

  package init(
    query: String = "", description: String = "", answer: Answer = .nothingAsked,
    hidden: String? = nil, suggestion: String? = nil
  ) {
    self.suggestion = suggestion
    self.query = query
    self.description = description
    self.answer = answer
    self.hidden = hidden
  }

  package var windowTitle: String {
    let asked = query.isEmpty ? description : query
    return asked.isEmpty ? "Search" : "\(asked) – search"
  }

  package var content: [String: PageValue] {
    var content: [String: PageValue] = [
      "query": .text(query), "description": .text(description), "works": .nothing,
      "found": .nothing, "problem": .nothing, "isEmptyHanded": .flag(false), "count": .nothing,
      "wasNotAsked": .flag(false), "hidden": .text(hidden),
      "suggestion": .text(suggestion),
      "suggestionAddress": .text(suggestion.map { "/search?q=\(Query.encoded($0))" }),
    ]
    switch answer {
    case .nothingAsked: content["wasNotAsked"] = .flag(true)
    case .problem(let problem): content["problem"] = problem.value
    case .hits(let works):
      content["isEmptyHanded"] = .flag(works.isEmpty)
      content["works"] = .list(works.map(Self.value))
      let scenes = works.reduce(0) { $0 + $1.count }
      let isCut = works.count >= Self.mostWorks
      content["count"] = .text(
        Wording.count(scenes, "scene", "scenes") + (isCut ? " in the first " : " in ")
          + Wording.count(works.count, "work", "works")
          + (isCut ? "; more words, or a field, narrow it" : ""))
    case .found(let works):
      content["isEmptyHanded"] = .flag(works.isEmpty)
      content["found"] = .list(works.map(Self.value))
    }
    return content
  }

  private static func value(_ work: WorkHits) -> PageValue {
    var value = ItemValue.record(work.item)
    value["hits"] = .list(work.hits.map { hit in Self.value(hit, of: work.item.id) })
    let more = work.count - work.hits.count
    value["more"] =
      more > 0 ? .text("and \(Wording.count(more, "more scene", "more scenes"))") : .nothing
    return .record(value)
  }

  private static func value(_ hit: SceneHit, of id: Int64) -> PageValue {
    .record([
      "line": .html(MarkedLine.html(hit)),
      "place": .text(place(of: hit)),
      "there": .text(hit.characters.prefix(5).joined(separator: ", ")),
      "hitAddress": .text(address(of: hit.span, in: id, chapter: hit.chapter)),
    ])
  }

  private static func place(of hit: SceneHit) -> String {
    let scene = hit.scene > 0 ? "scene \(hit.scene)" : ""
    guard let chapter = hit.chapter, chapter > 1 else { return scene }
    return scene.isEmpty ? "chapter \(chapter)" : "chapter \(chapter), \(scene)"
  }

  private static func value(_ work: FoundWork) -> PageValue {
    var value = ItemValue.record(work.item)
    value["score"] = .text("\(Wording.percent(work.score)) %")
    value["clues"] = .list(
      work.clues.map { clue in
        .record([
          "clue": .text(clue.via.map { "\(clue.clue) (\($0))" } ?? clue.clue),
          "isMatched": .flag(clue.isMatched),
          "clueLine": .text(clue.line),
          "clueFact": .text(clue.fact.map(ItemValue.shortened)),
          "clueAddress": .text(clue.span.map { address(of: $0, in: work.item.id, chapter: nil) }),
        ])
      })
    return .record(value)
  }

  /// The server finds the leaf and the paragraph of an offset; a list does not know them.
  private static func address(of span: TextSpan, in id: Int64, chapter: Int?) -> String {
    "/works/\(id)/at/\(span.start)-\(span.end)"
  }
}

/// A line of a hit with the matched words marked.
enum MarkedLine {
  /// The line of `hit`; marks that do not lie in it are left out.
  ///
  /// A cut line begins with "…" and so does not align with its span: then the words are looked up.
  static func html(_ hit: SceneHit) -> HTML {
    let line = SourceText(hit.line)
    var writer = HTMLWriter()
    var position = 0
    let isWhole = line.count == hit.span.utf8Length
    for mark in hit.marks where isWhole && hit.span.contains(mark) {
      let start = Int(mark.start - hit.span.start)
      let end = Int(mark.end - hit.span.start)
      guard start >= position, line.isScalarBoundary(start), line.isScalarBoundary(end) else {
        continue
      }
      writer.text(line.utf8[position..<start])
      writer.tags("<mark>")
      writer.text(line.utf8[start..<end])
      writer.tags("</mark>")
      position = end
    }
    writer.text(line.utf8[position...])
    return HTML(writer)
  }
}
