import CZlib

/// zlib's compression and checksum, for bytes that are in memory as a whole.
enum Deflate {
  /// `bytes` as a raw DEFLATE stream (RFC 1951); nil if zlib has no memory for it.
  ///
  /// The same bytes for the same input as long as zlib's release is the same. At most 4 GiB − 1.
  static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    // zlib's state points back at the stream, so the stream must not move: it lives on the heap.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    defer { unsafe stream.deallocate() }
    let isReady = unsafe deflateInit2_(
      stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard isReady == Z_OK else { return nil }
    defer { _ = unsafe deflateEnd(stream) }

    // With room for the bound, one call ends the stream.
    var output = [UInt8](repeating: 0, count: Int(unsafe deflateBound(stream, uLong(bytes.count))))
    var input = bytes
    let status = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe stream.pointee.next_in = source.baseAddress
        unsafe stream.pointee.avail_in = uInt(source.count)
        unsafe stream.pointee.next_out = target.baseAddress
        unsafe stream.pointee.avail_out = uInt(target.count)
        return unsafe deflate(stream, Z_FINISH)
      }
    }
    guard status == Z_STREAM_END else { return nil }
    output.removeLast(output.count - Int(unsafe stream.pointee.total_out))
    return output
  }

  /// The CRC-32 of `bytes` as ZIP has it.
  ///
  /// At most 4 GiB − 1 bytes.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      UInt32(truncatingIfNeeded: unsafe crc32(0, buffer.baseAddress, uInt(buffer.count)))
    }
  }
}
