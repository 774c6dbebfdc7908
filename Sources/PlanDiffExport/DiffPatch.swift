import PlanDiff
import PlanExport

/// A difference that can be applied: the rows for the reader, and behind them the lines that give the new text byte by byte.
public enum DiffPatch {
  /// Name and number of the format.
  public static let format = "gangmu-patch/1"

  /// One indented object, without a line end behind it.
  public static func bytes(_ difference: PlanDifference, _ patch: TextPatch) -> [UInt8] {
    var writer = DiffJSONWriter(difference)
    writer.write(PatchRecord(patch, old: difference.old.name, new: difference.new.name))
    var bytes = ByteWriter()
    JSONLayout.append(writer.json.bytes.take(), to: &bytes)
    return bytes.take()
  }
}

extension DiffJSONWriter {
  fileprivate mutating func write(_ record: PatchRecord) {
    json.raw(#"{"format":"#)
    json.string(record.format)
    json.raw(#","old":"#)
    write(record.old)
    json.raw(#","new":"#)
    write(record.new)
    json.raw(#","changes":["#)
    for change in difference.changes { write(change) }
    json.raw(#"],"pieces":["#)
    for piece in record.pieces { write(piece) }
    json.raw(#"],"removed":["#)
    for line in record.removed {
      json.comma()
      json.raw(#"{"line":"#)
      json.number(line.line)
      json.raw(#","text":"#)
      json.string(line.text)
      json.raw("}")
    }
    json.raw("]}")
  }

  private mutating func write(_ side: PatchRecord.Side) {
    json.raw(#"{"name":"#)
    json.string(side.name)
    json.raw(#","bytes":"#)
    json.number(side.bytes)
    json.raw(#","checksum":"#)
    json.string(side.checksum)
    json.raw("}")
  }

  private mutating func write(_ piece: PatchRecord.Piece) {
    json.comma()
    if let copy = piece.copy {
      json.raw(#"{"copy":["#)
      json.number(copy[0])
      json.raw(",")
      json.number(copy[1])
      json.raw("]}")
    } else {
      json.raw(#"{"insert":"#)
      json.string(piece.insert ?? "")
      json.raw("}")
    }
  }
}
