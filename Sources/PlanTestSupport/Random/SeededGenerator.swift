/// SplitMix64: the same seed gives the same numbers on every machine and with every version of the standard library.
///
/// One addition and a mix of shifts and multiplications a number; passes the usual statistical tests, is not for secrets.
/// G. L. Steele, D. Lea, C. H. Flood: Fast splittable pseudorandom number generators, OOPSLA 2014.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Any seed will do; neighbouring ones give unrelated numbers.
  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// The draws that generators are made of. They do not use the standard library's `random(in:using:)`, whose way of drawing may change.
extension SeededGenerator {
  /// A number of `0..<bound`. `bound` must be above 0.
  public mutating func below(_ bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }

  public mutating func number(in range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// True with a probability of 0…1.
  public mutating func chance(_ probability: Double) -> Bool { Double(next() >> 11) * 0x1p-53 < probability }

  /// One of the values, each as likely as another. The array must not be empty.
  public mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  /// One of the values, as often as its weight says. The weights must not all be 0.
  public mutating func pick<Value>(weighted values: [(value: Value, weight: Int)]) -> Value {
    var rest = below(values.reduce(0) { $0 + $1.weight })
    for (value, weight) in values {
      if rest < weight { return value }
      rest -= weight
    }
    return values[values.count - 1].value
  }

  /// `count` different values in random order; all of them where there are not so many.
  public mutating func sample<Value>(_ count: Int, of values: [Value]) -> [Value] {
    var pool = values
    var drawn: [Value] = []
    while drawn.count < count, !pool.isEmpty { drawn.append(pool.remove(at: below(pool.count))) }
    return drawn
  }
}
