import ArgumentParser
import PlanKit
import PlanTestSupport

/// `gangmu-bench accuracy --plans 400 --seed 7`
struct AccuracyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accuracy",
    abstract: "Make plans, damage them, parse them, compare.",
    discussion: """
      A section is right if it begins where it should and has its ordinal, level and parent. What the text can no longer tell (a list's \
      last marker lost whole) is left out of the counts and shown apart. Of a section left unresolved nothing is claimed: "F1" sets it \
      apart, "all F1" counts it as missed, and "strict" counts the undecidable ones as well. A repair is wrong if its number, level or parent \
      is; below a heading left unresolved, which claims nothing, number and level must be right.

      With --documents the damage is done to real documents, of which the text between the markers is as hard as it comes. The truth is \
      what is read in the undamaged document; one whose numbering leaves a doubt is passed over.
      """)

  @Option(help: "Plans a row.")
  var plans = 400

  @Option(help: "Seed of the first plan; the others follow it.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Shares of markers to damage, in percent.", valueName: "list"))
  var rates = NumberList([0, 5, 20, 50])

  @Option(help: "Share of markers damaged in the table by kind, in percent.")
  var kindRate = 20.0

  @Option(name: .customLong("kind"), help: "A kind of damage; repeat for several. All by default.")
  var kinds: [DamageKind] = DamageKind.allCases

  @Option(name: .customLong("table"), help: "What to measure: rates, kinds, author; repeat for several. All by default.")
  var tables: [Table] = Table.allCases

  @Option(help: ArgumentHelp("Damage the sound documents of a folder, in turn, instead of made-up plans.", valueName: "folder"))
  var documents: String?

  @Flag(help: "Make no plans with a level of dashes.")
  var noDashes = false

  @Flag(help: "Print why sections were lost, a table a rate.")
  var causes = false

  @Option(help: ArgumentHelp("Print what was wrong in the first faulty plans.", valueName: "count"))
  var showFailures = 0

  @Option(help: ArgumentHelp("Write the text of the plans shown into a folder.", valueName: "folder"))
  var saveFailures: String?

  enum Table: String, CaseIterable, ExpressibleByArgument {
    case rates
    case kinds
    case author
  }

  func run() throws {
    var trial = Trial(plans: plans, seed: seed, source: try documents.map(SoundPlans.init(folder:)) ?? SoundPlans(dashes: !noDashes))
    trial.failures = FailureReport(limit: showFailures, folder: saveFailures)
    var reliability = Reliability()
    if tables.contains(.rates) {
      print("Damage of all chosen kinds mixed, \(plans) plans a row, from seed \(seed):\n")
      var table = AccuracyTable(first: "damaged")
      for rate in rates.values {
        let accuracy = try trial.run("damage \(Figures.fixed(rate, 0)) %", .damage(DamageChannel(rate: rate / 100, kinds: kinds)))
        table.add(Figures.fixed(rate, 0) + " %", accuracy)
        reliability += accuracy.reliability
        if causes { print("Sections lost at \(Figures.fixed(rate, 0)) %, by cause:\n\n" + trial.causes.table()) }
      }
      print(table.rendered())
    }
    if tables.contains(.kinds) {
      print("One kind at a time, \(Figures.fixed(kindRate, 0)) % of markers:\n")
      var table = AccuracyTable(first: "kind")
      for kind in kinds {
        let accuracy = try trial.run(kind.rawValue, .damage(DamageChannel(rate: kindRate / 100, kinds: [kind])))
        table.add(kind.rawValue, accuracy)
        reliability += accuracy.reliability
      }
      print(table.rendered())
    }
    print("Confidence of repairs against how often they were right, over the tables above:\n")
    print(reliability.table())
    if tables.contains(.author) { try printAuthorTable(&trial) }
  }

  private func printAuthorTable(_ trial: inout Trial) throws {
    print("Mistakes of the author's own, in half of the series of five and more, no damage:\n")
    var table = AuthorTable()
    for mistake in AuthorMistake.allCases {
      table.add(mistake, try trial.run("author: " + mistake.rawValue, .author(AuthorChannel(rate: 0.5, mistakes: [mistake]))))
    }
    print(table.rendered())
  }
}

extension DamageKind: ExpressibleByArgument {}

/// `0,5,20,50`
struct NumberList: ExpressibleByArgument {
  let values: [Double]

  init(_ values: [Double]) { self.values = values }

  init?(argument: String) {
    let values = argument.split(separator: ",").map { Double($0) }
    guard !values.isEmpty, values.allSatisfy({ $0 != nil }) else { return nil }
    self.values = values.compactMap { $0 }
  }

  var defaultValueDescription: String { values.map { Figures.fixed($0, 0) }.joined(separator: ",") }
}
