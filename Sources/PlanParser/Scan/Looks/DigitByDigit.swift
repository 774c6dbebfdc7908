/// Han numerals that a text writes digit by digit, as word processors can: `一〇、`, `一一、`, … `一九、`, `二〇、`, `二一、`.
///
/// Two digits side by side spell no number by themselves: `二一、` is rather what is left of `二十一、`. Where 10 or 20 is written `一〇` or `二〇`, and no number with a 十 and
/// something beside it stands anywhere, it is the text's way.
enum DigitByDigit: Look {
  static let needs: Candidates.Traits = .digitByDigit

  /// Gives such numerals their values. Linear.
  static func apply(to candidates: inout Candidates) {
    guard !candidates.starts.contains(where: { $0.position == .paragraph && candidates[$0].isSpelledWithTen }) else { return }
    for start in candidates.starts {
      let first = Int(start.firstSurface)
      if candidates.surfaces[first].isDigitPair {
        candidates.surfaces[first].value = UInt16(candidates.surfaces[first].digits[0]) * 10 + UInt16(candidates.surfaces[first].digits[1])
      }
    }
  }
}

extension Surface {
  /// `一〇、`, `（二〇）`, `（一○）`: a full ten, written with the digit for nothing, or with what looks like it.
  var isTenInDigits: Bool { isFramedHanPair && (digits[1] == 0 || digits[1] == NumeralCharacter.likeZero) }

  /// `一一、`, `（二三）`
  fileprivate var isDigitPair: Bool { isFramedHanPair && 1...9 ~= digits[1] && value == 0 }

  /// `十一、`, `二十、`, `（二十三）`
  fileprivate var isSpelledWithTen: Bool {
    pieces.contains(.han) && digits.count > 1 && (digits[0] == 10 || digits[1] == 10) && value > 0
  }

  /// Two digits, and more than a number tells that they are a marker's.
  private var isFramedHanPair: Bool {
    pieces.contains(.han) && digits.count == 2 && 1...9 ~= digits[0] && (separator == .comma || separator == .dot || isFramed)
  }
}
