import IncipitText

/// Asks the readers of sites' pages that have become text in turn whether a text is theirs.
enum TextPage {
  /// What the blocks of `table` are; nil if it is no site's page.
  static func outline(of table: BlockTable) -> Outline? {
    for outline in readers {
      if let outline = outline(table) { return outline }
    }
    return nil
  }

  private static let readers: [@Sendable (BlockTable) -> Outline?] = [
    { AO3DownloadText.outline(of: $0) }, { AO3Page.outline(of: $0) },
    { FanFictionNetText.outline(of: $0) }, { EFictionText.outline(of: $0) },
    { WattpadText.outline(of: $0) }, { MediaMinerText.outline(of: $0) },
    { ForumThreadText.outline(of: $0) }, { MessageText.outline(of: $0) },
  ]
}
