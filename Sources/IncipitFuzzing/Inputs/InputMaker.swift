import IncipitContainers

/// Makes the inputs of a target, each from its number alone.
package struct InputMaker: Sendable {
  /// One file to be read.
  package struct Input: Hashable, Sendable {
    /// The name under which it is taken in.
    package let file: String
    package let bytes: [UInt8]

    package init(file: String, bytes: [UInt8]) {
      self.file = file
      self.bytes = bytes
    }
  }

  private let target: FuzzTarget
  private let seeds: [Seed]
  private let seed: UInt64
  private let mutator: Mutator
  /// For the bytes of packed files.
  private let packed: Mutator

  /// - Parameters:
  ///   - target: what the inputs are for.
  ///   - seeds: its seeds; the same in the same order give the same inputs.
  ///   - seed: the number that all chance follows from.
  ///   - largest: how many bytes an input, or a file packed in it, has at most.
  package init(_ target: FuzzTarget, seeds: [Seed], seed: UInt64, largest: Int = 1 << 20) {
    self.target = target
    self.seeds = seeds
    self.seed = seed
    let entries = seeds.flatMap(\.entries).map(\.bytes)
    mutator = Mutator(
      words: target.words, others: entries.isEmpty ? seeds.map(\.bytes) : entries, largest: largest)
    packed = Mutator(
      words: FormatWords.archive, others: seeds.map(\.bytes), largest: largest)
  }

  /// The input `number`.
  package func input(_ number: Int) -> Input {
    var random = InputRandom(seed: seed, target: target.name, number: number)
    guard let seed = random.pick(seeds) else { return Input(file: "", bytes: []) }
    if !seed.entries.isEmpty, !random.oneIn(5) {
      return Input(file: seed.file, bytes: repacked(seed, &random))
    }
    var bytes = seed.bytes
    let isPacked = !seed.entries.isEmpty || target.work == .archive
    (isPacked ? packed : mutator).mutate(&bytes, &random)
    return Input(file: seed.file, bytes: bytes)
  }

  /// A book whose files were changed, and packed again.
  private func repacked(_ seed: Seed, _ random: inout InputRandom) -> [UInt8] {
    var entries = seed.entries
    for _ in 0..<(1 + random.below(3)) {
      let index = random.below(entries.count)
      guard entries.indices.contains(index) else { break }
      let entry = entries[index]
      switch random.below(20) {
      case 0: entries.remove(at: index)
      case 1:
        let name = random.pick(Self.names) ?? "x"
        entries[index] = ZIPEntry(name, entry.bytes)
      case 2:
        let other = random.pick(entries)?.bytes ?? []
        entries[index] = ZIPEntry(entry.name, other)
      case 3: entries.swapAt(index, random.below(entries.count))
      default:
        var bytes = entry.bytes
        mutator.mutate(&bytes, &random)
        entries[index] = ZIPEntry(entry.name, bytes, isStored: entry.isStored)
      }
    }
    // Two files of one name are not packed; then the sound book stands in.
    return (try? ZIPArchive.bytes(of: entries)) ?? seed.bytes
  }

  private static let names = [
    "META-INF/encryption.xml", "META-INF/container.xml", "mimetype", "content.opf", "toc.ncx",
    "nav.xhtml", "a.html", "A.HTML", "style.css", "x", "OEBPS/a b.xhtml", "é.xhtml", "inner.zip",
  ]
}
