import IncipitText
import Testing

@testable import IncipitIntake

@Suite struct AddressLineTests {
  private func matches(_ string: String) -> Bool {
    let text = SourceText(string)
    return AddressLine.matches(Line(text, text.span))
  }

  @Test(arguments: ["quill@example.org", "https://example.org/a", "www.example.org"])
  func knowsAnAddressThatStandsAlone(_ line: String) { #expect(matches(line)) }

  @Test(arguments: ["write to quill@example.org", "@quill", "quill@", "a@b@c.org", "Ada.", "http"])
  func takesNothingElseForOne(_ line: String) { #expect(!matches(line)) }
}
