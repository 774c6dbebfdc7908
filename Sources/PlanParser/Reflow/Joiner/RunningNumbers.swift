/// How far the markers that paragraphs begin with have counted, for each of their forms.
///
/// What is left of a marker tells it from a number in running text by its value: a line that begins with `72持续优化…` begins a paragraph where the last
/// one began with 71.
struct RunningNumbers {
  /// The last number of each form; 0 for none so far.
  private var last = InlineArray<8, UInt16>(repeating: 0)
  /// The last one before a form began anew, or before a number that lost its head: `（190）`, `（1）`.
  private var before = InlineArray<8, UInt16>(repeating: 0)
  /// How many whole markers stood alone on their line: `（191）⏎完善…`
  private(set) var standingAlone = 0

  private static let han = 0..<2
  private static let arabic = 2..<5
  /// 第…章, 第…节, 第…条
  private static let divisions = 5..<8

  /// A paragraph begins with a marker.
  mutating func note(_ surface: Surface, isAlone: Bool) {
    if isAlone { standingAlone += 1 }
    if let form = Self.form(of: surface) { set(form, surface.value) }
  }

  /// A paragraph begins with what is left of one; nothing is noted where it is not the next of any form.
  mutating func noteRest(_ surface: Surface) {
    if let form = form(followedBy: surface) { set(form, surface.value) }
  }

  /// A paragraph begins with a number, its point and digits: `2.5月底前`.
  mutating func note(item number: UInt16, _ separator: Surface.Separator) { set(separator == .comma ? 3 : 2, number) }

  /// Whether a number with such a point is the very next.
  func areFollowed(byItem number: UInt16, _ separator: Surface.Separator) -> Bool {
    let last = last[separator == .comma ? 3 : 2]
    return last > 0 && number == last + 1
  }

  private mutating func set(_ form: Int, _ value: UInt16) {
    if value <= last[form] { before[form] = last[form] }
    last[form] = value
  }

  /// Whether a number goes on where some form has stopped, or one was lost between.
  func areFollowed(by surface: Surface) -> Bool { form(followedBy: surface) != nil }

  /// Whether a number is the very next of some form.
  func goOn(with surface: Surface) -> Bool {
    Self.forms(of: surface).contains {
      last[$0] > 0 && surface.value == last[$0] + 1 || before[$0] > 0 && surface.value == before[$0] + 1
    }
  }

  private func form(followedBy surface: Surface) -> Int? {
    Self.forms(of: surface).first { follows(surface.value, last[$0]) || follows(surface.value, before[$0]) }
  }

  private func follows(_ value: UInt16, _ last: UInt16) -> Bool { last > 0 && (last + 1...last + 2).contains(value) }

  /// Those of which a surface may be left.
  private static func forms(of surface: Surface) -> Range<Int> {
    if let division = division(surface.unit) { return division..<division + 1 }
    if surface.pieces.contains(.prefix) { return divisions }
    let isBracketed = surface.pieces.contains(.open) || surface.pieces.contains(.close)
    if surface.pieces.contains(.han) { return isBracketed ? 1..<2 : han }
    return surface.pieces.contains(.arabic) ? isBracketed ? 4..<5 : arabic : 0..<0
  }

  private static func form(of surface: Surface) -> Int? {
    guard surface.components == 1, surface.value > 0 else { return nil }
    if let division = division(surface.unit) { return division }
    let isBracketed = surface.pieces.contains(.close)
    if surface.pieces.contains(.han) { return isBracketed ? 1 : surface.separator == .comma ? 0 : nil }
    guard surface.pieces.contains(.arabic) else { return nil }
    if isBracketed { return 4 }
    return surface.separator == .dot ? 2 : surface.separator == .comma ? 3 : nil
  }

  private static func division(_ unit: Surface.Unit) -> Int? {
    switch unit {
    case .chapter: 5
    case .section: 6
    case .article: 7
    case .part, .none: nil
    }
  }
}
