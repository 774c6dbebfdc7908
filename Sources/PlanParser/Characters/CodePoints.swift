// Code points and bytes beside characters as they are written: `scalar == "附"`, `case "0"..."9"`, `["年", "月"].contains(next)`.

@inline(__always)
func == (code: UInt32, character: Unicode.Scalar) -> Bool { code == character.value }

@inline(__always)
func != (code: UInt32, character: Unicode.Scalar) -> Bool { code != character.value }

@inline(__always)
func ~= (character: Unicode.Scalar, code: UInt32) -> Bool { code == character.value }

@inline(__always)
func ~= (range: ClosedRange<Unicode.Scalar>, code: UInt32) -> Bool { range.lowerBound.value <= code && code <= range.upperBound.value }

extension [Unicode.Scalar] {
  @inline(__always)
  func contains(_ code: UInt32) -> Bool { contains { $0.value == code } }
}

// Bytes are compared with characters of ASCII only; no byte is another.

@inline(__always)
func == (byte: UInt8, character: Unicode.Scalar) -> Bool { UInt32(byte) == character.value }

@inline(__always)
func != (byte: UInt8, character: Unicode.Scalar) -> Bool { UInt32(byte) != character.value }

@inline(__always)
func ~= (character: Unicode.Scalar, byte: UInt8) -> Bool { UInt32(byte) == character.value }

@inline(__always)
func ~= (range: ClosedRange<Unicode.Scalar>, byte: UInt8) -> Bool { range ~= UInt32(byte) }

extension UInt8 {
  /// 0 to 9.
  @inline(__always)
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
