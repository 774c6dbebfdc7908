/// Natural logarithm and its inverse: the standard library has none without Foundation.
enum Logarithm {
  /// ln, good to five digits; -100 where there is none.
  static func log(_ value: Float) -> Float {
    guard value > 0 else { return -100 }
    let exponent = Float(value.exponent)
    let ratio = (value.significand - 1) / (value.significand + 1)
    let square = ratio * ratio
    return exponent * 0.693_147_2 + 2 * ratio * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9))))
  }

  /// e to a power.
  static func exp(_ value: Float) -> Float {
    let part = value / 64
    // (1 + x/n + …)^n by squaring six times.
    var result = 1 + part + part * part / 2 + part * part * part / 6
    for _ in 0..<6 { result *= result }
    return result
  }
}
