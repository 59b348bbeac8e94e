import Hummingbird
import IncipitBooks
import IncipitCollation
import IncipitLibrary
import IncipitPages

extension ReadingRoom {
  /// Files that seem to be chapters of one work: to be joined, kept apart, and taken apart again.
  func addChapters(to router: Router<BasicRequestContext>) {
    router.get("/chapters") { _, _ in
      let groups = try library.chapterOffers().map(Self.group)
      return Response.html(
        try renderer.html(ChaptersPage(groups: groups, formToken: configuration.formToken)))
    }
    router.post("/chapters/join") { request, _ in
      let works = try await form(ChaptersForm.self, of: request).ids
      return Response.seeOther("/works/\(try library.join(works))")
    }
    router.post("/chapters/apart") { request, _ in
      try library.keepApart(try await form(ChaptersForm.self, of: request).ids)
      return Response.seeOther("/chapters")
    }
    router.post("/works/:id/separate") { request, context in
      let id = try context.workID
      _ = try await form(ChaptersForm.self, of: request)
      _ = try library.separate(id)
      return Response.seeOther("/chapters")
    }
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

/// What the forms about chapters send.
struct ChaptersForm: TokenForm {
  var token: String?
  /// Numbers of works, parted by blanks.
  var works: String?

  static let maximumBytes = 64 * 1024

  /// The works that the form names.
  var ids: [Int64] {
    get throws {
      let words = (works ?? "").split(separator: " ")
      let ids = words.compactMap { Int64($0) }
      guard ids.count == words.count, !ids.isEmpty else { throw HTTPError(.badRequest) }
      return ids
    }
  }
}
