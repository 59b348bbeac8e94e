import Hummingbird
import IncipitBooks
import IncipitCollation
import IncipitLibrary
import IncipitPages

extension ReadingRoom {
  /// Files that seem to be chapters of one work: to be joined, kept apart, and taken apart again.
  func addChapters(to router: Router<BasicRequestContext>) {
    router.get("/chapters") { request, _ in try chapters(RoomQuery(request)) }
    router.post("/chapters/join") { request, _ in
      let works = try await form(WorksForm.self, of: request).ids
      return Response.seeOther("/works/\(try library.join(works))")
    }
    router.post("/chapters/apart") { request, _ in
      try library.keepApart(try await form(WorksForm.self, of: request).ids)
      return Response.seeOther("/chapters")
    }
    router.post("/chapters/offer") { request, _ in
      try library.offerAgain(try await form(WorksForm.self, of: request).ids)
      return Response.seeOther("/chapters")
    }
    router.post("/works/:id/separate") { request, context in
      let id = try context.workID
      _ = try await form(WorksForm.self, of: request)
      _ = try library.separate(id)
      return Response.seeOther("/chapters")
    }
  }

  private func chapters(_ query: RoomQuery) throws -> Response {
    let paging = Paging(
      query.page.flatMap { Int($0) } ?? 1, of: try library.joinedWorks(0..<0).all,
      length: ChaptersPage.joinedLength)
    return .html(
      try renderer.html(
        ChaptersPage(
          groups: try library.chapterOffers().map(Self.group),
          joined: try library.joinedWorks(paging.range).shown.map {
            ChaptersPage.Joined(item: $0.item, pieces: $0.pieces)
          }, paging: paging, apart: try apart(try library.worksKeptApart(), query),
          formToken: configuration.formToken)))
  }

  /// A page of works that are kept apart, the last decision first.
  func apart(_ sets: [[Int64]], _ query: RoomQuery) throws(LibraryError) -> ApartRows {
    let paging = Paging(
      query.parted.flatMap { Int($0) } ?? 1, of: sets.count, length: ApartRows.length)
    let shown = Array(sets.reversed()[paging.range])
    return ApartRows(try library.items(ofSets: shown), paging: paging)
  }

  private static func group(_ offer: ChapterOffer) -> ChaptersPage.Group {
    let group = offer.group
    return ChaptersPage.Group(
      files: zip(group.members, offer.items).map { member, item in
        ChaptersPage.File(item: item, chapters: member.chaptersLine)
      }, confidence: group.confidence, gaps: group.gapsLine, grounds: group.groundsLine,
      isOrderKnown: group.isOrderKnown)
  }
}
