/// Genders, for each of which something holds.
struct GenderSet: OptionSet, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ gender: Gender) { rawValue = 1 << UInt8(gender.rawValue) }

  func contains(_ gender: Gender) -> Bool { contains(GenderSet(gender)) }
}
