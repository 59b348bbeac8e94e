/// Undoes DEFLATE (RFC 1951) without zlib, so that what zlib wrote is read by another hand.
struct Inflate {
  private let input: [UInt8]
  private var position = 0
  private var bitBuffer = 0
  private var bitCount = 0
  private var output: [UInt8] = []

  /// The bytes that `input` stands for; nil if it is damaged.
  static func bytes(from input: [UInt8]) -> [UInt8]? {
    var inflate = Inflate(input: input)
    return inflate.run() ? inflate.output : nil
  }

  private init(input: [UInt8]) { self.input = input }

  private mutating func run() -> Bool {
    while true {
      guard let isLast = bits(1), let kind = bits(2) else { return false }
      let isGood =
        switch kind {
        case 0: copyStored()
        case 1: copyCompressed(Self.fixedLiterals, Self.fixedDistances)
        case 2: copyDynamic()
        default: false
        }
      guard isGood else { return false }
      if isLast == 1 { return true }
    }
  }

  private mutating func copyStored() -> Bool {
    bitBuffer = 0
    bitCount = 0
    guard position + 4 <= input.count else { return false }
    let length = Int(input[position]) | Int(input[position + 1]) << 8
    position += 4
    guard position + length <= input.count else { return false }
    output += input[position..<position + length]
    position += length
    return true
  }

  private mutating func copyDynamic() -> Bool {
    guard let literalBits = bits(5), let distanceBits = bits(5), let orderBits = bits(4) else {
      return false
    }
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var lengths = Array(repeating: 0, count: 19)
    for index in 0..<orderBits + 4 {
      guard let length = bits(3) else { return false }
      lengths[order[index]] = length
    }
    let codes = Code(lengths)
    let total = literalBits + 257 + distanceBits + 1
    var all: [Int] = []
    while all.count < total {
      guard let symbol = symbol(codes) else { return false }
      switch symbol {
      case 0..<16: all.append(symbol)
      case 16:
        guard let last = all.last, let more = bits(2) else { return false }
        all += repeatElement(last, count: 3 + more)
      case 17:
        guard let more = bits(3) else { return false }
        all += repeatElement(0, count: 3 + more)
      default:
        guard let more = bits(7) else { return false }
        all += repeatElement(0, count: 11 + more)
      }
    }
    return copyCompressed(
      Code(Array(all[..<(literalBits + 257)])), Code(Array(all[(literalBits + 257)..<total])))
  }

  private mutating func copyCompressed(_ literals: Code, _ distances: Code) -> Bool {
    while let symbol = symbol(literals) {
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return true }
      guard symbol - 257 < Self.lengthBases.count,
        let lengthMore = bits(Self.lengthBits[symbol - 257]),
        let distanceSymbol = self.symbol(distances), distanceSymbol < Self.distanceBases.count,
        let distanceMore = bits(Self.distanceBits[distanceSymbol])
      else { return false }
      let distance = Self.distanceBases[distanceSymbol] + distanceMore
      guard distance <= output.count else { return false }
      for _ in 0..<Self.lengthBases[symbol - 257] + lengthMore {
        output.append(output[output.count - distance])
      }
    }
    return false
  }

  private mutating func bits(_ count: Int) -> Int? {
    while bitCount < count {
      guard position < input.count else { return nil }
      bitBuffer |= Int(input[position]) << bitCount
      position += 1
      bitCount += 8
    }
    defer {
      bitBuffer >>= count
      bitCount -= count
    }
    return bitBuffer & ((1 << count) - 1)
  }

  private mutating func symbol(_ code: Code) -> Int? {
    var value = 0
    var first = 0
    var index = 0
    for length in 1...15 {
      guard let bit = bits(1) else { return nil }
      value |= bit
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    return nil
  }

  /// A canonical Huffman code.
  private struct Code {
    /// How many symbols there are of each length.
    var counts = Array(repeating: 0, count: 16)
    /// By length, then by value.
    var symbols: [Int] = []

    init(_ lengths: [Int]) {
      for length in lengths where length > 0 { counts[length] += 1 }
      for length in 1...15 { symbols += lengths.indices.filter { lengths[$0] == length } }
    }
  }

  private static let fixedLiterals = Code(
    Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112)
      + Array(repeating: 7, count: 24) + Array(repeating: 8, count: 8))
  private static let fixedDistances = Code(Array(repeating: 5, count: 30))

  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]
}
