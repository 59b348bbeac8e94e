import CArchive

/// Why a ZIP file could not be written on.
package struct ZIPStreamError: Error, Hashable, Sendable {
  /// A value of `errno`; 0 if the system was not to blame.
  package let code: Int32
  /// libarchive's own words.
  package let words: String
}

/// Writes a ZIP file of any size into an open file, entry by entry and piece by piece, by libarchive.
///
/// Passes 4 GiB and 65,535 entries by Zip64; `ZIPArchive` is for small files that must be the same to the
/// byte. Owns the library's handles, which never leave it; the file is the caller's, who closes it.
@safe
package struct ZIPStream: ~Copyable {
  private let handle: OpaquePointer
  private let entry: OpaquePointer

  /// Begins a ZIP file where `descriptor` stands.
  package init(descriptor: Int32) throws(ZIPStreamError) {
    guard let handle = unsafe archive_write_new() else {
      throw ZIPStreamError(code: 0, words: "there is not enough memory")
    }
    guard let entry = unsafe archive_entry_new() else {
      _ = unsafe archive_write_free(handle)
      throw ZIPStreamError(code: 0, words: "there is not enough memory")
    }
    // The lowest level packs texts to two fifths and keeps up with the disk.
    guard unsafe archive_write_set_format_zip(handle) == ARCHIVE_OK,
      unsafe archive_write_set_format_option(handle, "zip", "compression-level", "1")
        == ARCHIVE_OK,
      unsafe archive_write_open_fd(handle, descriptor) == ARCHIVE_OK
    else {
      let fault = unsafe Self.fault(of: handle)
      unsafe archive_entry_free(entry)
      _ = unsafe archive_write_free(handle)
      throw fault
    }
    unsafe self.handle = handle
    unsafe self.entry = entry
  }

  deinit {
    unsafe archive_entry_free(entry)
    _ = unsafe archive_write_free(handle)
  }

  /// Begins a file; the one before it ends.
  ///
  /// - Parameters:
  ///   - name: a relative path in ASCII with `/` between its parts, which the caller vouches for.
  ///   - size: how many bytes follow.
  ///   - isStored: whether they stand there as they are, since they are packed already.
  ///   - seconds: when it was last changed, since 1970.
  /// - Throws: what kept the file before from its end, or this one from its beginning.
  package mutating func begin(
    _ name: String, size: Int, isStored: Bool = false, modified seconds: Int
  ) throws(ZIPStreamError) {
    _ = unsafe archive_entry_clear(entry)
    unsafe archive_entry_set_pathname(entry, name)
    unsafe archive_entry_set_filetype(entry, 0o100000)
    unsafe archive_entry_set_perm(entry, 0o600)
    unsafe archive_entry_set_size(entry, Int64(size))
    unsafe archive_entry_set_mtime(entry, seconds, 0)
    let isSet =
      unsafe isStored
      ? archive_write_zip_set_compression_store(handle)
      : archive_write_zip_set_compression_deflate(handle)
    guard isSet == ARCHIVE_OK, unsafe archive_write_header(handle, entry) == ARCHIVE_OK
    else { throw fault }
  }

  /// Writes more of the file that was begun last; what would pass its size is left out.
  package mutating func write(_ bytes: ArraySlice<UInt8>) throws(ZIPStreamError) {
    guard !bytes.isEmpty else { return }
    let written = unsafe bytes.withUnsafeBytes { buffer in
      unsafe archive_write_data(handle, buffer.baseAddress, buffer.count)
    }
    guard written >= 0 else { throw fault }
  }

  /// Ends the ZIP file with its directory.
  package consuming func end() throws(ZIPStreamError) {
    guard unsafe archive_write_close(handle) == ARCHIVE_OK else { throw fault }
  }

  private var fault: ZIPStreamError { unsafe Self.fault(of: handle) }

  private static func fault(of handle: OpaquePointer) -> ZIPStreamError {
    let words = unsafe archive_error_string(handle).map { unsafe String(cString: $0) } ?? ""
    return ZIPStreamError(code: unsafe archive_errno(handle), words: words)
  }
}
