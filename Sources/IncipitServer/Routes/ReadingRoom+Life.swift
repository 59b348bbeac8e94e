import Hummingbird
import IncipitBooks
import IncipitLibrary
import IncipitPages
import IncipitText

extension ReadingRoom {
  /// What a person does with works: reads them, marks them, writes in their margins.
  func addLife(to router: Router<BasicRequestContext>) {
    router.post("/works/:id/place") { request, context in
      let id = try context.workID
      let place = try await form(PlaceForm.self, of: request)
      let before = try library.life(of: id).state
      let life = try library.keepPlace(in: try recentWork(id), place.sitting)
      // The reader says so on the page, and offers to take it back.
      let isNews = life.state == .finished && before != .finished
      return Response.words(isNews ? "finished" : "kept")
    }
    router.post("/works/:id/mark") { request, context in
      let id = try context.workID
      let mark = try await form(MarkForm.self, of: request)
      if let state = try mark.knownState { try library.setState(state, of: id) }
      if let stars = mark.stars { try library.setStars(try Self.stars(stars), of: id) }
      if let note = mark.note { try library.setNote(note, of: id) }
      return Response.seeOther(Self.back(to: id, leaf: mark.leaf, mark: "own"))
    }
    router.post("/works/:id/notes") { request, context in
      let id = try context.workID
      let note = try await form(NoteForm.self, of: request)
      let made = try annotate(id, note)
      return Response.seeOther(
        Self.back(to: id, leaf: note.leaf, mark: note.leaf == nil ? "notes" : "n\(made.id)"))
    }
    router.post("/works/:id/notes/:note") { request, context in
      let id = try context.workID
      let number = Int64(try context.number("note"))
      let sent = try await form(NoteForm.self, of: request)
      guard try library.annotation(number).work == id else { throw HTTPError(.notFound) }
      switch sent.deed {
      case "change": try library.changeAnnotation(number, to: sent.comment ?? "")
      case "restore": try library.restoreAnnotation(number)
      case "remove":
        try library.removeAnnotation(number)
        // The card offers to put it back, wherever it was taken away.
        return Response.seeOther("/works/\(id)?removed=\(number)#notes")
      default: throw HTTPError(.badRequest)
      }
      return Response.seeOther(
        Self.back(to: id, leaf: sent.leaf, mark: sent.leaf == nil ? "notes" : "n\(number)"))
    }
    router.get("/stats") { _, _ in
      Response.html(try renderer.html(StatisticsPage(try library.statistics())))
    }
  }

  private func annotate(_ id: Int64, _ form: NoteForm) throws -> Annotation {
    let comment = form.comment ?? ""
    if let start = form.start.flatMap({ Int($0) }), let end = form.end.flatMap({ Int($0) }) {
      return try library.annotate(
        id, TextSpan(max(0, start), max(0, end)), in: try recentWork(id).manuscript.text,
        comment: comment)
    }
    let quote = (form.quote ?? "").trimmingBlanks
    do throws(LibraryError) {
      return try library.annotate(id, quoting: quote, comment: comment)
    } catch {
      guard case .noSuchPlace = error.reason else { throw error }
      throw Refused(
        .badRequest, "Those words are not there",
        "The text has no such passage; blanks and kinds of quotation marks may differ.",
        remedy: "Go back and copy the words out of the reader, or select them there.")
    }
  }

  private static func stars(_ typed: String) throws -> Int? {
    if typed == "none" { return nil }
    guard let stars = Int(typed) else { throw HTTPError(.badRequest) }
    return stars
  }

  /// The page that a form was sent from: a leaf of the reader, or the card.
  private static func back(to id: Int64, leaf: String?, mark: String) -> String {
    guard let leaf = leaf.flatMap({ Int($0) }), leaf > 0 else { return "/works/\(id)#\(mark)" }
    return ReaderLayout.address(of: id, leaf: leaf) + (mark == "own" ? "" : "#\(mark)")
  }
}

/// What the reader's script sends of the place.
struct PlaceForm: TokenForm {
  var token: String?
  /// Offsets of the text, and seconds.
  var from: Int?
  var to: Int?
  var seconds: Int?
  /// By the reader's own calendar.
  var day: String?
  /// `1` at the last words of the work.
  var end: String?

  static let maximumBytes = 4096

  var sitting: Sitting {
    get throws {
      guard let to, to >= 0 else { throw HTTPError(.badRequest) }
      return Sitting(
        from: max(0, from ?? to), to: to, seconds: seconds ?? 0,
        day: day.flatMap { CalendarDay($0) }, isEnd: end == "1")
    }
  }
}

/// What the forms about a whole work send; each sends its own part.
struct MarkForm: TokenForm {
  var token: String?
  var state: String?
  /// `1` to `5`, or `none`.
  var stars: String?
  var note: String?
  var leaf: String?

  static let maximumBytes = 1024 * 1024

  var knownState: ReadingState? {
    get throws {
      guard let state else { return nil }
      guard let known = ReadingState(rawValue: state) else { throw HTTPError(.badRequest) }
      return known
    }
  }
}

/// What the forms about a passage send.
struct NoteForm: TokenForm {
  var token: String?
  /// Offsets of the text; where they are missing, `quote` is looked up.
  var start: String?
  var end: String?
  var quote: String?
  var comment: String?
  var deed: String?
  var leaf: String?

  static let maximumBytes = 1024 * 1024
}

extension Response {
  /// A word for a script.
  static func words(_ words: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: words)))
  }
}
