package import IncipitBooks
import IncipitCatalogue
import IncipitQuery
import IncipitSearch

// Rules by which works are hidden, and lists without what they hide.
extension Library {
  /// The rules in force, by number.
  package func hideRules() throws(LibraryError) -> [HideRule] {
    try wrapped { () throws(CatalogueError) in try catalogue.hideRules() }
  }

  /// The works on the shelf that rules hide, each with the rules that do.
  package func hiddenWorks() throws(LibraryError) -> [Int64: [HideRule]] {
    try wrapped { () throws(CatalogueError) in try catalogue.hiddenWorks() }
  }

  /// Hides the works that answer `query`, but for those that answer `unless`.
  ///
  /// - Parameters:
  ///   - query: about facts of works; what it asks of lines and scenes is refused.
  ///   - unless: nil or empty for no exception.
  ///   - reason: the person's words, shown wherever the rule is.
  /// - Returns: the rule as it is kept.
  /// - Throws: `badQuery`, or if the shelf cannot be written.
  package func hide(
    _ query: String, unless: String? = nil, reason: String = ""
  ) throws(LibraryError) -> HideRule {
    let query = try Self.checkedRule(query)
    let exception = try unless.flatMap { $0.isEmpty ? nil : $0 }.map(Self.checkedRule)
    let reason = try Self.checkedNote(reason)
    let moment = settings.moment
    let rule = try wrapped { () throws(CatalogueError) in
      try catalogue.addHideRule(query, unless: exception, reason: reason, madeAt: moment)
    }
    note([.life(.hid(rule: rule))])
    return rule
  }

  /// Takes a rule back.
  ///
  /// - Throws: `noSuch` if there is none of this number in force.
  package func unhide(_ rule: Int64) throws(LibraryError) {
    let moment = settings.moment
    let isThere = try wrapped { () throws(CatalogueError) in
      try catalogue.undoHideRule(rule, at: moment)
    }
    guard isThere else {
      throw LibraryError(.noSuch("rule \(rule) in force", remedy: "see `incipit hide`"))
    }
    note([.life(.unhid(rule: rule, at: moment))])
  }

  /// The works that `words` fit, as `items(matching:sort:)`, without those that rules hide.
  package func shownItems(
    matching words: String = "", sort: ShelfSort = .added
  ) throws(LibraryError) -> Shown<ShelfItem> {
    let hidden = try hiddenWorks()
    let items = try items(matching: words, sort: sort)
    guard !hidden.isEmpty else { return Shown(items, hidden: 0) }
    let shown = items.filter { hidden[$0.id] == nil }
    return Shown(shown, hidden: items.count - shown.count)
  }

  /// One page of the works that `words` fit, without those that rules hide.
  ///
  /// - Parameters:
  ///   - words: as for `items(matching:sort:)`; empty for the whole shelf.
  ///   - sort: the order.
  ///   - page: from 1; one past the end gives the last.
  ///   - length: how many works a page has, at least 1.
  /// - Returns: the page with the counts that stand beside it.
  /// - Throws: `badQuery`, or if the shelf cannot be read.
  package func stretch(
    matching words: String = "", sort: ShelfSort = .added, page: Int = 1, length: Int
  ) throws(LibraryError) -> ShelfStretch {
    try wrapped { () throws(CatalogueError) in
      try catalogue.stretch(matching: words, sort: sort, page: page, length: length)
    }
  }

  /// The works that `search(_:limit:scenesPerWork:)` gives, without those that rules hide.
  package func shownHits(
    _ query: String, limit: Int = 20, scenesPerWork: Int = 5
  ) throws(LibraryError) -> Shown<WorkHits> {
    try shown(limit, by: \.item.id) { (limit) throws(LibraryError) in
      try search(query, limit: limit, scenesPerWork: scenesPerWork)
    }
  }

  /// The works that `find(_:limit:)` gives, without those that rules hide.
  package func shownFinds(
    _ description: String, limit: Int = 10
  ) throws(LibraryError) -> Shown<FoundWork> {
    try shown(limit, by: \.item.id) { (limit) throws(LibraryError) in
      try find(description, limit: limit)
    }
  }

  /// The first `limit` works of a ranked answer that no rule hides, and how many hidden ones stood among
  /// them.
  private func shown<Value: Sendable>(
    _ limit: Int, by work: (Value) -> Int64, _ ranked: (Int) throws(LibraryError) -> [Value]
  ) throws(LibraryError) -> Shown<Value> {
    let hidden = try hiddenWorks()
    var asked = limit
    while true {
      let values = try ranked(asked)
      let shown = values.filter { hidden[work($0)] == nil }
      let isWhole = values.count < asked || asked >= limit + hidden.count
      if shown.count >= limit || isWhole {
        let last = shown.count > limit ? work(shown[limit]) : nil
        let counted = values.prefix { last == nil || work($0) != last }
        return Shown(
          Array(shown.prefix(limit)), hidden: counted.count { hidden[work($0)] != nil })
      }
      asked = min(limit + hidden.count, asked * 2)
    }
  }

  /// `query` as it would be typed, if it is about facts of works.
  private static func checkedRule(_ query: String) throws(LibraryError) -> String {
    let tree = try parsed(query)
    if let field = tree.sceneField {
      throw LibraryError(
        .badQuery(
          position: 0, message: "“\(field.rawValue):” asks about scenes, a rule about works",
          help: "use fields such as warning:, tag:, fandom:, ship:, rating:, words:"))
    }
    return tree.text
  }
}
