/// Goes wrong on purpose, so that a test can see that what looks for faults finds them.
enum Rehearsal {
  /// The verdict on the input `number`, if it comes to one.
  static func verdict(_ number: Int) -> InputCheck.Verdict {
    switch number {
    case 3: preconditionFailure("a rehearsal")
    case 5: return .fault("a rehearsal")
    case 7:
      // A loop without a question to the system would be left out by the compiler.
      while ProcessUse.now.peakBytes > 0 {}
      return .read
    case 9:
      // Touched, or the system would not count it.
      let bytes = [UInt8](repeating: 1, count: 256 << 20)
      return bytes.last == 1 ? .read : .refused
    default: return number.isMultiple(of: 2) ? .read : .refused
    }
  }
}
