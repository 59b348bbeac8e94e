import IncipitFuzzing
import Testing

/// A little fuzzing with every run of the tests; `make fuzz` does it at length.
@Suite struct ShortRunTests {
  @Test(arguments: FuzzTarget.all.map(\.name))
  func readsChangedFilesByTheRules(_ name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let largest = 1 << 13
    let maker = try ProjectSeeds.maker(target, seed: 20, largest: largest)
    let check = InputCheck(target)
    for number in 0..<(name == "reader" ? 40 : 200) {
      let verdict = check.verdict(
        on: maker.input(number), number: number, twice: number.isMultiple(of: 8))
      if case .fault(let rule) = verdict {
        Issue.record(
          "incipit-fuzz \(name) --seed 20 --largest \(largest) --only \(number): \(rule)")
      }
    }
  }
}
