/// What two lists of numbers have in common in the same order: a longest common part, or nearly so.
struct Alignment {
  /// Places in the first and the second list of what is the same in both; both ascending.
  let matches: [(first: Int, second: Int)]

  /// More that differ at one stretch are parted first at what both have once.
  private static let mostEdits = 2_000
  /// A stretch is parted so often at most; what is as long then is told as differing.
  private static let mostPartings = 8

  /// Aligns two lists.
  ///
  /// Like ends are taken off; what is left is compared by Myers' algorithm (1986) where it is short, and else
  /// parted at the numbers that stand once in both (Cohen's patience diff). O(n log n + n · `mostEdits`).
  init(_ first: [UInt64], _ second: [UInt64]) {
    var matches: [(first: Int, second: Int)] = []
    Self.align(first[...], second[...], partings: 0, &matches)
    self.matches = matches
  }

  private static func align(
    _ first: ArraySlice<UInt64>, _ second: ArraySlice<UInt64>, partings: Int,
    _ matches: inout [(first: Int, second: Int)]
  ) {
    var first = first
    var second = second
    while let one = first.first, one == second.first {
      matches.append((first.startIndex, second.startIndex))
      first = first.dropFirst()
      second = second.dropFirst()
    }
    var tail: [(first: Int, second: Int)] = []
    while let one = first.last, one == second.last {
      first = first.dropLast()
      second = second.dropLast()
      tail.append((first.endIndex, second.endIndex))
    }
    if !first.isEmpty, !second.isEmpty {
      if first.count + second.count <= mostEdits {
        compare(first, second, &matches)
      } else if partings < mostPartings {
        part(first, second, partings: partings, &matches)
      }
    }
    matches += tail.reversed()
  }

  /// Myers' algorithm.
  private static func compare(
    _ first: ArraySlice<UInt64>, _ second: ArraySlice<UInt64>,
    _ matches: inout [(first: Int, second: Int)]
  ) {
    var removals: Set<Int> = []
    var insertions: Set<Int> = []
    for edit in Array(second).difference(from: Array(first)) {
      switch edit {
      case .remove(let offset, _, _): removals.insert(first.startIndex + offset)
      case .insert(let offset, _, _): insertions.insert(second.startIndex + offset)
      }
    }
    var two = second.startIndex
    for one in first.indices where !removals.contains(one) {
      while insertions.contains(two) { two += 1 }
      matches.append((one, two))
      two += 1
    }
  }

  /// Aligns what stands between the numbers that both have once and in the same order.
  private static func part(
    _ first: ArraySlice<UInt64>, _ second: ArraySlice<UInt64>, partings: Int,
    _ matches: inout [(first: Int, second: Int)]
  ) {
    var ones = first
    var twos = second
    for anchor in anchors(first, second) {
      align(
        ones[..<anchor.first], twos[..<anchor.second], partings: partings + 1, &matches)
      matches.append(anchor)
      ones = first[(anchor.first + 1)...]
      twos = second[(anchor.second + 1)...]
    }
    // Without an anchor the stretch is as it was, and nothing in it is told to be the same.
    if ones.count < first.count { align(ones, twos, partings: partings + 1, &matches) }
  }

  /// Places of the numbers that stand once in each; the longest row of them that ascends in both.
  private static func anchors(
    _ first: ArraySlice<UInt64>, _ second: ArraySlice<UInt64>
  ) -> [(first: Int, second: Int)] {
    let places = single(second)
    let singles = single(first)
    var pairs: [(first: Int, second: Int)] = []
    for place in first.indices where singles[first[place]] == place {
      if let other = places[first[place]] { pairs.append((place, other)) }
    }
    // Patience sorting: `ends[n]` is the pair on which a row of n + 1 ends earliest.
    var ends: [Int] = []
    var before: [Int?] = []
    for (index, pair) in pairs.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].second < pair.second { low = middle + 1 } else { high = middle }
      }
      before.append(low > 0 ? ends[low - 1] : nil)
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var row: [(first: Int, second: Int)] = []
    var next = ends.last
    while let index = next {
      row.append(pairs[index])
      next = before[index]
    }
    return row.reversed()
  }

  /// The place of each number that stands there once.
  private static func single(_ list: ArraySlice<UInt64>) -> [UInt64: Int] {
    var places: [UInt64: Int] = [:]
    var repeated: Set<UInt64> = []
    for place in list.indices where places.updateValue(place, forKey: list[place]) != nil {
      repeated.insert(list[place])
    }
    for number in repeated { places[number] = nil }
    return places
  }
}
