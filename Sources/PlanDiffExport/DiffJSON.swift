import PlanDiff
import PlanFormat
import PlanSyntax

/// A difference as JSON: the object of format `gangmu-diff/1`, as ``DiffSchema/json`` describes it.
public enum DiffJSON {
  /// Name and number of the format.
  public static let format = "gangmu-diff/1"

  /// One object, without a line end behind it. The same difference always gives the same bytes.
  public static func bytes(_ difference: PlanDifference, style: ExportStyle = .pretty) -> [UInt8] {
    var writer = DiffJSONWriter(difference, style)
    writer.write()
    return writer.json.bytes.take()
  }
}

struct DiffJSONWriter: ~Copyable {
  let difference: PlanDifference
  var json: JSONBytes

  init(_ difference: PlanDifference, _ style: ExportStyle) {
    self.difference = difference
    json = JSONBytes(ByteWriter(), style: style, isWellFormed: false)
  }

  mutating func write() {
    json.open(#"{"format":"#)
    json.string(DiffJSON.format)
    json.key(#","old":"#)
    json.write(difference.old)
    json.key(#","new":"#)
    json.write(difference.new)
    json.array(#","changes":["#)
    for change in difference.changes { write(change) }
    json.close("]")
    json.key(#","summary":"#)
    json.open()
    for row in difference.summary {
      json.key(named: row.kind.name)
      json.number(row.count)
    }
    json.close("}")
    let typography = difference.typographyCount
    if typography > 0 {
      json.key(#","typography":"#)
      json.number(typography)
    }
    json.close("}")
  }

  mutating func write(_ change: Change) {
    json.comma()
    json.open(#"{"kind":"#)
    json.string(change.kind.name)
    json.key(#","old":"#)
    if let old = change.old { json.write(difference.oldName(old)) } else { json.raw("null") }
    json.key(#","new":"#)
    if let new = change.new { json.write(difference.newName(new)) } else { json.raw("null") }
    switch change.detail {
    case .none: break
    case .text(let runs): write(runs)
    case .duties(let added, let dropped):
      write(#","added":["#, added)
      write(#","dropped":["#, dropped)
    case .numbering(let run): write(run)
    case .subtree(let nodes, let kept):
      let isInserted = change.kind == .inserted
      write(#","sections":["#, nodes.map { isInserted ? difference.newName($0) : difference.oldName($0) })
      write(#","kept":["#, kept.map { isInserted ? difference.oldName($0.old) : difference.newName($0.new) })
    case .parts(let nodes):
      write(#","parts":["#, nodes.map { change.kind == .split ? difference.newName($0) : difference.oldName($0) })
    }
    json.close("}")
  }

  /// A member that is absent where there is nothing in it.
  private mutating func write(_ key: StaticString, _ names: [NodeName]) {
    guard !names.isEmpty else { return }
    json.array(key)
    for name in names {
      json.comma()
      json.write(name)
    }
    json.close("]")
  }

  private mutating func write(_ runs: [TextRun]) {
    json.array(#","text":["#)
    for run in runs {
      json.comma()
      json.open(#"{"op":"#)
      json.string(run.operation.name)
      json.key(#","text":"#)
      json.string(run.text)
      json.close("}")
    }
    json.close("]")
  }

  private mutating func write(_ key: StaticString, _ duties: [Duty]) {
    json.array(key)
    for role in RoleGroup.groups(duties) {
      json.comma()
      json.open(#"{"role":"#)
      json.string(role.role)
      json.key(#","kind":"#)
      json.string(role.kind.name)
      json.array(#","units":["#)
      json.members(role.units)
      json.close("]")
      json.key(#","deadline":"#)
      json.string(orNull: role.deadline)
      json.close("}")
    }
    json.close("]")
  }

  private mutating func write(_ run: NumberingRun) {
    write(ends: lead(of: run), of: run)
    json.key(#","because":"#)
    let causes = run.causes.map { difference.name(of: $0).short + " " + $0.kind.name }
    let reasons =
      causes + [run.scopeChange].compactMap { $0 }.map { "level \($0.level) \($0.scope.name)" }
      + [run.styleChange].compactMap { $0 }.map { "level \($0.level) is written \($0.new.name)" }
    json.string(orNull: reasons.isEmpty ? nil : reasons.joined(separator: "; "))
    if let change = run.scopeChange { write("scope", change.level, from: change.scope.other.name, to: change.scope.name) }
    if let change = run.styleChange { write("style", change.level, from: change.old.name, to: change.new.name) }
    json.key(#","count":"#)
    json.number(run.sections.count)
    guard run.stretches.count > 1 else { return }
    json.array(#","stretches":["#)
    for stretch in run.stretches {
      json.comma()
      json.open(#"{"count":"#)
      json.number(stretch.count)
      write(ends: stretch, of: run)
      json.close("}")
    }
    json.close("]")
  }

  /// What a level did and does.
  private mutating func write(_ name: String, _ level: Int, from old: String, to new: String) {
    json.key(named: name)
    json.open(#"{"level":"#)
    json.number(level)
    json.key(#","from":"#)
    json.string(old)
    json.key(#","to":"#)
    json.string(new)
    json.close("}")
  }

  /// The sections that are counted as the first is: of a run that shifted two counts those of the other stand among the stretches alone.
  private func lead(of run: NumberingRun) -> Range<Int> {
    let style = difference.new.nodes[run.sections[0].new].content.marker?.style
    let end = run.stretches.first { difference.new.nodes[run.sections[$0.lowerBound].new].content.marker?.style != style }
    return 0..<(end?.lowerBound ?? run.sections.count)
  }

  private mutating func write(ends range: Range<Int>, of run: NumberingRun) {
    let ends = [run.sections[range.lowerBound], run.sections[range.upperBound - 1]]
    json.array(#","from":["#)
    json.members(ends.map { difference.oldName($0.old).marker ?? "" })
    json.close("]")
    json.array(#","to":["#)
    json.members(ends.map { difference.newName($0.new).marker ?? "" })
    json.close("]")
  }
}

extension Scope {
  fileprivate var other: Scope { self == .restarts ? .continues : .restarts }
}
