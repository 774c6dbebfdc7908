import PlanSyntax

/// A level of which every marker lost its brackets: bare numerals in a row below a 一、 that is followed by 二、, or that count from one again.
///
/// `一、…⏎一健全机制⏎二推进改革⏎三加强服务⏎二、…`: what stands between two whole neighbours is of another level, （一） most likely.
struct BareLists {
  /// The last whole number of 一、
  private var above: UInt16 = 0
  /// The bare numbers since then that count on.
  private var first: UInt16 = 0
  private var last: UInt16 = 0
  private(set) var areTold = false

  /// - Parameters:
  ///   - surface: at a paragraph's start.
  ///   - whole: the style that it is a whole marker of.
  mutating func add(_ surface: Surface, _ whole: NumberingStyle?) {
    if whole == .hanComma {
      // `二 三 四` behind 一、 and before 二、: the first was lost whole.
      if surface.value == above + 1, last >= surface.value, last > first { areTold = true }
      above = surface.value
      (first, last) = (0, 0)
    } else if surface.pieces == .han, surface.separator == .none, surface.unit == .none, surface.doubt == .bare, above > 0 {
      if last > 0, surface.value == last + 1 {
        last += 1
        if first == 1 { areTold = true }
      } else {
        (first, last) = surface.value <= 2 ? (surface.value, surface.value) : (0, 0)
      }
    }
  }
}
