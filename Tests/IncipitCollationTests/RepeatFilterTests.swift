import IncipitTestSupport
import Testing

@testable import IncipitCollation

@Suite struct RepeatFilterTests {
  @Test(arguments: [1, 50, 5_000] as [UInt64])
  func noNumberThatCameTwiceIsLostAndFewOthersPass(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = Int(seed) * 4
    let numbers = (0..<count).map { _ in UInt64.random(in: 0...(.max), using: &random) }
    var filter = RepeatFilter(count: count + count / 4)
    for number in numbers + numbers.prefix(count / 4) { filter.insert(number) }
    #expect(numbers.prefix(count / 4).allSatisfy(filter.mayRepeat))
    let passed = numbers.dropFirst(count / 4).count(where: filter.mayRepeat)
    #expect(Double(passed) <= 0.2 * Double(count), "\(passed) of \(count)")
  }
}
