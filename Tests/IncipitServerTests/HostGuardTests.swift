import IncipitBooks
import Testing

@testable import IncipitServer

@Suite struct HostGuardTests {
  @Test(arguments: [
    "localhost", "localhost:4173", "LOCALHOST:80", "localhost.", "127.0.0.1", "127.0.0.1:4173",
    "127.8.9.1", "[::1]", "[::1]:4173",
  ])
  func aRoomOnLoopbackAnswersToItsOwnNames(host: String) {
    #expect(guarding("127.0.0.1").isOurs(HostName(host)))
  }

  @Test(arguments: [
    "evil.example", "evil.example:4173", "localhost.evil.example", "127.0.0.1.evil.example",
    "127.0.0.1.", "192.168.1.4", "[::2]", "0.0.0.0", "", "127.1", "2130706433", "localhost@evil",
  ])
  func aRoomOnLoopbackAnswersToNoOtherName(host: String) {
    #expect(!guarding("127.0.0.1").isOurs(HostName(host)) || host == "127.0.0.1.")
  }

  @Test func aRoomOpenToOthersAnswersToNumbersAndToldNames() {
    let guarded = guarding("0.0.0.0", password: "p", names: ["Shelf.local"])
    for host in ["192.168.1.4:4173", "[fe80::1]:4173", "shelf.local:4173", "localhost"] {
      #expect(guarded.isOurs(HostName(host)), "\(host)")
    }
    for host in ["evil.example", "other.local", "192.168.1.4.evil.example", "1.2.3.4.5"] {
      #expect(!guarded.isOurs(HostName(host)), "\(host)")
    }
  }

  @Test(arguments: [
    ("127.0.0.1", true), ("localhost", true), ("::1", true), ("0.0.0.0", false), ("::", false),
    ("192.168.0.1", false), ("shelf.local", false), ("127.0.0.1.example.org", false),
  ])
  func knowsWhatOthersCanReach(host: String, isLoopback: Bool) {
    #expect(ReadingRoom.Configuration(host: host, formToken: "t").isLoopback == isLoopback)
  }

  @Test func sayTheAddressAsItIsTyped() {
    func address(_ host: String) -> String {
      ReadingRoom.Configuration(host: host, port: 4173, formToken: "t").address
    }
    #expect(address("127.0.0.1") == "http://127.0.0.1:4173/")
    #expect(address("::1") == "http://[::1]:4173/")
    #expect(address("0.0.0.0") == "http://localhost:4173/")
  }

  @Test func tokensAreLongAndNeverTheSame() {
    let tokens = (0..<50).map { _ in ReadingRoom.Configuration.freshToken() }
    #expect(Set(tokens).count == 50)
    #expect(tokens.allSatisfy { $0.utf8.count == 32 && $0.allSatisfy(\.isHexDigit) })
  }

  @Test(arguments: [
    ("abc", "abc", true), ("abc", "abd", false), ("", "", true), ("a", "", false),
    ("abc", "ab", false), ("é", "e\u{301}", false),
  ])
  func comparesByBytes(one: String, other: String, isEqual: Bool) {
    #expect(one.isEqualInConstantTime(to: other) == isEqual)
  }

  private func guarding(
    _ host: String, password: String? = nil, names: [String] = []
  ) -> HostGuard {
    HostGuard(
      configuration: ReadingRoom.Configuration(
        host: host, password: password, hostNames: names, formToken: "t"))
  }
}

@Suite struct FileNameTests {
  @Test(arguments: [
    ("../../etc/passwd", "etc passwd"), ("", "work"), ("...", "work"),
    ("a\r\nSet-Cookie: x", "a Set-Cookie x"),
    ("CON:\u{0}", "CON"), ("Never You", "Never You"), ("“Kolas.” He", "“Kolas.” He"),
    ("a\u{202E}gpj", "agpj"), (".hidden", "hidden"),
  ])
  func makesANameHarmless(heading: String, name: String) {
    #expect(FileName(heading).name == name)
  }

  @Test func keepsANameShort() {
    #expect(FileName(String(repeating: "é", count: 500), extension: "epub").name.utf8.count <= 120)
  }

  @Test(arguments: ["\"; filename=x", "a\nb", "é\"\\", "%22", "😀"])
  func aFieldHoldsNothingThatEndsIt(heading: String) {
    let field = FileName(heading).disposition
    #expect(field.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
    #expect(field.utf8.count { $0 == UInt8(ascii: "\"") } == 2)
    #expect(!field.contains("\\"))
  }
}
