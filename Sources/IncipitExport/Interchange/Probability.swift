/// A confidence as formats for machines have it.
enum Probability {
  /// 0…1 with at most four decimals; 0 for what is no number.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let rounded = (min(1, max(0, value)) * 10_000).rounded() / 10_000
    return rounded == 0 ? "0" : rounded == 1 ? "1" : rounded.description
  }

  /// In whole per cent.
  static func percent(_ value: Double) -> Int {
    value.isFinite ? Int((min(1, max(0, value)) * 100).rounded()) : 0
  }
}
