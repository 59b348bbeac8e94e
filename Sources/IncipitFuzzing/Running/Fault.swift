/// Something wrong with a source reader, and the input that shows it.
package struct Fault: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The process was ended by this signal: a trap, a stack that ran over.
    case crash(signal: Int32)
    /// It took longer than the input's size allows.
    case hang
    /// It took more memory than the input's size allows, in bytes above the empty process.
    case memory(bytes: Int)
    /// It came out against this rule.
    case broken(rule: String)
  }

  package let kind: Kind
  package let target: String
  package let seed: UInt64
  /// The input's number.
  package let number: Int
  /// The input's length in bytes.
  package let size: Int
  /// Whether the input shows it alone, in a process of its own.
  package let isAlone: Bool

  /// In one line, with what runs it again.
  package var line: String {
    let what =
      switch kind {
      case .crash(let signal): "crash by signal \(signal)"
      case .hang: "too slow"
      case .memory(let bytes): "too much memory, \(bytes >> 20) MiB"
      case .broken(let rule): "against a rule: \(rule)"
      }
    return "\(target) --seed \(seed) --only \(number): \(what); \(size) bytes"
      + (isAlone ? "" : "; not by itself")
  }
}
