package import IncipitBooks

/// The rules by which works are hidden, what each hides, and a form to make one.
package struct HiddenPage: Page {
  package static let template = "hidden"

  /// A rule and the works that it hides, in the order of the shelf.
  package struct Rule: Sendable {
    let rule: HideRule
    let items: [ShelfItem]

    package init(_ rule: HideRule, items: [ShelfItem]) {
      self.rule = rule
      self.items = items
    }
  }

  /// By number.
  let rules: [Rule]
  /// How many works are hidden in all.
  let hidden: Int
  /// What is wrong with the rule that was sent, if something is.
  let problem: Problem?
  let formToken: String

  package init(rules: [Rule], hidden: Int, problem: Problem? = nil, formToken: String) {
    self.rules = rules
    self.hidden = hidden
    self.problem = problem
    self.formToken = formToken
  }

  package var windowTitle: String { "Hidden works" }

  package var content: [String: PageValue] {
    [
      "count": .text("\(Wording.count(hidden, "work", "works")) hidden"),
      "rules": .list(rules.map(value)),
      "isEmpty": .flag(rules.isEmpty),
      "problem": problem?.value ?? .nothing,
      "formToken": .text(formToken),
      "query": .nothing,
    ]
  }

  private func value(_ rule: Rule) -> PageValue {
    guard case .record(var record) = RuleValue.record(rule.rule) else { return .nothing }
    record["ruleCount"] = .text(Wording.count(rule.items.count, "work", "works"))
    record["ruleWorks"] = .list(
      rule.items.map { item in
        .record([
          "address": .text("/works/\(item.id)"),
          "heading": .text(ItemValue.shortened(item.heading)),
        ])
      })
    record["ruleHidesAny"] = .flag(!rule.items.isEmpty)
    record["formToken"] = .text(formToken)
    return .record(record)
  }
}
