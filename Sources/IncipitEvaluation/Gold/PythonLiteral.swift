/// Reads the lists and sets that were written out as Python shows them.
package enum PythonLiteral {
  /// The texts of `['A', "B's"]` or `{'A'}`, at any depth, in order.
  ///
  /// O(length).
  package static func strings(in literal: String) -> [String] {
    var strings: [String] = []
    var current = ""
    var quote: Character?
    var isEscaped = false
    for character in literal {
      guard let open = quote else {
        if character == "'" || character == "\"" { quote = character }
        continue
      }
      if isEscaped {
        current.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == open {
        strings.append(current)
        current = ""
        quote = nil
      } else {
        current.append(character)
      }
    }
    return strings
  }

  /// The pairs of `[[12, 34], [40, 52]]`; a number too many is dropped.
  package static func pairs(in literal: String) -> [(Int, Int)] {
    let numbers = literal.split { !$0.isNumber }.compactMap { Int($0) }
    return stride(from: 0, to: numbers.count - 1, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
  }
}
