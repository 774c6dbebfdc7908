import PlanDiff
import PlanFormat

/// A difference as XML: the facts of the JSON, names as there, in the namespace `urn:gangmu:diff:1`.
public enum DiffXML {
  /// The namespace of the elements, which carries the number of the format.
  public static let namespace = "urn:gangmu:diff:1"

  /// A whole document with a line end behind it.
  public static func text(_ difference: PlanDifference) -> String {
    var xml = XMLLines()
    xml.open("diff", [("xmlns", namespace), ("format", DiffJSON.format)])
    xml.sides(difference.old, difference.new)
    for change in difference.changes { write(change, of: difference, to: &xml) }
    xml.empty("summary", difference.summary.map { ($0.kind.name, String($0.count)) })
    if difference.typographyCount > 0 { xml.empty("typography", [("count", String(difference.typographyCount))]) }
    xml.close()
    return xml.text
  }

  /// Two organisations' plans side by side.
  public static func text(_ comparison: AcrossComparison) -> String {
    var xml = XMLLines()
    xml.open("diff", [("xmlns", namespace), ("format", DiffJSON.format), ("across", "true")])
    xml.sides(comparison.old, comparison.new)
    for pair in comparison.pairs {
      xml.open("pair", [("confidence", String(Double(pair.confidence) / 100))])
      xml.name("old", NodeName(pair.old, of: comparison.old))
      xml.name("new", NodeName(pair.new, of: comparison.new))
      xml.close()
    }
    for node in comparison.onlyOld {
      xml.open("change", [("kind", ChangeKind.removed.name)])
      xml.name("old", NodeName(node, of: comparison.old))
      xml.close()
    }
    for node in comparison.onlyNew {
      xml.open("change", [("kind", ChangeKind.inserted.name)])
      xml.name("new", NodeName(node, of: comparison.new))
      xml.close()
    }
    xml.close()
    return xml.text
  }

  private static func write(_ change: Change, of difference: PlanDifference, to xml: inout XMLLines) {
    xml.open("change", [("kind", change.kind.name)])
    if let old = change.old { xml.name("old", difference.oldName(old)) }
    if let new = change.new { xml.name("new", difference.newName(new)) }
    switch change.detail {
    case .none: break
    case .text(let runs):
      xml.line("<text>" + runs.map { "<\($0.operation.name)>\(XMLEscape.escaped($0.text))</\($0.operation.name)>" }.joined() + "</text>")
    case .duties(let added, let dropped):
      for group in RoleGroup.groups(added) { xml.group("added", group) }
      for group in RoleGroup.groups(dropped) { xml.group("dropped", group) }
    case .numbering(let run):
      xml.empty("run", [("count", String(run.sections.count))])
      for stretch in run.stretches {
        let (first, last) = (run.sections[stretch.lowerBound], run.sections[stretch.upperBound - 1])
        xml.empty(
          "stretch",
          [
            ("count", String(stretch.count)), ("fromFirst", difference.oldName(first.old).marker ?? ""),
            ("fromLast", difference.oldName(last.old).marker ?? ""), ("toFirst", difference.newName(first.new).marker ?? ""),
            ("toLast", difference.newName(last.new).marker ?? ""),
          ])
      }
      if let change = run.scopeChange { xml.empty("because", [("kind", change.scope.name), ("level", String(change.level))]) }
      if let change = run.styleChange {
        xml.empty("because", [("kind", "style"), ("level", String(change.level)), ("from", change.old.name), ("to", change.new.name)])
      }
      for cause in run.causes { xml.empty("because", [("kind", cause.kind.name), ("section", difference.name(of: cause).short)]) }
    case .subtree(let nodes, let kept):
      for node in nodes { xml.name("section", change.kind == .inserted ? difference.newName(node) : difference.oldName(node)) }
      for pair in kept { xml.name("kept", change.kind == .inserted ? difference.oldName(pair.old) : difference.newName(pair.new)) }
    case .parts(let nodes):
      for node in nodes { xml.name("part", change.kind == .split ? difference.newName(node) : difference.oldName(node)) }
    }
    xml.close()
  }
}

/// XML, one element a line, two blanks a level.
private struct XMLLines {
  private(set) var text = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
  private var opened: [String] = []

  mutating func open(_ name: String, _ attributes: [(String, String)]) {
    line("<\(name)\(XMLLines.list(attributes))>")
    opened.append(name)
  }

  mutating func empty(_ name: String, _ attributes: [(String, String)]) { line("<\(name)\(XMLLines.list(attributes))/>") }

  mutating func close() {
    guard let name = opened.popLast() else { return }
    line("</\(name)>")
  }

  mutating func line(_ content: String) { text += String(repeating: "  ", count: opened.count) + content + "\n" }

  mutating func sides(_ old: ComparedPlan, _ new: ComparedPlan) {
    side("oldPlan", old)
    side("newPlan", new)
  }

  private mutating func side(_ element: String, _ plan: ComparedPlan) {
    let settled = plan.settled
    let attributes = [("name", plan.name), ("repairs", String(plan.repairs)), ("settled", String(settled.count))]
    guard !settled.isEmpty else { return empty(element, attributes) }
    open(element, attributes)
    for reading in settled {
      open("settlement", reading.place.line > 0 ? [("line", String(reading.place.line))] : [])
      line("<words>\(XMLEscape.escaped(reading.words))</words>")
      standing("read", reading.read)
      standing("compared", reading.compared)
      close()
    }
    close()
  }

  private mutating func standing(_ element: String, _ standing: SettledReading.Standing) {
    var attributes = [("as", standing.name)]
    if case .section(let level, let marker) = standing {
      attributes.append(("level", String(level)))
      if let marker { attributes.append(("marker", marker)) }
    }
    empty(element, attributes)
  }

  mutating func name(_ element: String, _ name: NodeName) {
    var attributes = [("id", name.id)]
    if name.line > 0 { attributes.append(("line", String(name.line))) }
    if let marker = name.marker { attributes.append(("marker", marker)) }
    if let document = name.document { attributes.append(("document", String(document))) }
    guard let heading = name.heading else { return empty(element, attributes) }
    line("<\(element)\(XMLLines.list(attributes))>\(XMLEscape.escaped(heading))</\(element)>")
  }

  mutating func group(_ element: String, _ group: RoleGroup) {
    var attributes = [("role", group.role), ("kind", group.kind.name)]
    if let deadline = group.deadline { attributes.append(("deadline", deadline)) }
    let units = group.units.map { "<unit>\(XMLEscape.escaped($0))</unit>" }.joined()
    line("<\(element)\(XMLLines.list(attributes))>\(units)</\(element)>")
  }

  private static func list(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(XMLEscape.escaped($0.1))\"" }.joined()
  }
}
