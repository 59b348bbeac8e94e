import CArchive

/// Goes through a ZIP or tar archive that lies on disk, entry by entry and piece by piece, by libarchive;
/// for archives that are too large to be held.
///
/// Names are as the archive has them: the caller decides what each may become. What headers say of sizes
/// is not believed. Owns the library's handle, which never leaves it.
@safe
package struct ArchiveFile: ~Copyable {
  /// What stands before the bytes of an entry.
  package struct Header: Hashable, Sendable {
    package let name: String
    /// Whether it is a plain file, as against a folder, a link or a device.
    package let isFile: Bool
    package let isFolder: Bool
  }

  private let handle: OpaquePointer

  /// Opens the archive at `path`.
  package init(path: String) throws(ArchiveError) {
    guard let handle = unsafe archive_read_new() else { throw .noMemory }
    _ = unsafe archive_read_support_format_zip(handle)
    _ = unsafe archive_read_support_format_tar(handle)
    guard unsafe archive_read_open_filename(handle, path, 1 << 20) == ARCHIVE_OK else {
      _ = unsafe archive_read_free(handle)
      throw .unknownFormat
    }
    unsafe self.handle = handle
  }

  deinit { _ = unsafe archive_read_free(handle) }

  /// The next entry; nil at the end.
  ///
  /// What was not read of the one before is passed over.
  package mutating func next() throws(ArchiveError) -> Header? {
    var entry: OpaquePointer?
    switch unsafe archive_read_next_header(handle, &entry) {
    case ARCHIVE_OK, ARCHIVE_WARN: break
    case ARCHIVE_EOF: return nil
    default: throw unsafe archive_format(handle) == 0 ? .unknownFormat : .damaged(words)
    }
    guard let entry = unsafe entry else { return nil }
    var name = unsafe archive_entry_pathname_utf8(entry).map { unsafe String(cString: $0) }
    if name == nil {
      name = unsafe archive_entry_pathname(entry).map { unsafe String(cString: $0) }
    }
    let kind = unsafe archive_entry_filetype(entry)
    let isLink = unsafe archive_entry_hardlink(entry) != nil
    return Header(
      name: name ?? "", isFile: kind == 0o100000 && !isLink, isFolder: kind == 0o040000)
  }

  /// Fills `buffer` from its start with the next bytes of the entry; their count, 0 at its end.
  package mutating func read(into buffer: inout [UInt8]) throws(ArchiveError) -> Int {
    let count = unsafe buffer.withUnsafeMutableBytes { space in
      unsafe archive_read_data(handle, space.baseAddress, space.count)
    }
    guard count >= 0 else { throw .damaged(words) }
    return count
  }

  /// The library's own words for what went wrong, in one line.
  private var words: String {
    guard let words = unsafe archive_error_string(handle) else { return "it ends too early" }
    return EntryName.printable(unsafe String(cString: words))
  }
}
