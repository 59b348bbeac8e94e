/// A word among its neighbours: what the words and tags around it show together.
package struct ContextSigns {
  /// The words two before, one before, at, one behind and two behind the place.
  private let before2: PairKeys
  private let before: PairKeys
  private let here: PairKeys
  private let behind: PairKeys
  private let behind2: PairKeys

  /// A lane that no tag has: the edge of the sentence.
  package static let edge = UInt32(UniversalTag.lanes)

  @inline(__always)
  package init(
    _ before2: PairKeys, _ before: PairKeys, _ here: PairKeys, _ behind: PairKeys,
    _ behind2: PairKeys
  ) {
    self.before2 = before2
    self.before = before
    self.here = here
    self.behind = behind
    self.behind2 = behind2
  }

  /// Calls `body` with the signs that need no tag.
  @inline(__always)
  package func words(_ body: (UInt32) -> Void) {
    body(TaggerHash.of(before.word, here.word, salt: 100))
    body(TaggerHash.of(here.word, behind.word, salt: 101))
    body(TaggerHash.of(before.word, behind.word, salt: 102))
    body(TaggerHash.of(here.tags, behind.tags, salt: 103))
    body(TaggerHash.of(before.tags, here.tags, salt: 104))
    body(TaggerHash.of(before.group, here.group, salt: 105))
    body(TaggerHash.of(here.group, behind.group, salt: 106))
    body(TaggerHash.of(here.tags ^ (behind.tags &* 31), behind2.tags, salt: 107))
    body(TaggerHash.of(here.word, behind.tags, salt: 108))
    body(TaggerHash.of(here.casing << 8 | before.casing, behind.casing, salt: 109))
    body(TaggerHash.of(here.ending, behind.tags, salt: 110))
    body(TaggerHash.of(before.word, here.tags, salt: 111))
  }

  /// Calls `body` with the signs that need the tags of the two words before, given as lanes.
  @inline(__always)
  package func left(_ two: UInt32, _ one: UInt32, _ body: (UInt32) -> Void) {
    let both = one &* 17 &+ two
    body(TaggerHash.of(one, 0, salt: 120))
    body(TaggerHash.of(both, 0, salt: 121))
    body(TaggerHash.of(one, here.word, salt: 122))
    body(TaggerHash.of(one, here.tags, salt: 123))
    body(TaggerHash.of(both, here.tags, salt: 124))
    body(TaggerHash.of(one, here.ending, salt: 125))
    body(TaggerHash.of(one, here.group, salt: 126))
    body(TaggerHash.of(one, behind.tags, salt: 127))
    body(TaggerHash.of(one, here.tags ^ (behind.tags &* 31), salt: 128))
    body(TaggerHash.of(both, here.word, salt: 129))
    body(TaggerHash.of(one, before.word, salt: 130))
  }

  /// Calls `body` with the signs that need the tags on both sides, given as lanes: of the words two before, one before,
  /// one behind (`next`) and two behind (`last`).
  @inline(__always)
  package func right(
    _ two: UInt32, _ one: UInt32, _ next: UInt32, _ last: UInt32, _ body: (UInt32) -> Void
  ) {
    let behindBoth = next &* 17 &+ last
    let around = next &* 17 &+ one
    body(TaggerHash.of(next, 0, salt: 140))
    body(TaggerHash.of(behindBoth, 0, salt: 141))
    body(TaggerHash.of(next, here.word, salt: 142))
    body(TaggerHash.of(next, here.tags, salt: 143))
    body(TaggerHash.of(behindBoth, here.tags, salt: 144))
    body(TaggerHash.of(next, here.ending, salt: 145))
    body(TaggerHash.of(next, here.group, salt: 146))
    body(TaggerHash.of(around, 0, salt: 147))
    body(TaggerHash.of(around, here.tags, salt: 148))
    body(TaggerHash.of(around, here.word, salt: 149))
    body(TaggerHash.of(around, here.ending, salt: 150))
    body(TaggerHash.of(around &* 17 &+ two, here.tags, salt: 151))
    body(TaggerHash.of(behindBoth &* 17 &+ one, here.tags, salt: 152))
    body(TaggerHash.of(next, behind.word, salt: 153))
  }
}
