/// Names of files, which are bytes to the system.
///
/// Most are UTF-8. A file out of an archive that was packed on a Chinese Windows may be called in GBK, and a string cannot hold such bytes: each that
/// is no UTF-8 stands in it as one character for private use, U+10FF80…10FFFF, and is that byte again when the name is given to the system.
enum SystemName {
  private static let escapes: ClosedRange<UInt32> = 0x10FF80...0x10FFFF

  /// A name or an argument as the system gives it.
  static func string(_ name: UnsafePointer<CChar>) -> String {
    if let sound = String(validatingCString: name) { return sound }
    let bytes = UnsafeRawBufferPointer(start: name, count: length(name))
    var result = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    while offset < bytes.count {
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded):
        result.append(Unicode.UTF8.decode(encoded))
        offset += encoded.count
      case .error(let length):
        for byte in bytes[offset..<min(offset + length, bytes.count)] { result.append(escape(byte)) }
        offset += length
      case .emptyInput: offset = bytes.count
      }
    }
    return String(result)
  }

  /// Calls the system with a name as it knows it.
  static func withBytes<Result>(of name: String, _ call: (UnsafePointer<CChar>) -> Result) -> Result {
    guard name.unicodeScalars.contains(where: isEscape) else { return name.withCString(call) }
    var bytes: [UInt8] = []
    for scalar in name.unicodeScalars {
      if isEscape(scalar) { bytes.append(UInt8(truncatingIfNeeded: scalar.value)) } else { bytes += Array(String(scalar).utf8) }
    }
    bytes.append(0)
    return bytes.withUnsafeBytes { call($0.assumingMemoryBound(to: CChar.self).baseAddress!) }
  }

  /// A name for people and programs: what is no UTF-8 in it is shown as U+FFFD.
  static func shown(_ name: String) -> String {
    guard name.unicodeScalars.contains(where: isEscape) else { return name }
    return String(String.UnicodeScalarView(name.unicodeScalars.map { isEscape($0) ? "\u{FFFD}" : $0 }))
  }

  private static func isEscape(_ scalar: Unicode.Scalar) -> Bool { escapes.contains(scalar.value) }

  private static func escape(_ byte: UInt8) -> Unicode.Scalar { Unicode.Scalar(0x10FF00 + UInt32(byte)) ?? "\u{FFFD}" }

  private static func length(_ name: UnsafePointer<CChar>) -> Int {
    var count = 0
    while name[count] != 0 { count += 1 }
    return count
  }
}
