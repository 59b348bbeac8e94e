import CArchive

/// A file within an archive.
package struct ArchiveEntry: Hashable, Sendable {
  /// Parts with `/` between them, none of them `..`; a label, never a path on our disk.
  package let name: String
  package let bytes: [UInt8]
}

/// Walks ZIP, tar (plain, gzip, bzip2, xz, zstd) and 7z archives that are in memory, by libarchive.
///
/// What headers say of sizes is not believed: bytes are counted as they come.
package enum ArchiveReader {
  /// Hands the files of `archive` to `take`, one after another in the archive's order.
  ///
  /// - Parameters:
  ///   - archive: the archive's bytes.
  ///   - limits: how much it may unpack to.
  ///   - wants: whether to read the file of a name; what is not wanted costs no memory.
  ///   - take: is given each file; false ends the walk.
  /// - Returns: what was passed over though it was wanted, in the archive's order.
  /// - Throws: `ArchiveError` if the archive is none, is damaged or passes a limit.
  package static func walk(
    _ archive: [UInt8], limits: ArchiveLimits, wants: (String) -> Bool = { _ in true },
    take: (ArchiveEntry) -> Bool
  ) throws(ArchiveError) -> [PassedEntry] {
    guard let handle = unsafe archive_read_new() else { throw .noMemory }
    defer { _ = unsafe archive_read_free(handle) }
    _ = unsafe archive_read_support_format_zip(handle)
    _ = unsafe archive_read_support_format_tar(handle)
    _ = unsafe archive_read_support_format_7zip(handle)
    _ = unsafe archive_read_support_filter_gzip(handle)
    _ = unsafe archive_read_support_filter_bzip2(handle)
    _ = unsafe archive_read_support_filter_xz(handle)
    _ = unsafe archive_read_support_filter_zstd(handle)
    var walk = unsafe ArchiveWalk(handle: handle, size: archive.count, limits: limits)
    // The bytes stay where they are as long as the closure runs, and the handle is not used after.
    let result: Result<Void, ArchiveError> = unsafe archive.withUnsafeBytes { bytes in
      guard unsafe archive_read_open_memory(handle, bytes.baseAddress, bytes.count) == ARCHIVE_OK
      else { return .failure(.unknownFormat) }
      do throws(ArchiveError) {
        try walk.run(wants: wants, take: take)
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
    return walk.passed
  }

  /// The files of `archive` that are wanted, by name; of two with one name the first.
  package static func files(
    of archive: [UInt8], limits: ArchiveLimits, wants: (String) -> Bool = { _ in true }
  ) throws(ArchiveError) -> (files: [String: [UInt8]], passed: [PassedEntry]) {
    var files: [String: [UInt8]] = [:]
    let passed = try walk(archive, limits: limits, wants: wants) { entry in
      if files[entry.name] == nil { files[entry.name] = entry.bytes }
      return true
    }
    return (files, passed)
  }
}

/// One walk through an archive that has been opened.
///
/// Safe since it lives only within `ArchiveReader.walk`, which frees the handle behind it.
@safe
private struct ArchiveWalk {
  private let handle: OpaquePointer
  /// Of the archive itself, in bytes.
  private let size: Int
  private let limits: ArchiveLimits
  private(set) var passed: [PassedEntry] = []
  private var total = 0

  init(handle: OpaquePointer, size: Int, limits: ArchiveLimits) {
    unsafe self.handle = handle
    self.size = size
    self.limits = limits
  }

  mutating func run(
    wants: (String) -> Bool, take: (ArchiveEntry) -> Bool
  ) throws(ArchiveError) {
    var count = 0
    while let entry = try unsafe nextHeader(isFirst: count == 0) {
      count += 1
      guard count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
      let raw = unsafe name(entry)
      let kind = unsafe archive_entry_filetype(entry)
      if kind == 0o040000 { continue }  // a folder
      guard let name = EntryName.normalised(raw) else {
        pass(raw, .badName)
        continue
      }
      guard wants(name) else { continue }
      let isLink = unsafe archive_entry_hardlink(entry) != nil
      if isLink || kind != 0o100000 {
        pass(raw, .noFile)
      } else if unsafe archive_entry_is_encrypted(entry) != 0 {
        pass(raw, .locked)
      } else if let bytes = try content(of: raw), !take(ArchiveEntry(name: name, bytes: bytes)) {
        return
      }
    }
  }

  private mutating func nextHeader(isFirst: Bool) throws(ArchiveError) -> OpaquePointer? {
    var entry: OpaquePointer?
    switch unsafe archive_read_next_header(handle, &entry) {
    case ARCHIVE_OK, ARCHIVE_WARN: return unsafe entry
    case ARCHIVE_EOF: return nil
    case ARCHIVE_RETRY: throw .damaged(words)
    default:
      // libarchive tells formats apart when it reads the first header.
      if isFirst, unsafe archive_format(handle) == 0 { throw .unknownFormat }
      throw .damaged(words)
    }
  }

  /// The bytes of the entry whose header was read last; nil if it is passed over.
  private mutating func content(of name: String) throws(ArchiveError) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let read = unsafe buffer.withUnsafeMutableBytes { space in
        unsafe archive_read_data(handle, space.baseAddress, space.count)
      }
      if read == 0 { return bytes }
      guard read > 0 else {
        pass(name, .damaged)
        return nil
      }
      total += read
      guard total <= limits.totalBytes else { throw .tooManyBytes(limit: limits.totalBytes) }
      guard total <= limits.ratioFloor || total / limits.ratio <= size else {
        throw .inflated(ratio: limits.ratio)
      }
      guard bytes.count + read <= limits.entryBytes else {
        pass(name, .tooLarge)
        return nil
      }
      bytes += buffer[..<read]
    }
  }

  private func name(_ entry: OpaquePointer) -> String {
    if let name = unsafe archive_entry_pathname_utf8(entry) { return unsafe String(cString: name) }
    if let name = unsafe archive_entry_pathname(entry) { return unsafe String(cString: name) }
    return ""
  }

  private mutating func pass(_ name: String, _ reason: PassedEntry.Reason) {
    // One finding a file is enough to act on, and a hostile archive has many.
    if passed.count < 1000 {
      passed.append(PassedEntry(name: EntryName.printable(name), reason: reason))
    }
  }

  /// The library's own words for what went wrong.
  private var words: String {
    guard let words = unsafe archive_error_string(handle) else { return "it ends too early" }
    return EntryName.printable(unsafe String(cString: words))
  }
}
