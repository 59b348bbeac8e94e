extension Query {
  /// Reads a query as typed.
  ///
  /// Words beside each other, or with `AND` between them, must all be there; `OR` joins the two it stands between and binds
  /// closer than a space; `-` or `NOT` negates what follows; parentheses group. O(length).
  package init(parsing text: String) throws(QueryError) {
    let length = text.unicodeScalars.count
    guard length <= Query.maximumLength else {
      throw QueryError(.tooLong(length: length), at: Query.maximumLength)
    }
    var parser = try QueryParser(text)
    self = try parser.query()
    guard termCount <= Query.maximumTerms else {
      throw QueryError(.tooManyTerms(termCount), at: 0)
    }
  }
}

/// Recursive descent over the tokens; the depth of recursion is bounded by `Query.maximumDepth`.
private struct QueryParser {
  private var tokens: [(token: QueryToken, position: Int)] = []
  private var index = 0
  private var depth = 0

  init(_ text: String) throws(QueryError) {
    var scanner = QueryScanner(text)
    while let token = try scanner.next() { tokens.append(token) }
  }

  mutating func query() throws(QueryError) -> Query {
    guard let query = try conjunction() else {
      // What stops a conjunction before the end is a parenthesis that closes nothing.
      if let stray = current { throw QueryError(.strayParenthesis, at: stray.position) }
      throw QueryError(.empty, at: 0)
    }
    if let stray = current { throw QueryError(.strayParenthesis, at: stray.position) }
    return query
  }

  private var current: (token: QueryToken, position: Int)? {
    index < tokens.count ? tokens[index] : nil
  }

  private mutating func conjunction() throws(QueryError) -> Query? {
    var members: [Query] = []
    while let token = current, token.token != .close {
      members.append(try disjunction())
      if let sign = current, sign.token == .and {
        index += 1
        // Something must stand behind it too.
        guard let next = current, next.token != .close else {
          throw QueryError(.missingOperand("AND"), at: sign.position)
        }
      }
    }
    return Query.all(of: members)
  }

  private mutating func disjunction() throws(QueryError) -> Query {
    var members = [try operand(behind: "OR")]
    while let token = current, token.token == .or {
      index += 1
      members.append(try operand(behind: "OR"))
    }
    // One member or more: `any(of:)` is nil for none only.
    return Query.any(of: members) ?? members[0]
  }

  /// A word, a field, a group, or one of these negated.
  private mutating func operand(behind sign: String) throws(QueryError) -> Query {
    var isNegated = false
    var sign = sign
    while let (token, _) = current, case .not(let written) = token {
      isNegated.toggle()
      sign = written
      index += 1
    }
    guard let (token, position) = current else {
      throw QueryError(.missingOperand(sign), at: tokens.last?.position ?? 0)
    }
    index += 1
    let query: Query
    switch token {
    case .words(let words): query = .words(words)
    case .field(let field, let words): query = .field(field, words)
    case .length(let range): query = .length(range)
    case .own(let number, let range): query = .own(number, range)
    case .open: query = try group(from: position)
    case .or: throw QueryError(.missingOperand("OR"), at: position)
    case .and: throw QueryError(.missingOperand("AND"), at: position)
    case .close: throw QueryError(.missingOperand(sign), at: position)
    case .not(let written): throw QueryError(.missingOperand(written), at: position)
    }
    return isNegated ? query.negated : query
  }

  private mutating func group(from position: Int) throws(QueryError) -> Query {
    depth += 1
    guard depth <= Query.maximumDepth else { throw QueryError(.tooDeep, at: position) }
    let query = try conjunction()
    guard let close = current, close.token == .close else {
      throw QueryError(.openParenthesis, at: position)
    }
    index += 1
    depth -= 1
    guard let query else { throw QueryError(.emptyParentheses, at: position) }
    return query
  }
}
