import Foundation

/// A set of gold texts that stands in a folder beside the project.
package enum GoldSet: String, CaseIterable, Sendable {
  case storiesDev = "stories-dev"
  case storiesTrain = "stories-train"
  case novelsDev = "pdnc-dev"
  case novelsTrain = "pdnc-train"

  private var folder: String {
    switch self {
    case .storiesDev: "stories/dev"
    case .storiesTrain: "stories/train"
    case .novelsDev: "pdnc/dev"
    case .novelsTrain: "pdnc/train"
    }
  }

  /// The texts of the set by name.
  ///
  /// - Parameter data: The folder that holds all sets.
  /// - Returns: At least one text.
  /// - Throws: If the set's folder is not there, is empty, or holds something malformed.
  package func stories(in data: String) throws(EvaluationError) -> [GoldStory] {
    let place = data + "/" + folder
    let names = try Self.entries(of: place)
    var stories: [GoldStory] = []
    switch self {
    case .storiesDev, .storiesTrain:
      for name in names where name.hasSuffix(".json") {
        let stem = String(name.dropLast(5))
        stories.append(
          try GoldStory(
            name: stem, bytes: [UInt8](try Self.contents(of: "\(place)/\(stem).txt")),
            marks: try Self.contents(of: "\(place)/\(name)")))
      }
    case .novelsDev, .novelsTrain:
      for name in names where !name.hasPrefix(".") {
        let novel = "\(place)/\(name)/"
        stories.append(
          try GoldStory(
            novel: name, bytes: [UInt8](try Self.contents(of: novel + "novel_text.txt")),
            quotations: [UInt8](try Self.contents(of: novel + "quotation_info.csv")),
            characters: [UInt8](try Self.contents(of: novel + "character_info.csv"))))
      }
    }
    if stories.isEmpty { throw EvaluationError("\(place): no gold texts in this folder") }
    return stories
  }

  /// What a folder holds, sorted.
  static func entries(of folder: String) throws(EvaluationError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw EvaluationError("\(folder): no such folder of gold texts; name it with --data")
    }
  }

  static func contents(of file: String) throws(EvaluationError) -> Data {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: file))
    } catch {
      throw EvaluationError("\(file): cannot be read")
    }
  }
}
