/// FanFiction.Net's genres, joined by slashes though one has a slash itself.
enum GenreList {
  /// The genres of `value`; empty if it is no list of them.
  static func genres(_ value: String) -> [String] {
    var genres: [String] = []
    for piece in value.split(separator: "/").map(String.init) {
      if piece == "Comfort", genres.last == "Hurt" {
        genres[genres.count - 1] = "Hurt/Comfort"
      } else if known.contains(piece) {
        genres.append(piece)
      } else {
        return []
      }
    }
    return genres
  }

  private static let known: Set<String> = [
    "Adventure", "Angst", "Crime", "Drama", "Family", "Fantasy", "Friendship", "General", "Horror",
    "Humor", "Hurt", "Comfort", "Mystery", "Parody", "Poetry", "Romance", "Sci-Fi", "Spiritual",
    "Supernatural", "Suspense", "Tragedy", "Western",
  ]
}
