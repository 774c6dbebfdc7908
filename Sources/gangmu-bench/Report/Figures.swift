/// Numbers as tables show them, without a locale.
enum Figures {
  /// `0.9998`
  static func fixed(_ value: Double, _ digits: Int) -> String {
    guard value.isFinite else { return "–" }
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((value.magnitude * Double(scale)).rounded())
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard digits > 0 else { return sign + String(scaled) }
    let fraction = String(scaled % scale)
    return sign + String(scaled / scale) + "." + String(repeating: "0", count: digits - fraction.count) + fraction
  }

  /// `99.98 %`
  static func percent(_ share: Double, _ digits: Int = 2) -> String { fixed(share * 100, digits) + " %" }

  /// A share that never looks perfect when it is not: 1 is said only of all.
  static func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    guard part < whole else { return "1.0000" }
    return fixed(min(Double(part) / Double(whole), 0.9999), 4)
  }

  /// Bytes as megabytes of 10⁶.
  static func megabytes(_ bytes: Int, _ digits: Int = 1) -> String { fixed(Double(bytes) / 1e6, digits) }
}
