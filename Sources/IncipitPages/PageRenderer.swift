import Mustache

/// A page's content as a value, and the template that lays it out.
package protocol Page: Sendable {
  /// The template's file name without `.mustache`.
  static var template: String { get }
  /// What the window's title says.
  var windowTitle: String { get }
  /// The names that the template uses.
  var content: [String: PageValue] { get }
}

/// Turns pages into HTML.
///
/// Made once: the templates are compiled when it is made.
package struct PageRenderer: Sendable {
  /// The style sheets, scripts and pictures that the pages refer to.
  package let assets: Assets
  private let templates: MustacheLibrary

  /// Compiles the templates that were built into the program.
  ///
  /// - Throws: `PagesError` if one does not compile.
  package init() throws(PagesError) {
    assets = Assets(EmbeddedFiles.assets)
    var library = MustacheLibrary()
    for (name, bytes) in EmbeddedFiles.templates {
      // Values escape themselves (see `PageValue`); a second escaping would show.
      let source = "{{% CONTENT_TYPE:TEXT}}" + String(decoding: bytes, as: UTF8.self)
      do {
        try library.register(source, named: name)
      } catch {
        throw PagesError(.templateDamaged, name, underlying: "\(error)")
      }
    }
    templates = library
  }

  /// `page` as a whole document.
  ///
  /// - Throws: `PagesError` if its template is missing.
  package func html(_ page: some Page) throws(PagesError) -> String {
    var content = page.content
    content["windowTitle"] = .text(page.windowTitle)
    content["asset"] = .record(assets.paths.mapValues { .text($0) })
    let values = PageValue.record(content).rendered
    guard let html = templates.render(values, withTemplate: type(of: page).template) else {
      throw PagesError(.templateMissing, type(of: page).template)
    }
    return html
  }
}

/// What can be wrong with the templates that were built into the program.
package struct PagesError: Error, Sendable {
  package enum Reason: String, Sendable {
    case templateMissing
    case templateDamaged
  }

  package let reason: Reason
  /// The template.
  package let name: String
  /// For the log.
  package let underlying: String?

  init(_ reason: Reason, _ name: String, underlying: String? = nil) {
    self.reason = reason
    self.name = name
    self.underlying = underlying
  }

  /// One line for people.
  package var summary: String {
    switch reason {
    case .templateMissing: "the page template \(name) is missing"
    case .templateDamaged: "the page template \(name) is damaged"
    }
  }

  package var remedy: String { "build or install incipit again" }
}
