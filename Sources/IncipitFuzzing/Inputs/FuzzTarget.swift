/// A source reader that is fuzzed: what its inputs are made of, and what is done with them.
package struct FuzzTarget: Sendable, Hashable {
  /// What an input goes through.
  enum Work: Sendable, Hashable {
    /// The intake.
    case intake
    /// Unpacking, then the intake for each file in it.
    case archive
    /// The intake, then the reader.
    case reading
    /// Nothing; some inputs go wrong on purpose, to see that it is noticed.
    case rehearsal
  }

  package let name: String
  /// Names of seeds, or what stands in them before a hyphen or underscore.
  let seeds: [String]
  let words: [[UInt8]]
  let work: Work

  private init(
    _ name: String, seeds: [String]? = nil, _ words: [[UInt8]], _ work: Work = .intake
  ) {
    self.name = name
    self.seeds = seeds ?? [name]
    self.words = words
    self.work = work
  }

  /// One for each shape of source, then archives and the whole reader: one line each.
  package static let all: [FuzzTarget] = [
    FuzzTarget("text", seeds: ["text", "007", "008"], FormatWords.story),
    FuzzTarget("ao3-text", seeds: ["ao3-text", "ao3-pasted", "ao3-extract"], FormatWords.story),
    FuzzTarget("ao3-text-dump", FormatWords.story),
    FuzzTarget(
      "fanfiction-net-text", seeds: ["fanfiction-net-pasted", "fanfiction-net-chapter"],
      FormatWords.story),
    FuzzTarget("efiction-text", FormatWords.story),
    FuzzTarget("wattpad-text", FormatWords.story),
    FuzzTarget("mediaminer-text", FormatWords.story),
    FuzzTarget("xenforo-text", FormatWords.story),
    FuzzTarget("message-text", seeds: ["usenet-post"], FormatWords.story),
    FuzzTarget(
      "post-text", seeds: ["header-1998", "livejournal-post", "tumblr-post", "ficbook-text"],
      FormatWords.story),
    FuzzTarget("single-byte-text", seeds: ["russian"], FormatWords.story),
    FuzzTarget("fanficfare-text", seeds: ["fanficfare-txt"], FormatWords.story),
    FuzzTarget("exported-text", FormatWords.story),
    FuzzTarget("markdown", FormatWords.markdown),
    FuzzTarget("ao3-html", seeds: ["ao3-html"], FormatWords.html),
    FuzzTarget("ao3-web-page", FormatWords.html),
    FuzzTarget("fanfiction-net-page", FormatWords.html),
    FuzzTarget("fanficfare-html", FormatWords.html),
    FuzzTarget("fichub-html", FormatWords.html),
    FuzzTarget("html", FormatWords.html),
    FuzzTarget("ao3-epub", FormatWords.book),
    FuzzTarget("fanficfare-epub", FormatWords.book),
    FuzzTarget("fichub-epub", FormatWords.book),
    FuzzTarget("epub", FormatWords.book),
    FuzzTarget("docx", FormatWords.book),
    FuzzTarget("odt", FormatWords.book),
    FuzzTarget("rtf", FormatWords.story),
    FuzzTarget("archive", FormatWords.html, .archive),
    FuzzTarget(
      "reader", seeds: ["text", "ao3-text", "html", "001", "003", "005", "007", "009"],
      FormatWords.html, .reading),
  ]

  /// Goes wrong in each way that is looked for: number 3 stops, 5 says something false, 7 does not end,
  /// 9 takes too much memory.
  package static let rehearsal = FuzzTarget(
    "rehearsal", seeds: ["text"], FormatWords.story, .rehearsal)

  /// The target called `name`, the rehearsal included; nil if there is none.
  package static func named(_ name: String) -> FuzzTarget? {
    (all + [rehearsal]).first { $0.name == name }
  }

  /// Whether the seed called `name` is one of its own.
  func takes(seed name: String) -> Bool {
    seeds.contains { name == $0 || name.hasPrefix($0 + "-") || name.hasPrefix($0 + "_") }
  }
}
