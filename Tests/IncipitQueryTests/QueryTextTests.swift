import IncipitQuery
import IncipitTestSupport
import Testing

@Suite struct QueryTextTests {
  private static let pieces = [
    "rain", "OR", "NOT", "AND", "-lamp", "a:b", "half-light", "(oil)", "été", "NEAR/3", "it's",
    "good night", "x*", "雨", "~tide", "^start", "{a}", "col:val", "1..2", ">5",
  ]

  private func words(
    _ random: inout SeededRandom, mayChange: Bool = false
  ) -> QueryWords? {
    let text = (0...Int.random(in: 0...2, using: &random))
      .compactMap { _ in Self.pieces.randomElement(using: &random) }.joined(separator: " ")
    return QueryWords(
      text, isPrefix: Int.random(in: 0..<5, using: &random) == 0,
      distance: Int.random(in: 0..<5, using: &random) == 0 ? 3 : nil, isInAnyForm: mayChange)
  }

  private func query(_ depth: Int, _ random: inout SeededRandom) -> Query? {
    let roll = Int.random(in: 0..<(depth == 0 ? 5 : 9), using: &random)
    switch roll {
    case 0, 1, 2: return words(&random, mayChange: roll == 2).map(Query.words)
    case 3:
      guard
        let field = QueryField.allCases.filter({
          ![.au, .stated, .inferred, .state].contains($0)
        }).randomElement(using: &random)
      else { return nil }
      return words(&random).map { .field(field, $0) }
    case 4:
      let low = Int.random(in: 0...9_000, using: &random)
      let high = Bool.random(using: &random) ? low + Int.random(in: 0...9_000, using: &random) : nil
      return .length(NumberRange(lower: low, upper: high))
    case 5: return query(depth - 1, &random)?.negated
    default:
      let members = (0..<Int.random(in: 1...3, using: &random))
        .compactMap { _ in query(depth - 1, &random) }
      return roll == 6 ? Query.all(of: members) : Query.any(of: members)
    }
  }

  @Test(arguments: 0..<2_000)
  func aPrintedTreeParsesToTheSameTree(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    guard let query = query(3, &random) else { return }
    let text = query.text
    guard text.unicodeScalars.count <= Query.maximumLength else { return }
    #expect(try Query(parsing: text) == query, "\(text)")
  }

  @Test(arguments: 0..<1_000)
  func randomCharactersNeverTrapAndWhatParsesPrintsTheSame(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let signs = Array("~ab :\"“”()-*OR NOT\u{0}\u{202E}é雨>=.<5k'’\\;%_{}^+")
    let text = String(
      (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in
        signs.randomElement(using: &random)
      })
    guard let query = try? Query(parsing: text) else { return }
    #expect(try Query(parsing: query.text) == query, "\(text.debugDescription) → \(query.text)")
  }

  @Test func aListWithinAListOfTheOtherKindIsGrouped() throws {
    let query = try Query(parsing: "(rain lamp) OR -(oil OR salt) words:>=10")
    #expect(query.text == "(rain lamp) OR -(oil OR salt) words:>=10")
  }
}
