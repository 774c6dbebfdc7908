import PlanFormat
import PlanTestSupport
import Testing

@Suite("Numbers that writers spell themselves")
struct NumberTests {
  @Test("Hundredths are written as short as they go")
  func hundredths() {
    for (value, text): (UInt8, String) in [(0, "0"), (1, "0.01"), (5, "0.05"), (10, "0.1"), (50, "0.5"), (99, "0.99"), (100, "1")] {
      #expect(written { $0.append(hundredths: value) } == text)
    }
  }

  @Test("Decimal numbers")
  func decimals() {
    let powers = (1...8).flatMap { digits in
      let power = (0..<digits).reduce(1) { value, _ in value * 10 }
      return [power - 1, power, power + 1, 7 * power - 1, 7 * power]
    }
    for value in Array(0...10_100) + powers + [65535, 99_999_999, 12_345_678, Int.max, -12, Int.min] {
      #expect(written { $0.append(decimal: value) } == String(value))
    }
  }
}
