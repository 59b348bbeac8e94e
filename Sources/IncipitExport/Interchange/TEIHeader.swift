import IncipitBooks
import IncipitMarkup

/// The header of a TEI document: what is known of the work, who says so, and who is in it.
struct TEIHeader {
  let manuscript: Manuscript
  let reading: Reading
  let cast: CastList

  private var work: WorkFacts { reading.work }

  /// The `teiHeader`, with a line end behind it.
  var element: String {
    """
    <teiHeader>
    <fileDesc>
    <titleStmt>
    \(titles)
    \(voices)
    </titleStmt>
    <extent><measure unit="words" quantity="\(work.words)">\(work.words) words</measure></extent>
    <publicationStmt>
    <p>Made by Incipit from a saved copy of the work; not published.</p>
    </publicationStmt>
    <sourceDesc>
    <bibl>
    \(source)
    </bibl>
    </sourceDesc>
    </fileDesc>
    \(TEIEncoding.element)
    <profileDesc>
    \(profile.joined(separator: "\n"))
    </profileDesc>
    </teiHeader>

    """
  }

  /// Whether a scene has anything to say of its setting.
  static func hasSetting(_ scene: Scene) -> Bool {
    !scene.present.isEmpty || scene.place != nil || scene.time != nil
  }

  /// Who says a fact, and how surely if it is a guess.
  static func grounds<Value>(_ fact: Fact<Value>) -> String {
    switch fact {
    case .unknown: ""
    case .stated: " resp=\"#source\""
    case .inferred(let guess):
      " resp=\"#incipit\" cert=\"\(Probability.text(guess.confidence))\""
    case .corrected: " resp=\"#owner\""
    }
  }

  static func line(_ text: String) -> String { XMLText.escaped(BookText.line(text)) }

  private func known(_ fact: Fact<String>, _ element: String) -> String? {
    fact.value.map(Self.line).flatMap { text in
      text.isEmpty ? nil : "<\(element)\(Self.grounds(fact))>\(text)</\(element)>"
    }
  }

  private var titles: String {
    let title =
      known(work.title, "title")
      ?? work.incipit.map { "<title type=\"incipit\">\(Self.line($0))</title>" }
      ?? "<title type=\"filename\">\(Self.line(manuscript.source.name))</title>"
    return [title, known(work.author, "author")].compactMap { $0 }.joined(separator: "\n")
  }

  private var voices: String {
    let isCorrected = !work.correctedFields.isEmpty
    let owner = """

      <respStmt xml:id="owner"><resp>corrected by hand</resp><name>the owner of the copy</name></respStmt>
      """
    return """
      <respStmt xml:id="source"><resp>stated by the author or the archive</resp><name>the source</name></respStmt>
      <respStmt xml:id="incipit"><resp>read out of the text by a program</resp><name>Incipit</name></respStmt>
      """ + (isCorrected ? owner : "")
  }

  private var source: String {
    var lines = [known(work.title, "title"), known(work.author, "author")].compactMap { $0 }
    if let archive = work.archive.value {
      lines.append(
        "<publisher\(Self.grounds(work.archive))>\(Self.line(archive.shownName))</publisher>")
    }
    if let published = manuscript.stated.published?.value, EPUBPackage.isDay(published) {
      lines.append("<date when=\"\(published)\" resp=\"#source\">\(published)</date>")
    }
    lines.append("<idno type=\"filename\">\(Self.line(manuscript.source.name))</idno>")
    lines.append("<idno type=\"SHA-256\">\(Self.line(manuscript.source.sha256))</idno>")
    return lines.joined(separator: "\n")
  }

  private var profile: [String] {
    var elements: [String] = []
    let summary = BookText.paragraphs(work.summary.value ?? "")
    if !summary.isEmpty {
      let paragraphs = summary.map { "<p>\(XMLText.escaped($0))</p>" }.joined()
      elements.append("<abstract\(Self.grounds(work.summary))>\(paragraphs)</abstract>")
    }
    let language = BookText.language(work.language.value)
    if language != "und" {
      elements.append(
        "<langUsage><language ident=\"\(language)\"\(Self.grounds(work.language))>\(language)"
          + "</language></langUsage>")
    }
    let terms = self.terms
    if !terms.isEmpty {
      elements.append(
        "<textClass><keywords>\n\(terms.joined(separator: "\n"))\n</keywords></textClass>")
    }
    let people = TEIPeople(reading: reading, cast: cast)
    elements += [people.participants, people.settings].compactMap { $0 }
    if elements.isEmpty { elements.append("<langUsage><language ident=\"und\"/></langUsage>") }
    return elements
  }

  /// The facts that are values of a list, each with who says it.
  private var terms: [String] {
    let lists: [(String, [Fact<String>])] = [
      ("fandom", work.fandoms), ("relationship", work.relationships.map(\.name)),
      ("tag", work.tags), ("warning", work.warnings.map(\.value)),
    ]
    return lists.flatMap { type, facts in facts.compactMap { term(type, $0, $0.value) } }
      + [
        term("rating", work.rating, work.rating.value?.rawValue),
        term("universe", work.universe, work.universe.value?.rawValue),
        term("kind", work.kind, work.kind.value?.rawValue),
        term("pointOfView", work.pointOfView, work.pointOfView.value?.rawValue),
        term("tense", work.tense, work.tense.value?.rawValue),
      ].compactMap { $0 }
  }

  private func term<Value>(_ type: String, _ fact: Fact<Value>, _ value: String?) -> String? {
    guard let text = value.map(Self.line), !text.isEmpty else { return nil }
    return "<term type=\"\(type)\"\(Self.grounds(fact))>\(text)</term>"
  }
}
