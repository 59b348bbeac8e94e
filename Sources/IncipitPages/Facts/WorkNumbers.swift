/// Works named by their numbers in a sentence.
enum WorkNumbers {
  /// Of many works as many numbers are named.
  private static let most = 6

  /// "Work 3 stands"; "Works 3, 4 and 9 stand".
  static func sentence(_ works: [Int64], _ one: String, _ many: String) -> String {
    works.count > 1 ? "Works \(list(works)) \(many)" : "Work \(list(works)) \(one)"
  }

  /// "3, 4 and 9"; "3, 4, 9, 11, 12 and 12 others".
  static func list(_ works: [Int64]) -> String {
    let numbers = works.map { "\($0)" }
    guard let last = numbers.last, numbers.count > 1 else { return numbers.first ?? "" }
    guard numbers.count > most else {
      return "\(numbers.dropLast().joined(separator: ", ")) and \(last)"
    }
    return numbers.prefix(most - 1).joined(separator: ", ")
      + " and \(numbers.count - most + 1) others"
  }

  /// As forms send them: "3 4 9".
  static func words(_ works: [Int64]) -> String {
    works.map { "\($0)" }.joined(separator: " ")
  }
}
