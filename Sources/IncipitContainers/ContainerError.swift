/// Why an archive could not be made.
package struct ContainerError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// Empty, longer than 65,535 bytes, absolute, leading upwards, or with a character that a file
    /// name must not have.
    case badName
    /// Two entries have the same name.
    case nameTwice
    /// More than 65,535 entries.
    case tooManyEntries
    /// The entry or the whole would pass 4 GiB, the limit of a ZIP file without Zip64.
    case tooLarge
    /// zlib had no memory for its window.
    case noMemory
  }

  package let reason: Reason
  /// The entry's name; empty where the whole archive is meant.
  package let entry: String

  package init(_ reason: Reason, entry: String = "") {
    self.reason = reason
    self.entry = entry
  }

  /// One line for a person: most specific words first, no full stop.
  package var summary: String {
    switch reason {
    case .badName: "“\(entry)” cannot be a name inside a ZIP file"
    case .nameTwice: "“\(entry)” would stand twice in the ZIP file"
    case .tooManyEntries: "a ZIP file holds 65,535 entries at most"
    case .tooLarge where entry.isEmpty: "the ZIP file would pass 4 GiB"
    case .tooLarge: "“\(entry)” would pass 4 GiB, the limit of a ZIP file"
    case .noMemory: "there is not enough memory to compress “\(entry)”"
    }
  }
}
