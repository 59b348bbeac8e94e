import Hummingbird
import IncipitBooks
import IncipitLibrary
import IncipitPages

extension ReadingRoom {
  /// The shelf and the search.
  func addShelf(to router: Router<BasicRequestContext>) {
    router.get("/") { request, _ in try shelf(RoomQuery(request)) }
    router.get("/search") { request, _ in try search(RoomQuery(request)) }
    router.post("/shelves") { request, _ in
      let form = try await form(SavedSearchForm.self, of: request)
      let saved = try library.saveSearch(form.query ?? "", as: form.name ?? "")
      return Response.seeOther(ShelfPage.address(of: saved))
    }
    router.post("/shelves/forget") { request, _ in
      try library.forgetSearch(named: try await form(SavedSearchForm.self, of: request).name ?? "")
      return Response.seeOther("/")
    }
  }

  private func shelf(_ query: RoomQuery) throws -> Response {
    let words = (query.q ?? "").trimmingBlanks
    let sort = query.sort.flatMap(ShelfPage.sort) ?? ShelfSort(.added, isDescending: true)
    let view = query.view.flatMap(ShelfPage.View.init) ?? .grid
    let (stretch, problem) = try stretch(
      of: words, sort, page: query.page.flatMap { Int($0) } ?? 1)
    return .html(
      try renderer.html(
        ShelfPage(
          stretch: stretch, view: view, sort: sort, words: words, problem: problem,
          lives: try library.lives(of: stretch.items.map(\.id)),
          narrowing: try library.narrowing(matching: words), saved: try library.savedSearches(),
          formToken: configuration.formToken)))
  }

  /// The works that a page shows; none, with what to do, for words that ask for what there is not.
  private func stretch(
    of words: String, _ sort: ShelfSort, page: Int
  ) throws(LibraryError) -> (ShelfStretch, Problem?) {
    do throws(LibraryError) {
      let length = ShelfPage.pageLength
      let stretch = try library.stretch(matching: words, sort: sort, page: page, length: length)
      // Words that are no query are taken one by one; where that finds nothing, what is wrong is said.
      let isEmpty = !words.isEmpty && stretch.count == 0 && stretch.hidden == 0
      let fault = isEmpty ? library.fault(in: words) : nil
      return (stretch, fault.map { Problem($0.summary, remedy: $0.remedy) })
    } catch {
      guard error.isAboutTheQuestion else { throw error }
      let total = try library.stretch(length: 1).total
      return (
        ShelfStretch(items: [], count: 0, total: total),
        Problem(error.summary, remedy: error.remedy)
      )
    }
  }

  private func search(_ query: RoomQuery) throws -> Response {
    let words = (query.q ?? "").trimmingBlanks
    let description = (query.find ?? "").trimmingBlanks
    let (answer, hidden) = try answer(words, description)
    var suggestion: String?
    if case .hits(let works) = answer, works.isEmpty, hidden == nil {
      suggestion = try library.suggestion(for: words)
    }
    return .html(
      try renderer.html(
        SearchPage(
          query: words, description: description, answer: answer, hidden: hidden,
          suggestion: suggestion)))
  }

  private func answer(
    _ words: String, _ description: String
  ) throws(LibraryError) -> (SearchPage.Answer, hidden: String?) {
    do throws(LibraryError) {
      if !words.isEmpty {
        let hits = try library.shownHits(words, limit: SearchPage.mostWorks)
        return (.hits(hits.values), hits.hiddenWords)
      }
      if !description.isEmpty {
        let found = try library.shownFinds(description, limit: 10)
        return (.found(found.values), found.hiddenWords)
      }
      return (.nothingAsked, nil)
    } catch {
      guard error.isAboutTheQuestion else { throw error }
      return (.problem(Problem(error.summary, remedy: error.remedy)), nil)
    }
  }
}

/// What the forms about saved searches send.
struct SavedSearchForm: TokenForm {
  var token: String?
  var name: String?
  var query: String?

  static let maximumBytes = 16 * 1024
}

extension LibraryError {
  /// Whether the person can put it right by asking otherwise.
  var isAboutTheQuestion: Bool {
    if case .badQuery = reason { true } else { false }
  }
}

extension String {
  /// Without the white space at both ends.
  var trimmingBlanks: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
