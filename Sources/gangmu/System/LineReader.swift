/// The lines of an input, one at a time, without their line ends. Memory holds one line and a buffer.
struct LineReader: ~Copyable {
  private let input: OpenInput
  private var buffer: [UInt8] = []
  /// Offset of the first byte of the buffer not yet given out.
  private var start = 0
  private var isAtEnd = false

  private static let chunkSize = 128 * 1024

  init(_ input: consuming OpenInput) { self.input = input }

  /// - Returns: nil behind the last line.
  mutating func next() throws(SystemError) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      buffer.removeSubrange(..<start)
      start = 0
      searched = buffer.count
      if !isAtEnd { try fill() }
      if isAtEnd {
        guard !buffer.isEmpty else { return nil }
        defer { buffer = [] }
        return buffer
      }
    }
  }

  private mutating func fill() throws(SystemError) {
    let chunk = try [UInt8](count: LineReader.chunkSize) { memory throws(SystemError) in try input.descriptor.readSome(into: memory) }
    buffer += chunk
    isAtEnd = chunk.isEmpty
  }
}
