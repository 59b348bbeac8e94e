package import IncipitBooks
import Crypto
import IncipitIntake
import IncipitLexicon
import IncipitReading
import IncipitText
import Synchronization

/// Where one file is read, with a shelf or without: bytes in, manuscript and reading out.
///
/// A class because the reader, whose word lists take time to load, is made once, at the first need.
package final class ReadingDesk: Sendable {
  /// Names the intake and the reader that are in the house, and the form in which layers are stored.
  ///
  /// Whoever changes what one of the first two gives for some text, or how a layer is written, raises
  /// its number, so that stored readings are made again.
  static let version = "intake 3, reading 5, layers 2"

  /// The version of a reading that was guided by `corrections`, all those of its work; which of them make a
  /// difference is part of it, so that each new one asks for a new reading.
  static func version(guidedBy corrections: [Correction]) -> String {
    let told = corrections.ofReading.map { String($0.id) }
    return told.isEmpty ? version : version + ", told " + told.joined(separator: " ")
  }

  private let reader = Mutex<Reader?>(nil)

  package init() {}

  /// What `bytes` hold.
  ///
  /// - Parameters:
  ///   - bytes: the file as it lies on disk.
  ///   - name: the file's own name, without folders.
  ///   - path: how messages call the file.
  /// - Returns: the manuscript and everything read out of it.
  /// - Throws: the refusal to show if they hold no text.
  package func read(
    _ bytes: [UInt8], name: String, path: String
  ) throws(Refusal) -> (manuscript: Manuscript, reading: Reading) {
    let noted = try noted(bytes, name: name, path: path)
    return (noted.value, reading(of: noted))
  }

  /// What a manuscript says, read with what a person said of it.
  func reading(of noted: Noted<Manuscript>, guidance: Guidance = Guidance()) -> Reading {
    sharedReader().reading(of: noted.value, findings: noted.findings, guidance: guidance)
  }

  /// The words and marks of the story in `manuscript`, for formats that count tokens.
  package func tokens(of manuscript: Manuscript) -> [StoryToken] {
    sharedReader().tokens(of: manuscript)
  }

  /// The manuscript and what was odd about the file.
  func noted(
    _ bytes: [UInt8], name: String, path: String
  ) throws(Refusal) -> Noted<Manuscript> {
    do {
      return try Intake.manuscript(
        of: bytes, name: name, sha256: Self.sha256(of: bytes),
        printed: Intake.isPDF(bytes) ? PDFText.printed(of: bytes) : nil)
    } catch {
      throw Refusal(error, path: path)
    }
  }

  /// SHA-256 in 64 lower-case hexadecimal digits.
  package static func sha256(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    var text = ""
    for byte in SHA256.hash(data: bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return text
  }

  private func sharedReader() -> Reader {
    reader.withLock { reader in
      if let reader { return reader }
      let made = Reader(lexicon: Lexicon())
      reader = made
      return made
    }
  }
}

extension Refusal {
  /// The intake's refusal.
  init(_ error: IntakeError, path: String) {
    self.init(path: path, summary: error.summary, remedy: error.remedy)
  }
}
