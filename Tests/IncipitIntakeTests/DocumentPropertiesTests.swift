import Testing

@testable import IncipitIntake

@Suite struct DocumentPropertiesTests {
  @Test(arguments: [
    "Document1", "Untitled", "untitled document", "Microsoft Word - rain.doc", "rain.docx",
    "Normal",
  ])
  func passesOverTitlesThatNobodyGave(_ title: String) {
    #expect(DocumentProperties.stated(BookMetadata(titles: [title])).titles.isEmpty)
  }

  @Test(arguments: ["Rain", "The Document", "A Normal Day", "Word by Word", "Documentary"])
  func keepsTitlesThatSomebodyGave(_ title: String) {
    #expect(DocumentProperties.stated(BookMetadata(titles: [title])).titles == [title])
  }

  @Test(arguments: ["User", "Microsoft Office User", "HP", "owner"])
  func passesOverCreatorsThatAreNobody(_ creator: String) {
    #expect(DocumentProperties.stated(BookMetadata(creators: [creator])).creators.isEmpty)
  }
}
