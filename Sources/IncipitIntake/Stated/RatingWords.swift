import IncipitBooks

/// The names that sites give their ratings.
enum RatingWords {
  /// The rating that `value` names; nil if it names none, or says that there is none.
  static func rating(_ value: String) -> Rating? {
    var lower = value.lowercased()
    if lower.hasPrefix("fiction ") { lower.removeFirst(8) }
    if lower.hasPrefix("rated: ") { lower.removeFirst(7) }
    switch lower {
    case "general audiences", "general", "g", "k", "k+", "pg", "gen audiences", "everyone":
      return .general
    case "teen and up audiences", "teen", "t", "pg-13", "pg13", "teens": return .teen
    case "mature", "m", "r": return .mature
    case "explicit", "e", "ma", "nc-17", "nc17": return .explicit
    default: break
    }
    // "T for swears", "M - violence".
    let head = lower.prefix { $0 != " " && $0 != "," && $0 != "(" && $0 != ";" && $0 != "." }
    return head.count < lower.count ? rating(String(head)) : nil
  }
}
