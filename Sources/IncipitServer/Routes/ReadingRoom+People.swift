import Foundation
import Hummingbird
import IncipitBooks
import IncipitLibrary
import IncipitPages

extension ReadingRoom {
  /// The people of the shelf, and each across works.
  func addPeople(to router: Router<BasicRequestContext>) {
    router.get("/people") { _, _ in
      Response.html(try renderer.html(PeoplePage(try library.people())))
    }
    router.get("/people/:name") { request, context in
      let written = context.parameters.get("name") ?? ""
      let name = written.removingPercentEncoding ?? written
      let work = try RoomQuery(request).of.flatMap { Int64($0) }
      return try people(named: name, of: work)
    }
  }

  private func people(named name: String, of work: Int64?) throws -> Response {
    let answer: PeopleAnswer
    do {
      answer = try library.person(named: name, of: work)
    } catch {
      guard case .noSuchPlace(let summary, _) = error.reason else { throw error }
      throw Refused(
        .notFound, "Nobody of that name", summary,
        remedy: "The people of the shelf are listed under People.")
    }
    return switch answer {
    case .person(let person): .html(try renderer.html(PersonPage(person)))
    case .namesakes(let people): .html(try renderer.html(PeoplePage(people, bearing: name)))
    }
  }
}
