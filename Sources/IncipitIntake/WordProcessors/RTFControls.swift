/// The words of RTF that are known beyond what formats characters and paragraphs.
enum RTFControls {
  /// Where the words of a group go that `word` opens in one of `outer`; nil if it names no place.
  static func destination(
    _ word: String, in outer: RTFState.Destination
  )
    -> RTFState.Destination?
  {
    if outer == .skipped { return .skipped }
    if outer == .info { return properties.contains(word) ? .property(word) : .skipped }
    switch word {
    case "fonttbl": return .fonts
    case "stylesheet": return .styles
    case "info": return .info
    default: return skipped.contains(word) ? .skipped : nil
    }
  }

  /// Words that stand for characters.
  static let characters: [String: String] = [
    "tab": " ", "emdash": "\u{2014}", "endash": "\u{2013}", "lquote": "\u{2018}",
    "rquote": "\u{2019}", "ldblquote": "\u{201C}", "rdblquote": "\u{201D}", "bullet": "\u{2022}",
    "emspace": "\u{2003}", "enspace": "\u{2002}", "qmspace": "\u{2005}",
  ]

  private static let properties: Set<String> = [
    "title", "author", "keywords", "subject", "doccomm",
  ]

  /// Groups that hold no text of the story.
  ///
  /// What `\*` opens is passed over if it is not known.
  private static let skipped: Set<String> = [
    "aftncn", "aftnsep", "aftnsepc", "annotation", "atnauthor", "atndate", "atnid", "atnref",
    "bkmkend", "bkmkstart", "colorschememapping", "colortbl", "datafield", "datastore",
    "falt", "filetbl", "fldinst", "footer", "footerf", "footerl", "footerr", "footnote", "ftncn",
    "ftnsep", "ftnsepc", "generator", "header", "headerf", "headerl", "headerr", "latentstyles",
    "listoverridetable", "listtable", "listtext", "mmathPr", "nonshppict", "objclass", "objdata",
    "objname", "panose", "pict", "pn", "pnseclvl", "pntext", "revtbl", "rsidtbl", "shp", "shpinst",
    "shppict", "shprslt", "template", "themedata", "tc", "userprops", "xe", "xmlnstbl",
  ]
}
