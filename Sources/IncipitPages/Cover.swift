/// A cover drawn for a work: patterned paper such as small presses bind poetry in.
///
/// The same hash gives the same picture, on every machine and in every version of a pattern.
package enum Cover {
  /// An SVG of 240 by 340 units, pattern only; the page lays the title's label over it.
  ///
  /// - Parameter sha256: Hexadecimal digits; anything else is taken as zeros.
  /// - Returns: A document of less than 2 kB without scripts, styles or outside references.
  package static func svg(sha256: String) -> String {
    let seed = Seed(sha256)
    let cloth = cloths[seed.choice(0, of: cloths.count)]
    let pattern = patterns[seed.choice(1, of: patterns.count)]
    let scale = ["0.9", "1.05", "1.2", "1.35", "1.5"][seed.choice(2, of: 5)]
    let angle = [0, 0, 45, 30, 90][seed.choice(3, of: 5)]
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 340" width="240" height="340">\
      <defs><pattern id="p" width="24" height="24" patternUnits="userSpaceOnUse" \
      patternTransform="scale(\(scale)) rotate(\(angle))">\
      \(pattern(cloth))</pattern></defs>\
      <rect width="240" height="340" fill="\(cloth.ground)"/>\
      <rect width="240" height="340" fill="url(#p)"/>\
      <rect width="13" height="340" fill="\(cloth.spine)"/>\
      <rect x="13" width="1" height="340" fill="#000" fill-opacity=".18"/></svg>
      """
  }

  /// Ground, figure, second figure and spine: colours of paste papers and book cloth.
  private struct Cloth: Sendable {
    let ground: String
    let figure: String
    let accent: String
    let spine: String
  }

  private static let cloths = [
    Cloth(ground: "#2f4858", figure: "#6f8d98", accent: "#d9c8a0", spine: "#1f323e"),
    Cloth(ground: "#7a2e2a", figure: "#b5695c", accent: "#e6c9a8", spine: "#551d1b"),
    Cloth(ground: "#4a5a3c", figure: "#8a9a70", accent: "#dfd6b0", spine: "#333f29"),
    Cloth(ground: "#d8c7a3", figure: "#a98a5b", accent: "#7c3b2e", spine: "#7c5c3b"),
    Cloth(ground: "#5b4a63", figure: "#947f9c", accent: "#dccbb8", spine: "#403346"),
    Cloth(ground: "#b9773c", figure: "#d9a56c", accent: "#5a2f1c", spine: "#7d4a22"),
    Cloth(ground: "#c9cfc8", figure: "#8d9d9b", accent: "#46605f", spine: "#5a6f70"),
    Cloth(ground: "#29404a", figure: "#b49a5c", accent: "#5f7f84", spine: "#192a31"),
    Cloth(ground: "#d9b9ae", figure: "#b27f74", accent: "#6d3b3a", spine: "#8b5650"),
    Cloth(ground: "#3d3a35", figure: "#7b756a", accent: "#c9a96b", spine: "#282622"),
  ]

  private static let patterns: [@Sendable (Cloth) -> String] = [
    // Scales, one behind the other.
    { cloth in
      """
      <g fill="none" stroke="\(cloth.figure)" stroke-width="1.3"><circle cx="12" cy="24" r="11"/>\
      <circle cx="12" cy="24" r="7"/><circle cx="0" cy="12" r="11"/><circle cx="24" cy="12" r="11"/>\
      <circle cx="0" cy="12" r="7"/><circle cx="24" cy="12" r="7"/></g>\
      <circle cx="12" cy="24" r="2.4" fill="\(cloth.accent)"/><circle cx="12" cy="0" r="2.4" \
      fill="\(cloth.accent)"/>
      """
    },
    // A lattice with a seed in each field.
    { cloth in
      """
      <path d="M0 12L12 0L24 12L12 24Z" fill="none" stroke="\(cloth.figure)" stroke-width="1.2"/>\
      <circle cx="12" cy="12" r="2.6" fill="\(cloth.accent)"/><circle r="2.6" fill="\(cloth.figure)"/>\
      <circle cx="24" r="2.6" fill="\(cloth.figure)"/><circle cy="24" r="2.6" fill="\(cloth.figure)"/>\
      <circle cx="24" cy="24" r="2.6" fill="\(cloth.figure)"/>
      """
    },
    // Combed paper.
    { cloth in
      """
      <g fill="none" stroke-width="1.6"><path d="M0 4Q6 -2 12 4T24 4" stroke="\(cloth.figure)"/>\
      <path d="M0 12Q6 6 12 12T24 12" stroke="\(cloth.accent)" stroke-opacity=".75"/>\
      <path d="M0 20Q6 14 12 20T24 20" stroke="\(cloth.figure)"/></g>
      """
    },
    // Leaves on a twig.
    { cloth in
      """
      <g fill="\(cloth.figure)"><path d="M12 3C17 5 17 11 12 13C7 11 7 5 12 3Z"/>\
      <path d="M0 15C5 17 5 23 0 25C-5 23 -5 17 0 15Z"/><path d="M24 15C29 17 29 23 24 25C19 23 19 17 24 15Z"/></g>\
      <path d="M12 13V21M0 1V9M24 1V9" stroke="\(cloth.accent)" stroke-width="1"/>
      """
    },
    // Small stars, set as printers set asterisks.
    { cloth in
      """
      <g stroke="\(cloth.accent)" stroke-width="1.3" stroke-linecap="round"><path d="M6 2V10M2.5 4L9.5 8M9.5 4L2.5 8"/>\
      </g><g stroke="\(cloth.figure)" stroke-width="1.3" stroke-linecap="round">\
      <path d="M18 14V22M14.5 16L21.5 20M21.5 16L14.5 20"/></g>
      """
    },
    // Ruled stripes with a thread between.
    { cloth in
      """
      <rect x="3" width="7" height="24" fill="\(cloth.figure)" fill-opacity=".7"/>\
      <rect x="15" width="1.6" height="24" fill="\(cloth.accent)"/>\
      <rect x="19" width=".8" height="24" fill="\(cloth.figure)"/>
      """
    },
  ]

  /// The bytes of a hash as a row of choices.
  private struct Seed {
    let bytes: [UInt8]

    init(_ sha256: String) {
      let digits = sha256.utf8.prefix(16).map {
        UInt8(Character(Unicode.Scalar($0)).hexDigitValue ?? 0)
      }
      bytes = stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    func choice(_ index: Int, of count: Int) -> Int {
      index < bytes.count ? Int(bytes[index]) % count : 0
    }
  }
}
