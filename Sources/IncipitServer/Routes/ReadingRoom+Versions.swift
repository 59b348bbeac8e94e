import Hummingbird
import IncipitBooks
import IncipitCollation
import IncipitLibrary
import IncipitPages
import IncipitText

extension ReadingRoom {
  /// Versions of one work: to be looked at, put behind one another, and brought back.
  func addVersions(to router: Router<BasicRequestContext>) {
    router.get("/versions") { request, _ in try versions(RoomQuery(request)) }
    router.get("/versions/:first/:second") { request, context in
      let first = Int64(try context.number("first"))
      let second = Int64(try context.number("second"))
      guard first != second else { throw HTTPError(.notFound) }
      return try difference(first, second, RoomQuery(request))
    }
    router.post("/versions/keep") { request, _ in
      let sent = try await form(WorksForm.self, of: request)
      let works = try sent.ids
      guard let kept = sent.kept.flatMap({ Int64($0) }), works.contains(kept) else {
        throw HTTPError(.badRequest)
      }
      try library.putBehind(kept, works)
      return Response.seeOther(
        "/versions?" + sent.pageQuery + "put=\(works.filter { $0 != kept }.query)")
    }
    router.post("/versions/undo") { request, _ in
      let works = try await form(WorksForm.self, of: request).ids
      for work in works { _ = try library.bringForward(work) }
      return Response.seeOther("/versions?back=\(works.query)")
    }
    router.post("/versions/apart") { request, _ in
      let sent = try await form(WorksForm.self, of: request)
      let works = try sent.ids
      try library.keepApart(works)
      return Response.seeOther("/versions?" + sent.pageQuery + "apart=\(works.query)")
    }
    router.post("/versions/offer") { request, _ in
      let works = try await form(WorksForm.self, of: request).ids
      try library.offerAgain(works)
      return Response.seeOther("/versions?again=\(works.query)")
    }
  }

  // MARK: The list

  private func versions(_ query: RoomQuery) throws -> Response {
    let found = try library.shownVersionGroups()
    let all = found.values
    let paging = Paging(
      query.page.flatMap { Int($0) } ?? 1, of: all.count, length: VersionsPage.groupsLength)
    let groups = try all[paging.range].compactMap { group in
      try library.told(group).map {
        VersionsPage.Group(items: $0.items, lines: $0.lines, isSameText: $0.isSameText)
      }
    }
    let (standing, standingPaging) = try standing(query.stood.flatMap { Int($0) } ?? 1)
    // What only looked alike by its sketch is none.
    return .html(
      try renderer.html(
        VersionsPage(
          groups: groups, all: all.count - (paging.range.count - groups.count),
          hidden: found.hiddenWords, paging: paging,
          standing: standing, standingPaging: standingPaging,
          apart: try apart(try library.worksKeptApart(sharingText: true), query),
          deed: try deed(query), formToken: configuration.formToken)))
  }

  private func standing(_ number: Int) throws -> (shown: [VersionsPage.Standing], paging: Paging) {
    let length = VersionsPage.standingLength
    let all = try library.standingVersions(0..<0).all
    let paging = Paging(number, of: all, length: length)
    let shown = try library.standingVersions(paging.range).shown.map {
      VersionsPage.Standing($0.version, behind: $0.kept)
    }
    return (shown, paging)
  }

  /// What the address says was done, as far as it is so.
  private func deed(_ query: RoomQuery) throws -> VersionsPage.Deed? {
    let put = query.works(\.put)
    if let first = put.first, let kept = try library.kept(for: first) {
      return .put(try put.filter { try library.kept(for: $0) == kept }, behind: kept)
    }
    let apart = query.works(\.apart)
    if apart.count > 1, try library.areKeptApart(apart) { return .apart(apart) }
    let again = query.works(\.again)
    if again.count > 1, try !library.areKeptApart(again) { return .offered(again) }
    let back = try query.works(\.back).filter { try library.shelvedWork(with: $0) == $0 }
    return back.isEmpty ? nil : .back(back)
  }

  // MARK: The difference

  private func difference(_ first: Int64, _ second: Int64, _ query: RoomQuery) throws -> Response {
    let difference = try library.difference(first, second)
    let leaves = ChangeLeaves(difference.changes)
    let paging = Paging(
      query.page.flatMap { Int($0) } ?? 1, of: leaves.leaves.count, length: 1)
    let chapters = difference.chapters.enumerated().map { place, chapter in
      DifferencePage.Chapter(
        name: chapter.name, words: chapter.words, state: Self.state(chapter, leaves.leaf(of: place))
      )
    }
    let sections = leaves.leaves.isEmpty ? [] : leaves.leaves[paging.number - 1]
    return .html(
      try renderer.html(
        DifferencePage(
          difference.pair.first, difference.pair.second, lines: difference.pair.lines,
          chapters: chapters,
          sections: sections.map { section in
            DifferencePage.Section(
              chapter: section.chapter, isContinued: section.isContinued,
              paragraphs: section.changes.map { Self.paragraph($0, difference) })
          }, paging: paging, standing: try standing(first, second),
          formToken: configuration.formToken)))
  }

  private func standing(
    _ first: Int64, _ second: Int64
  ) throws(LibraryError) -> DifferencePage.Standing {
    if try library.kept(for: first) == second { return .behind(version: first) }
    if try library.kept(for: second) == first { return .behind(version: second) }
    if try library.areKeptApart([first, second]) { return .apart }
    let holders = [try library.shelvedWork(with: first), try library.shelvedWork(with: second)]
    return holders == [first, second] ? .both : .elsewhere
  }

  private static func state(
    _ chapter: VersionDifference.Chapter, _ leaf: Int?
  ) -> DifferencePage.Chapter.State {
    if !chapter.isInSecond { return .inFirstAlone }
    if !chapter.isInFirst { return .inSecondAlone }
    return leaf.map { .changed(sameness: chapter.sameness, leaf: $0) } ?? .same
  }

  /// A change with the words that it is shown by.
  private static func paragraph(
    _ change: ParagraphChange, _ difference: VersionDifference
  ) -> ChangedParagraph {
    func words(_ span: TextSpan, _ text: SourceText) -> String {
      let shown = ChangeLeaves.shown(span, in: text)
      return text.string(shown) + (shown == span ? "" : " …")
    }
    switch change {
    case .alike(let spans):
      let (before, leftOut, behind) = ChangeLeaves.shown(spans)
      return .alike(
        count: spans.count, before: before.map { words($0, difference.second) },
        leftOut: leftOut, behind: behind.map { words($0, difference.second) })
    case .removed(let span): return .removed(words(span, difference.first))
    case .added(let span): return .added(words(span, difference.second))
    case .changed(let first, let second):
      let diff = WordDiff(first, in: difference.first, second, in: difference.second)
      return .changed(
        diff.pieces.map { piece in
          switch piece {
          case .same(let span): .same(difference.second.string(span))
          case .removed(let span): .removed(difference.first.string(span))
          case .added(let span): .added(difference.second.string(span))
          }
        })
    }
  }
}
