/// The style sheet of an EPUB book: few rules, so that the reader's own settings stay in force.
enum EPUBStyle {
  static let sheet = """
    body { margin: 0 5%; line-height: 1.5; }
    h1, h2 { line-height: 1.2; text-align: left; hyphens: manual; }
    h1 { margin: 2em 0 1em; font-size: 1.5em; }
    h2 { margin: 1.5em 0 0.5em; font-size: 1.15em; }
    p { margin: 0; text-indent: 1.3em; widows: 2; orphans: 2; }
    h1 + p, h2 + p, hr + p, .note-link + p, .time + p, aside p, blockquote p { text-indent: 0; }
    blockquote { margin: 1em 1.3em; }
    blockquote p, aside p { margin: 0 0 0.5em; }
    hr.scene { width: 30%; margin: 1.5em auto; border: 0; border-top: 1px solid; }
    .time { margin: 1.5em 0 1em; text-indent: 0; font-style: italic; }
    .incipit, .guess { font-style: italic; font-weight: normal; }
    .song p, .lyrics p { font-style: italic; }
    .song p, .lyrics p, .text p { margin: 0; }
    nav ol { padding-left: 1.3em; }
    nav li { margin: 0 0 0.4em; }
    .author, .summary, .caution, .length, .header, .digest { text-indent: 0; margin: 0 0 0.75em; }
    .digest { font-family: monospace; font-size: 0.8em; overflow-wrap: anywhere; }
    dt { font-weight: bold; }
    dd { margin: 0 0 0.5em 1.3em; }
    .inferred { margin: 1.5em 0; padding: 0 1em 0.5em; border-left: 3px double; }
    .caution, .mark { font-size: 0.85em; font-style: italic; }
    .note { margin: 1.5em 0; padding: 0.75em 1em; border: 1px solid; font-size: 0.9em; }
    .note-label { font-weight: bold; }
    .note-link { text-indent: 0; margin: 0 0 1em; font-size: 0.85em; }
    .cover { margin: 0; text-align: center; }
    .cover img { max-width: 100%; max-height: 95vh; }

    """
}
