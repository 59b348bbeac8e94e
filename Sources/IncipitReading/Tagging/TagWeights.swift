import IncipitLexicon

/// What each sign counts for each tag, in one pass: rows of one byte a lane, found by hashing.
@safe package struct TagWeights: Sendable {
  private let table: WeightTable<Int8>
  private let mask: UInt32

  /// Where a word stands whose signs are looked up.
  package enum Seat: UInt32, CaseIterable, Sendable {
    case here
    case before
    case behind
    case before2
    case behind2
  }

  /// - Returns: nil unless there is such a section and it has a power of two of rows.
  init?(_ file: WeightFile, section: String) {
    guard let table = file.table(section, of: Int8.self) else { return nil }
    let rows = table.count / UniversalTag.lanes
    guard rows > 0, rows & (rows - 1) == 0, rows <= 1 << 24,
      table.count == rows * UniversalTag.lanes
    else { return nil }
    self.table = table
    mask = UInt32(rows - 1)
  }

  /// The row of `sign`.
  @inline(__always)
  subscript(sign: UInt32) -> SIMD16<Int16> {
    let row = Int(sign & mask) * UniversalTag.lanes
    // The mask keeps the row within the table, whose length `init` has checked.
    let bytes = unsafe UnsafeRawPointer(table.pointer + row).loadUnaligned(as: SIMD16<Int8>.self)
    return SIMD16<Int16>(truncatingIfNeeded: bytes)
  }

  /// The sum of what a word's own signs count in `seat`.
  func sum(_ signs: WordSigns, _ seat: Seat) -> SIMD16<Int16> {
    var sum = SIMD16<Int16>.zero
    for sign in seat == .here ? signs.own : signs.near { sum &+= self[Self.seated(sign, seat)] }
    return sum
  }

  /// The number that a word's sign has in `seat`.
  @inline(__always)
  package static func seated(_ sign: UInt32, _ seat: Seat) -> UInt32 {
    TaggerHash.of(sign, seat.rawValue, salt: 500)
  }
}
