import IncipitBooks
import IncipitContainers
import IncipitIntake
import IncipitText
import Testing

@Suite struct ODTFileTests {
  private let styles = """
    <style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
    <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="700"/></style:style>
    <style:style style:name="N" style:family="text"><style:text-properties fo:font-style="normal"/></style:style>
    <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
    """

  @Test(arguments: [
    ("It <text:span text:style-name=\"I\">rained</text:span>.", ["rained"]),
    ("It <text:span text:style-name=\"B\">rained</text:span>.", ["rained"]),
    (
      "<text:span text:style-name=\"I\">It <text:span text:style-name=\"N\">rained</text:span>.</text:span>",
      ["It", "."]
    ),
    ("It <text:span text:style-name=\"none\">rained</text:span>.", []),
  ])
  func tellsWordsInAnotherType(_ words: String, _ emphasis: [String]) throws {
    let file = try WordProcessorFiles.odt("<text:p>\(words)</text:p>", styles: styles)
    let manuscript = try noted(file).value
    #expect(paragraphs(.prose, manuscript) == ["It rained."])
    #expect(manuscript.emphasis.map { manuscript.text.string($0) } == emphasis)
  }

  @Test func leavesOutWhatIsHidden() throws {
    let file = try WordProcessorFiles.odt(
      "<text:p>It <text:span text:style-name=\"H\">never </text:span>rained.</text:p>",
      styles: styles)
    #expect(try paragraphs(.prose, noted(file).value) == ["It rained."])
  }

  @Test func refusesALockedDocument() throws {
    let manifest = """
      <manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/>\
      </manifest:file-entry></manifest:manifest>
      """
    let file = try WordProcessorFiles.odt(
      "<text:p>x</text:p>", others: [ZIPEntry("META-INF/manifest.xml", manifest)])
    #expect(throws: IntakeError(.locked, name: "story.txt")) { try noted(file) }
  }
}
