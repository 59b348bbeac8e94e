import IncipitText

/// Knows the pages that a site serves instead of a story: "Retry later", a bot check.
enum ErrorPage {
  /// What the page says, if `table` is nothing but such a page.
  static func message(in table: BlockTable) -> TextSpan? {
    guard table.text.count <= 4096 else { return nil }
    for block in table.blocks where block.span.utf8Length <= 400 {
      let forms = table.text.words(block.span).map(\.form).joined(separator: " ")
      let isWhole = table.count <= 12
      if isWhole, wholePages.contains(forms) || phrases.contains(where: { forms.contains($0) }) {
        return block.span
      }
    }
    return nil
  }

  private static let wholePages: Set<String> = [
    "retry later", "just a moment", "access denied", "shields are up", "bad gateway",
    "service unavailable", "forbidden", "not found", "too many requests",
  ]

  private static let phrases = [
    "checking your browser before accessing", "enable javascript and cookies to continue",
    "verify you are human", "verifying you are human", "attention required cloudflare",
    "502 bad gateway", "503 service", "504 gateway", "404 not found", "403 forbidden",
    "429 too many requests", "error 1020", "the archive is down for maintenance",
    "needs to review the security of your connection", "ddos protection by cloudflare",
    "performance security by cloudflare",
  ]
}
