import Testing

@testable import IncipitIntake

@Suite struct StyleSheetTests {
  private func classes(_ css: String) -> [String] {
    var sheet = StyleSheet()
    sheet.read(Array(css.utf8))
    return sheet.emphasised.sorted()
  }

  @Test(arguments: [
    (".a { font-style: italic }", ["a"]),
    ("span.a, div .b-2 {color:red;font-weight : bold}", ["a", "b-2"]),
    (".a{font-style:normal}", []), ("h1.a{font-weight:bold}", []), ("em{font-style:italic}", []),
    (".a:hover{font-style:italic}", []), (".a{} } .b{font-style:oblique}", ["b"]),
    ("@media x { .a{font-style:italic} }", ["a"]), (".a{font-style:italic", []), ("}{", []),
  ])
  func knowsTheClassesThatRulesSetApart(_ css: String, _ expected: [String]) {
    #expect(classes(css) == expected)
  }
}
