import IncipitBooks
import IncipitCatalogue
import IncipitSearch
import IncipitTestSupport
import Testing

@Suite struct ShelfFacetsTests {
  @Test func valuesAreCountedOverTheShelfAndOverAListWithTheirOrigin() throws {
    let works = [
      ShelfWork("One.\n", name: "1", title: "A", cast: ["Ada Quill/Ada"], fandoms: ["Harbour"]),
      ShelfWork(
        "Two.\n", name: "2", cast: ["Ada Quill", "Ben"], fandoms: ["Harbour"], universe: .au),
      ShelfWork("Three.\n", name: "3", fandoms: ["Loft"]),
    ]
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      for work in works {
        _ = try catalogue.add(
          CatalogueEntry(manuscript: work.manuscript, reading: work.reading, version: "1"),
          addedAt: "2026-01-02T03:04:05Z")
      }
      func values(_ field: String, _ typed: String) throws -> [Facets.Value] {
        try catalogue.facets(matching: typed).fields.first { $0.name == field }?.values ?? []
      }
      let harbour = Facets.Value(name: "Harbour", stated: 0, inferred: 2)
      let loft = Facets.Value(name: "Loft", stated: 0, inferred: 1)
      try #expect(values("fandom", "") == [harbour, loft])
      try #expect(values("fandom", "fandom:harbour") == [harbour])
      let cast = [("Ada Quill", 2), ("Ben", 1)].map {
        Facets.Value(name: $0.0, stated: 0, inferred: $0.1)
      }
      try #expect(values("character", "") == cast)
      try #expect(values("character", "au:yes").map(\.count) == [1, 1])
      try #expect(catalogue.facets(matching: "fandom:loft").works == 1)
      // A correction moves the count, and taking it back moves it back.
      _ = try catalogue.correct(.fandom, to: "Loft", of: 1, madeAt: "2026-01-02T03:04:05Z")
      try #expect(
        values("fandom", "") == [
          Facets.Value(name: "Loft", stated: 1, inferred: 1),
          Facets.Value(name: "Harbour", stated: 0, inferred: 1),
        ])
      _ = try catalogue.undoCorrection(of: 1, field: nil, undoneAt: "2026-01-02T03:04:05Z")
      try #expect(values("fandom", "") == [harbour, loft])
    }
  }

  @Test func whatRulesHideIsCountedNowhere() throws {
    let works = [
      ShelfWork("One.\n", name: "1", cast: ["Ada Quill/Ada"], fandoms: ["Harbour"]),
      ShelfWork("Two.\n", name: "2", cast: ["Ada"], fandoms: ["Harbour", "Loft"]),
      ShelfWork("Three.\n", name: "3", cast: ["Ada"], fandoms: ["Loft"]),
      ShelfWork("Four.\n", name: "4", fandoms: ["Attic"]),
    ]
    try TemporaryFolder.using { folder in
      let catalogue = try Catalogue(path: folder + "/shelf.sqlite")
      for work in works {
        _ = try catalogue.add(
          CatalogueEntry(manuscript: work.manuscript, reading: work.reading, version: "1"),
          addedAt: "2026-01-02T03:04:05Z")
      }
      func counts(_ field: String, _ typed: String = "", limit: Int = 12) throws -> [String] {
        let facets = try catalogue.facets(matching: typed, limit: limit)
        let values = facets.fields.first { $0.name == field }?.values ?? []
        return ["\(facets.works)"] + values.map { "\($0.name) \($0.count)" }
      }
      try #expect(counts("fandom") == ["4", "Harbour 2", "Loft 2", "Attic 1"])
      let rule = try catalogue.addHideRule(
        "fandom:harbour", unless: nil, reason: "", madeAt: "2026-01-02T03:04:05Z")
      try #expect(counts("fandom") == ["2", "Attic 1", "Loft 1"])
      try #expect(counts("fandom", limit: 1) == ["2", "Attic 1"])
      try #expect(counts("character") == ["2", "Ada 1"])
      try #expect(counts("fandom", "fandom:loft") == ["1", "Loft 1"])
      _ = try catalogue.undoHideRule(rule.id, at: "2026-01-02T03:04:05Z")
      try #expect(counts("character") == ["4", "Ada 2", "Ada Quill 1"])
    }
  }
}
