import IncipitBooks
import IncipitMarkup
import IncipitText

/// Reads a saved page of FanFiction.Net: one chapter, with the work's facts above it.
enum FanFictionNetPage {
  /// The document that `source` holds; nil if it is no such page.
  static func document(of source: MarkupSource) -> Document? {
    guard source.metadata == nil, let (tree, story) = story(in: source) else { return nil }
    var writer = DocumentWriter()
    if let links = tree.element(id: "pre_story_links") { writeFandoms(links, tree, &writer) }
    if let profile = tree.element(id: "profile_top") { writeProfile(profile, tree, &writer) }
    writeHeading(tree, &writer)
    var plan = DocumentPlan()
    plan.start = story
    plan.mark(story, .chapter)
    writer.write(tree, plan)
    return writer.document(notes: .within)
  }

  /// The element that holds the story.
  private static func story(in source: MarkupSource) -> (MarkupTree, Int)? {
    guard let tree = source.pages.first?.tree,
      let story = tree.element(id: "storytext") ?? tree.element(id: "storytextp"),
      tree.element(id: "profile_top") != nil || tree.element(id: "pre_story_links") != nil
    else { return nil }
    return (tree, story)
  }

  /// "Books » Thornby", or one link to "Thornby + Gull Crossover".
  private static func writeFandoms(
    _ node: Int, _ tree: MarkupTree, _ writer: inout DocumentWriter
  ) {
    let links = tree.elements("a", in: node)
    guard let last = links.last else { return }
    var name = tree.string(last)
    let isCrossover = name.hasSuffix(" Crossover")
    if isCrossover { name.removeLast(" Crossover".count) }
    let fandoms = isCrossover ? name.replacing(" + ", with: ", ") : name
    writer.write(
      DocumentPlan.AddedLine(
        label: isCrossover ? "Crossover" : "Fandom", value: fandoms, kind: .header,
        use: .field(.fandoms)))
  }

  private static func writeProfile(
    _ node: Int, _ tree: MarkupTree, _ writer: inout DocumentWriter
  ) {
    if let title = tree.first("b", in: node) {
      var plan = DocumentPlan()
      plan.start = title
      plan.mark(title, .title)
      plan.use(title, as: .title)
      writer.write(tree, plan)
    }
    let author = tree.elements("a", in: node).first {
      tree.attribute($0, "href")?.contains("/u/") == true
    }
    if let author {
      writer.write(
        DocumentPlan.AddedLine(
          label: "By", value: tree.string(author), kind: .header, use: .author))
    }
    // The summary is the division that is set apart; the line of facts begins with the rating.
    for child in tree.children(node) where !tree.isText(child) {
      let words = tree.string(child)
      let kind: Part.Kind
      if words.hasPrefix("Rated:") {
        kind = .header
      } else if tree.localName(child) == "div", !words.isEmpty,
        tree.attribute(child, "style")?.contains("margin-top") == true
      {
        kind = .summary
      } else {
        continue
      }
      var plan = DocumentPlan()
      plan.start = child
      plan.mark(child, kind)
      writer.write(tree, plan)
    }
  }

  /// The chapter that is chosen in the list of chapters, number and name.
  private static func writeHeading(_ tree: MarkupTree, _ writer: inout DocumentWriter) {
    guard let list = tree.element(id: "chap_select") ?? tree.first("select"),
      let chosen = tree.elements("option", in: list).first(where: {
        tree.attribute($0, "selected") != nil
      })
    else { return }
    let words = tree.string(chosen)
    let place = tree.attribute(chosen, "value").flatMap { Int($0) }
    writer.write(
      DocumentPlan.AddedLine(
        value: words, kind: .chapter, chapter: ChapterHeading(marked: words, place: place)))
  }
}
