/// Why something could not be measured.
package struct EvaluationError: Error, Hashable, CustomStringConvertible {
  /// One line: what, which file.
  package let description: String

  package init(_ description: String) { self.description = description }
}
