import HTTPTypes
import Hummingbird
import IncipitBooks
import IncipitLibrary
import IncipitPages

extension ReadingRoom {
  /// The rules by which works are hidden, and the works.
  func addHidden(to router: Router<BasicRequestContext>) {
    router.get("/hidden") { _, _ in try hiddenPage() }
    router.post("/hidden") { request, _ in
      let sent = try await form(RuleForm.self, of: request)
      do throws(LibraryError) {
        _ = try library.hide(
          (sent.query ?? "").trimmingBlanks, unless: sent.unless?.trimmingBlanks,
          reason: sent.reason ?? "")
      } catch {
        guard error.isAboutTheQuestion else { throw error }
        return try hiddenPage(
          Problem(error.summary, remedy: error.remedy), status: .badRequest)
      }
      return Response.seeOther("/hidden")
    }
    router.post("/hidden/undo") { request, _ in
      let sent = try await form(RuleForm.self, of: request)
      guard let rule = sent.rule.flatMap({ Int64($0) }) else { throw HTTPError(.badRequest) }
      try library.unhide(rule)
      return Response.seeOther("/hidden")
    }
  }

  private func hiddenPage(
    _ problem: Problem? = nil, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let hidden = try library.hiddenWorks()
    let items = hidden.isEmpty ? [] : try library.items().filter { hidden[$0.id] != nil }
    let rules = try library.hideRules().map { rule in
      HiddenPage.Rule(rule, items: items.filter { hidden[$0.id]?.contains(rule) == true })
    }
    return .html(
      try renderer.html(
        HiddenPage(
          rules: rules, hidden: items.count, problem: problem,
          formToken: configuration.formToken)), status: status)
  }
}

/// What the forms about rules send.
struct RuleForm: TokenForm {
  var token: String?
  var query: String?
  var unless: String?
  var reason: String?
  /// The number of the rule to take back.
  var rule: String?

  static let maximumBytes = 64 * 1024
}
