import IncipitText

/// A number as headings write it: in digits, Roman numerals or words.
struct Numeral: Equatable {
  enum Style: Hashable {
    case digits
    case roman
    case words
  }

  let value: Int
  let style: Style

  /// The number that `form` (lower case) writes; nil if it writes none up to 999.
  init?(_ form: String) {
    if let value = Int(form), value >= 0, value < 1000 {
      (self.value, style) = (value, .digits)
    } else if let value = Self.names.firstIndex(of: form) {
      (self.value, style) = (value + 1, .words)
    } else if let value = Self.roman(form) {
      (self.value, style) = (value, .roman)
    } else {
      return nil
    }
  }

  private static let names = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
  ]

  /// The number that an ordinal in words means, up to the twentieth.
  static func ordinal(_ form: String) -> Int? {
    ordinals.firstIndex(of: form).map { $0 + 1 }
  }

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
  ]

  /// The value of a well-formed Roman numeral below 100; numerals of this size number chapters.
  private static func roman(_ form: String) -> Int? { romanValues[form] }

  private static let romanValues: [String: Int] = {
    let tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"]
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    var values: [String: Int] = [:]
    for value in 1..<100 { values[tens[value / 10] + ones[value % 10]] = value }
    return values
  }()
}

extension Line {
  /// The number that word `index` writes; its form will not do, which has no "iii".
  func numeral(_ index: Int) -> Numeral? {
    words[index].span.utf8Length <= 12 ? Numeral(text.string(words[index].span).lowercased()) : nil
  }
}
