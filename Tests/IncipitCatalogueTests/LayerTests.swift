import IncipitBooks
import IncipitTestSupport
import IncipitText
import Testing

@testable import IncipitCatalogue

@Suite struct LayerTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func everyReadingComesBackToTheByte(seed: UInt64) throws {
    var random = RandomReading(seed: seed)
    let reading = random.reading()
    let layers = Layer.layers(of: reading)
    #expect(layers.map(\.step) == LayerStep.allCases)
    let again = try Reading(layers)
    #expect(again == reading)
    // Strings that differ in their bytes alone are equal; their layers are not.
    #expect(Layer.layers(of: again) == layers)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func everyBeginningOfALayerIsBroken(seed: UInt64) {
    var random = RandomReading(seed: seed)
    for layer in Layer.layers(of: random.reading()) {
      for length in 0..<layer.data.count {
        #expect(throws: CatalogueError.self) {
          try decode(Layer(step: layer.step, data: Array(layer.data[..<length])))
        }
      }
    }
  }

  @Test func everyChangedByteIsFound() {
    var random = RandomReading(seed: 3)
    for layer in Layer.layers(of: random.reading()) {
      for place in layer.data.indices {
        var data = layer.data
        data[place] ^= 0x10
        #expect(throws: CatalogueError.self) { try decode(Layer(step: layer.step, data: data)) }
      }
    }
  }

  @Test func bytesThatMeanNothingNeverTrapEvenWithTheirCheckSum() {
    var random = SeededRandom(seed: 4)
    var readings = RandomReading(seed: 4)
    let layers = Layer.layers(of: readings.reading())
    var values = 0
    for _ in 0..<4_000 {
      let layer = layers[Int.random(in: layers.indices, using: &random)]
      var data = Array(layer.data.dropLast(4))
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        data[Int.random(in: data.indices.dropFirst(), using: &random)] =
          UInt8.random(in: 0...255, using: &random)
      }
      if (try? decode(Layer(step: layer.step, data: signed(data)))) != nil { values += 1 }
    }
    // Some changes only make another value.
    #expect(values > 0 && values < 4_000)
  }

  @Test(arguments: [
    ([] as [UInt8], "nothing is there, at byte 0"),
    (Array("[]".utf8), "form 91 instead of 1, at byte 0"),
    ([1], "the check sum is missing, at byte 1"),
    ([1, 0, 0, 0, 0, 0], "the check sum differs, at byte 2"),
  ])
  func theErrorSaysWhatIsWrong(bytes: [UInt8], line: String) {
    let error = #expect(throws: CatalogueError.self) {
      try decode(Layer(step: .times, data: bytes))
    }
    #expect(error?.reason == .brokenLayer("times") && error?.underlying == line)
  }

  @Test(
    arguments: [
      ([0x81], "bytes are missing, at byte 2"),
      ([0x7F], "more is told of than is there, at byte 2"),
      ([0x00, 0x00], "bytes are left over, at byte 2"),
      (
        [UInt8](repeating: 0xFF, count: 9) + [0x02], "a number is too great, at byte 11"
      ),
      ([0x01, 0x05, 0x00], "a text is named before it came, at byte 3"),
      ([0x01, 0x00, 0x01, 0xFF], "a text is not UTF-8, at byte 4"),
    ] as [([UInt8], String)])
  func faultsBehindARightCheckSumAreNamed(values: [UInt8], line: String) {
    let error = #expect(throws: CatalogueError.self) {
      try decode(Layer(step: .times, data: signed([1] + values)))
    }
    #expect(error?.underlying == line)
  }

  /// Decodes one layer beside eight whole ones.
  private func decode(_ layer: Layer) throws -> Reading {
    var random = RandomReading(seed: 5)
    let others = Layer.layers(of: random.reading()).filter { $0.step != layer.step }
    return try Reading([layer] + others)
  }

  private func signed(_ bytes: [UInt8]) -> [UInt8] {
    let sum = CheckSum.sum(of: bytes[...])
    return bytes + (0..<4).map { UInt8(truncatingIfNeeded: sum >> (8 * UInt32($0))) }
  }
}
