import IncipitBooks
import IncipitExport
import IncipitTestSupport
import IncipitText
import Testing

@Suite struct BookNLPFilesTests {
  /// The rows of a table by column names, the first line being the names.
  private struct Table {
    let columns: [String]
    let rows: [[String: String]]
    let isRectangular: Bool

    init(_ text: String) {
      let lines = text.split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
      let columns = lines.first ?? []
      self.columns = columns
      isRectangular = lines.allSatisfy { $0.count == columns.count }
      rows = lines.dropFirst().map {
        Dictionary(zip(columns, $0), uniquingKeysWith: { one, _ in one })
      }
    }
  }

  private static func files(_ work: InterchangeWork) throws -> [String: String] {
    let files = try BookNLP.files(work.manuscript, work.reading, work.tokens)
    return Dictionary(
      files.map { ($0.fileExtension, String(decoding: $0.bytes, as: UTF8.self)) },
      uniquingKeysWith: { one, _ in one })
  }

  @Test func tablesOfASmallStoryAreAsBookNLPWritesThem() throws {
    var builder = ManuscriptBuilder()
    builder.add(.chapter, ["🦉 \"It's 9,\" said Ada.", "\"Go!\""])
    let at = builder.span(of:)
    let name = TextSpan(Int(at("Ada.").start), Int(at("Ada.").end) - 1)
    let reading = Reading(
      work: FactsBuilder().facts, scenes: [], inserts: [],
      characters: [
        StoryCharacter(
          id: 1, name: "Ada", aliases: [], pronouns: .she, mentions: 1, quotations: 1,
          firstSpan: name, confidence: 1)
      ],
      mentions: [Mention(span: name, character: 1, kind: .name, confidence: 1)],
      quotations: [
        Quotation(
          span: at("\"It's 9,\""), kind: .speech, speaker: 1, cue: at("said Ada"), confidence: 1),
        Quotation(span: at("\"Go!\""), kind: .speech),
      ],
      places: [], times: [], findings: [])
    let files = try Self.files(
      InterchangeWork(description: "", manuscript: builder.manuscript, reading: reading))
    let columns =
      "paragraph_ID sentence_ID token_ID_within_sentence token_ID_within_document word lemma "
      + "byte_onset byte_offset POS_tag fine_POS_tag dependency_relation syntactic_head_ID event"
    let rows = [
      columns, "0 0 0 0 🦉 🦉 0 1 PUNCT _ _ 0 O", "0 0 1 1 \" \" 2 3 PUNCT _ _ 1 O",
      "0 0 2 2 It it 3 5 PRON _ _ 2 O", "0 0 3 3 's 's 5 7 AUX _ _ 3 O",
      "0 0 4 4 9 9 8 9 NUM _ _ 4 O",
      "0 0 5 5 , , 9 10 PUNCT _ _ 5 O", "0 0 6 6 \" \" 10 11 PUNCT _ _ 6 O",
      "0 0 7 7 said said 12 16 VERB _ _ 7 O", "0 0 8 8 Ada ada 17 20 PROPN _ _ 8 O",
      "0 0 9 9 . . 20 21 PUNCT _ _ 9 O", "1 1 0 10 \" \" 23 24 PUNCT _ _ 10 O",
      "1 1 1 11 Go go 24 26 VERB _ _ 11 O", "1 1 2 12 ! ! 26 27 PUNCT _ _ 12 O",
      "1 1 3 13 \" \" 27 28 PUNCT _ _ 13 O",
    ]
    let tokens = files["tokens"]?.replacing("\t", with: " ").split(separator: "\n").map(String.init)
    #expect(tokens == rows)
    #expect(
      files["entities"]
        == "COREF\tstart_token\tend_token\tprop\tcat\ttext\n1\t8\t8\tPROP\tPER\tAda\n")
    #expect(
      files["quotes"]
        == "quote_start\tquote_end\tmention_start\tmention_end\tmention_phrase\tchar_id\tquote\n"
        + "1\t6\t8\t8\tAda\t1\t\" It 's 9 , \"\n"
        + "10\t13\tNone\tNone\tNone\tNone\t\" Go ! \"\n")
    let book = try DecodedJSON(text: #require(files["book"]))
    let ada = try #require(book["characters"]?[0])
    #expect(ada["id"]?.integer == 1)
    #expect(ada["count"]?.integer == 1)
    #expect(ada["g"]?["argmax"]?.string == "she/her")
    #expect(ada["agent"]?[0]?["w"]?.string == "said")
    #expect(ada["mentions"]?["proper"]?[0]?["n"]?.string == "Ada")
    #expect(ada["mentions"]?["proper"]?[0]?["c"]?.integer == 1)
  }

  @Test(arguments: InterchangeWork.samples)
  func spansAndSpeakersComeBackFromTheTables(work: InterchangeWork) throws {
    let files = try Self.files(work)
    let tokens = Table(files["tokens"] ?? "").rows
    // Characters as Python counts them in a file opened as text, back to bytes.
    var bytes = [0]
    var last: Unicode.Scalar?
    for scalar in work.text.string(work.text.span).unicodeScalars {
      let end = bytes[bytes.count - 1] + UTF8.width(scalar)
      if scalar == "\n", last == "\r" { bytes.removeLast() }
      bytes.append(end)
      last = scalar
    }
    func byte(_ row: Int, _ column: String) throws -> Int {
      bytes[try #require(Int(tokens[row][column] ?? ""))]
    }
    func span(_ row: [String: String], _ first: String, _ last: String) throws -> TextSpan {
      TextSpan(
        try byte(#require(Int(row[first] ?? "")), "byte_onset"),
        try byte(#require(Int(row[last] ?? "")), "byte_offset"))
    }
    for row in tokens.indices {
      let own = TextSpan(try byte(row, "byte_onset"), try byte(row, "byte_offset"))
      #expect(work.text.string(own) == tokens[row]["word"])
    }
    let quotes = Table(files["quotes"] ?? "").rows
    #expect(quotes.count == work.reading.quotations.count)
    for (row, quotation) in zip(quotes, work.reading.quotations) {
      #expect(try span(row, "quote_start", "quote_end") == quotation.span)
      #expect(row["char_id"] == quotation.speaker.map(String.init) ?? "None")
    }
    let people = Table(files["entities"] ?? "").rows.filter { $0["cat"] == "PER" }
    let read = try Set(
      people.map { try "\($0["COREF"] ?? "") \(span($0, "start_token", "end_token"))" })
    let wanted = Set(work.reading.mentions.map { "\($0.character) \($0.span)" })
    #expect(read == wanted)
  }

  @Test func offsetsCountALineEndOnceAndTheMarkOfByteOrder() throws {
    let bytes = Array("\u{FEFF}Fog.\r\n\r\n🦉 Ada ran.".utf8)
    let work = try #require(InterchangeWork.read(bytes))
    let rows = Table(try Self.files(work)["tokens"] ?? "").rows
    // As Python has the file: U+FEFF F o g . LF LF owl space A d a …
    #expect(rows.first { $0["word"] == "Fog" }?["byte_onset"] == "1")
    #expect(rows.first { $0["word"] == "Ada" }?["byte_onset"] == "9")
  }

  @Test(arguments: [InterchangeWork.harbour] + InterchangeWork.plain)
  func noTextBreaksATable(work: InterchangeWork) throws {
    let files = try Self.files(work)
    for (name, count) in [("tokens", 13), ("entities", 6), ("quotes", 7)] {
      let table = Table(try #require(files[name]))
      #expect(table.columns.count == count)
      #expect(table.isRectangular, "\(work): .\(name)")
    }
    _ = try DecodedJSON(text: #require(files["book"]))
  }

  @Test(arguments: 0..<150)
  func noReadingBreaksATable(seed: UInt64) throws {
    try noTextBreaksATable(work: RandomReading.work(seed: seed))
  }

  @Test func placesFollowThePeople() throws {
    let rows = Table(try Self.files(.harbour)["entities"] ?? "").rows
    #expect(rows.map { $0["text"] } == ["Ada", "Bram", "He", "Quill", "Ada"])
    #expect(rows.map { $0["COREF"] } == ["1", "2", "2", "3", "1"])
    #expect(rows.map { $0["cat"] } == ["PER", "PER", "PER", "GPE", "PER"])
    #expect(rows.map { $0["prop"] } == ["PROP", "PROP", "PRON", "PROP", "PROP"])
  }

  @Test func aTagOfAPartOfSpeechIsWritten() throws {
    let token = StoryToken(
      TextSpan(0, 3), .word, paragraph: 0, sentence: 0, partOfSpeech: "VERB")
    var builder = ManuscriptBuilder()
    builder.add(.chapter, ["Run"])
    let file = try BookNLP.files(builder.manuscript, FactsBuilder().reading(), [token]).first
    #expect(file.map { String(decoding: $0.bytes, as: UTF8.self).contains("\tVERB\t") } == true)
  }
}

/// BookNLP's tables of a reading.
enum BookNLP {
  static func files(
    _ manuscript: Manuscript, _ reading: Reading, _ tokens: [StoryToken]
  ) throws -> [(fileExtension: String, bytes: [UInt8])] {
    try #require(Exporter.reading(named: "booknlp")).files(
      ExportedWork(manuscript: manuscript, reading: reading, tokens: tokens))
  }
}
