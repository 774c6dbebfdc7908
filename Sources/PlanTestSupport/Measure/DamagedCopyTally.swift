import PlanDiff
import PlanSyntax

/// What is told of plans against their damaged copies, as they are and after ten known edits: damage is no difference, and hides none.
public struct DamagedCopyTally: Sendable {
  /// What is held against what.
  public enum Way: String, Sendable, CaseIterable {
    /// The plan as the old one, its damaged copy as the new one.
    case soundToDamaged = "sound to damaged"
    /// The reverse.
    case damagedToSound = "damaged to sound"
    /// Two copies that were damaged differently.
    case bothDamaged = "both damaged"
  }

  /// Copies of plans that nobody edited, how many of them were repaired right, and how many have rows.
  public var copies = 0
  public var repairedRight = 0
  public var different: [Way: Int] = [:]
  /// Edits that were made to others, how many of them are told, and rows that are neither an edit nor follow from one.
  public var edits = 0
  public var told = 0
  public var others = 0
  /// What is wrong, in words.
  public var faults: [String] = []

  /// How a text is read.
  private let read: @Sendable ([UInt8]) -> ComparedPlan

  /// Nothing compared yet.
  ///
  /// - Parameter read: how a text becomes a plan to compare.
  public init(read: @escaping @Sendable ([UInt8]) -> ComparedPlan) { self.read = read }

  /// Compares a plan of the generator with its damaged copy, in both directions, and with each other two copies that are damaged differently.
  public mutating func compare(seed: UInt64, _ channel: DamageChannel, _ options: PlanGenerator.Options = PlanGenerator.Options()) {
    let draft = PlanGenerator(options: options).draft(seed: seed)
    var random = SeededGenerator(seed: seed)
    let sound = read(draft.known().bytes)
    let copies = (0..<2).map { _ in read(channel.damaged(draft, using: &random).known().bytes) }
    self.copies += 1
    if sound.outline == copies[0].outline { repairedRight += 1 }
    for way in Way.allCases {
      let difference =
        switch way {
        case .soundToDamaged: PlanDifference(from: sound, to: copies[0])
        case .damagedToSound: PlanDifference(from: copies[0], to: sound)
        case .bothDamaged: PlanDifference(from: copies[0], to: copies[1])
        }
      if !difference.changes.isEmpty { different[way, default: 0] += 1 }
      faults += difference.changes.map { "seed \(seed), \(way.rawValue): " + difference.words($0) }
    }
  }

  /// Compares a plan of forty sections with the damaged copy of its next edition.
  public mutating func compareEdited(seed: UInt64, _ channel: DamageChannel) {
    let pair = EditedPlan(scale: 1, seed: seed).pair()
    var random = SeededGenerator(seed: seed)
    let old = read(PlanDraft(pair.old, seed: seed).known().bytes)
    let copy = channel.damaged(PlanDraft(pair.new, seed: seed), using: &random)
    let difference = PlanDifference(from: old, to: read(copy.known().bytes))
    // Rows are known by the words of their sections, for damage may leave the plan with more nodes than it had.
    var open = pair.edits.map { ToldEdit($0.kind, $0.old.map { pair.old.nodes[$0] }, $0.new.map { pair.new.nodes[$0] }) }
    for change in difference.changes {
      let row = ToldEdit(change.kind, change.old.map { difference.old.nodes[$0] }, change.new.map { difference.new.nodes[$0] })
      if let place = open.firstIndex(of: row) {
        open.remove(at: place)
      } else if change.kind != .renumbered || difference.isUnexplained(change) {
        others += 1
        faults.append("edited seed \(seed): " + difference.words(change))
      }
    }
    edits += pair.edits.count
    told += pair.edits.count - open.count
    faults += open.map { "edited seed \(seed): missed \($0.kind.name) \($0.words)" }
  }
}

/// A row by what its sections say.
private struct ToldEdit: Equatable {
  let kind: ChangeKind
  let words: [String]

  init(_ kind: ChangeKind, _ old: ComparedNode?, _ new: ComparedNode?) {
    self.kind = kind
    words = [old, new].map { node in
      node.map { ($0.content.heading ?? $0.content.paragraphs.first ?? "").filter { $0.isLetter || $0.isNumber } } ?? "-"
    }
  }
}

extension ComparedPlan {
  /// Levels and numbers, in order.
  fileprivate var outline: [[Int]] {
    nodes.filter { $0.content.part == .section }.map { [$0.content.depth, $0.content.marker?.ordinal ?? 0] }
  }
}

extension PlanDifference {
  fileprivate func isUnexplained(_ change: Change) -> Bool {
    guard case .numbering(let run) = change.detail else { return false }
    return run.causes.isEmpty && run.scopeChange == nil && run.styleChange == nil
  }

  fileprivate func words(_ change: Change) -> String {
    func told(_ node: ComparedNode?) -> String {
      guard let node else { return "–" }
      let text = node.content.paragraphs.joined(separator: " ").prefix(40)
      return "\(node.place.id) line \(node.place.line) \(node.content.heading ?? "") | \(text)"
    }
    return "\(change.kind.name) " + told(change.old.map { old.nodes[$0] }) + " → " + told(change.new.map { new.nodes[$0] })
  }
}
