import Foundation

/// CPU time of this process.
enum Clock {
  /// Seconds, user and system.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The median of what a piece of work takes in several rounds, in seconds. A first round that warms caches up is not counted.
  static func median(rounds: Int, _ work: () throws -> Void) rethrows -> Double {
    if rounds > 1 { try work() }
    var times: [Double] = []
    for _ in 0..<rounds {
      let start = now()
      try work()
      times.append(now() - start)
    }
    return median(times)
  }

  static func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }
}
