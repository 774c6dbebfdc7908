import PlanSyntax
import Testing

@Suite("Han numerals") struct HanNumeralTests {
  @Test(
    "The usual spelling",
    arguments: [
      (1, "一"), (9, "九"), (10, "十"), (11, "十一"), (14, "十四"), (20, "二十"), (21, "二十一"), (99, "九十九"), (100, "一百"), (101, "一百零一"),
      (110, "一百一十"), (111, "一百一十一"), (120, "一百二十"), (999, "九百九十九"), (1000, "一千"), (1001, "一千零一"), (1010, "一千零一十"), (1100, "一千一百"),
      (2005, "二千零五"), (9999, "九千九百九十九"),
    ])
  func spelling(value: Int, text: String) throws {
    #expect(HanNumeral.spell(try #require(Ordinal(value))) == text)
  }

  @Test("Spelling and reading are each other's reverse for every ordinal")
  func roundTrip() throws {
    var seen: Set<String> = []
    for value in 1...Ordinal.limit {
      let ordinal = try #require(Ordinal(value))
      let text = HanNumeral.spell(ordinal)
      #expect(HanNumeral.value(of: symbols(text)) == ordinal, "\(text)")
      #expect(seen.insert(text).inserted, "\(text) is spelled twice")
    }
  }

  @Test("Three digits and more are read digit by digit too, as word processors number from 100 on")
  func positional() throws {
    for value in 100...Ordinal.limit {
      let digits = String(value).utf8.map { $0 - 48 }
      #expect(HanNumeral.value(of: digits) == Ordinal(value))
    }
    #expect(HanNumeral.value(of: [2, 0]) == Ordinal(20), "二〇")
  }

  @Test(
    "What is no numeral, or what is left of one, has no value",
    arguments: [
      "", "零", "二一", "二十十", "十百", "百", "千", "零十", "一百零", "十零", "三十百", "一二十", "十一一", "一百百",
    ])
  func noValue(text: String) {
    #expect(HanNumeral.value(of: symbols(text)) == nil)
  }

  @Test("Beyond the largest ordinal there is no value")
  func tooLarge() {
    #expect(HanNumeral.value(of: [1, 0, 0, 0, 0]) == nil)
    #expect(HanNumeral.value(of: [UInt8](repeating: 9, count: 8)) == nil)
    #expect(HanNumeral.value(of: [UInt8](repeating: 9, count: 1000)) == nil)
  }

  /// Exhaustive over the small domain: of all 30,940 runs of one to four symbols, those that have a value are spelled as that value is,
  /// but for 零 and for the 一 before 十.
  @Test("No run of up to four symbols reads as a number that is spelled otherwise")
  func everyShortRun() {
    for length in 1...4 {
      var run = [UInt8](repeating: 0, count: length)
      repeat {
        guard let ordinal = HanNumeral.value(of: run) else { continue }
        if run.contains(where: { $0 >= HanNumeral.ten }) {
          #expect(bare(run) == bare(symbols(HanNumeral.spell(ordinal))), "\(run) reads as \(ordinal)")
        } else {
          #expect(run.reduce(0) { $0 * 10 + Int($1) } == Int(ordinal.value), "\(run) reads as \(ordinal)")
        }
      } while advance(&run)
    }
  }

  /// The next run of the same length. False after the last.
  private func advance(_ run: inout [UInt8]) -> Bool {
    for index in run.indices.reversed() {
      if run[index] < HanNumeral.thousand {
        run[index] += 1
        return true
      }
      run[index] = 0
    }
    return false
  }

  /// Without what may be there or not: 零, and 一 before 十.
  private func bare(_ run: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for symbol in run where symbol != 0 {
      if symbol == HanNumeral.ten, result.last == 1 { result.removeLast() }
      result.append(symbol)
    }
    return result
  }

  private func symbols(_ text: String) -> [UInt8] {
    text.compactMap { character in "零一二三四五六七八九十百千".firstIndex(of: character).map { place(of: $0) } }
  }

  private func place(of index: String.Index) -> UInt8 { UInt8("零一二三四五六七八九十百千".distance(from: "零一二三四五六七八九十百千".startIndex, to: index)) }
}
