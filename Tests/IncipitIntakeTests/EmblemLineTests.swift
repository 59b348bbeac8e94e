import IncipitBooks
import IncipitText
import Testing

@testable import IncipitIntake

@Suite struct EmblemLineTests {
  private func breaks(_ line: String, times: Int) throws -> [String] {
    let text = Array(repeating: Stories.window, count: times + 1).joined(
      separator: "\n\n\(line)\n\n")
    return try paragraphs(.sceneBreak, manuscript(text))
  }

  @Test(arguments: ["-HT-HT-HT-", "~HP~HP~", "-TVD-TVD-"])
  func takesLettersThatAreSaidAgainForABreak(_ line: String) throws {
    #expect(try breaks(line, times: 1) == [line])
  }

  @Test(arguments: ["-TVD-", "~HP~", "-x-LW-x-", "***MS***"])
  func takesLettersThatComeBackForABreak(_ line: String) throws {
    #expect(try breaks(line, times: 2) == [line, line])
    #expect(try breaks(line, times: 1).isEmpty)
  }

  @Test(arguments: ["*SLAM*", "-Ada-", "-A B-", "*NO MORE*", "-HELP ME-", "STOP"])
  func leavesWordsInTheStory(_ line: String) throws {
    #expect(try breaks(line, times: 1).isEmpty)
  }
}
