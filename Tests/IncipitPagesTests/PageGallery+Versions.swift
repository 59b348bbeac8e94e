import IncipitBooks
import IncipitPages

/// The pages about versions.
extension PageGallery {
  /// Each in the states that matter, with `words` wherever a work's own stand.
  static func versionPages(
    _ words: String, _ renderer: PageRenderer
  ) throws -> [(name: String, html: String)] {
    let works = [7, 8, 9].map { number in
      item(Int64(number), words, nil, words, "abcdef01234", fandoms: [words], ships: [], words: 900)
    }
    let groups = [
      VersionsPage.Group(
        items: works, lines: ["the same text in 3 files"], isSameText: true),
      VersionsPage.Group(
        items: [works[0], works[2]],
        lines: ["work 9 has chapter 3 more"] + (1...6).map { "chapter \($0) was rewritten" },
        isSameText: false),
    ]
    let many = (10...18).map { number in
      item(Int64(number), words, nil, words, "abcdef01234", fandoms: [], ships: [], words: 90)
    }
    let apart = ApartRows([[works[0], works[1]], many], paging: Paging(1, of: 50, length: 20))
    func versions(_ deed: VersionsPage.Deed?) throws -> String {
      try renderer.html(
        VersionsPage(
          groups: groups, all: 40, paging: Paging(2, of: 40, length: 12),
          standing: [VersionsPage.Standing(works[1], behind: works[0])],
          standingPaging: Paging(1, of: 90, length: 40), apart: apart, deed: deed,
          formToken: "f0f0"))
    }
    func difference(_ leaf: Int, _ standing: DifferencePage.Standing) throws -> String {
      try renderer.html(
        DifferencePage(
          works[0], works[2], lines: ["work 9 has chapter 3 more"],
          chapters: [
            DifferencePage.Chapter(name: "chapter 1", words: 9, state: .same),
            DifferencePage.Chapter(
              name: "chapter 2", words: 9, state: .changed(sameness: 0.999, leaf: 1)),
            DifferencePage.Chapter(name: "chapter 3", words: 9, state: .inSecondAlone),
            DifferencePage.Chapter(name: "chapter 4", words: 9, state: .inFirstAlone),
          ],
          sections: [
            DifferencePage.Section(
              chapter: 1, isContinued: leaf > 1,
              paragraphs: [
                .alike(count: 9, before: [words], leftOut: 7, behind: [words]), .removed(words),
                .added(words), .changed([.same(words), .removed(words), .added(words)]),
              ])
          ], paging: Paging(leaf, of: 2, length: 1), standing: standing, formToken: "f0f0"))
    }
    return [
      ("versions", try versions(nil)),
      ("versions-put", try versions(.put([8, 9], behind: 7))),
      ("versions-back", try versions(.back([8]))),
      ("versions-apart", try versions(.apart([7, 8]))),
      ("versions-offered", try versions(.offered([7, 8]))),
      (
        "versions-none",
        try renderer.html(
          VersionsPage(groups: [], all: 0, paging: Paging(1, of: 0, length: 12), formToken: "f0f0"))
      ),
      (
        "removed",
        try renderer.html(
          RemovedPage(
            entries: works.map { RemovedPage.Entry($0, removedAt: "2026-01-02T03:04:05Z") },
            all: 90, paging: Paging(2, of: 90, length: 40), deed: .taken([7, 8]),
            formToken: "f0f0"))
      ),
      (
        "removed-none",
        try renderer.html(
          RemovedPage(
            entries: [], all: 0, paging: Paging(1, of: 0, length: 40), deed: .back([7]),
            formToken: "f0f0"))
      ),
      ("difference", try difference(1, .both)),
      ("difference-2", try difference(2, .behind(version: 9))),
      ("difference-apart", try difference(1, .apart)),
      (
        "chapters-joined",
        try renderer.html(
          ChaptersPage(
            groups: [], joined: [ChaptersPage.Joined(item: works[0], pieces: 3)],
            paging: Paging(2, of: 90, length: 40), apart: apart, formToken: "f0f0"))
      ),
    ]
  }
}
