/// Words that formats are made of, which chance alone would not hit upon.
enum FormatWords {
  /// Of stories and of what stands around them.
  static let story: [[UInt8]] = bytes([
    "\n\n", "\r\n", "\n\n\n\n\n", " ", "\t", "\u{A0}", "\u{FEFF}", "\u{2028}", "\u{200D}", "\u{0}",
    "\u{301}", "🚗", "é", "ﬁ", "\u{1F468}\u{200D}\u{1F469}", "\"", "“", "”", "‘", "’", "'", "«",
    "»", "‹", "„", "—", "–", "--", "…", "...", "*", "**", "_", "~", "\n\n***\n\n", "\n\noOo\n\n",
    "\n\n* * *\n\n", "\n\n---\n\n", "\n\nChapter 1\n\n", "\n\nChapter Two: Rain\n\n",
    "\n\nIII.\n\n",
    "\n\nPrologue\n\n", "\n\nA/N: ", "\n\nAuthor’s Note:\n\n", "(A/N: ", "[Author’s note]",
    "[End of the note]", "Disclaimer: I own nothing.", "Summary:", "\n\nTHE END\n\n", "Title: ",
    "Author: ", "by ", "Rating:", "Rated: T - English - [A, B] - Words: 9 - Complete",
    "Fandom: X | Gen", "Chapters: 1/?", "Words: 99999999999999999999", "Words: -1",
    "Published: 2019-02-30", "Status: complete", "\n\nLater that day\n\n",
    "\n\nAn hour earlier\n\n",
    "Ada", "Bram", " said ", " she ", " he ", "Mr. ", "Mrs. Long", " I ", "\n\nDear Ada,\n\n",
    "\n\nYours,\nBram\n\n", "\n\nAda: hi\n\n", "Packaged: 2024-05-06 07:08:09\n",
    "Story URL: https://www.fanfiction.net/s/1/\n", "Publisher: x\n", "\n\n\t1. Rain\n\n",
    "Work Header\n\n", "Chapter Text\n\n", "Chapter Management", "Archive Warning:\n\n",
    "Actions\n\n", "Comments\n\n", "Kudos", "Notes:\n\n", "(See the end of the chapter for notes.)",
    "As stated\n  Tags: Fog\n", "Read out of the text, and possibly wrong\n",
    "As it was posted\n\n",
    "----------------------------------------\n\n", "From the file a.txt\n", "SHA-256 00\n",
    "502 Bad Gateway", "Retry later",
  ])

  /// Of Markdown, beside those of stories.
  static let markdown =
    story
    + bytes([
      "# ", "\n## ", "\n###### ", " ##\n", "\n> ", "\n> > ", "\n- ", "\n1. ", "\n===\n", "\n---\n",
      "\n\n```\n", "    ", "![](a.png)", "[a](b)", "[", "](", "\\", "\\*", "`", "***", "<br>",
      "&nbsp;",
      "<!-- ", " -->", "\n---\ntitle: Fog\n---\n", "  \n", "title: \"", "author: [a, b]\n",
      "|a|b|\n",
    ])

