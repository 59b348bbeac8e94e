/// The elements of one section of a weight file, read in place.
///
/// Safe to hand between tasks: the bytes are mapped for reading alone, nobody writes to them, and
/// `owner` keeps the mapping for as long as the table lives.
@safe package struct WeightTable<Element: WeightElement>: @unchecked Sendable {
  private let owner: WeightFile
  private let base: UnsafePointer<Element>
  package let count: Int

  /// - Parameters:
  ///   - owner: the file whose mapping holds the elements.
  ///   - base: the first element, within that mapping.
  ///   - count: how many elements there are.
  init(owner: WeightFile, base: UnsafePointer<Element>, count: Int) {
    self.owner = owner
    unsafe self.base = unsafe base
    self.count = count
  }

  /// The element at `index`, which must be below `count`.
  package subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count)
    return unsafe base[index]
  }

  /// For loops that have checked their bounds; valid as long as the table is.
  package var pointer: UnsafePointer<Element> { unsafe base }

  /// A copy of all elements.
  package var elements: [Element] { (0..<count).map { self[$0] } }
}
