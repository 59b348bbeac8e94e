import ArgumentParser
import IncipitBooks
import IncipitExport
import IncipitLibrary
import IncipitMarkup
import IncipitText

/// Lists highlights, notes and ratings, or exports them.
struct Notes: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, annotations
  }

  static let configuration = CommandConfiguration(
    abstract: "List your notes and highlights, or export them.",
    discussion: """
      --format annotations writes a collection of W3C Web Annotations (JSON-LD), which other readers \
      take in.
      """)

  @Argument(help: "A number from `incipit list`, or words that name one work alone; all without.")
  var work: [String] = []

  @Option(help: "text, json or annotations.")
  var format = Format.text

  @OptionGroup var options: ShelfOptions

  func run() async throws {
    let library = try options.opened()
    let name = work.joined(separator: " ")
    let works = try Failure.wrapping { () throws(LibraryError) in
      try library.annotatedWorks(name.isEmpty ? nil : try library.item(named: name))
    }
    switch format {
    case .text:
      if works.isEmpty { Output.complain("nothing is noted; `incipit note` marks a passage") }
      for work in works { try Self.show(work, Terminal.current) }
    case .json:
      try JSONLines.printArray(
        works.flatMap { work in work.annotations.map { LifeJSON.annotation($0, of: work) } })
    case .annotations:
      try Output.line(JSONText.string(of: WebAnnotations.collection(works), .pretty))
    }
  }

  private static func show(_ work: AnnotatedWork, _ terminal: Terminal) throws(Failure) {
    try Output.line("\(work.id)  \(terminal.bold(HarmlessText.line(work.heading)))")
    let life = LifeText(work.life)
    if work.life.stars != nil { try Output.line("   " + life.line) }
    try write(life.note, indent: 3, terminal)
    for placed in work.annotations {
      let annotation = placed.annotation
      let lost = placed.span == nil ? "  [its words are gone from the text]" : ""
      let quote = "\(annotation.id)  “\(annotation.anchor.exact)”\(lost)"
      try write([quote], indent: 3, terminal)
      try write(
        annotation.comment.split(separator: "\n").map(String.init), indent: 6, terminal)
    }
    try Output.line()
  }

  private static func write(
    _ lines: [String], indent: Int, _ terminal: Terminal
  ) throws(Failure) {
    let margin = String(repeating: " ", count: indent)
    for line in lines {
      for part in TextWidth.wrapped(HarmlessText.line(line), to: terminal.width - indent) {
        try Output.line(margin + part)
      }
    }
  }
}
