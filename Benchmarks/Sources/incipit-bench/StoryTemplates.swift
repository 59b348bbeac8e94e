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
}
