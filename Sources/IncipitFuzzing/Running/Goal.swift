/// When enough inputs were read.
package struct Goal: Hashable, Sendable {
  /// How many inputs at least; nil for any number.
  package let inputs: Int?
  /// How many seconds at least; nil for any time.
  package let seconds: Double?

  /// Whichever of both is later; without either a million inputs and ten minutes.
  package init(inputs: Int?, seconds: Double?) {
    let isOpen = inputs == nil && seconds == nil
    self.inputs = isOpen ? 1_000_000 : inputs
    self.seconds = isOpen ? 600 : seconds
  }

  /// Whether that many inputs in that time are enough.
  package func isReached(inputs done: Int, after time: Duration) -> Bool {
    done >= inputs ?? 0 && time >= .seconds(seconds ?? 0)
  }

  /// What is left of it.
  package func rest(inputs done: Int, after time: Duration) -> Goal {
    let passed = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    return Goal(
      inputs: max(0, (inputs ?? 0) - done), seconds: max(0, (seconds ?? 0) - passed))
  }
}
