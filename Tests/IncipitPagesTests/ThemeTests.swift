import IncipitPages
import Testing

/// The colours of each theme, read out of the style sheet and held to WCAG 2.2 AA.
@Suite struct ThemeTests {
  @Test func everyTextColourIsReadableInEveryTheme() throws {
    let themes = try Self.themes()
    #expect(Set(themes.keys) == ["light", "system dark", "dark", "black", "sepia"])
    for (name, colors) in themes {
      for ground in ["paper", "leaf"] {
        let paper = try #require(colors[ground])
        for text in ["ink", "soft", "rubric", "hand"] + (0...10).map({ "s\($0)" }) {
          let color = try #require(colors[text], "\(name): --\(text)")
          let contrast = Self.contrast(color, paper)
          #expect(contrast >= 4.5, "\(name): --\(text) on --\(ground) \(contrast)")
        }
      }
      let marked = Self.contrast(try #require(colors["ink"]), try #require(colors["marked"]))
      #expect(marked >= 4.5, "\(name): --ink on --marked \(marked)")
      let line = Self.contrast(try #require(colors["line"]), try #require(colors["paper"]))
      #expect(line >= 3, "\(name): --line \(line)")
    }
  }

  @Test func theSystemsDarkIsTheChosenDark() throws {
    let themes = try Self.themes()
    #expect(themes["system dark"] == themes["dark"])
  }

  @Test func everySpeakerHasAColourOfTheirOwn() throws {
    for (name, colors) in try Self.themes() {
      let own = try (1...SpeakerPalette.colors).map { try #require(colors["s\($0)"]) }
      #expect(Set(own).count == own.count, "\(name)")
    }
  }

  @Test func readsContrastAsTheStandardDoes() {
    #expect(abs(Self.contrast(0x000000, 0xFFFFFF) - 21) < 0.01)
    #expect(abs(Self.contrast(0x777777, 0xFFFFFF) - 4.48) < 0.01)
  }

  /// Colours by theme and name, out of the blocks that begin with a colour scheme.
  private static func themes() throws -> [String: [String: Int]] {
    let sheet = try #require(
      try PageGallery.sharedRenderer.get().assets.files.values.first { $0.name == "room.css" })
    var themes: [String: [String: Int]] = [:]
    var theme: String?
    for line in String(decoding: sheet.bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.drop { $0 == " " }
      if words.hasPrefix(":root:not([data-theme]) {") {
        theme = "system dark"
      } else if words.hasPrefix(":root[data-theme=\""), words.hasSuffix("\"] {") {
        theme = String(words.dropFirst(18).dropLast(4))
      } else if words == ":root {" {
        theme = themes["light"] == nil ? "light" : nil
      } else if words.hasPrefix("}") {
        theme = nil
      } else if let theme, words.hasPrefix("--"), let colon = words.firstIndex(of: ":") {
        let value = words[words.index(after: colon)...].drop { $0 == " " }
        guard value.hasPrefix("#"), let color = Int(value.dropFirst().prefix(6), radix: 16) else {
          continue
        }
        themes[theme, default: [:]][String(words[..<colon].dropFirst(2))] = color
      }
    }
    return themes
  }

  /// WCAG 2.2, "contrast ratio" and "relative luminance".
  private static func contrast(_ one: Int, _ other: Int) -> Double {
    let lights = [luminance(one), luminance(other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private static func luminance(_ color: Int) -> Double {
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double(color >> shift & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// The power of 2.4: the fifth root of the twelfth power, by Newton's method.
  private static func power(_ base: Double) -> Double {
    var twelfth = 1.0
    for _ in 0..<12 { twelfth *= base }
    var root = 1.0
    for _ in 0..<80 { root = (4 * root + twelfth / (root * root * root * root)) / 5 }
    return root
  }
}
