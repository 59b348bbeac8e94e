/// The smallest piece of a query that means something.
enum QueryToken: Hashable {
  case open
  case close
  /// `-` directly before what it negates, or the word NOT.
  case not(sign: String)
  case or
  /// The word AND, which says what a space says.
  case and
  case words(QueryWords)
  case field(QueryField, QueryWords)
  case length(NumberRange)
  case own(OwnNumber, NumberRange)
}

/// Cuts a query into tokens.
struct QueryScanner {
  private let scalars: [Unicode.Scalar]
  private var index = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The next token and where it starts; nil at the end.
  mutating func next() throws(QueryError) -> (token: QueryToken, position: Int)? {
    while index < scalars.count, isBlank(scalars[index]) { index += 1 }
    guard index < scalars.count else { return nil }
    let start = index
    switch scalars[index] {
    case "(":
      index += 1
      return (.open, start)
    case ")":
      index += 1
      return (.close, start)
    case "-":
      index += 1
      guard index < scalars.count, !isBlank(scalars[index]) else {
        throw QueryError(.missingOperand("-"), at: start)
      }
      return (.not(sign: "-"), start)
    case let scalar where QueryWords.isMark(scalar):
      return (.words(try phrase()), start)
    default:
      return (try word(), start)
    }
  }

  /// A word, an operator in capitals, or a field with its value.
  private mutating func word() throws(QueryError) -> QueryToken {
    let start = index
    while index < scalars.count, !endsWord(scalars[index]) {
      index += 1
      if scalars[index - 1] == ":", isFieldName(scalars[start..<index - 1]) {
        return try field(String(String.UnicodeScalarView(scalars[start..<index - 1])), at: start)
      }
    }
    let text = string(start..<index)
    switch text {
    case "OR": return .or
    case "AND": return .and
    case "NOT": return .not(sign: text)
    default: return .words(try words(start..<index, mayChange: true))
    }
  }

  /// What stands after a field's colon.
  private mutating func field(
    _ name: String, at start: Int
  ) throws(QueryError) -> QueryToken {
    let folded = name.lowercased()
    let field = QueryField(rawValue: folded)
    let takesNumber = folded == QueryField.length || OwnNumber(rawValue: folded) != nil
    guard field != nil || takesNumber else {
      throw QueryError(.unknownField(name), at: start)
    }
    let valueStart = index
    guard index < scalars.count, !isBlank(scalars[index]) else {
      throw QueryError(.missingValue(field: folded), at: start)
    }
    let value: QueryWords
    if field != nil, QueryWords.isMark(scalars[index]) {
      value = try phrase()
    } else {
      while index < scalars.count, !endsWord(scalars[index]) { index += 1 }
      guard index > valueStart else { throw QueryError(.missingValue(field: folded), at: start) }
      if let (number, range) = OwnNumber.number(folded, string(valueStart..<index)) {
        return .own(number, range)
      }
      guard field != nil else {
        let text = string(valueStart..<index)
        guard let range = NumberRange(text) else {
          throw QueryError(.badNumber(text), at: valueStart)
        }
        return .length(range)
      }
      value = try words(valueStart..<index)
    }
    guard let field else { throw QueryError(.unknownField(name), at: start) }
    guard let canonical = field.canonical(value) else {
      throw QueryError(.badChoice(field: folded, value: value.text), at: valueStart)
    }
    return .field(field, canonical)
  }

  /// What stands between marks, and a `*` or `~5` directly behind them.
  private mutating func phrase() throws(QueryError) -> QueryWords {
    let start = index
    index += 1
    while index < scalars.count, !QueryWords.isMark(scalars[index]) { index += 1 }
    guard index < scalars.count else { throw QueryError(.openQuote, at: start) }
    let text = string(start + 1..<index)
    index += 1
    let isPrefix = index < scalars.count && scalars[index] == "*"
    if isPrefix { index += 1 }
    let distance = try distance()
    guard let words = QueryWords(text, isPrefix: isPrefix, distance: distance) else {
      throw QueryError(.nothingToFind(text), at: start)
    }
    return words
  }

  /// The number behind a `~`, if one stands here.
  private mutating func distance() throws(QueryError) -> Int? {
    guard index < scalars.count, scalars[index] == "~" else { return nil }
    let start = index
    index += 1
    while index < scalars.count, !endsWord(scalars[index]) { index += 1 }
    let typed = string(start + 1..<index)
    guard let number = Int(typed), (0...QueryWords.maximumDistance).contains(number) else {
      throw QueryError(.badDistance(typed), at: start)
    }
    return number
  }

  /// A bare word, where a `*` at the end leaves the word open.
  ///
  /// - Parameters:
  ///   - range: where it stands.
  ///   - mayChange: whether a `~` before it asks for all its forms.
  /// - Returns: the word.
  /// - Throws: `nothingToFind` if no letter or digit is in it.
  private func words(
    _ range: Range<Int>, mayChange: Bool = false
  ) throws(QueryError) -> QueryWords {
    if mayChange, string(range) == "~", index < scalars.count, QueryWords.isMark(scalars[index]) {
      throw QueryError(.phraseInAnyForm, at: range.lowerBound)
    }
    let isInAnyForm = mayChange && scalars[range].first == "~"
    let isPrefix = scalars[range].last == "*"
    let inner = isInAnyForm ? range.dropFirst() : range
    let text = string(isPrefix ? inner.dropLast() : inner)
    guard let words = QueryWords(text, isPrefix: isPrefix, isInAnyForm: isInAnyForm) else {
      throw QueryError(.nothingToFind(string(range)), at: range.lowerBound)
    }
    return words
  }

  private func string(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    QueryWords.isSeparator(scalar) && !QueryWords.isMark(scalar)
  }

  private func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || scalar == ")" || QueryWords.isSeparator(scalar)
  }

  private func isFieldName(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    !name.isEmpty && name.allSatisfy { $0.isASCII && $0.properties.isAlphabetic }
  }
}
