import IncipitMarkup

/// How elements look on their page, by their own attributes and the style sheets.
struct ElementLooks {
  var styles = StyleSheet()

  /// Whether the element is not shown.
  func isHidden(_ node: Int, in tree: MarkupTree) -> Bool {
    if tree.attribute(node, "hidden") != nil { return true }
    guard let style = style(node, in: tree) else { return false }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  /// Whether the element's words are set in italics or bold.
  func isSetApart(_ node: Int, in tree: MarkupTree) -> Bool {
    if let style = style(node, in: tree), StyleSheet.marks.contains(where: style.contains) {
      return true
    }
    guard let classes = tree.attribute(node, "class") else { return false }
    return classes.split { $0.isWhitespace }.contains {
      styles.emphasised.contains(String($0))
        || ["italic", "italics", "ital", "bold"].contains($0.lowercased())
    }
  }

  /// Whether a picture is an ornament between scenes, by its name or what stands for it.
  func isDivider(_ node: Int, in tree: MarkupTree) -> Bool {
    let words = [tree.attribute(node, "alt"), tree.attribute(node, "src")].compactMap { $0 }
      .joined(separator: " ").lowercased()
    return ["divider", "separator", "scene break", "scenebreak", "scene-break", "line break"]
      .contains(where: words.contains)
  }

  private func style(_ node: Int, in tree: MarkupTree) -> String? {
    tree.attribute(node, "style")?.filter { !$0.isWhitespace }.lowercased()
  }
}
