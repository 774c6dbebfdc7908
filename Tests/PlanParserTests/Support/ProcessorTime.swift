#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Time that this thread has kept a processor busy: what other tests do at the same time does not show in it.
enum ProcessorTime {
  /// Seconds that a piece of work took, the median of several runs.
  static func median(runs: Int = 3, of work: () -> Void) -> Double {
    let times = (0..<runs).map { _ in
      let start = now()
      work()
      return now() - start
    }
    return times.sorted()[runs / 2]
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
