import IncipitQuery
import Testing

@Suite struct OwnNumberTests {
  private func range(_ lower: Int?, _ upper: Int?) -> NumberRange {
    NumberRange(lower: lower, upper: upper)
  }

  @Test func aRatingWithANumberIsTheReadersAndWithAWordTheArchives() throws {
    #expect(try Query(parsing: "rating:>3") == .own(.stars, range(4, nil)))
    #expect(try Query(parsing: "rating:4") == .own(.stars, range(4, 4)))
    #expect(try Query(parsing: "stars:2..3") == .own(.stars, range(2, 3)))
    #expect(try Query(parsing: "read:<50") == .own(.read, range(nil, 49)))
    let word = try #require(QueryWords("mature"))
    #expect(try Query(parsing: "rating:mature") == .field(.rating, word))
    let quoted = try #require(QueryWords("3"))
    #expect(try Query(parsing: "rating:\"3\"") == .field(.rating, quoted))
  }

  @Test(arguments: ["rating:>3", "-stars:5 lamp", "read:>=10 OR read:0", "rating:\"3\""])
  func whatIsPrintedIsReadAsTheSame(typed: String) throws {
    let query = try Query(parsing: typed)
    #expect(try Query(parsing: query.text) == query)
  }

  @Test func aStateIsOneOfFour() throws {
    for typed in ["put-away", "PUT-AWAY", "\"put away\""] {
      let words = try #require(QueryWords("put-away"))
      #expect(try Query(parsing: "state:\(typed)") == .field(.state, words))
    }
    #expect(throws: QueryError(.badChoice(field: "state", value: "half"), at: 6)) {
      try Query(parsing: "state:half")
    }
    #expect(throws: QueryError(.badNumber("many"), at: 6)) { try Query(parsing: "stars:many") }
  }

  @Test func fieldsOfScenesAreTold() throws {
    #expect(try Query(parsing: "warning:x -(tag:y OR said:ada)").sceneField == .said)
    #expect(try Query(parsing: "warning:x words:>5 state:reading").sceneField == nil)
    #expect(try Query(parsing: "with:ada,ben").sceneField == .with)
  }
}
