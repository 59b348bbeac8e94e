/// Something odd, lost or doubtful that was met on the way, and what can be done about it.
package struct Finding: Hashable, Sendable, Codable {
  /// How much it matters to the person.
  package enum Severity: String, Sendable, Codable, CaseIterable {
    /// Worth knowing; nothing is lost.
    case note
    /// Something may be wrong or missing.
    case warning
    /// A part could not be read.
    case error
  }

  /// A stable code, `area.subject.fault`; never reused for anything else.
  package let code: String
  package let severity: Severity
  /// Where in the text, if it can be told.
  package let span: TextSpan?
  /// One line: most specific words first, no full stop.
  package let summary: String
  /// What the person can do, if anything.
  package let remedy: String?

  package init(
    _ code: String, _ severity: Severity, at span: TextSpan? = nil, _ summary: String,
    remedy: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.span = span
    self.summary = summary
    self.remedy = remedy
  }
}

/// A value and what was odd about making it.
package struct Noted<Value: Sendable>: Sendable {
  package let value: Value
  /// In the order in which they were met; may be empty.
  package let findings: [Finding]

  package init(_ value: Value, _ findings: [Finding] = []) {
    self.value = value
    self.findings = findings
  }
}
