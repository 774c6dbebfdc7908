import PlanDiff
import PlanExport

/// A difference as JSON: the object of format `gangmu-diff/1`, as ``DiffSchema/json`` describes it.
public enum DiffJSON {
  /// Name and number of the format.
  public static let format = "gangmu-diff/1"

  /// One object, without a line end behind it. The same difference always gives the same bytes.
  public static func bytes(_ difference: PlanDifference, style: ExportStyle = .pretty) -> [UInt8] {
    var writer = DiffJSONWriter(difference)
    writer.write()
    let compact = writer.json.bytes.take()
    guard style == .pretty else { return compact }
    var bytes = ByteWriter()
    JSONLayout.append(compact, to: &bytes)
    return bytes.take()
  }
}

struct DiffJSONWriter: ~Copyable {
  let difference: PlanDifference
  var json = JSONBytes(ByteWriter(), isWellFormed: false)

  init(_ difference: PlanDifference) { self.difference = difference }

  mutating func write() {
    json.raw(#"{"format":"#)
    json.string(DiffJSON.format)
    json.raw(#","old":"#)
    json.write(difference.old)
    json.raw(#","new":"#)
    json.write(difference.new)
    json.raw(#","changes":["#)
    for change in difference.changes { write(change) }
    json.raw(#"],"summary":{"#)
    for (index, row) in difference.summary.enumerated() {
      if index > 0 { json.raw(",") }
      json.string(row.kind.name)
      json.raw(":")
      json.number(row.count)
    }
    json.raw("}}")
  }

  mutating func write(_ change: Change) {
    json.comma()
    json.raw(#"{"kind":"#)
    json.string(change.kind.name)
    json.raw(#","old":"#)
    if let old = change.old { json.write(difference.oldName(old)) } else { json.raw("null") }
    json.raw(#","new":"#)
    if let new = change.new { json.write(difference.newName(new)) } else { json.raw("null") }
    switch change.detail {
    case .none: break
    case .text(let runs): write(runs)
    case .duties(let added, let dropped):
      write(#","added":["#, added)
      write(#","dropped":["#, dropped)
    case .numbering(let run): write(run)
    case .subtree(let nodes) where nodes.isEmpty: break
    case .subtree(let nodes):
      json.raw(#","sections":["#)
      for node in nodes { separated(change.kind == .inserted ? difference.newName(node) : difference.oldName(node)) }
      json.raw("]")
    case .parts(let nodes):
      json.raw(#","parts":["#)
      for node in nodes { separated(change.kind == .split ? difference.newName(node) : difference.oldName(node)) }
      json.raw("]")
    }
    json.raw("}")
  }

  private mutating func separated(_ name: NodeName) {
    json.comma()
    json.write(name)
  }

  private mutating func write(_ runs: [TextRun]) {
    json.raw(#","text":["#)
    for run in runs {
      json.comma()
      json.raw(#"{"op":"#)
      json.string(run.operation.name)
      json.raw(#","text":"#)
      json.string(run.text)
      json.raw("}")
    }
    json.raw("]")
  }

  private mutating func write(_ key: StaticString, _ duties: [Duty]) {
    json.raw(key)
    for role in RoleGroup.groups(duties) {
      json.comma()
      json.raw(#"{"role":"#)
      json.string(role.role)
      json.raw(#","kind":"#)
      json.string(role.kind.name)
      json.raw(#","units":["#)
      for unit in role.units {
        json.comma()
        json.string(unit)
      }
      json.raw(#"],"deadline":"#)
      json.write(optional: role.deadline)
      json.raw("}")
    }
    json.raw("]")
  }

  private mutating func write(_ run: NumberingRun) {
    write(ends: 0..<run.sections.count, of: run)
    json.raw(#","because":"#)
    json.write(
      optional: run.causes.isEmpty ? nil : run.causes.map { difference.name(of: $0).short + " " + $0.kind.name }.joined(separator: "; "))
    json.raw(#","count":"#)
    json.number(run.sections.count)
    guard run.stretches.count > 1 else { return }
    json.raw(#","stretches":["#)
    for stretch in run.stretches {
      json.comma()
      json.raw(#"{"count":"#)
      json.number(stretch.count)
      write(ends: stretch, of: run)
      json.raw("}")
    }
    json.raw("]")
  }

  private mutating func write(ends range: Range<Int>, of run: NumberingRun) {
    let ends = [run.sections[range.lowerBound], run.sections[range.upperBound - 1]]
    json.raw(#","from":["#)
    for pair in ends {
      json.comma()
      json.string(difference.oldName(pair.old).marker ?? "")
    }
    json.raw(#"],"to":["#)
    for pair in ends {
      json.comma()
      json.string(difference.newName(pair.new).marker ?? "")
    }
    json.raw("]")
  }
}
