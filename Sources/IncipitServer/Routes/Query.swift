import Hummingbird

/// What stands behind the question mark of the room's addresses; every part may be absent.
struct RoomQuery: Decodable {
  var q: String?
  var find: String?
  var view: String?
  var sort: String?
  var page: String?
  var evidence: String?
  var at: String?
  /// The number of a note that was taken away just now.
  var removed: String?
  var of: String?
  /// Numbers of works that were put away just now, behind another or off the shelf, and of those that came back.
  var put: String?
  var back: String?
  /// Which page of the works that stand behind another.
  var stood: String?
  /// Numbers of works that were kept apart just now, and of those that may be offered again.
  var apart: String?
  var again: String?
  /// Which page of the works that are kept apart.
  var parted: String?

  /// The longest query that is read, in bytes.
  private static let maximumBytes = 4000

  /// So many works are told of at most.
  private static let mostWorks = 40

  /// The works that a part of the query names; none if it names anything else.
  func works(_ part: KeyPath<Self, String?>) -> [Int64] {
    Array((self[keyPath: part].flatMap { [Int64](words: $0) } ?? []).prefix(Self.mostWorks))
  }

  /// Reads the query of `request`.
  init(_ request: Request) throws {
    let query = request.uri.query ?? ""
    guard query.utf8.count <= Self.maximumBytes else {
      throw Refused(
        .badRequest, "Too much at once", "That is more than can be looked for.",
        remedy: "Use fewer words.")
    }
    do {
      self = try URLEncodedFormDecoder().decode(Self.self, from: query)
    } catch {
      throw HTTPError(.badRequest)
    }
  }
}
