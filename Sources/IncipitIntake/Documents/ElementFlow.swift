/// How an element stands among the words of a page: the list of elements that are read.
enum ElementFlow {
  /// Runs on in its line.
  case inline
  /// Sets words in another type.
  case emphasis
  /// Stands on lines of its own.
  case block
  /// A heading of level 1…6.
  case heading(Int)
  case lineBreak
  /// A rule between scenes.
  case rule
  case picture
  case term
  case definition
  case row
  case preformatted
  case quotation
  case form
  /// Nothing of it is text of the page.
  case dropped

  /// The flow of elements called `name` (without prefix, lower case).
  init(_ name: Substring) { self = Self.table[String(name)] ?? .inline }

  private static let table: [String: ElementFlow] = {
    var table: [String: ElementFlow] = [
      "br": .lineBreak, "hr": .rule, "img": .picture, "dt": .term, "dd": .definition, "tr": .row,
      "pre": .preformatted, "listing": .preformatted, "q": .quotation, "form": .form,
    ]
    func add(_ flow: ElementFlow, _ names: String) {
      for name in names.split(separator: " ") { table[String(name)] = flow }
    }
    for level in 1...6 { table["h\(level)"] = .heading(level) }
    add(.emphasis, "em i cite dfn strong b")
    add(.block, "address article aside blockquote body caption center details dir div dl fieldset")
    add(.block, "figcaption figure footer header hgroup html li main menu ol p search section")
    add(.block, "summary table tbody td tfoot th thead title ul")
    add(.dropped, "applet area audio button canvas embed head iframe input map math meter nav")
    add(.dropped, "noembed noframes noscript object option progress rp rt script select style svg")
    add(.dropped, "template textarea video datalist label legend")
    return table
  }()
}
