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
  /// First runs are slow and clocks coarse: the small piece runs once before it is timed, each is timed by the median of its runs, and where the
  /// first comparison is not below the limit the better of two counts.
  public static func growth(runs: Int = 1, limit: Double, from small: () -> Void, to large: () -> Void) -> Double {
    func ratio() -> Double {
      let time = max(median(runs: runs, of: small), 1e-5)
      return median(runs: runs, of: large) / time
    }
    small()
    let first = ratio()
    return first < limit ? first : min(first, ratio())
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
