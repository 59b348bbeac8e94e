/// What is shown when a request cannot be answered.
package struct ErrorPage: Page {
  package static let template = "error"

  /// HTTP.
  let status: Int
  let heading: String
  let problem: Problem

  package init(status: Int, heading: String, _ problem: Problem) {
    self.status = status
    self.heading = heading
    self.problem = problem
  }

  package var windowTitle: String { heading }

  package var content: [String: PageValue] {
    [
      "status": .number(status), "heading": .text(heading), "problem": problem.value,
      "query": .nothing,
    ]
  }
}
