package import IncipitContainers

/// Why a work could not be written in a format.
package struct ExportError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The time of the last change is not of the form `2018-02-11T10:20:30Z`.
    case badTime(String)
    case container(ContainerError)
  }

  package let reason: Reason

  package init(_ reason: Reason) { self.reason = reason }

  /// One line for a person: most specific words first, no full stop.
  package var summary: String {
    switch reason {
    case .badTime(let time): "“\(time)” is no time in UTC of the form 2018-02-11T10:20:30Z"
    case .container(let error): error.summary
    }
  }
}
