import Hummingbird
import IncipitBooks
import IncipitLibrary
import IncipitPages
import IncipitText

extension ReadingRoom {
  /// The card and the reader.
  func addWorks(to router: Router<BasicRequestContext>) {
    router.get("/works/:id") { request, context in
      let work = try library.work(try context.workID)
      let suggestions = try library.suggestions(for: work.card.id)
      let rows = SuggestionRows(suggestions, headings: try library.headings(of: suggestions))
      return Response.html(try renderer.html(card(of: work, rows, RoomQuery(request))))
    }
    router.get("/works/:id/read") { request, context in
      try reader(of: try context.workID, leaf: 1, RoomQuery(request))
    }
    router.get("/works/:id/read/:leaf") { request, context in
      try reader(of: try context.workID, leaf: try context.number("leaf"), RoomQuery(request))
    }
    router.get("/works/:id/at/:span") { _, context in
      let id = try context.workID
      guard let span = context.parameters.get("span").flatMap(TextSpan.init(words:)) else {
        throw HTTPError(.notFound)
      }
      let layout = ReaderLayout(try recentWork(id).manuscript)
      return Response.seeOther(layout.address(of: span, in: id))
    }
  }

  private func card(
    of work: LibraryWork, _ suggestions: SuggestionRows, _ query: RoomQuery
  ) throws -> WorkPage {
    let id = work.card.id
    let removed = query.removed.flatMap { Int64($0) }.flatMap { number in
      (try? library.annotation(number)).flatMap { $0.work == id && $0.isRemoved ? number : nil }
    }
    let days = try library.readingDays(of: id)
    return WorkPage(
      card: work.card, layout: ReaderLayout(work.manuscript), reading: work.reading,
      downloads: configuration.formats.map {
        WorkPage.Download(name: $0.label, address: "/works/\(work.card.id)/\($0.name)")
      }, suggestions: suggestions, formToken: configuration.formToken,
      own: CardOwn(
        life: try library.life(of: id),
        annotations: try library.annotations(of: id, in: work.manuscript.text),
        hiddenBy: try library.hiddenWorks()[id] ?? [], daysRead: days.count,
        wordsRead: days.reduce(0) { $0 + $1.words }, removed: removed),
      kept: try library.kept(for: id))
  }

  /// The work, out of memory if it was read of late.
  func recentWork(_ id: Int64) throws(LibraryError) -> LibraryWork {
    try recent.work(
      try library.item(id), corrections: try library.corrections(of: id).map(\.id)
    ) { () throws(LibraryError) in try library.work(id) }
  }

  private func reader(of id: Int64, leaf: Int, _ query: RoomQuery) throws -> Response {
    let work = try recentWork(id)
    let page = ReaderPage(
      card: work.card, layout: ReaderLayout(work.manuscript), reading: work.reading, leaf: leaf,
      evidence: query.evidence.flatMap(TextSpan.init(words:)), life: try library.life(of: id),
      annotations: try library.annotations(of: id, in: work.manuscript.text),
      formToken: configuration.formToken)
    guard let page else { throw HTTPError(.notFound) }
    return .html(try renderer.html(page))
  }
}

extension RequestContext {
  /// The number of the work that the address names.
  var workID: Int64 {
    get throws {
      guard let id = parameters.get("id").flatMap({ Int64($0) }), id > 0 else {
        throw HTTPError(.notFound)
      }
      return id
    }
  }

  /// A part of the address that is a number from 1.
  func number(_ name: String) throws -> Int {
    guard let number = parameters.get(name).flatMap({ Int($0) }), number > 0 else {
      throw HTTPError(.notFound)
    }
    return number
  }
}

extension TextSpan {
  /// `120-180`; nil if it is anything else.
  init?(words: String) {
    let bounds = words.split(separator: "-", omittingEmptySubsequences: false)
    guard bounds.count == 2, let start = UInt32(bounds[0]), let end = UInt32(bounds[1]),
      start <= end
    else { return nil }
    self.init(Int(start), Int(end))
  }
}
