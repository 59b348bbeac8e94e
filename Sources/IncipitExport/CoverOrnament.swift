/// A pattern that covers the cloth of a book's cover.
struct CoverOrnament {
  /// Side lengths of the tile that is repeated.
  let width: Int
  let height: Int
  /// SVG shapes, stroked and not filled unless they say so; `FILL` stands for the cloth's colour and
  /// `THREAD` for the ornament's.
  let shapes: String

  static let all = [waves, rings, lattice, leaves, drops]

  /// The definition of the pattern `cloth`.
  func pattern(cloth: CoverColour, thread: CoverColour) -> String {
    let drawn =
      shapes.split(separator: "FILL", omittingEmptySubsequences: false).joined(separator: cloth.hex)
      .split(separator: "THREAD", omittingEmptySubsequences: false).joined(separator: thread.hex)
    return """
      <pattern id="cloth" width="\(width)" height="\(height)" patternUnits="userSpaceOnUse">
      <g fill="none" stroke="\(thread.hex)" stroke-width="2">
      \(drawn)
      </g>
      </pattern>
      """
  }

  /// Scales like waves.
  private static let waves: CoverOrnament = {
    let places = [(0, 0), (60, 0), (30, 15), (0, 30), (60, 30), (30, 45), (0, 60), (60, 60)]
    let circles = places.flatMap { x, y in
      [29, 20, 11].map { #"<circle cx="\#(x)" cy="\#(y + 15)" r="\#($0)" fill="FILL"/>"# }
    }
    return CoverOrnament(width: 60, height: 30, shapes: circles.joined(separator: "\n"))
  }()

  /// Rings that lie through one another.
  private static let rings = CoverOrnament(
    width: 50, height: 50,
    shapes: """
      <circle cx="25" cy="25" r="25"/>
      <circle cx="0" cy="0" r="25"/>
      <circle cx="50" cy="0" r="25"/>
      <circle cx="0" cy="50" r="25"/>
      <circle cx="50" cy="50" r="25"/>
      """)

  /// Lozenges with a dot in each.
  private static let lattice = CoverOrnament(
    width: 40, height: 60,
    shapes: """
      <path d="M0 30 L20 0 L40 30 L20 60 Z"/>
      <path d="M8 30 L20 12 L32 30 L20 48 Z" stroke-width="1"/>
      <circle cx="20" cy="30" r="3" fill="THREAD" stroke="none"/>
      <circle cx="0" cy="0" r="3" fill="THREAD" stroke="none"/>
      <circle cx="40" cy="0" r="3" fill="THREAD" stroke="none"/>
      <circle cx="0" cy="60" r="3" fill="THREAD" stroke="none"/>
      <circle cx="40" cy="60" r="3" fill="THREAD" stroke="none"/>
      """)

  /// Leaves on stems.
  private static let leaves = CoverOrnament(
    width: 48, height: 48,
    shapes: """
      <path d="M12 48 V0 M36 48 V0" stroke-width="1"/>
      <path d="M12 40 C12 28 20 24 24 22 C24 32 18 38 12 40 Z" fill="THREAD" stroke="none"/>
      <path d="M12 40 C12 28 4 24 0 22 C0 32 6 38 12 40 Z" fill="THREAD" stroke="none"/>
      <path d="M36 16 C36 4 44 0 48 -2 C48 8 42 14 36 16 Z" fill="THREAD" stroke="none"/>
      <path d="M36 16 C36 4 28 0 24 -2 C24 8 30 14 36 16 Z" fill="THREAD" stroke="none"/>
      <path d="M36 64 C36 52 44 48 48 46 C48 56 42 62 36 64 Z" fill="THREAD" stroke="none"/>
      <path d="M36 64 C36 52 28 48 24 46 C24 56 30 62 36 64 Z" fill="THREAD" stroke="none"/>
      """)

  /// Rows of dots and small stars.
  private static let drops = CoverOrnament(
    width: 44, height: 44,
    shapes: """
      <path d="M22 12 L25 19 L32 22 L25 25 L22 32 L19 25 L12 22 L19 19 Z" fill="THREAD" \
      stroke="none"/>
      <circle cx="0" cy="0" r="3.5" fill="THREAD" stroke="none"/>
      <circle cx="44" cy="0" r="3.5" fill="THREAD" stroke="none"/>
      <circle cx="0" cy="44" r="3.5" fill="THREAD" stroke="none"/>
      <circle cx="44" cy="44" r="3.5" fill="THREAD" stroke="none"/>
      """)
}
