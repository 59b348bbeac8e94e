import Hummingbird
import IncipitBooks
import IncipitLibrary
import IncipitPages

extension ReadingRoom {
  /// Works off the shelf: taken off, listed, put back.
  func addRemoved(to router: Router<BasicRequestContext>) {
    router.get("/removed") { request, _ in try removed(RoomQuery(request)) }
    router.post("/removed") { request, _ in
      let works = try await form(WorksForm.self, of: request).ids
      try library.remove(works)
      return Response.seeOther("/removed?put=\(works.query)")
    }
    router.post("/removed/undo") { request, _ in
      let works = try await form(WorksForm.self, of: request).ids
      for work in Set(works).sorted() { try library.putBack(work) }
      return Response.seeOther("/removed?back=\(works.query)")
    }
  }

  private func removed(_ query: RoomQuery) throws -> Response {
    let all = try library.removedWorks(0..<0).all
    let paging = Paging(
      query.page.flatMap { Int($0) } ?? 1, of: all, length: RemovedPage.length)
    let entries = try library.removedWorks(paging.range).shown.map {
      RemovedPage.Entry($0.item, removedAt: $0.removedAt)
    }
    return .html(
      try renderer.html(
        RemovedPage(
          entries: entries, all: all, paging: paging, deed: try removal(query),
          formToken: configuration.formToken)))
  }

  /// What the address says was done, as far as it is so.
  private func removal(_ query: RoomQuery) throws -> RemovedPage.Deed? {
    let taken = try query.works(\.put).filter { try library.removedAt($0) != nil }
    if !taken.isEmpty { return .taken(taken) }
    let back = try query.works(\.back).filter { try library.shelvedWork(with: $0) == $0 }
    return back.isEmpty ? nil : .back(back)
  }
}
