import CArchive

/// A file within an archive.
package struct ArchiveEntry: Hashable, Sendable {
  /// Parts with `/` between them, none of them `..`; a label, never a path on our disk.
  package let name: String
  package let bytes: [UInt8]
}

/// Goes through a ZIP, tar (plain, gzip, bzip2, xz, zstd) or 7z archive that is in memory, file by file,
/// by libarchive; a single file that is compressed is an archive of one.
///
/// What headers say of sizes is not believed: bytes are counted as they come. Owns a copy of the archive
/// and the library's handle, which point at each other; both are freed with it, and neither leaves it.
@safe
package struct ArchiveCursor: ~Copyable {
  private let handle: OpaquePointer
  private let archive: UnsafeMutableRawBufferPointer
  private let limits: ArchiveLimits
  /// The name that a compressed file says it had.
  private let innerName: String?
  private var count = 0
  private var total = 0

  /// What was passed over though it was wanted, in the archive's order; the first thousand.
  package private(set) var passed: [PassedEntry] = []

  /// Opens `archive`.
  ///
  /// - Parameters:
  ///   - archive: the archive's bytes.
  ///   - limits: how much it may unpack to.
  /// - Throws: `ArchiveError` if the bytes are no archive that is read.
  package init(_ archive: [UInt8], limits: ArchiveLimits) throws(ArchiveError) {
    guard let handle = unsafe archive_read_new() else { throw .noMemory }
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: archive.count, alignment: 1)
    unsafe copy.copyBytes(from: archive)
    _ = unsafe archive_read_support_format_tar(handle)
    if CompressedFile.matches(archive) {
      // What is compressed as a whole and no tar archive is one file, an archive or not.
      _ = unsafe archive_read_support_format_raw(handle)
    } else {
      _ = unsafe archive_read_support_format_zip(handle)
      _ = unsafe archive_read_support_format_7zip(handle)
    }
    _ = unsafe archive_read_support_filter_gzip(handle)
    _ = unsafe archive_read_support_filter_bzip2(handle)
    _ = unsafe archive_read_support_filter_xz(handle)
    _ = unsafe archive_read_support_filter_zstd(handle)
    guard unsafe archive_read_open_memory(handle, copy.baseAddress, copy.count) == ARCHIVE_OK else {
      _ = unsafe archive_read_free(handle)
      unsafe copy.deallocate()
      throw .unknownFormat
    }
    unsafe self.handle = handle
    unsafe self.archive = copy
    self.limits = limits
    innerName = CompressedFile.name(in: archive)
  }

  deinit {
    _ = unsafe archive_read_free(handle)
    unsafe archive.deallocate()
  }

  /// The next file whose name `wants` accepts; nil at the end.
  ///
  /// What is not wanted is not unpacked as far as the format allows.
  ///
  /// - Throws: `ArchiveError` if the archive is damaged or passes a limit; nothing can be read after.
  package mutating func next(
    wants: (String) -> Bool = { _ in true }
  ) throws(ArchiveError) -> ArchiveEntry? {
    while let entry = try unsafe nextHeader() {
      count += 1
      guard count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
      let raw = unsafe isRaw ? innerName ?? name(entry) : name(entry)
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
      } else if let bytes = try content(of: raw) {
        return ArchiveEntry(name: name, bytes: bytes)
      }
    }
    return nil
  }

  /// Whether it is a compressed file that is no archive.
  private var isRaw: Bool {
    unsafe archive_format(handle) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_RAW
  }

  private mutating func nextHeader() throws(ArchiveError) -> OpaquePointer? {
    var entry: OpaquePointer?
    switch unsafe archive_read_next_header(handle, &entry) {
    case ARCHIVE_OK, ARCHIVE_WARN: return unsafe entry
    case ARCHIVE_EOF: return nil
    default:
      // libarchive tells formats apart when it reads the first header.
      if count == 0, unsafe archive_format(handle) == 0 { throw .unknownFormat }
      throw .damaged(words)
    }
  }

  /// The bytes of the entry whose header was read last; nil if it is passed over.
  private mutating func content(of name: String) throws(ArchiveError) -> [UInt8]? {
    let size = unsafe archive.count
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
