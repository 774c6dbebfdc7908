/// In what brackets, and with digits and points of what width, a document writes the markers of one style: as most of them are.
///
/// Where as many are written one way as the other, the standard's way is taken: full-width brackets (GB/T 9704-2012, 7.3.3) and half-width
/// digits.
struct WidthHabit {
  private var brackets: [Brackets: Int] = [:]
  private var digits: [MarkerForm.DigitWidth: Int] = [:]
  private var separators: [Unicode.Scalar: Int] = [:]

  private struct Brackets: Hashable {
    let open: Unicode.Scalar
    let close: Unicode.Scalar
  }

  mutating func add(_ form: MarkerForm) {
    // `（一)` is no way to go by, be it ever so frequent.
    if form.close != "\0", !form.isPairOfTwoWidths { brackets[Brackets(open: form.open, close: form.close), default: 0] += 1 }
    if form.digits != .none { digits[form.digits, default: 0] += 1 }
    if MarkerForm.isHanComma(form.separator) { separators[form.separator, default: 0] += 1 }
  }

  /// What an opening bracket should be; nil where it is right.
  func open(for form: MarkerForm) -> String? { usualBrackets(for: form).map { String($0.open) } }

  func close(for form: MarkerForm) -> String? { usualBrackets(for: form).map { String($0.close) } }

  func separator(for form: MarkerForm) -> String? {
    guard MarkerForm.isHanComma(form.separator), case let usual = most(of: separators, or: "、"), usual != form.separator else { return nil }
    return String(usual)
  }

  func digits(for form: MarkerForm) -> MarkerForm.DigitWidth? {
    guard form.digits != .none, case let usual = most(of: digits, or: .half), usual != form.digits else { return nil }
    return usual
  }

  /// `1）` has no opening bracket, and gets none.
  private func usualBrackets(for form: MarkerForm) -> Brackets? {
    let alike = brackets.filter { ($0.key.open == "\0") == (form.open == "\0") }
    let standard = Brackets(open: form.open == "\0" ? "\0" : "（", close: "）")
    guard form.close != "\0", case let usual = most(of: alike, or: standard), usual != Brackets(open: form.open, close: form.close) else {
      return nil
    }
    return usual
  }

  /// The value counted most often; the standard's, where several were counted as often.
  private func most<Value: Hashable>(of counts: [Value: Int], or standard: Value) -> Value {
    let highest = counts.values.max() ?? 0
    var usual: Value?
    for (value, count) in counts where count == highest {
      if usual != nil { return standard }
      usual = value
    }
    return usual ?? standard
  }
}
