import PlanDiff
import PlanExport

/// Two organisations' plans side by side as JSON: format `gangmu-diff/1` with `pairs`. What one plan lacks are rows of kind inserted and
/// removed.
public enum AcrossJSON {
  /// One object, without a line end behind it.
  public static func bytes(_ comparison: AcrossComparison, style: ExportStyle = .pretty) -> [UInt8] {
    var writer = AcrossJSONWriter(comparison: comparison)
    writer.write()
    let compact = writer.json.bytes.take()
    guard style == .pretty else { return compact }
    var bytes = ByteWriter()
    JSONLayout.append(compact, to: &bytes)
    return bytes.take()
  }
}

private struct AcrossJSONWriter: ~Copyable {
  let comparison: AcrossComparison
  var json = JSONBytes(ByteWriter(), isWellFormed: false)

  init(comparison: AcrossComparison) { self.comparison = comparison }

  mutating func write() {
    json.raw(#"{"format":"#)
    json.string(DiffJSON.format)
    json.raw(#","across":true,"old":"#)
    json.write(comparison.old)
    json.raw(#","new":"#)
    json.write(comparison.new)
    json.raw(#","pairs":["#)
    for pair in comparison.pairs {
      json.comma()
      json.raw(#"{"confidence":"#)
      json.write(hundredths: pair.confidence)
      json.raw(#","old":"#)
      json.write(NodeName(pair.old, of: comparison.old))
      json.raw(#","new":"#)
      json.write(NodeName(pair.new, of: comparison.new))
      json.raw("}")
    }
    json.raw(#"],"changes":["#)
    for node in comparison.onlyOld { write(.removed, NodeName(node, of: comparison.old), nil) }
    for node in comparison.onlyNew { write(.inserted, nil, NodeName(node, of: comparison.new)) }
    json.raw(#"],"summary":{"inserted":"#)
    json.number(comparison.onlyNew.count)
    json.raw(#","removed":"#)
    json.number(comparison.onlyOld.count)
    json.raw("}}")
  }

  private mutating func write(_ kind: ChangeKind, _ old: NodeName?, _ new: NodeName?) {
    json.comma()
    json.raw(#"{"kind":"#)
    json.string(kind.name)
    json.raw(#","old":"#)
    if let old { json.write(old) } else { json.raw("null") }
    json.raw(#","new":"#)
    if let new { json.write(new) } else { json.raw("null") }
    json.raw("}")
  }
}
