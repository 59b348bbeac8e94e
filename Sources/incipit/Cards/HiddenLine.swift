import IncipitBooks

/// The line that says how many works a list holds back.
enum HiddenLine {
  /// What is shown; that something is not is said on standard error, so that no format is broken.
  static func shown<Value: Sendable>(_ list: Shown<Value>) -> [Value] {
    if let words = list.hiddenWords {
      Output.complain("\(words); --hidden shows them too, `incipit hide` lists the rules")
    }
    return list.values
  }
}
