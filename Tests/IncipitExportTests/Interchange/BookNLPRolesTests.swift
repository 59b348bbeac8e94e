import IncipitBooks
import IncipitExport
import IncipitTestSupport
import IncipitText
import Testing

@Suite struct BookNLPRolesTests {
  /// The lists of the one person whom the words in square brackets mean, in a sentence whose words
  /// carry their tags: "[She/PRON] ran/VERB".
  private static func roles(_ sentence: String, cue: String? = nil) throws -> [String: [String]] {
    var builder = ManuscriptBuilder()
    var words: [(text: String, tag: String, isMention: Bool)] = []
    for word in sentence.split(separator: " ") {
      let isMention = word.hasPrefix("[")
      let parts = word.drop { $0 == "[" }.split(separator: "/")
      words.append(
        (String(parts[0]), String(parts[1].prefix { $0 != "]" }), isMention))
    }
    builder.add(.chapter, [words.map(\.text).joined(separator: " ")])
    var tokens: [StoryToken] = []
    var mentions: [Mention] = []
    var offset = 0
    for word in words {
      let span = TextSpan(offset, offset + word.text.utf8.count)
      offset = Int(span.end) + 1
      tokens.append(
        StoryToken(span, .word, paragraph: 0, sentence: 0, partOfSpeech: word.tag))
      if word.isMention {
        mentions.append(Mention(span: span, character: 1, kind: .name, confidence: 1))
      }
    }
    let quotation = cue.map {
      Quotation(span: TextSpan(0, 1), kind: .speech, speaker: 1, cue: builder.span(of: $0))
    }
    let reading = Reading(
      work: FactsBuilder().facts, scenes: [], inserts: [],
      characters: [
        StoryCharacter(
          id: 1, name: "Ada", aliases: [], pronouns: nil, mentions: 1, quotations: 0,
          firstSpan: TextSpan(0, 1), confidence: 1)
      ],
      mentions: mentions, quotations: quotation.map { [$0] } ?? [], places: [], times: [],
      findings: [])
    let files = try BookNLP.files(builder.manuscript, reading, tokens)
    let book = try DecodedJSON(text: String(decoding: #require(files.last).bytes, as: UTF8.self))
    let person = try #require(book["characters"]?[0])
    var roles: [String: [String]] = [:]
    for name in ["agent", "patient", "mod", "poss"] {
      let list = try #require(person[name]?.array)
      for item in list {
        let index = try #require(item["i"]?.integer)
        #expect(item["w"]?.string == words[index].text)
      }
      if !list.isEmpty { roles[name] = list.compactMap { $0["w"]?.string } }
    }
    return roles
  }

  @Test(arguments: [
    ("[Ada/PROPN] laughed/VERB", ["agent": ["laughed"]]),
    ("[she/PRON] had/AUX never/ADV laughed/VERB", ["agent": ["laughed"]]),
    ("[She/PRON] was/AUX laughing/VERB", ["agent": ["laughing"]]),
    ("[She/PRON] was/AUX found/VERB", ["patient": ["found"]]),
    ("Bram/PROPN found/VERB [her/PRON]", ["patient": ["found"]]),
    ("Bram/PROPN saw/VERB [Ada/PROPN] laugh/VERB", ["patient": ["saw"]]),
    ("[She/PRON] was/AUX very/ADV tall/ADJ", ["mod": ["tall"]]),
    ("[Ada/PROPN] is/AUX a/DET good/ADJ sailor/NOUN", ["mod": ["sailor"]]),
    ("Bram/PROPN took/VERB [her/PRON] wet/ADJ coat/NOUN", ["poss": ["coat"]]),
    ("[Ada/PROPN] 's/PART boat/NOUN house/NOUN", ["poss": ["house"]]),
    ("A/DET friend/NOUN of/ADP [Ada/PROPN] ran/VERB", [:]),
    ("[Ada/PROPN] ,/PUNCT", [:]),
  ])
  func theWordsBesideAMentionTellItsRole(sentence: String, roles: [String: [String]]) throws {
    #expect(try Self.roles(sentence) == roles)
  }

  @Test func theVerbOfACueIsTheSpeakersOnEitherSide() throws {
    let sentence = "Run/VERB ,/PUNCT said/VERB [Ada/PROPN]"
    #expect(try Self.roles(sentence) == ["patient": ["said"]])
    #expect(try Self.roles(sentence, cue: "said Ada") == ["agent": ["said"]])
  }

  @Test func withoutTagsNothingIsGuessed() throws {
    #expect(try Self.roles("[Ada/X] laughed/X") == [:])
  }
}
