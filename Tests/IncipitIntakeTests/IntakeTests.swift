import IncipitBooks
import IncipitIntake
import IncipitTestSupport
import IncipitText
import Testing

@Suite struct IntakeTests {
  @Test(arguments: ["", " \n\t\r\n", "\u{FEFF}", "\u{A0}\u{A0}\n"])
  func refusesAFileWithoutWords(_ text: String) {
    #expect(throws: IntakeError(.empty, name: "story.txt")) { try noted(text) }
  }

  @Test func refusesAPictureByItsBytesWhateverItsName() {
    #expect(throws: IntakeError(.foreign(.other("a PNG picture")), name: "story.txt")) {
      try noted([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0])
    }
  }

  @Test func refusesBytesThatAreNoText() {
    #expect(throws: IntakeError(.notText, name: "story.txt")) {
      try noted((0..<600).map { UInt8(truncatingIfNeeded: $0 * 31) })
    }
  }

  @Test func saysWhatHappenedAndWhatToDoInOneLineEach() {
    let reasons: [IntakeError.Reason] = [
      .empty, .foreign(.other("a JPEG picture")), .archive(what: "a ZIP archive"),
      .pageTooLarge, .damaged(how: "no pages in it"), .locked, .notText,
      .tooLarge(bytes: 300 << 20),
    ]
    for reason in reasons {
      let error = IntakeError(reason, name: "story.txt")
      #expect(!error.summary.isEmpty && !error.summary.contains("\n"))
      #expect(!error.remedy.isEmpty && !error.remedy.hasSuffix("."))
    }
    #expect(IntakeError(.tooLarge(bytes: 300 << 20), name: "a").summary.contains("300 MiB"))
  }

  @Test(arguments: [
    "Retry later\n", "Just a moment...\n\nVerifying you are human.", "502 Bad Gateway",
  ])
  func notesAnErrorPageSavedInPlaceOfAStory(_ page: String) throws {
    let noted = try noted(page)
    #expect(noted.findings.map(\.code) == ["intake.site.error-page"])
    #expect(noted.value.parts.map(\.kind) == [.siteText])
  }

  @Test func notesAVeryLongLine() throws {
    let line = String(repeating: "The rain went on. ", count: 8000)
    let noted = try noted(line)
    #expect(noted.findings.map(\.code) == ["intake.lines.very-long"])
    #expect(noted.value.paragraphs.count == 1)
  }

  @Test func notesControlCharacters() throws {
    let noted = try noted("She\u{7} ran.\n\n\(Stories.window)")
    #expect(noted.findings.map(\.code) == ["intake.control-characters"])
    #expect(noted.findings.first?.span == TextSpan(3, 4))
  }

  @Test func notesAStoryThatStopsInTheMiddleOfASentence() throws {
    let cut =
      "\(Stories.window)\n\nShe opened the window and the cold came in with the sound of the se"
    #expect(try noted(cut).findings.map(\.code) == ["intake.truncated"])
    #expect(try noted(cut + "a.").findings.isEmpty)
  }

  @Test func keepsTheEncodingAndTheFilesOwnSize() throws {
    let bytes = Array("Caf".utf8) + [0xE9] + Array(" noir, she said.".utf8)
    let source = try noted(bytes).value.source
    #expect(source.encoding == .latin1)
    #expect(source.bytes == bytes.count)
    #expect(source.name == "story.txt")
  }
}

/// What holds for every text.
@Suite struct IntakePropertyTests {
  private static let samples: [String] = [
    "The Long Window\n\nby quill_9\n\nA/N: hi!!\n\n\(Stories.window)\n\n***\n\nNow\n\n\(Stories.window)\n\nFin.",
    "\n\n\u{FEFF}Work Header\r\n\r\nRating:\r\n\r\nMature\r\n\r\nThe Window\r\n\r\nquill\r\n\r\nSummary:\r\n\r\nÉ.\r\n"
      + "\r\nChapter 1\r\n\r\nNotes:\r\n\r\nHé!\r\n\r\nChapter Text\r\n\r\n\(Stories.window)\r\n\u{A0}\r\n— Oui.\r\n",
    "Rated: T - English - [A, B] - Words: 9 - Complete\rFandom: X | Gen\r\r“Où?” 🚗\r\r\r\r“Là.”",
    "Chapter 1\nChapter 2\nChapter 3\n\nI.\n\nII.\n\n(A/N: open\n\nTitle:\nby\nDisclaimer\nSummary:",
  ]

  /// Checks what must hold for the manuscript of any bytes that are text.
  private func check(_ bytes: [UInt8], _ comment: Comment) throws {
    guard let noted = try? noted(bytes) else { return }
    let manuscript = noted.value
    let text = manuscript.text
    var end: UInt32 = 0
    for part in manuscript.parts {
      #expect(part.span.start == end, comment)
      #expect(!part.span.isEmpty, comment)
      end = part.span.end
    }
    #expect(Int(end) == text.count, comment)
    var last: UInt32 = 0
    for paragraph in manuscript.paragraphs {
      #expect(paragraph.span.start >= last, comment)
      last = paragraph.span.end
      let part = try #require(
        manuscript.parts.indices.contains(paragraph.part) ? manuscript.parts[paragraph.part] : nil)
      #expect(part.span.contains(paragraph.span) || paragraph.span.isEmpty, comment)
      #expect(text.trimmed(paragraph.span) == paragraph.span, comment)
      #expect(!paragraph.span.isEmpty || paragraph.role == .sceneBreak, comment)
      #expect(text.isScalarBoundary(Int(paragraph.span.start)), comment)
      #expect(text.isScalarBoundary(Int(paragraph.span.end)), comment)
    }
    for finding in noted.findings {
      if let span = finding.span { #expect(text.span.contains(span), comment) }
    }
    #expect(try self.noted(bytes).value == manuscript, comment)
  }

  private func noted(_ bytes: [UInt8]) throws -> Noted<Manuscript> {
    try Intake.manuscript(of: bytes, name: "x", sha256: "")
  }

  @Test(arguments: samples)
  func holdForWellFormedTexts(_ text: String) throws {
    try check(Array(text.utf8), "\(text.prefix(30))")
  }

  @Test func holdForTextsCutAnywhere() throws {
    for sample in Self.samples {
      let bytes = Array(sample.utf8)
      for end in stride(from: 0, through: bytes.count, by: 13) {
        try check(Array(bytes[..<end]), "cut at \(end)")
        try check(Array(bytes[end...]), "from \(end)")
      }
    }
  }

  @Test(arguments: 0..<60)
  func holdForTextsWithRandomBytesAndShuffledLines(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var bytes = Array(Self.samples[Int(seed) % Self.samples.count].utf8)
    for _ in 0..<Int.random(in: 1...20, using: &random) {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
    }
    try check(bytes, "seed \(seed)")
    let lines = Self.samples.joined(separator: "\n").split(
      separator: "\n", omittingEmptySubsequences: false
    ).shuffled(using: &random)
    try check(Array(lines.joined(separator: "\n").utf8), "shuffled, seed \(seed)")
    let noise = (0..<400).map { _ in UInt8.random(in: 0...255, using: &random) }
    try check(noise, "noise, seed \(seed)")
  }
}
