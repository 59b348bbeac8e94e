package import IncipitLibrary

extension ReadingRoom {
  /// Where the room is open, to whom, and what can be taken home.
  package struct Configuration: Sendable {
    /// A format that a work can be had in.
    package struct Format: Sendable {
      /// The last part of the address: `epub`.
      package let name: String
      /// As the card calls it: "EPUB".
      package let label: String
      /// Without the dot.
      package let fileExtension: String
      package let mediaType: String
      package let bytes: @Sendable (LibraryWork) throws -> [UInt8]

      /// A format.
      ///
      /// - Parameters:
      ///   - name: The last part of the address: lower-case letters and digits.
      ///   - label: As the card calls it.
      ///   - fileExtension: Without the dot.
      ///   - mediaType: With its parameters.
      ///   - bytes: Writes a work in this format.
      package init(
        name: String, label: String, fileExtension: String, mediaType: String,
        bytes: @escaping @Sendable (LibraryWork) throws -> [UInt8]
      ) {
        self.name = name
        self.label = label
        self.fileExtension = fileExtension
        self.mediaType = mediaType
        self.bytes = bytes
      }
    }

    /// An address of this machine: `127.0.0.1`, `::1`, `localhost`, `0.0.0.0`.
    package let host: String
    package let port: Int
    /// Asked for by HTTP Basic, with any user name; nil is possible on loopback only.
    package let password: String?
    /// Names beside the host's own by which browsers may call the room: `shelf.local`.
    package let hostNames: [String]
    /// Sent along with each form and asked back; see `freshToken`.
    package let formToken: String
    package let formats: [Format]
    /// How long a wrong password waits for its answer.
    package let refusalDelay: Duration

    package init(
      host: String = "127.0.0.1", port: Int = 4173, password: String? = nil,
      hostNames: [String] = [], formToken: String, formats: [Format] = [],
      refusalDelay: Duration = .milliseconds(700)
    ) {
      self.host = host
      self.port = port
      self.password = password
      self.hostNames = hostNames
      self.formToken = formToken
      self.formats = formats
      self.refusalDelay = refusalDelay
    }

    /// A secret of 128 bits from the system, as 32 hexadecimal digits: one for each run.
    package static func freshToken() -> String {
      var generator = SystemRandomNumberGenerator()
      return (0..<16).map { _ in
        let byte = UInt8.random(in: .min ... .max, using: &generator)
        return String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
      }.joined()
    }

    /// Whether nobody but this machine can reach the room.
    package var isLoopback: Bool { HostName(host).isLoopback }

    /// What is typed into a browser: `http://127.0.0.1:4173/`.
    package var address: String {
      let name = host.contains(":") ? "[\(host)]" : host
      return "http://\(name == "0.0.0.0" || name == "[::]" ? "localhost" : name):\(port)/"
    }
  }
}
