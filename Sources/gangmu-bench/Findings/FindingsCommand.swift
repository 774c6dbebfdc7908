import ArgumentParser
import PlanKit
import PlanTestSupport

/// `gangmu-bench findings --plans 200 --seed 7`
struct FindingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "findings",
    abstract: "Make plans, put defects into them, validate them, count.",
    discussion: """
      Of k independent defects there should be k findings, each where its defect is: none missed, none said twice, none behind it for the \
      numbers that follow. Plans count that hold one to ten defects which a reader can tell. A lost heading stop and mixed widths are not \
      counted: only the siblings' habit shows the first, and the second is one note a document. Of --documents those are passed over that have \
      findings of their own.
      """)

  @Option(help: "Plans a row that are made; those without defects do not count.")
  var plans = 200

  @Option(help: "Seed of the first plan; the others follow it.")
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp("Put the defects into the sound documents of a folder, in turn, instead of made-up plans.", valueName: "folder"))
  var documents: String?

  @Option(help: ArgumentHelp("Print the defects and findings of the first plans that are not exact.", valueName: "count"))
  var showFailures = 0

  @Option(help: ArgumentHelp("Write the text of the plans shown into a folder.", valueName: "folder"))
  var saveFailures: String?

  func run() throws {
    let source = try documents.map(SoundPlans.init(folder:)) ?? .generator(DefectChannel.generator)
    var report = DefectReport(limit: showFailures, folder: saveFailures)
    var table = MarkdownTable(["defect", "plans", "defects", "exact", "share", "more", "missed", "stray"])
    // In text with hard line ends any marker may have one inside.
    let kinds = DefectChannel.kinds.filter { !source.isReal || $0 != .innerLineBreak }
    for channel in DefectChannel.all(kinds) {
      let tally = try tally(channel, source, &report)
      table.add([
        channel.name, String(tally.plans), String(tally.defects), String(tally.exact), Figures.share(tally.exact, of: tally.plans),
        String(tally.more), String(tally.missed), String(tally.stray),
      ])
    }
    print(table.rendered())
  }

  private func tally(_ channel: DefectChannel, _ source: SoundPlans, _ report: inout DefectReport) throws -> DefectTally {
    var tally = DefectTally()
    for offset in 0..<UInt64(plans) {
      let draft = source.draft(seed: seed &+ offset)
      if source.isReal, !Self.faults(in: Plan.parse(draft.known().bytes)).isEmpty { continue }
      let known = channel.plan(draft, seed: seed &+ offset)
      let plan = Plan.parse(known.bytes)
      let findings = Self.faults(in: plan)
      guard let outcome = tally.count(known, findings: findings.map { Int($0.span.start) }), !outcome.isExact else { continue }
      try report.add(channel.name, plan, known, findings, outcome)
    }
    return tally
  }

  /// What is more than a note on style, heading stops left out.
  private static func faults(in plan: Plan) -> [Diagnostic] {
    Lint.findings(in: plan).filter { $0.severity > .note && $0.rule != LostHeadingStop.id }
  }
}
