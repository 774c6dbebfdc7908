#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Time that this thread has kept a processor busy: what other tests do at the same time does not show in it.
public enum ProcessorTime {
  /// How many times as long as the small piece of work the large one takes.
  ///
  /// Clocks are coarse and first runs are slow: each piece is timed by the median of its runs, and the better of two comparisons counts.
  public static func growth(runs: Int = 1, from small: () -> Void, to large: () -> Void) -> Double {
    let ratios = (0..<2).map { _ in
      let time = max(median(runs: runs, of: small), 1e-5)
      return median(runs: runs, of: large) / time
    }
    return min(ratios[0], ratios[1])
  }

  /// Seconds that a piece of work took, the median of several runs.
  private static func median(runs: Int, of work: () -> Void) -> Double {
    let times = (0..<runs).map { _ in
      let start = now()
      work()
      return now() - start
    }
    return times.sorted()[runs / 2]
  }

  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
