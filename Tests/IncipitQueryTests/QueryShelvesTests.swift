import Testing

@testable import IncipitQuery

@Suite("Saved searches and clicks in a query")
struct QueryShelvesTests {
  private func expanded(_ query: String, _ shelves: [String: String]) throws -> String {
    try Query(parsing: query).expanding(shelves.mapValues { try Query(parsing: $0) }).text
  }

  @Test(
    "a name gives way to its search",
    arguments: [
      ("shelf:sad", "fandom:emma"), ("SHELF:Sad", "fandom:emma"), ("-shelf:sad", "-fandom:emma"),
      ("rain shelf:sad", "rain fandom:emma"),
      ("shelf:\"to read\"", "words:<=20000 rain OR fog"),
      ("shelf:sad OR shelf:sad", "fandom:emma OR fandom:emma"),
      ("shelf:both -lamp", "fandom:emma words:<=20000 rain OR fog -lamp"),
      ("shelf:none", "shelf:none"), ("shelf:round", "rain shelf:round"), ("lamp", "lamp"),
    ])
  func expands(query: String, to text: String) throws {
    let shelves = [
      "sad": "fandom:emma", "to read": "words:<=20000 rain OR fog", "round": "rain shelf:round",
      "both": "shelf:sad shelf:\"to read\"",
    ]
    try #expect(expanded(query, shelves) == text)
  }

  @Test("what names itself over others, or grows without end, stays small")
  func bounded() throws {
    var shelves = ["a": "shelf:b rain", "b": "shelf:a fog"]
    try #expect(expanded("shelf:a", shelves) == "shelf:a fog rain")
    for level in 0..<30 {
      shelves["l\(level)"] = (0..<3).map { _ in "shelf:l\(level + 1)" }.joined(separator: " rain ")
    }
    let query = try Query(parsing: "shelf:l0").expanding(
      shelves.mapValues { try Query(parsing: $0) })
    #expect(query.termCount <= 2 * Query.maximumTerms)
  }

  @Test("a condition is added once, takes its contrary's place, and goes again")
  func narrowing() throws {
    let query = try Query(parsing: "rain -fandom:emma words:>=5k")
    let emma = try Query(parsing: "fandom:emma")
    let narrowed = try #require(query.narrowed(by: emma))
    #expect(narrowed.text == "rain words:>=5000 fandom:emma")
    #expect(narrowed.narrowed(by: emma) == nil)
    #expect(narrowed.widened(by: emma)?.text == "rain words:>=5000")
    #expect(emma.widened(by: emma) == nil)
    #expect(emma.narrowed(by: emma.negated)?.text == "-fandom:emma")
  }
}
