package import IncipitBooks

/// A small sample of a work's shingles from which it is told which works share text.
///
/// FracMinHash (Irber et al. 2022): of all hashes those below a bound are kept, the same for every text, so
/// that the share of one sketch in another estimates how much of one text is in the other, however different
/// their lengths; plain MinHash tells of likeness alone, and finds ten chapters in thirty hardly alike.
package struct TextSketch: Hashable, Sendable {
  /// Ascending, each once; about one in `scale` of the work's shingles, more of a short work's.
  package let hashes: [UInt64]
  /// Of all words of the story in their order.
  package let textHash: UInt64
  package let words: Int

  /// One in so many shingles is kept: 80 of a story of 5,000 words, whose containment they tell to within five
  /// in a hundred.
  package static let scale: UInt64 = 64
  /// A short text keeps as many of its lowest hashes, or all.
  private static let fewest = 32
  private static let bound = UInt64.max / scale

  package init(hashes: [UInt64], textHash: UInt64, words: Int) {
    self.hashes = hashes
    self.textHash = textHash
    self.words = words
  }

  /// The sketch of all chapters of `manuscript` together.
  ///
  /// O(n).
  package init(_ manuscript: Manuscript) {
    let spans = manuscript.paragraphs.filter { paragraph in
      manuscript.parts[paragraph.part].kind == .chapter && Shingles.counts(paragraph.role)
    }.map(\.span)
    let scanner = ShingleScanner(of: spans, in: manuscript.text)
    var kept = Set(scanner.hashes.filter { $0 < Self.bound }).sorted()
    if kept.count < Self.fewest {
      kept = Array(Set(scanner.hashes).sorted().prefix(Self.fewest))
    }
    self.init(hashes: kept, textHash: scanner.whole, words: scanner.count)
  }

  /// The hash up to which every shingle of the text is in the sketch.
  package var reach: UInt64 {
    guard let last = hashes.last, last >= Self.bound else { return Self.bound }
    return hashes.count < Self.fewest ? .max : last
  }

  /// How many hashes reach no further than `bound`.
  package func count(upTo bound: UInt64) -> Int {
    var low = 0
    var high = hashes.count
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] <= bound { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The hashes as bytes, eight each, the lowest first.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(hashes.count * 8)
    for hash in hashes {
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: hash >> shift))
      }
    }
    return bytes
  }

  /// The hashes that `bytes` hold; what is left over is dropped.
  package static func hashes(in bytes: [UInt8]) -> [UInt64] {
    (0..<bytes.count / 8).map { index in
      (0..<8).reduce(0) { $0 | UInt64(bytes[index * 8 + $1]) << UInt64($1 * 8) }
    }
  }
}
