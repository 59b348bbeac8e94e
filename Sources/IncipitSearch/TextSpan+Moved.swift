import IncipitText

extension TextSpan {
  /// The same stretch counted from a point `offset` bytes earlier.
  func moved(by offset: Int) -> TextSpan { TextSpan(Int(start) + offset, Int(end) + offset) }
}