  /// Of pages, beside those of stories.
  static let html =
    story
    + bytes([
      "<p>", "</p>", "<p ", "<br>", "<br/>", "<div>", "</div>", "<div class=\"userstuff\">",
      "<span>",
      "</span>", "<i>", "</i>", "<em>", "</em>", "<b>", "<strong>", "<hr>", "<h1>", "</h1>", "<h2>",
      "<h3 class=\"title\">", "</h2>", "<table>", "<tr>", "<td>", "<th>", "</td>", "</tr>",
      "</table>",
      "<ul>", "<li>", "<dl>", "<dt>", "<dd>", "</dd>", "<a href=\"", "\">", "</a>",
      "<img src=x alt=\"",
      "<pre>", "</pre>", "<blockquote>", "</blockquote>", "<center>", "<font size=1>", "<u>",
      "<style>",
      "</style>", "<script>", "</script>", "<title>", "</title>", "<head>", "</head>", "<body>",
      "</body>", "<html>", "</html>", "<!--", "-->", "<!DOCTYPE html>", "<![CDATA[", "]]>",
      "<?xml ",
      "?>", "<svg>", "<math>", "<template>", "<textarea>", "<noscript>", "<select>", "<option>",
      "<iframe>", "<frameset>", "<form>", "&amp;", "&lt;", "&nbsp;", "&#0;", "&#x110000;",
      "&#xD800;",
      "&#x", "&#99999999999999999999;", "&notin", "&CounterClockwiseContourIntegral;", "&",
      " style=\"font-style:italic\"", " style=\"display:none\"", " hidden", " class=\"", " id=\"",
      "id=\"preface\"", "id=\"chapters\"", "id=\"afterword\"", "class=\"tags\"", "class=\"meta\"",
      "class=\"heading\"", "class=\"byline\"", "class=\"endnote-link\"", "id=\"storytext\"",
      "id=\"profile_top\"", "id=\"pre_story_links\"",
      "<select id=\"chap_select\"><option selected>",
      "class=\"fff_chapter_title\"", "name=\"TOCTOP\"", "name=\"section0001\"",
      "id=\"contents-list\"",
      "id=\"chap_1\"", "href=\"https://fichub.net\"", "epub:type=\"toc\"", "epub:type=\"noteref\"",
      "<aside>", "<section class=\"inferred\">", "<nav>", "<header>", "<footer>", "<main>",
      "charset=utf-16", "='", "=", "/>", "</", "<",
    ])

  /// Of books: their packages and contents, beside those of pages.
  static let book =
    html
    + bytes([
      "<package>", "<metadata>", "<dc:title>", "</dc:title>", "<dc:creator>", "<dc:subject>",
      "<dc:description>&lt;p&gt;", "<meta name=\"calibre:series\" content=\"", "<manifest>",
      "<item id=\"a\" href=\"a.xhtml\"/>", "<itemref idref=\"a\"/>", " linear=\"no\"",
      "properties=\"nav\"", "media-type=\"application/x-dtbncx+xml\"", "href=\"../../x\"",
      "href=\"%2e%2e/%\"", "#", "<spine toc=\"ncx\">", "<guide>",
      "<reference type=\"cover\" href=\"",
      "<navMap>", "<navPoint>", "<navLabel><text>", "<content src=\"", "<rootfile full-path=\"",
      "<!ENTITY a \"&b;\">", "<!DOCTYPE html [", "xmlns=\"", "<CipherReference URI=\"a.xhtml\"/>",
    ])

  /// Of ZIP and the other archives' headers.
  static let archive: [[UInt8]] =
    [
      [0x50, 0x4B, 3, 4], [0x50, 0x4B, 1, 2], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 6, 6],
      [0x50, 0x4B, 6, 7], [0x50, 0x4B, 7, 8], [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0], [1, 0, 0, 0],
      [0xFF, 0xFF], [8, 0], [0, 0], [0x99, 0], [9, 0], [12, 0], [14, 0], [1, 8],
      [0x1F, 0x8B, 8, 0],
      [0x42, 0x5A, 0x68, 0x39], [0x28, 0xB5, 0x2F, 0xFD], [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
      [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], [1, 0, 0x10, 0], [0x55, 0x54, 9, 0], [0xFF],
      [UInt8](repeating: 0, count: 512), [UInt8](repeating: 0xFF, count: 64),
    ]
    + bytes([
      "ustar", "ustar  ", "mimetypeapplication/epub+zip", "META-INF/container.xml", "../",
      "/etc/passwd",
      "C:\\a", "a.html", "a.zip", "77777777777", "00000000000", "././@LongLink", "30 path=a\n", "x",
      "g",
    ])

  private static func bytes(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }
}
