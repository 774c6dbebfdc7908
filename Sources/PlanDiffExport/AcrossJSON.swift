import PlanDiff
import PlanFormat

/// Two organisations' plans side by side as JSON: format `gangmu-diff/1` with `pairs`. What one plan lacks are rows of kind inserted and
/// removed.
public enum AcrossJSON {
  /// One object, without a line end behind it.
  public static func bytes(_ comparison: AcrossComparison, style: ExportStyle = .pretty) -> [UInt8] {
    var writer = AcrossJSONWriter(comparison, style)
    writer.write()
    return writer.json.bytes.take()
  }
}

private struct AcrossJSONWriter: ~Copyable {
  let comparison: AcrossComparison
  var json: JSONBytes

  init(_ comparison: AcrossComparison, _ style: ExportStyle) {
    self.comparison = comparison
    json = JSONBytes(ByteWriter(), style: style, isWellFormed: false)
  }

  mutating func write() {
    json.open(#"{"format":"#)
    json.string(DiffJSON.format)
    json.key(#","across":"#)
    json.raw("true")
    json.key(#","old":"#)
    json.write(comparison.old)
    json.key(#","new":"#)
    json.write(comparison.new)
    json.array(#","pairs":["#)
    for pair in comparison.pairs {
      json.comma()
      json.open(#"{"confidence":"#)
      json.bytes.append(hundredths: UInt8(clamping: pair.confidence))
      json.key(#","old":"#)
      json.write(NodeName(pair.old, of: comparison.old))
      json.key(#","new":"#)
      json.write(NodeName(pair.new, of: comparison.new))
      json.close("}")
    }
    json.close("]")
    json.array(#","changes":["#)
    for node in comparison.onlyOld { write(.removed, NodeName(node, of: comparison.old), nil) }
    for node in comparison.onlyNew { write(.inserted, nil, NodeName(node, of: comparison.new)) }
    json.close("]")
    json.key(#","summary":"#)
    json.open(#"{"inserted":"#)
    json.number(comparison.onlyNew.count)
    json.key(#","removed":"#)
    json.number(comparison.onlyOld.count)
    json.close("}")
    json.close("}")
  }

  private mutating func write(_ kind: ChangeKind, _ old: NodeName?, _ new: NodeName?) {
    json.comma()
    json.open(#"{"kind":"#)
    json.string(kind.name)
    json.key(#","old":"#)
    if let old { json.write(old) } else { json.raw("null") }
    json.key(#","new":"#)
    if let new { json.write(new) } else { json.raw("null") }
    json.close("}")
  }
}
