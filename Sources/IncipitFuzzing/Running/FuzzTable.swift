/// The lines in which outcomes are printed.
package enum FuzzTable {
  package static let heading = row(
    "target", ["inputs", "read", "refused", "seconds", "a second", "faults"])

  /// The line of `outcome`.
  package static func row(_ outcome: FuzzRun.Outcome) -> String {
    let milliseconds = max(
      1,
      outcome.duration.components.seconds * 1000
        + outcome.duration.components.attoseconds / 1_000_000_000_000_000)
    let inputs = outcome.tally.number
    return row(
      outcome.target,
      [
        "\(inputs)", "\(outcome.tally.read)", "\(outcome.tally.refused)", "\(milliseconds / 1000)",
        "\(Int64(inputs) * 1000 / milliseconds)", "\(outcome.faults.count)",
      ])
  }

  private static func row(_ name: String, _ cells: [String]) -> String {
    var line = name + String(repeating: " ", count: max(0, 20 - name.count))
    for cell in cells { line += String(repeating: " ", count: max(1, 10 - cell.count)) + cell }
    return line
  }
}
