import PlanSyntax

/// What makes a finding itself: its rule and the words of its line.
///
/// It stays the same when lines are inserted elsewhere, when the file is moved, and when the encoding or the blanks change. Two findings of
/// one rule on lines of the same words are told apart by their order.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  /// The hash itself; the same on every machine.
  public let value: UInt64

  /// 16 hexadecimal digits.
  public var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Those of a file's findings, in their order. Linear in the lines that have findings.
  public static func all(of file: CheckedFile) -> [Fingerprint] {
    var seen: [UInt64: UInt64] = [:]
    return file.findings.map { finding in
      let line = file.lines.line(file.lines.position(of: finding.span.start).line)
      var hash = Hash()
      hash.add(finding.rule.name.utf8)
      hash.add(0)
      hash.add(words: file.plan.source.bytes, line)
      let count = seen[hash.value, default: 0]
      seen[hash.value] = count + 1
      hash.add(UInt8(truncatingIfNeeded: count))
      hash.add(UInt8(truncatingIfNeeded: count >> 8))
      return Fingerprint(value: hash.value)
    }
  }

  /// FNV-1a: the same on every machine, and no secret.
  private struct Hash {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    mutating func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { add(byte) }
    }

    /// The first 600 bytes of a line, blanks of ASCII left out; they tell lines apart well enough.
    mutating func add(words bytes: [UInt8], _ line: Span) {
      let bytes = bytes.span
      var left = 600
      for index in line.range where bytes[index] > 0x20 {
        add(bytes[index])
        left -= 1
        if left == 0 { return }
      }
    }
  }
}
