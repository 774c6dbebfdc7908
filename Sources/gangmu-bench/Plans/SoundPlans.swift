import ArgumentParser
import Foundation
import PlanImport
import PlanKit
import PlanTestSupport

/// Where the plans of a trial come from, before they are damaged.
enum SoundPlans {
  case generator(PlanGenerator)
  /// Real documents, one after the other, and then from the first again.
  case documents([PlanDraft])

  /// Made-up plans.
  init(dashes: Bool) {
    var options = PlanGenerator.Options()
    options.dashes = dashes
    self = .generator(PlanGenerator(options: options))
  }

  /// The documents of a folder whose numbering is sound, in the order of their names; other files, and pages' sources, are passed over.
  init(folder: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
    var drafts: [PlanDraft] = []
    for name in names {
      let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
      guard let data = try? Data(contentsOf: url), let source = try? SourceDecoder.decode([UInt8](data), name: name) else { continue }
      if let draft = PlanDraft(sound: Plan.parse(source), seed: UInt64(drafts.count)) { drafts.append(draft) }
    }
    guard !drafts.isEmpty else { throw ValidationError("No document of sound numbering in \(folder).") }
    print(
      "\(drafts.count) of \(names.count) files in \(folder) are documents of sound numbering, with "
        + "\(drafts.reduce(0) { $0 + $1.sections.count }) sections.\n")
    self = .documents(drafts)
  }

  /// Whether they are documents that the author of no generator wrote.
  var isReal: Bool { if case .documents = self { true } else { false } }

  func draft(seed: UInt64) -> PlanDraft {
    switch self {
    case .generator(let generator): generator.draft(seed: seed)
    case .documents(let drafts): drafts[Int(seed % UInt64(drafts.count))]
    }
  }
}
