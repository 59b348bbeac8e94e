import IncipitText

extension GoldStory {
  /// A novel of the Project Dialogism Novel Corpus (Vishnubhotla, Hammond and Hirst 2022).
  ///
  /// Its "byte" spans are offsets in Unicode scalars and leave the quotation marks out; one that misses
  /// its text is put right. Speakers are told by whatever overlaps. What was cut out of a quotation,
  /// ``CutOuts`` puts back. A speaker may be named by an alias, and one who is not in the list of
  /// characters is nobody in the cast.
  ///
  /// - Parameters:
  ///   - novel: Its name.
  ///   - bytes: `novel_text.txt`.
  ///   - quotations: `quotation_info.csv`.
  ///   - characters: `character_info.csv`.
  /// - Throws: If the text is no UTF-8 or the tables lack the columns that are needed.
  package init(
    novel: String, bytes: [UInt8], quotations: [UInt8], characters: [UInt8]
  ) throws(EvaluationError) {
    let people = CommaSeparated.records(characters).compactMap { record -> GoldPerson? in
      guard let name = record["Main Name"], !name.isEmpty else { return nil }
      let aliases = PythonLiteral.strings(in: record["Aliases"] ?? "")
        .filter { $0 != name }.sorted()
      return GoldPerson(
        name: name, aliases: aliases, isMajor: record["Category"].map { $0 == "major" })
    }
    guard !people.isEmpty else { throw EvaluationError("\(novel): the cast has no \"Main Name\"") }
    self.init(name: novel, bytes: bytes, cast: people)
    alignment = .overlap
    spansLeaveMarksOut = true

    let names = PersonNames(people)
    let offsets = Self.scalarOffsets(of: bytes)
    var whole: [TextSpan] = []
    for record in CommaSeparated.records(quotations) {
      guard let speaker = record["speaker"], let spans = record["quoteByteSpans"] else {
        throw EvaluationError("\(novel): a quotation has no \"speaker\" or \"quoteByteSpans\"")
      }
      let voice = names.person(for: speaker).map(GoldVoice.person) ?? .other(speaker)
      let addressees = PythonLiteral.strings(in: record["addressees"] ?? "")
        .compactMap(names.person(for:))
      let type = record["quoteType"].flatMap { $0 == "nan" || $0.isEmpty ? nil : $0.lowercased() }
      let pairs = PythonLiteral.pairs(in: spans)
      let words = PythonLiteral.strings(in: record["subQuotationList"] ?? "")
      var pieces: [TextSpan] = []
      for (index, (start, end)) in pairs.enumerated() where start < end && end < offsets.count {
        let span = TextSpan(offsets[start], offsets[end])
        pieces.append(
          words.count == pairs.count
            ? PassagePlace.place(of: words[index], near: span, in: bytes) : span)
      }
      self.quotations += pieces.map {
        GoldQuotation(span: $0, speaker: voice, addressees: addressees, type: type)
      }
      whole += CutOuts.putBack(pieces.sorted(), in: bytes)
    }
    self.quotations.sort { $0.span < $1.span }
    wholeQuotations = whole.sorted()
  }

  /// The offset in bytes of each scalar and of the end.
  private static func scalarOffsets(of bytes: [UInt8]) -> [Int] {
    bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
  }
}
