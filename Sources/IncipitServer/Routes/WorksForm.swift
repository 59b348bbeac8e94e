import Hummingbird

/// What the forms about several works send: chapters of one work, versions.
struct WorksForm: TokenForm {
  var token: String?
  /// Numbers of works, parted by blanks.
  var works: String?
  /// The one of them that is kept on the shelf.
  var kept: String?
  /// The page of the list that the form stood on.
  var page: String?

  static let maximumBytes = 64 * 1024

  /// What leads back to the page of the list, as the beginning of a query; empty for the first.
  var pageQuery: String {
    let number = page.flatMap { Int($0) } ?? 1
    return number > 1 ? "page=\(number)&" : ""
  }

  /// The works that the form names.
  var ids: [Int64] {
    get throws {
      guard let ids = [Int64](words: works ?? ""), !ids.isEmpty else {
        throw HTTPError(.badRequest)
      }
      return ids
    }
  }
}

extension [Int64] {
  /// Numbers from 1 that are parted by blanks; nil if anything else is among them.
  init?(words: String) {
    let words = words.split(separator: " ")
    self = words.compactMap { Int64($0) }
    guard count == words.count, allSatisfy({ $0 > 0 }) else { return nil }
  }

  /// The numbers as a part of an address: `3+4`.
  var query: String { map { "\($0)" }.joined(separator: "+") }
}
