import PlanSyntax
import Testing

@Suite("Calendar dates") struct CalendarDateTests {
  @Test(
    "What is no day gives none",
    arguments: [
      (1899, 12, 31), (2200, 1, 1), (2022, 0, 1), (2022, 13, 1), (2022, 1, 0), (2022, 1, 32), (2022, 4, 31), (2022, 2, 29), (1900, 2, 29),
      (2100, 2, 29),
      (2024, 2, 30), (-2022, 8, 29), (Int.max, 1, 1), (2022, Int.max, 1), (2022, 1, Int.min),
    ])
  func noDay(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test("Leap days", arguments: [1904, 2000, 2024, 2196])
  func leapDay(year: Int) {
    #expect(CalendarDate(year: year, month: 2, day: 29) != nil)
  }

  @Test("ISO 8601, padded")
  func description() throws {
    #expect(try #require(CalendarDate(year: 2022, month: 8, day: 29)).description == "2022-08-29")
    #expect(try #require(CalendarDate(year: 2021, month: 12, day: 3)).description == "2021-12-03")
  }

  /// 300 years of 365 days, and 73 leap days: every fourth year but 1900 and 2100.
  @Test("Three centuries have as many days as they should, each with a name of its own")
  func everyDay() {
    var names: Set<String> = []
    for year in 1900...2199 {
      for month in 1...12 {
        for day in 1...31 {
          if let date = CalendarDate(year: year, month: month, day: day) { names.insert(date.description) }
        }
      }
    }
    #expect(names.count == 300 * 365 + 73)
  }
}
