/// Changes bytes at random: single ones, stretches, words of the format, pieces of other seeds.
struct Mutator {
  /// What the format is made of.
  let words: [[UInt8]]
  /// The bytes of the seeds, to splice from.
  let others: [[UInt8]]
  /// No input grows longer.
  let largest: Int

  /// Changes `bytes` once or some more times.
  func mutate(_ bytes: inout [UInt8], _ random: inout InputRandom) {
    if random.oneIn(150) { bytes = words(count: random.length(upTo: 400), &random) }
    // Mostly few changes, so that the format is still told; at times so many that little is left.
    let rounds = random.oneIn(20) ? 40 : random.length(upTo: 8)
    for _ in 0..<rounds {
      change(&bytes, &random)
      if bytes.count > largest { bytes.removeLast(bytes.count - largest) }
    }
    if random.oneIn(100) { reencode(&bytes, &random) }
    if bytes.count > largest { bytes.removeLast(bytes.count - largest) }
  }

  private func change(_ bytes: inout [UInt8], _ random: inout InputRandom) {
    let place = place(in: bytes, &random)
    let stretch = stretch(of: bytes, &random)
    switch random.below(40) {
    case 0..<4:
      if place < bytes.count { bytes[place] ^= 1 << UInt8(random.below(8)) }
    case 4..<8:
      if place < bytes.count { bytes[place] = UInt8(random.below(256)) }
    case 8..<10:
      bytes.insert(contentsOf: (0..<(1 + random.below(8))).map { _ in byte(&random) }, at: place)
    case 10..<15: bytes.removeSubrange(stretch)
    case 15..<18: bytes.insert(contentsOf: Array(bytes[stretch]), at: place)
    case 18..<20:
      let moved = Array(bytes[stretch])
      bytes.removeSubrange(stretch)
      bytes.insert(contentsOf: moved, at: min(place, bytes.count))
    case 20..<23:
      guard let other = random.pick(others) else { return }
      bytes.insert(contentsOf: other[self.stretch(of: other, &random)], at: place)
    case 23:
      guard let other = random.pick(others) else { return }
      bytes = Array(bytes[..<place]) + other[self.place(in: other, &random)...]
    case 24..<31: bytes.insert(contentsOf: words(count: 1 + random.below(3), &random), at: place)
    case 31..<36: bytes.replaceSubrange(stretch, with: words(count: 1, &random))
    case 36: bytes.removeLast(bytes.count - place)
    case 37: bytes.removeSubrange(..<place)
    default: if random.oneIn(3) { blowUp(&bytes, at: place, stretch, &random) }
    }
  }

  /// Repeats a word or a stretch until it is long: what is not linear in the length shows here.
  private func blowUp(
    _ bytes: inout [UInt8], at place: Int, _ stretch: Range<Int>, _ random: inout InputRandom
  ) {
    let unit =
      random.oneIn(2)
      ? words(count: 1 + random.below(3), &random) : Array(bytes[stretch].prefix(4096))
    guard !unit.isEmpty else { return }
    let most = random.oneIn(24) ? largest : min(largest, 1 << 16)
    let times = random.length(upTo: most) / unit.count
    if random.oneIn(3) {
      // Elements that stand in each other around a long text: each of them has all of it.
      let nested = repeatElement(unit, count: min(times, 300)).joined()
      let text = repeatElement(Array("word ".utf8), count: times * unit.count / 5).joined()
      bytes.insert(contentsOf: Array(nested) + Array(text), at: place)
      return
    }
    bytes.insert(contentsOf: repeatElement(unit, count: times).joined(), at: place)
  }

  /// The same text in another encoding, or what says so falsely.
  private func reencode(_ bytes: inout [UInt8], _ random: inout InputRandom) {
    let units = Array(String(decoding: bytes, as: UTF8.self).utf16)
    switch random.below(5) {
    case 0: bytes = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case 1: bytes = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case 2: bytes = units.map { UInt8(truncatingIfNeeded: $0) }
    case 3: bytes = [0xEF, 0xBB, 0xBF] + bytes
    default: bytes = [0xFF, 0xFE] + bytes
    }
  }

  private func words(count: Int, _ random: inout InputRandom) -> [UInt8] {
    (0..<count).flatMap { _ in random.pick(words) ?? [] }
  }

  /// A byte that says something more often than not.
  private func byte(_ random: inout InputRandom) -> UInt8 {
    random.oneIn(2)
      ? UInt8(random.below(256))
      : random.pick(Array("<>&;\"'/= \n\r\t\u{0}-_*#[]()0aA".utf8)) ?? 0
  }

  /// An offset, the end included; half of them at the next tag or line.
  private func place(in bytes: [UInt8], _ random: inout InputRandom) -> Int {
    let place = random.below(bytes.count + 1)
    guard random.oneIn(2) else { return place }
    let near = bytes[place...].prefix(200)
    return near.firstIndex { $0 == 0x3C || $0 == 0x0A } ?? place
  }

  private func stretch(of bytes: [UInt8], _ random: inout InputRandom) -> Range<Int> {
    let start = place(in: bytes, &random)
    return start..<min(bytes.count, start + random.length(upTo: 4096))
  }
}
