/// Costs as they are shown: one decimal place.
enum Figure {
  static func plain(_ value: Float) -> String {
    guard value.isFinite, abs(value) < 1e6 else { return "?" }
    let tenths = Int((abs(value) * 10).rounded())
    return (value < 0 && tenths > 0 ? "−" : "") + "\(tenths / 10).\(tenths % 10)"
  }

  /// With its sign, and blanks before it.
  static func signed(_ value: Float, width: Int = 0) -> String {
    let text = plain(value)
    let signed = text == "0.0" ? "0" : value > 0 ? "+" + text : text
    return String(repeating: " ", count: max(0, width - signed.count)) + signed
  }
}
