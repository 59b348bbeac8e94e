import IncipitText

/// Knows the pages that a site serves instead of a story: "Retry later", a bot check.
enum ErrorPage {
  /// What the page says, if `table` is nothing but such a page.
  static func message(in table: BlockTable) -> TextSpan? {
    // A page that has more to say is no such page.
    guard table.text.count <= 4096, table.count <= 12 else { return nil }
    for block in table.blocks where block.span.utf8Length <= 400 {
      let forms = table.text.words(block.span).map(\.form)
      if wholePages.contains(forms) || holdsPhrase(forms) { return block.span }
    }
    return nil
  }

  private static func holdsPhrase(_ forms: [String]) -> Bool {
    forms.indices.contains { start in
      phrases[forms[start]]?.contains { forms[start...].starts(with: $0) } == true
    }
  }

  private static let wholePages = Set(
    [
      "retry later", "just a moment", "access denied", "shields are up", "bad gateway",
      "service unavailable", "forbidden", "not found", "too many requests",
    ].map(words))

  /// By their first word.
  private static let phrases = Dictionary(
    grouping: [
      "checking your browser before accessing", "enable javascript and cookies to continue",
      "verify you are human", "verifying you are human", "attention required cloudflare",
      "502 bad gateway", "503 service", "504 gateway", "404 not found", "403 forbidden",
      "429 too many requests", "error 1020", "the archive is down for maintenance",
      "needs to review the security of your connection", "ddos protection by cloudflare",
      "performance security by cloudflare",
    ].map(words)
  ) { $0.first ?? "" }

  private static func words(_ phrase: String) -> [String] {
    phrase.split(separator: " ").map(String.init)
  }
}
