/// The lines of `Resources/story.txt` by kind.
struct StoryTemplates {
  private let lines: [String: [String]]

  init() {
    var lines: [String: [String]] = [:]
    let text = String(decoding: PackageResources.story_txt, as: UTF8.self)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", maxSplits: 1)
      guard fields.count == 2 else { continue }
      lines[String(fields[0]), default: []].append(String(fields[1]))
    }
    self.lines = lines
  }

  subscript(kind: String) -> [String] { lines[kind] ?? [] }

  /// What stands before the story in a page of Archive of Our Own.
  let pageHead = """
    <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
    <html xmlns="http://www.w3.org/1999/xhtml">
    <head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
    <title>Low Water - wren - Harbour Tales</title></head>
    <body>
    <div id="preface">
    <p class="message"><b>Low Water</b><br />Posted originally on the
    <a href="http://archiveofourown.org/">Archive of Our Own</a> at
    <a href="http://archiveofourown.org/works/4242">http://archiveofourown.org/works/4242</a>.</p>
    <div class="meta"><dl class="tags">
    <dt>Rating:</dt><dd><a href="http://archiveofourown.org/tags/G">General Audiences</a></dd>
    <dt>Fandom:</dt><dd><a href="http://archiveofourown.org/tags/H">Harbour Tales</a></dd>
    <dt>Language:</dt><dd>English</dd>
    <dt>Stats:</dt><dd>Published: 2019-01-02 Words: 3,500 Chapters: 1/1</dd>
    </dl>
    <h1>Low Water</h1>
    <div class="byline">by <a rel="author" href="http://archiveofourown.org/users/wren">wren</a></div>
    </div></div>
    <div id="chapters" class="userstuff">

    """
  let pageTail = "</div></body></html>\n"
}
