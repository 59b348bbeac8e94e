import Foundation
import IncipitBooks
import IncipitEvaluation
import IncipitIntake
import IncipitLexicon
import IncipitReading
import IncipitText

/// The stories and novels of the train parts, without what anybody noted of them.
enum PlainTexts {
  /// Their words, story by story; none for what is not there or is not taken in.
  static func texts(in data: String, lexicon: Lexicon) -> [TaggerText] {
    files(in: data).compactMap { path in
      guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)),
        let noted = try? Intake.manuscript(
          of: [UInt8](bytes), name: path, sha256: String(repeating: "0", count: 64))
      else { return nil }
      return TaggerText(noted.value, lexicon: lexicon)
    }
  }

  private static func files(in data: String) -> [String] {
    func entries(_ folder: String) -> [String] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.sorted().map { folder + "/" + $0 }
    }
    return entries(data + "/stories/train").filter { $0.hasSuffix(".txt") }
      + entries(data + "/litbank/train/coref").filter { $0.hasSuffix(".txt") }
      + entries(data + "/pdnc/train").map { $0 + "/novel_text.txt" }
  }
}
