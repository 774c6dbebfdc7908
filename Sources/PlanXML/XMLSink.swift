import CLibXML2

/// Where libxml2 leaves what its writer makes.
final class XMLSink {
  private var bytes: [UInt8] = []

  /// Takes an array over, so that there is one reference to its storage and it can grow in place.
  init(appendingTo output: inout [UInt8]) { swap(&bytes, &output) }

  /// Gives the array back.
  func giveBack(_ output: inout [UInt8]) { swap(&bytes, &output) }

  /// A writer into this sink, which must outlive it; nil when there is no memory.
  func makeWriter() -> xmlTextWriterPtr? {
    let buffer = xmlOutputBufferCreateIO(
      { sink, bytes, count in
        guard let sink else { return -1 }
        Unmanaged<XMLSink>.fromOpaque(sink).takeUnretainedValue().append(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
        return count
      }, nil, Unmanaged.passUnretained(self).toOpaque(), nil)
    guard let buffer else { return nil }
    guard let writer = xmlNewTextWriter(buffer) else {
      xmlOutputBufferClose(buffer)
      return nil
    }
    return writer
  }

  private func append(_ run: UnsafeRawBufferPointer) { bytes.append(contentsOf: run) }
}
