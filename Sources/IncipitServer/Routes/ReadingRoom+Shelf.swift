import Hummingbird
import IncipitBooks
import IncipitLibrary
import IncipitPages

extension ReadingRoom {
  /// The shelf and the search.
  func addShelf(to router: Router<BasicRequestContext>) {
    router.get("/") { request, _ in try shelf(RoomQuery(request)) }
    router.get("/search") { request, _ in try search(RoomQuery(request)) }
  }

  private func shelf(_ query: RoomQuery) throws -> Response {
    let words = (query.q ?? "").trimmingBlanks
    let sort = query.sort.flatMap(ShelfPage.sort) ?? ShelfSort(.added, isDescending: true)
    let view = query.view.flatMap(ShelfPage.View.init) ?? .grid
    let number = query.page.flatMap { Int($0) } ?? 1
    let all = try library.items(sort: sort)
    let filtered = words.isEmpty ? .success(all) : filtered(by: words, sort)
    var problem: Problem?
    if case .failure(let error) = filtered {
      guard error.isAboutTheQuestion else { throw error }
      problem = Problem(error.summary, remedy: error.remedy)
    }
    let fitting = (try? filtered.get()) ?? []
    return .html(
      try renderer.html(
        ShelfPage(
          items: fitting, total: all.count, view: view, sort: sort, words: words, number: number,
          problem: problem)))
  }

  private func filtered(by words: String, _ sort: ShelfSort) -> Result<[ShelfItem], LibraryError> {
    do throws(LibraryError) {
      return .success(try library.items(matching: words, sort: sort))
    } catch {
      return .failure(error)
    }
  }

  private func search(_ query: RoomQuery) throws -> Response {
    let words = (query.q ?? "").trimmingBlanks
    let description = (query.find ?? "").trimmingBlanks
    return .html(
      try renderer.html(
        SearchPage(
          query: words, description: description, answer: try answer(words, description))))
  }

  private func answer(
    _ words: String, _ description: String
  ) throws(LibraryError) -> SearchPage.Answer {
    do throws(LibraryError) {
      if !words.isEmpty { return .hits(try library.search(words, limit: 40)) }
      if !description.isEmpty { return .found(try library.find(description, limit: 10)) }
      return .nothingAsked
    } catch {
      guard error.isAboutTheQuestion else { throw error }
      return .problem(Problem(error.summary, remedy: error.remedy))
    }
  }
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
