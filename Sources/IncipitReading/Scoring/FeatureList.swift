/// What speaks for and against one candidate, as the numbers of the features that hold.
///
/// A feature is a template and one of its `width` buckets: "sentences since the last mention" and
/// "two". The list is filled anew for each candidate, so that the hot loop allocates nothing.
package struct FeatureList: Sendable {
  /// Buckets of a template.
  package static let width = 16

  /// The first of them stand in the value itself: to add one neither allocates nor asks who else holds
  /// the list.
  private var first = InlineArray<64, UInt16>(repeating: 0)
  private var rest: [UInt16] = []
  private(set) var count = 0

  package init() {}

  /// Each below the width times the number of templates; one may stand twice.
  package var indices: [UInt16] { (0..<count).map { self[$0] } }

  private subscript(place: Int) -> UInt16 {
    place < first.count ? first[place] : rest[place - first.count]
  }

  /// Does `body` with the indices side by side.
  @inline(__always)
  func withSpan<Value>(_ body: (Span<UInt16>) -> Value) -> Value {
    rest.isEmpty ? body(first.span.extracting(first: count)) : body(indices.span)
  }

  package mutating func removeAll() {
    count = 0
    if !rest.isEmpty { rest.removeAll(keepingCapacity: true) }
  }

  /// Adds bucket `bucket` of `template`; a bucket out of range counts as the nearest.
  @inline(__always)
  mutating func add(_ template: some RawRepresentable<UInt16>, _ bucket: Int) {
    let bucket = min(Self.width - 1, max(0, bucket))
    append(template.rawValue * UInt16(Self.width) + UInt16(bucket))
  }

  /// Adds bucket 0 or 1 of `template`.
  @inline(__always)
  mutating func add(_ template: some RawRepresentable<UInt16>, _ holds: Bool) {
    add(template, holds ? 1 : 0)
  }

  /// Leaves the first `count` alone, no more than there are.
  mutating func removeAll(behind count: Int) {
    self.count = count
    if !rest.isEmpty { rest.removeLast(rest.count - max(0, count - first.count)) }
  }

  @inline(__always)
  private mutating func append(_ index: UInt16) {
    if count < first.count { first[count] = index } else { appendToRest(index) }
    count += 1
  }

  /// Out of the way of the code that adds, since nearly no list is so long.
  @inline(never)
  private mutating func appendToRest(_ index: UInt16) { rest.append(index) }
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
