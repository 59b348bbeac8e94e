import Glibc
import NIOCore

/// Why the reading room cannot open.
package struct ReadingRoomError: Error, Sendable {
  package enum Reason: Sendable {
    case passwordNeeded
    case portTaken
    case portForbidden
    case addressUnknown
    case pagesDamaged
    case failure
  }

  package let reason: Reason
  let host: String
  let port: Int
  /// For the log.
  package let underlying: String?

  init(_ reason: Reason, _ configuration: ReadingRoom.Configuration, underlying: String? = nil) {
    self.reason = reason
    host = configuration.host
    port = configuration.port
    self.underlying = underlying
  }

  /// What went wrong when the address was taken, or later.
  init(listening error: any Error, _ configuration: ReadingRoom.Configuration) {
    let reason: Reason =
      switch (error as? IOError)?.errnoCode {
      case EADDRINUSE: .portTaken
      case EACCES: .portForbidden
      case EADDRNOTAVAIL: .addressUnknown
      default: error is SocketAddressError ? .addressUnknown : .failure
      }
    self.init(reason, configuration, underlying: "\(error)")
  }

  /// One line, without a full stop.
  package var summary: String {
    switch reason {
    case .passwordNeeded: "\(host) can be reached from other machines, and there is no password"
    case .portTaken: "port \(port) is taken by another program"
    case .portForbidden: "port \(port) is kept for the system"
    case .addressUnknown: "\(host) is no address of this machine"
    case .pagesDamaged: underlying ?? "the program's pages are damaged"
    case .failure: "the reading room could not open on \(host), port \(port)"
    }
  }

  /// What to do.
  package var remedy: String {
    switch reason {
    case .passwordNeeded: "give a password, or leave --host at 127.0.0.1"
    case .portTaken: "pick another with --port, such as --port \(port == 65535 ? 4173 : port + 1)"
    case .portForbidden: "pick one above 1023 with --port"
    case .addressUnknown: "leave --host at 127.0.0.1, or give an address of this machine"
    case .pagesDamaged: "build or install incipit again"
    case .failure: "try another --port; --verbose shows the cause"
    }
  }
}
