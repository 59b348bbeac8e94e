import IncipitMarkup
import Testing

@Suite struct JSONTextTests {
  @Test func keepsTheOrderOfMembers() {
    let value: JSONValue = ["zeta": 1, "alpha": [true, nil], "mid": [:]]
    #expect(JSONText.string(of: value) == #"{"zeta":1,"alpha":[true,null],"mid":{}}"#)
  }

  @Test(arguments: [
    (1.0, "1.0"), (0.97, "0.97"), (0.123_456, "0.1235"), (0.1 + 0.2, "0.3"), (-0.000_01, "0.0"),
    (-0.5, "-0.5"), (2.0 / 3, "0.6667"), (.infinity, "null"), (.nan, "null"),
  ])
  func roundsNumbersToFourPlaces(number: Double, text: String) {
    #expect(JSONText.string(of: .number(number)) == text)
  }

  @Test(arguments: [
    ("say \"no\" \\ yes", #""say \"no\" \\ yes""#),
    ("a\nb\r\tc", #""a\nb\r\tc""#),
    ("\u{0}\u{1B}[31m", #""\u0000\u001b[31m""#),
    ("\u{9B}2J\u{7F}", #""\u009b2J\u007f""#),
    ("\u{202E}evil\u{2069}\u{2028}", #""\u202eevil\u2069\u2028""#),
    ("Zoë 🦉 “x”", "\"Zoë 🦉 “x”\""),
  ])
  func escapesWhatATerminalWouldObeyAndNothingElse(text: String, json: String) {
    #expect(JSONText.quoted(text) == json)
  }

  @Test func laysSpansOutOnOneLineAndObjectsDeeper() {
    let value: JSONValue = [
      "evidence": [[0, 4], [9, 12]], "cast": [["id": 1], ["id": 2]], "none": [],
    ]
    #expect(
      JSONText.string(of: value, .pretty) == """
        {
          "evidence": [[0, 4], [9, 12]],
          "cast": [
            {
              "id": 1
            },
            {
              "id": 2
            }
          ],
          "none": []
        }
        """)
  }
}
