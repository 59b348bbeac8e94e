import Foundation

/// A set of gold texts that stands in a folder beside the project.
package enum GoldSet: String, CaseIterable, Sendable {
  case storiesDev = "stories-dev"
  case storiesTrain = "stories-train"
  case novelsDev = "pdnc-dev"
  case novelsTrain = "pdnc-train"
  case litBankDev = "litbank-dev"
  case litBankTrain = "litbank-train"
  case quoteLi = "quoteli3"

  private var folder: String {
    switch self {
    case .storiesDev: "stories/dev"
    case .storiesTrain: "stories/train"
    case .novelsDev: "pdnc/dev"
    case .novelsTrain: "pdnc/train"
    case .litBankDev: "litbank/dev"
    case .litBankTrain: "litbank/train"
    case .quoteLi: "quoteli3"
    }
  }

  /// Whether the set's folder is there, in the folder that holds all sets.
  package func isPresent(in data: String) -> Bool {
    var isFolder: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(
      atPath: "\(data)/\(folder)", isDirectory: &isFolder)
    return exists && isFolder.boolValue
  }

  /// The texts of the set by name.
  ///
  /// - Parameter data: The folder that holds all sets.
  /// - Returns: At least one text.
  /// - Throws: If the set's folder is not there, is empty, or holds something malformed.
  package func stories(in data: String) throws(EvaluationError) -> [GoldStory] {
    let place = data + "/" + folder
    let stories =
      switch self {
      case .storiesDev, .storiesTrain: try Self.markedStories(in: place)
      case .novelsDev, .novelsTrain: try Self.novels(in: place)
      case .litBankDev, .litBankTrain: try Self.litBank(in: place)
      case .quoteLi: try Self.quoteLi(in: place)
      }
    if stories.isEmpty { throw EvaluationError("\(place): no gold texts in this folder") }
    return stories
  }

  private static func markedStories(in place: String) throws(EvaluationError) -> [GoldStory] {
    var stories: [GoldStory] = []
    for name in try entries(of: place) where name.hasSuffix(".json") {
      let stem = String(name.dropLast(5))
      stories.append(
        try GoldStory(
          name: stem, bytes: [UInt8](try contents(of: "\(place)/\(stem).txt")),
          marks: try contents(of: "\(place)/\(name)")))
    }
    return stories
  }

  private static func novels(in place: String) throws(EvaluationError) -> [GoldStory] {
    var stories: [GoldStory] = []
    for name in try entries(of: place) where !name.hasPrefix(".") {
      let novel = "\(place)/\(name)/"
      stories.append(
        try GoldStory(
          novel: name, bytes: [UInt8](try contents(of: novel + "novel_text.txt")),
          quotations: [UInt8](try contents(of: novel + "quotation_info.csv")),
          characters: [UInt8](try contents(of: novel + "character_info.csv"))))
    }
    return stories
  }

  private static func litBank(in place: String) throws(EvaluationError) -> [GoldStory] {
    var stories: [GoldStory] = []
    for file in try entries(of: place + "/coref") where file.hasSuffix(".ann") {
      let stem = String(file.dropLast(4))
      stories.append(
        try GoldStory(
          litBank: GoldCoreference.title(ofFile: stem),
          tokens: try words(of: "\(place)/coref/\(stem).txt"),
          coreference: try words(of: "\(place)/coref/\(file)"),
          quotations: try words(of: "\(place)/quotations/\(file)")))
    }
    return stories
  }

  private static func quoteLi(in place: String) throws(EvaluationError) -> [GoldStory] {
    var stories: [GoldStory] = []
    for file in try entries(of: place) where file.hasSuffix(".xml") {
      stories.append(
        try GoldStory(
          quoteLi: String(file.dropLast(4)), xml: try words(of: "\(place)/\(file)")))
    }
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

  private static func words(of file: String) throws(EvaluationError) -> String {
    String(decoding: try contents(of: file), as: UTF8.self)
  }
}
