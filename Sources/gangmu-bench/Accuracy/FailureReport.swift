import Foundation
import PlanKit
import PlanTestSupport

/// Tells the developer what was read wrong, and where.
struct FailureReport {
  /// How many more plans to tell about.
  private var limit: Int
  private let folder: String?
  /// How many were told about: tells apart the copies of one document.
  private var told = 0

  init(limit: Int, folder: String?) {
    self.limit = limit
    self.folder = folder
  }

  mutating func add(_ name: String, _ plan: Plan, _ known: KnownPlan, _ faults: [PlanComparison.Fault]) throws {
    guard limit > 0 else { return }
    limit -= 1
    told += 1
    print("## \(told): seed \(known.seed), \(name): \(faults.count) wrong of \(known.sections.count)")
    print("   scheme: \(Self.scheme(of: known)); parsed: \(Self.numbering(of: plan))")
    for fault in faults.prefix(12) {
      print("line \(fault.line): \(Self.excerpt(plan.source.bytes, from: fault.offset))\(fault.isWrongRepair ? "  [wrong repair]" : "")")
      print("   expected \(fault.truth.map { Self.expected($0, in: known) } ?? "no section")")
      print("   got      \(fault.section.map { Self.got($0, in: plan) } ?? "no section")")
    }
    print("")
    try Self.save(known, "\(name) \(told)", to: folder)
  }

  /// Writes a plan's text into a folder, if there is one.
  static func save(_ known: KnownPlan, _ name: String, to folder: String?) throws {
    guard let folder else { return }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = "\(known.seed)-\(name.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")).txt"
    try Data(known.bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent(file))
  }

  /// The first forty characters from an offset, line ends made visible.
  static func excerpt(_ bytes: [UInt8], from offset: Int) -> String {
    let tail = bytes[offset..<min(offset + 200, bytes.count)]
    return Escape.invisible(String(String(decoding: tail, as: UTF8.self).prefix(40)))
  }

  private static func expected(_ index: Int, in known: KnownPlan) -> String {
    let section = known.sections[index]
    let parent = section.parent.map { known.sections[$0].markerText } ?? "none"
    var text = "\(section.markerText) ordinal \(section.ordinal) level \(section.level) parent \(parent)"
    if !section.damage.isEmpty { text += " (" + section.damage.map(\.rawValue).joined(separator: ", ") + ")" }
    if let mistake = section.mistake { text += " (author: \(mistake.rawValue))" }
    if section.standing != .decidable { text += " (\(section.standing))" }
    return text
  }

  private static func got(_ index: Int, in plan: Plan) -> String {
    let section = plan.sections[index]
    let parent = section.parent.map { plan.markerText(ofSection: $0) } ?? "none"
    let ordinal = section.marker.ordinal.map(\.description) ?? "?"
    let confidence = Figures.fixed(Double(section.marker.confidence) / 100, 2)
    return "\(section.marker.style.name) \(section.marker.status.name) “\(Escape.invisible(plan.written(section.marker)))” "
      + "ordinal \(ordinal) level \(section.level) parent \(parent) confidence \(confidence)"
  }

  /// The styles in the order in which they first appear.
  private static func scheme(of known: KnownPlan) -> String {
    var seen: [String] = []
    for section in known.sections where !seen.contains("\(section.level) \(section.style.name)") {
      seen.append("\(section.level) \(section.style.name)")
    }
    return seen.joined(separator: " / ")
  }

  private static func numbering(of plan: Plan) -> String {
    plan.documents.map { document in
      document.numbering.map { "\($0.level) \($0.style.name) \($0.scope.name)" }.joined(separator: " / ")
    }.joined(separator: " || ")
  }
}
