/// Why fuzzing cannot go on; what is found wrong with a source reader is a `Fault`.
package struct FuzzError: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
