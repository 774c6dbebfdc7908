import PlanSyntax

/// Markers in another form than their style has: `一，总体要求`, `1，加强领导`, `一　总体要求`, `一）加强领导`.
///
/// One of them among others is a marker that was damaged; where none has the usual form and they count on from 1, it is the document's way.
struct OddForms {
  private var hanPoints = Count()
  private var arabicPoints = Count()
  private var hanHalves = Count()

  /// So many in a row at the least.
  static let least = 3

  private struct Count {
    var all = 0
    /// That neither count on nor begin anew.
    var strays = 0
    var run = 0
    var longest = 0
    var last: UInt16 = 0

    mutating func add(_ value: UInt16) {
      all += 1
      if value == 1 { run = 1 } else if value == last + 1, run > 0 { run += 1 } else { strays += 1 }
      longest = max(longest, run)
      last = value
    }

    /// Some words at the start of paragraphs do not count on, and neither does what damage left.
    var isNumbering: Bool { longest >= OddForms.least && strays * 5 <= all }
  }

  /// - Parameter surface: that is no whole marker, at a paragraph's start.
  mutating func add(_ surface: Surface) {
    guard surface.value > 0, surface.value < 1000, surface.unit == .none, surface.components == 1,
      surface.pieces.isDisjoint(with: [.open, .prefix, .circled, .lookAlike]), surface.doubt == .none || surface.doubt == .bare
    else { return }
    if surface.pieces.contains(.close) {
      if surface.pieces.contains(.han) { hanHalves.add(surface.value) }
    } else if surface.pieces.contains(.han) {
      if surface.separator == .other || surface.separator == .none && surface.pieces.contains(.blankBehind) { hanPoints.add(surface.value) }
    } else if surface.pieces.contains(.arabic), surface.separator == .other {
      arabicPoints.add(surface.value)
    }
  }

  /// The styles that are written so, where no marker has their own form.
  func styles(besides tracks: [Track]) -> [NumberingStyle] {
    func isFree(_ style: NumberingStyle) -> Bool { !tracks.contains { $0.style == style && $0.count > 0 } }
    var styles: [NumberingStyle] = []
    if hanPoints.isNumbering, isFree(.hanComma) { styles.append(.hanComma) }
    if hanHalves.isNumbering, isFree(.hanParenthesis) { styles.append(.hanParenthesis) }
    if arabicPoints.isNumbering, isFree(.arabicComma), isFree(.arabicDot) { styles.append(.arabicComma) }
    return styles
  }
}
