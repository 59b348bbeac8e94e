/// Why a query cannot be understood, and where.
package struct QueryError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case empty
    case tooLong(length: Int)
    case tooDeep
    case tooManyTerms(Int)
    case openQuote
    case openParenthesis
    case strayParenthesis
    case emptyParentheses
    /// `OR`, `-` or `NOT` with nothing to stand for.
    case missingOperand(String)
    case unknownField(String)
    case missingValue(field: String)
    case badNumber(String)
    case badDistance(String)
    case badChoice(field: String, value: String)
    /// Characters without a letter or digit among them.
    case nothingToFind(String)
    /// `~` before a phrase, whose words cannot each be taken in any form.
    case phraseInAnyForm
  }

  package let reason: Reason
  /// Where in the query, counted in Unicode scalars from 0.
  package let position: Int

  package init(_ reason: Reason, at position: Int) {
    self.reason = reason
    self.position = position
  }

  /// What is the matter, in one line without a full stop.
  package var summary: String {
    switch reason {
    case .empty: "the query is empty"
    case .tooLong(let length): "the query has \(length) characters"
    case .tooDeep: "parentheses stand too deep in each other"
    case .tooManyTerms(let count): "the query has \(count) words and fields"
    case .openQuote: "the quotation mark is not closed"
    case .openParenthesis: "the parenthesis is not closed"
    case .strayParenthesis: "the parenthesis was never opened"
    case .emptyParentheses: "the parentheses are empty"
    case .missingOperand(let sign): "nothing stands beside “\(sign)”"
    case .unknownField(let name): "there is no field “\(name)”"
    case .missingValue(let field): "nothing stands after “\(field):”"
    case .badNumber(let text): "“\(text)” is no number"
    case .badDistance(let text): "“\(text)” is no number of words between others"
    case .badChoice(let field, let value): "“\(value)” is no value of “\(field):”"
    case .nothingToFind(let text): "“\(text)” has no letter or digit to look for"
    case .phraseInAnyForm: "“~” asks for the forms of one word, not of a phrase"
    }
  }

  /// What to write instead, in one line without a full stop.
  package var help: String {
    switch reason {
    case .empty: "type a word, a “phrase” or a field such as said:name"
    case .tooLong: "at most \(Query.maximumLength) characters"
    case .tooDeep: "at most \(Query.maximumDepth) levels"
    case .tooManyTerms: "at most \(Query.maximumTerms)"
    case .openQuote: "close it with \""
    case .openParenthesis: "close it with )"
    case .strayParenthesis, .nothingToFind: "take it out, or put it with words in quotation marks"
    case .emptyParentheses: "put words between them"
    case .missingOperand: "put a word there, or put it in quotation marks to look for the word"
    case .unknownField:
      "fields: \(QueryField.names.joined(separator: ", ")); for the words themselves use \"…\""
    case .missingValue: "put the value directly after the colon"
    case .badNumber: "write words:>5000, words:<=2k, words:1000..5000, stars:>3 or read:>50"
    case .badDistance: "write \"rain lamp\"~5, with a number up to \(QueryWords.maximumDistance)"
    case .phraseInAnyForm: "write ~say ~goodbye, or leave the ~ out for the phrase as it stands"
    case .badChoice(let field, _):
      "one of: \((QueryField(rawValue: field)?.choices ?? []).joined(separator: ", "))"
    }
  }
}
