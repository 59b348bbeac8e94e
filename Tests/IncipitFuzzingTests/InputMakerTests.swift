import IncipitContainers
import IncipitFuzzing
import Testing

@Suite struct InputMakerTests {
  private static func target(_ name: String) throws -> FuzzTarget {
    try #require(FuzzTarget.named(name))
  }

  private static func maker(
    _ name: String = "text", seed: UInt64 = 1, largest: Int = 1 << 20
  ) throws -> InputMaker {
    InputMaker(
      try target(name), seeds: [Seed(file: "a.txt", Array("It rained, said Ada.\n".utf8))],
      seed: seed, largest: largest)
  }

  @Test func makesTheSameInputOfTheSameSeedAndNumber() throws {
    let one = try Self.maker()
    let other = try Self.maker()
    // The order in which they are asked for does not matter.
    for number in (0..<200).reversed() { _ = other.input(number) }
    for number in 0..<200 { #expect(one.input(number) == other.input(number)) }
  }

  @Test func makesOthersOfAnotherSeedAndAnotherTarget() throws {
    let inputs = try [
      Self.maker(), Self.maker(seed: 2), Self.maker("markdown"),
    ].map { maker in (0..<50).map { maker.input($0).bytes } }
    #expect(Set(inputs).count == 3)
    for row in inputs { #expect(Set(row).count > 40) }
  }

  @Test func neverMakesAnInputThatIsTooLong() throws {
    let maker = try Self.maker(largest: 5000)
    let lengths = (0..<2000).map { maker.input($0).bytes.count }
    #expect(lengths.max() == 5000)
  }

  @Test func changesTheFilesInABookMoreOftenThanItsBytes() throws {
    let book = try Seed(
      file: "a.epub",
      packing: [
        ZIPEntry("mimetype", "application/epub+zip", isStored: true),
        ZIPEntry("a.html", "<p>It rained.</p>"),
      ])
    let maker = InputMaker(try Self.target("epub"), seeds: [book], seed: 1, largest: 5000)
    let whole = (0..<200).count { number in
      let files = try? ArchiveReader.files(of: maker.input(number).bytes, limits: ArchiveLimits())
      return files?.passed.isEmpty == true
    }
    #expect((120..<200).contains(whole))
  }

  @Test(arguments: FuzzTarget.all.map(\.name))
  func everyTargetHasSeeds(_ name: String) throws {
    let target = try Self.target(name)
    #expect(try !Seed.all(for: target, in: ProjectSeeds.folders).isEmpty)
  }

  @Test func saysWhereItLookedForSeedsThatAreNotThere() throws {
    let target = try Self.target("markdown")
    #expect(throws: FuzzError.self) {
      try Seed.all(for: target, in: [ProjectSeeds.folders[2]])
    }
  }
}
