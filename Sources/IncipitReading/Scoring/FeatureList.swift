/// What speaks for and against one candidate, as the numbers of the features that hold.
///
/// A feature is a template and one of its `width` buckets: "sentences since the last mention" and
/// "two". The list is filled anew for each candidate, so that the hot loop allocates nothing.
package struct FeatureList: Sendable {
  /// Buckets of a template.
  package static let width = 16

  /// Each below the width times the number of templates; one may stand twice.
  package private(set) var indices: [UInt16] = []

  package init() {}

  package mutating func removeAll() { indices.removeAll(keepingCapacity: true) }

  /// Adds bucket `bucket` of `template`; a bucket out of range counts as the nearest.
  mutating func add(_ template: some RawRepresentable<UInt16>, _ bucket: Int) {
    let bucket = min(Self.width - 1, max(0, bucket))
    indices.append(template.rawValue * UInt16(Self.width) + UInt16(bucket))
  }

  /// Adds bucket 0 or 1 of `template`.
  mutating func add(_ template: some RawRepresentable<UInt16>, _ holds: Bool) {
    add(template, holds ? 1 : 0)
  }

  mutating func append(contentsOf other: FeatureList) {
    indices.append(contentsOf: other.indices)
  }
}

/// Cuts a quantity into buckets.
enum Bucket {
  /// 0, 1, 2, 3, 4, 5–6, 7–9, 10–14, 15–24, 25 and more: for counts and distances.
  static func count(_ value: Int) -> Int {
    switch value {
    case ..<5: max(0, value)
    case ..<7: 5
    case ..<10: 6
    case ..<15: 7
    case ..<25: 8
    default: 9
    }
  }

  /// 0, 1, 2, 3–4, 5–8, 9–16 and so on by powers of two: for counts over a work.
  static func size(_ value: Int) -> Int {
    value <= 2 ? max(0, value) : Int.bitWidth - (value - 1).leadingZeroBitCount + 1
  }

  /// A share of 0…1 in eighths, 0…7.
  static func share(_ value: Double) -> Int { min(7, max(0, Int(value * 8))) }
}
