import Testing

@testable import IncipitIntake

@Suite struct EPUBPathTests {
  @Test(arguments: [
    ("a.xhtml", "OPS/package.opf", "OPS/a.xhtml"), ("text/a.xhtml#x", "p.opf", "text/a.xhtml"),
    ("../a%20b.xhtml", "OPS/text/p.opf", "OPS/a b.xhtml"), ("./a.xhtml?x", "", "a.xhtml"),
    ("/a.xhtml", "OPS/p.opf", "a.xhtml"),
  ])
  func leadsToAFileOfTheBook(_ address: String, _ base: String, _ path: String) {
    #expect(EPUBPath.resolved(address, from: base) == path)
  }

  @Test(arguments: [
    ("../a.xhtml", "p.opf"), ("../../etc/passwd", "OPS/p.opf"), ("http://example.org/a", "p.opf"),
    ("#x", ""), ("%FF.xhtml", "p.opf"), ("a/../../b", "p.opf"),
  ])
  func leadsNowhereElse(_ address: String, _ base: String) {
    #expect(EPUBPath.resolved(address, from: base) == nil)
  }
}
