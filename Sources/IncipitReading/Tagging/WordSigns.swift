import IncipitLexicon

/// What a word shows by itself, in one casing: numbers, each of which stands for one sign.
package struct WordSigns: Sendable {
  /// What pairs with the words and tags around are made of.
  package let keys: PairKeys
  /// Signs for the word's own tag.
  package let own: [UInt32]
  /// Signs for the tags of the words beside it.
  package let near: [UInt32]

  /// Stands before the first word of a sentence and behind the last.
  static let edge = WordSigns()

  private init() {
    keys = PairKeys(word: 1, tags: 2, group: 3, ending: 4, casing: 9)
    own = []
    near = [1]
  }

  /// - Parameters:
  ///   - word: in lower case.
  ///   - casing: how it stands there.
  ///   - evidence: how it stands elsewhere.
  ///   - classes: what the lexicon says of it.
  ///   - dictionary: what was learned of it.
  ///   - isNew: whether to pretend that the word itself was never met.
  init(
    _ word: String, casing: Casing, evidence: CapitalEvidence, classes: WordClasses,
    dictionary: TaggerDictionary, isNew: Bool
  ) {
    let bytes = TaggerDictionary.normal(word)
    let number = TaggerDictionary.number(of: bytes)
    let entry = dictionary.entry(of: number) ?? .init()
    let lanes = isNew ? 0 : entry.lanes
    let caps = UInt32(casing.rawValue)
    let family = UInt32(entry.family)
    let ends = (1...5).map { TaggerHash.of(bytes.suffix($0), salt: UInt32($0)) }
    let (two, three) = (ends[1], ends[2])
    let tags =
      lanes != 0
      ? TaggerHash.of(lanes, 0, salt: 3)
      : entry.guess != 0
        ? TaggerHash.of(entry.guess, caps, salt: 7)
        : TaggerHash.of(two, family << 8 | caps, salt: 4)
    keys = PairKeys(
      word: isNew ? 6 : number, tags: tags,
      group: TaggerHash.of(entry.group != 0 ? UInt32(entry.group) : two, caps, salt: 5),
      ending: TaggerHash.of(three, caps, salt: 6), casing: caps)

    var own: [UInt32] = [7]
    own.reserveCapacity(96)
    func sign(_ salt: UInt32, _ one: UInt32, _ other: UInt32 = 0) {
      own.append(TaggerHash.of(one, other, salt: salt))
    }
    if !isNew {
      sign(10, number)
      sign(11, number, caps)
    }
    sign(12, caps)
    sign(13, tags)
    sign(14, tags, caps)
    if lanes == 0 { sign(15, 99) }
    for lane in Self.bits(of: lanes) { sign(15, lane) }
    if entry.group != 0 {
      sign(16, UInt32(entry.group))
      sign(17, UInt32(entry.group), two)
      sign(18, family)
      sign(19, family, caps)
      sign(20, family, three)
    } else {
      sign(21, caps)
    }
    for length in 1...5 where bytes.count > length {
      sign(22, ends[length - 1])
      sign(23, ends[length - 1], caps)
      if length < 5 { sign(24, TaggerHash.of(bytes.prefix(length), salt: UInt32(length))) }
    }
    sign(25, three, TaggerHash.of(bytes.prefix(2), salt: 1))
    sign(26, Self.shape(of: bytes), caps)
    sign(27, UInt32(min(bytes.count, 12)), caps)
    if evidence != .none {
      sign(51, UInt32(evidence.rawValue), caps)
      sign(52, UInt32(evidence.rawValue) << 8 | caps, tags)
    }
    sign(31, entry.guess)
    sign(32, entry.guess, caps)
    if entry.guess != 0 { sign(33, entry.guess, two) }
    for bit in Self.bits(of: entry.guess) {
      sign(34, bit)
      sign(35, bit, caps)
    }
    for (rule, stem) in Stems.of(bytes) {
      guard let known = dictionary.entry(of: TaggerDictionary.number(of: stem)) else { continue }
      if known.lanes != 0 { sign(36, known.lanes, rule) }
      sign(37, known.guess, rule)
      for lane in Self.bits(of: known.lanes) { sign(38, lane, rule) }
    }
    for bit in Self.bits(of: classes.rawValue) {
      sign(28, bit)
      sign(29, bit, caps)
    }
    if classes.isEmpty { sign(30, caps) }
    self.own = own
    near = [
      TaggerHash.of(keys.word, 0, salt: 40), TaggerHash.of(tags, 0, salt: 41),
      TaggerHash.of(tags, caps, salt: 42), TaggerHash.of(UInt32(entry.group), 0, salt: 43),
      TaggerHash.of(family, caps, salt: 44), TaggerHash.of(three, 0, salt: 45),
      TaggerHash.of(two, caps, salt: 46), TaggerHash.of(caps, 0, salt: 47),
      TaggerHash.of(entry.guess, 0, salt: 48),
    ]
  }

  /// The places of the bits that are set in `value`, ascending.
  private static func bits(of value: UInt32) -> [UInt32] {
    value == 0 ? [] : (0..<32).filter { value >> $0 & 1 != 0 }
  }

  /// Which sorts of bytes a word is made of, in their order, runs of one sort counted once.
  private static func shape(of bytes: [UInt8]) -> UInt32 {
    var shape: UInt32 = 0
    var last: UInt32 = 0
    for byte in bytes.prefix(24) {
      let sort: UInt32 =
        switch byte {
        case 0x30: 1
        case 0x61...0x7A: 2
        case 0x80...: 3
        case 0x2D: 4
        case 0x27: 5
        case 0x2E, 0x2C, 0x3A: 6
        case 0x40, 0x2F: 7
        default: 8
        }
      if sort != last { shape = shape &* 9 &+ sort }
      last = sort
    }
    return shape
  }
}
