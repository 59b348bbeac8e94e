import Foundation
import IncipitLexicon
import Testing

@Suite struct WeightFileTests {
  private func sample() -> Data {
    var writer = WeightWriter()
    writer.add("bytes", [Int8(-3), 4])
    writer.add("words", [Int16(-300), 17, 9])
    writer.add("reals", [Float(0.5), -2])
    return writer.data
  }

  @Test func givesBackWhatWasWritten() throws {
    let file = try #require(WeightFile(sample()))
    #expect(file.table("bytes", of: Int8.self)?.elements == [-3, 4])
    #expect(file.table("words", of: Int16.self)?.elements == [-300, 17, 9])
    #expect(file.table("reals", of: Float.self)?.elements == [0.5, -2])
  }

  @Test func hasNoSectionOfAnotherNameOrKind() throws {
    let file = try #require(WeightFile(sample()))
    #expect(file.table("nothing", of: Int8.self) == nil)
    #expect(file.table("bytes", of: Float.self) == nil)
  }

  @Test func refusesWhatIsCutShort() {
    let whole = sample()
    for length in [0, 7, 15, 40, 100, whole.count - 1] {
      #expect(WeightFile(whole.prefix(length)) == nil, "\(length) bytes")
    }
  }

  @Test func refusesAnotherMagicAndVersion() {
    var other = sample()
    other[0] = 0
    #expect(WeightFile(other) == nil)
    other = sample()
    other[8] = 2
    #expect(WeightFile(other) == nil)
  }

  @Test func readsAMappedFile() throws {
    let url = FileManager.default.temporaryDirectory.appending(
      path: "weights-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: url) }
    try sample().write(to: url)
    let table = try #require(WeightFile(contentsOf: url)?.table("words", of: Int16.self))
    #expect(table.elements == [-300, 17, 9])
  }
}
