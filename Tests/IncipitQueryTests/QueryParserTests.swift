import IncipitQuery
import Testing

@Suite struct QueryParserTests {
  private func words(_ text: String, prefix: Bool = false) throws -> Query {
    .words(try #require(QueryWords(text, isPrefix: prefix)))
  }

  private func field(_ field: QueryField, _ text: String) throws -> Query {
    .field(field, try #require(QueryWords(text)))
  }

  @Test func wordsBesideEachOtherMustAllBeThere() throws {
    let query = try Query(parsing: "rain  lantern")
    #expect(try query == .all([words("rain"), words("lantern")]))
  }

  @Test func orBindsCloserThanASpace() throws {
    let query = try Query(parsing: "rain lantern OR lamp")
    #expect(try query == .all([words("rain"), .any([words("lantern"), words("lamp")])]))
  }

  @Test func minusAndNotNegateWhatFollows() throws {
    let query = try Query(parsing: "-rain NOT (lamp oil) --\"salt\"")
    #expect(
      try query
        == .all([.not(words("rain")), .not(.all([words("lamp"), words("oil")])), words("salt")]))
  }

  @Test func aHyphenWithinAWordIsPartOfIt() throws {
    #expect(try Query(parsing: "half-light") == words("half-light"))
  }

  @Test func phrasesKeepTheirWordsTogetherWithStraightAndCurlyMarks() throws {
    #expect(try Query(parsing: "\"good  night\"") == words("good night"))
    #expect(try Query(parsing: "“good night”") == words("good night"))
  }

  @Test func aStarLeavesTheLastWordOpen() throws {
    #expect(try Query(parsing: "lant*") == words("lant", prefix: true))
    #expect(try Query(parsing: "\"old lant\"*") == words("old lant", prefix: true))
  }

  @Test(arguments: QueryField.allCases.filter { ![.au, .stated, .inferred, .state].contains($0) })
  func everyFieldTakesAWordAndAPhrase(of name: QueryField) throws {
    #expect(try Query(parsing: "\(name.rawValue):ada") == field(name, "ada"))
    #expect(try Query(parsing: "\(name.rawValue):\"miss ada\"") == field(name, "miss ada"))
    #expect(try Query(parsing: "\(name.rawValue.uppercased()):ada") == field(name, "ada"))
  }

  @Test func auTakesYesNoAndCrossoverOnly() throws {
    #expect(try Query(parsing: "au:canon") == field(.au, "no"))
    #expect(try Query(parsing: "au:AU") == field(.au, "yes"))
    #expect(throws: QueryError(.badChoice(field: "au", value: "maybe"), at: 3)) {
      try Query(parsing: "au:maybe")
    }
  }

  @Test func andSaysWhatASpaceSays() throws {
    #expect(try Query(parsing: "rain AND lamp OR oil") == Query(parsing: "rain lamp OR oil"))
    #expect(try Query(parsing: "\"AND\"") == words("AND"))
  }

  @Test func aNumberBehindAPhraseLetsItsWordsStandApart() throws {
    #expect(
      try Query(parsing: "\"rain lamp\"~5")
        == .words(try #require(QueryWords("rain lamp", distance: 5))))
    #expect(try Query(parsing: "\"rain\"~5") == words("rain"))
  }

  @Test func originsAreAskedOfFieldsOnly() throws {
    #expect(try Query(parsing: "stated:Fandom") == field(.stated, "fandom"))
    #expect(throws: QueryError(.badChoice(field: "inferred", value: "rain"), at: 9)) {
      try Query(parsing: "inferred:rain")
    }
  }

  @Test(
    arguments: [
      ("words:>5000", 5_001, nil), ("words:>=5k", 5_000, nil), ("words:<200", nil, 199),
      ("words:<=200", nil, 200), ("words:1000..5k", 1_000, 5_000), ("words:7", 7, 7),
      ("words:10..", 10, nil), ("words:..10", nil, 10),
    ] as [(String, Int?, Int?)])
  func lengthsAreRanges(typed: String, lower: Int?, upper: Int?) throws {
    #expect(try Query(parsing: typed) == .length(NumberRange(lower: lower, upper: upper)))
  }

  @Test(
    arguments: [
      ("", .empty, 0), (" \u{7} ", .empty, 0), ("\"rain", .openQuote, 0),
      ("rain (lamp", .openParenthesis, 5), ("rain) lamp", .strayParenthesis, 4),
      (")", .strayParenthesis, 0), ("()", .emptyParentheses, 0),
      ("rain OR", .missingOperand("OR"), 5),
      ("OR rain", .missingOperand("OR"), 0), ("rain -", .missingOperand("-"), 5),
      ("(rain OR)", .missingOperand("OR"), 8), ("rain AND", .missingOperand("AND"), 5),
      ("AND rain", .missingOperand("AND"), 0), ("rain AND OR lamp", .missingOperand("OR"), 9),
      ("\"rain lamp\"~x", .badDistance("x"), 11), ("\"rain lamp\"~101", .badDistance("101"), 11),
      ("colour:red", .unknownField("colour"), 0),
      ("said: ada", .missingValue(field: "said"), 0),
      ("said:(ada)", .missingValue(field: "said"), 0),
      ("words:many", .badNumber("many"), 6), ("words:5..2", .badNumber("5..2"), 6),
      ("words:99999999999999999999", .badNumber("99999999999999999999"), 6),
      ("rain ~\"good bye\"", .phraseInAnyForm, 5), ("rain ***", .nothingToFind("***"), 5),
      ("said:\"?!\"", .nothingToFind("?!"), 5),
    ] as [(String, QueryError.Reason, Int)])
  func faultsAreNamedWithTheirPlace(typed: String, reason: QueryError.Reason, position: Int) {
    let error = #expect(throws: QueryError.self) { try Query(parsing: typed) }
    #expect(error == QueryError(reason, at: position))
    #expect(error?.summary.isEmpty == false && error?.help.isEmpty == false)
  }

  @Test func aThousandCharactersAreReadAndOneMoreIsRefused() throws {
    let long = String(repeating: "a", count: 1_000)
    #expect(try Query(parsing: long) == words(long))
    #expect(throws: QueryError(.tooLong(length: 1_001), at: 1_000)) {
      try Query(parsing: long + "a")
    }
    #expect(throws: QueryError(.tooLong(length: 10_000), at: 1_000)) {
      try Query(parsing: String(repeating: "a ", count: 5_000))
    }
  }

  @Test func deepParenthesesAndTooManyWordsAreRefused() {
    let deep = String(repeating: "(", count: 21) + "a" + String(repeating: ")", count: 21)
    #expect(throws: QueryError(.tooDeep, at: 20)) { try Query(parsing: deep) }
    let many = Array(repeating: "a", count: 101).joined(separator: " ")
    #expect(throws: QueryError(.tooManyTerms(101), at: 0)) { try Query(parsing: many) }
  }

  @Test func aGroupAboutSomebodysLinesStaysAGroup() throws {
    #expect(
      try Query(parsing: "(said:ada fool) lantern")
        == .all([.all([field(.said, "ada"), words("fool")]), words("lantern")]))
    #expect(
      try Query(parsing: "said:ada (fool lantern)")
        == .all([field(.said, "ada"), words("fool"), words("lantern")]))
    #expect(try Query(parsing: "(fool lantern)") == .all([words("fool"), words("lantern")]))
  }

  @Test func controlCharactersPartWords() throws {
    #expect(
      try Query(parsing: "rain\u{0}lamp\u{1B}[31m")
        == .all([words("rain"), words("lamp"), words("[31m")]))
  }
}
