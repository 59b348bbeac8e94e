import IncipitBooks
import IncipitIntake
import IncipitText
import Testing

@Suite struct RTFFileTests {
  private func text(_ rtf: String) throws -> String {
    let text = try noted("{\\rtf1\\ansi " + rtf + "}").value.text
    return text.string(text.span)
  }

  @Test(
    arguments: [
      (#"Ada ran.\par Bram sat."#, "Ada ran.\n\nBram sat."),
      ("Ada\r\n ran.", "Ada ran."),
      (#"Ada\tab ran.\line Away."#, "Ada ran.\nAway."),
      (#"\'93Run,\'94 said Ad\'e9."#, "“Run,” said Adé."),
      (#"\u8220?Run\u8221 ? she said"#, "“Run” she said"),
      (#"\uc2\u8220\'93\'93Run{\uc0\u33 }"#, "“Run!"),
      (#"\u-10179?\u-8704? ran"#, "😀 ran"),
      (#"\u-10179? ran"#, "ran"),
      (#"{\*\secret Ada}{\unknown Bram}\nonsense5 ran"#, "Bramran"),
      (#"\{Ada\}\\\~ran\_off"#, "{Ada}\\\u{A0}ran-off"),
      (#"{\deleted Bram}{\v Cy}Ada"#, "Ada"),
      (#"Ada{\fonttbl{\f1\fcharset204 X;}}\f1\'e0\plain\'e0"#, "Adaаà"),
      (#"\ansicpg65001 Ad\'c3\'a9"#, "Adé"),
      (#"\mac Ad\'8e"#, "Adé"),
      (#"Ada}} after the end {"#, "Ada"),
      (#"Ad\'zza"#, "Adzza"),
      (#"Ada <b>&amp; ran"#, "Ada <b>&amp; ran"),
    ])
  func readsWords(_ rtf: String, _ words: String) throws {
    #expect(try text(rtf) == words)
  }

  @Test func passesOverBytesOfPictures() throws {
    #expect(try text(#"Ada{\pict\bin5 }}}}}} ran"#) == "Ada ran")
    #expect(try text(#"Ada{\pict\bin999999 }"#) == "Ada")
  }

  @Test func tellsWordsInAnotherType() throws {
    let manuscript = try manuscript(#"{\rtf1 Ada {\i ran} \b fast\b0 , \i very\plain so.}"#)
    #expect(manuscript.emphasis.map { manuscript.text.string($0) } == ["ran fast", "very"])
  }

  @Test func saysThatACodePageIsNotRead() throws {
    let noted = try noted(#"{\rtf1\ansicpg932 Ada \'82\'a0 ran.}"#)
    #expect(noted.findings.map(\.code) == ["intake.encoding.not-read"])
    #expect(noted.findings.first?.summary.contains("932") == true)
  }

  @Test func saysThatAFileIsCutOff() throws {
    #expect(try noted(#"{\rtf1 Ada {\i ran"#).findings.map(\.code) == ["intake.markup.cut-off"])
  }
}
