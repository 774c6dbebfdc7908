import ArgumentParser
import PlanKit

/// `gangmu-bench speed --files 4000`
struct SpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed",
    abstract: "Make a corpus of plans and measure parsing, whole processes, growth with size, and hostile inputs.",
    discussion: "Times are CPU time, so that a busy machine changes them little. Compare ratios rather than seconds.")

  @Option(help: "Plans in the corpus, 27 KB each in the mean, about half of them damaged.")
  var files = 4000

  @Option(help: "Megabytes of the largest single file.")
  var size = 100

  @Option(help: "Rounds a measurement; the median counts.")
  var rounds = 5

  @Option(help: "Seed of the corpus.")
  var seed: UInt64 = 1

  @Option(name: .customLong("table"), help: "What to measure: processes, sizes, memory, tags, hostile; repeat for several. All by default.")
  var tables: [Table] = Table.allCases

  enum Table: String, CaseIterable, ExpressibleByArgument {
    case processes
    case sizes
    case memory
    case tags
    case hostile
  }

  func validate() throws {
    guard files > 0, size > 0, rounds > 0 else { throw ValidationError("--files, --size and --rounds must be above 0.") }
  }

  func run() throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let corpus = SpeedCorpus(files: files, seed: seed)
    // Processes come first: a child's peak memory is never counted below what this process had when it started the child.
    if tables.contains(.processes) { print(try ProcessTrial(corpus: corpus, folder: folder, rounds: rounds).table()) }
    if tables.contains(.sizes) { print(try SizeTrial(corpus: corpus, folder: folder, largest: size, rounds: rounds).table()) }
    if tables.contains(.memory) { print(try MemoryTrial(corpus: corpus, rounds: rounds).table()) }
    if tables.contains(.tags) { print(TagTrial(corpus: corpus, rounds: rounds).table()) }
    if tables.contains(.hostile) { print(HostileTrial(rounds: rounds).table()) }
  }
}
