import Foundation

/// A treebank, or a part of one, in the folder of gold sets.
package enum Treebank: String, CaseIterable, Sendable {
  case webTrain = "ewt-train"
  case webDev = "ewt-dev"
  case webTest = "ewt-test"
  case fiction = "gum-fiction"

  /// Its words and tags, from the folder that holds all sets.
  ///
  /// - Parameter data: that folder.
  /// - Returns: at least one word.
  /// - Throws: if it is not there or is empty.
  package func text(in data: String) throws(EvaluationError) -> TaggedText {
    var files: [String] = []
    switch self {
    case .webTrain: files = ["ud-ewt/train.conllu"]
    case .webDev: files = ["ud-ewt/dev.conllu"]
    case .webTest: files = ["ud-ewt/test.conllu"]
    case .fiction:
      files = try GoldSet.entries(of: data + "/gum-fiction").filter { $0.hasSuffix(".conllu") }
        .map { "gum-fiction/" + $0 }
    }
    var read: [ConlluFile] = []
    for file in files { read.append(ConlluFile(try GoldSet.contents(of: "\(data)/\(file)"))) }
    let text = TaggedText(read)
    if text.tags.isEmpty { throw EvaluationError("\(data): no words of \(rawValue)") }
    return text
  }
}
