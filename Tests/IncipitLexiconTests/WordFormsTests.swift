import IncipitLexicon
import Testing

@Suite struct WordFormsTests {
  @Test(arguments: [
    ("kiss", ["kisses", "kissed", "kissing"]), ("kissed", ["kiss", "kisses", "kissing"]),
    ("running", ["run", "ran", "runs"]), ("sang", ["sing", "sings", "sung", "singing"]),
    ("dances", ["dance", "danced", "dancing"]), ("cities", ["city"]), ("carried", ["carry"]),
    ("wolf", ["wolves"]), ("knives", ["knife"]), ("women", ["woman"]), ("hugged", ["hug"]),
    ("dying", ["die", "died", "dies"]), ("tied", ["tie", "tying"]), ("went", ["go", "gone"]),
    ("agreeing", ["agree", "agreed"]), ("heroes", ["hero"]), ("stayed", ["stay", "stays"]),
    ("lying", ["lie", "lay"]),
  ])
  func aWordStandsForItsForms(word: String, others: [String]) {
    let forms = WordForms.forms(of: word)
    #expect(forms.contains(word))
    for other in others { #expect(forms.contains(other), "\(word): \(other)") }
    #expect(forms.count <= 40 && forms == forms.sorted())
  }

  @Test(arguments: [("sing", "singer"), ("kind", "kinder"), ("wit", "with")])
  func otherWordsAreNoForms(word: String, other: String) {
    #expect(!WordForms.forms(of: word).contains(other))
  }

  @Test(arguments: ["", "a", "été", "Kiss", "don't", "雨", "s", "ed"])
  func whatIsNoPlainWordStandsForItself(word: String) {
    #expect(WordForms.forms(of: word).contains(word))
  }
}
