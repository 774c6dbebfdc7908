import ArgumentParser

/// Measures the parser: how often it is right, and how fast it is.
@main
struct GangmuBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gangmu-bench",
    abstract: "Measure how right and how fast the parser is. Results are Markdown tables on standard output.",
    subcommands: [AccuracyCommand.self, FindingsCommand.self, SpeedCommand.self, DiffCommand.self])
}
