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

  @Test("Decimal places are written as far as they count, behind a sign where need be")
  func places() {
    let cases: [(Int, Int, String)] = [
      (0, 2, "0"), (5, 2, "0.05"), (50, 2, "0.5"), (-5, 2, "-0.05"), (-1250, 2, "-12.5"), (100, 2, "1"), (-10_000, 2, "-100"),
      (333, 3, "0.333"), (1001, 3, "1.001"), (7, 0, "7"), (70, 0, "70"), (12_345, 1, "1234.5"), (.min, 2, "-92233720368547758.08"),
    ]
    for (value, places, text) in cases { #expect(written { $0.append(value, decimalPlaces: places) } == text) }
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
