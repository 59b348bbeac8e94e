/// Whole numbers from one to another, open at either end.
package struct NumberRange: Hashable, Sendable {
  /// The least that fits; nil for no bound.
  package let lower: Int?
  /// The greatest that fits; nil for no bound.
  package let upper: Int?

  package init(lower: Int?, upper: Int?) {
    self.lower = lower
    self.upper = upper
  }

  /// Reads `>5000`, `>=5k`, `<200`, `<=200`, `1000..5000`, `1000..`, `..5000` or `5000`.
  package init?(_ text: String) {
    if let dots = text.firstRange(of: "..") {
      let low = text[..<dots.lowerBound]
      let high = text[dots.upperBound...]
      guard !low.isEmpty || !high.isEmpty else { return nil }
      guard let lower = Self.bound(low), let upper = Self.bound(high) else { return nil }
      if let lower, let upper, lower > upper { return nil }
      self.init(lower: lower, upper: upper)
    } else if text.hasPrefix(">="), let number = Self.number(text.dropFirst(2)) {
      self.init(lower: number, upper: nil)
    } else if text.hasPrefix("<="), let number = Self.number(text.dropFirst(2)) {
      self.init(lower: nil, upper: number)
    } else if text.hasPrefix(">"), let number = Self.number(text.dropFirst()) {
      self.init(lower: number + 1, upper: nil)
    } else if text.hasPrefix("<"), let number = Self.number(text.dropFirst()), number > 0 {
      self.init(lower: nil, upper: number - 1)
    } else if let number = Self.number(text[...]) {
      self.init(lower: number, upper: number)
    } else {
      return nil
    }
  }

  /// The form that parses to the same range.
  package var text: String {
    switch (lower, upper) {
    case (let lower?, let upper?) where lower == upper: "\(lower)"
    case (let lower?, let upper?): "\(lower)..\(upper)"
    case (let lower?, nil): ">=\(lower)"
    case (nil, let upper?): "<=\(upper)"
    case (nil, nil): ">=0"
    }
  }

  /// A bound that may be left out: nil if it is no number, `.some(nil)` if there is none.
  private static func bound(_ text: Substring) -> Int?? {
    if text.isEmpty { return .some(nil) }
    return number(text).map(Optional.some)
  }

  /// Digits, with `k` for thousands behind them; at most a trillion.
  private static func number(_ text: Substring) -> Int? {
    let isThousands = text.last == "k" || text.last == "K"
    let digits = isThousands ? text.dropLast() : text
    guard !digits.isEmpty, digits.count <= 9, digits.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    return Int(digits).map { isThousands ? $0 * 1_000 : $0 }
  }
}
