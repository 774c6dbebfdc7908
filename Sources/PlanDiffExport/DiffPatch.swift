import PlanDiff
import PlanFormat

/// A difference that can be applied: the rows for the reader, and behind them the lines that give the new text byte by byte.
public enum DiffPatch {
  /// Name and number of the format.
  public static let format = "gangmu-patch/1"

  /// One indented object, without a line end behind it.
  public static func bytes(_ difference: PlanDifference, _ patch: TextPatch) -> [UInt8] {
    var writer = DiffJSONWriter(difference, .pretty)
    writer.write(PatchRecord(patch, old: difference.old.name, new: difference.new.name))
    return writer.json.bytes.take()
  }
}

extension DiffJSONWriter {
  fileprivate mutating func write(_ record: PatchRecord) {
    json.open(#"{"format":"#)
    json.string(record.format)
    json.key(#","old":"#)
    write(record.old, difference.old.settled)
    json.key(#","new":"#)
    write(record.new, difference.new.settled)
    json.array(#","changes":["#)
    for change in difference.changes { write(change) }
    json.close("]")
    json.array(#","pieces":["#)
    for piece in record.pieces { write(piece) }
    json.close("]")
    json.array(#","removed":["#)
    for line in record.removed {
      json.comma()
      json.open(#"{"line":"#)
      json.number(line.line)
      json.key(#","text":"#)
      json.string(line.text)
      json.close("}")
    }
    json.close("]")
    json.close("}")
  }

  private mutating func write(_ side: PatchRecord.Side, _ settled: [SettledReading]) {
    json.open(#"{"name":"#)
    json.string(side.name)
    json.key(#","bytes":"#)
    json.number(side.bytes)
    json.key(#","checksum":"#)
    json.string(side.checksum)
    json.write(settled)
    json.close("}")
  }

  private mutating func write(_ piece: PatchRecord.Piece) {
    json.comma()
    if let copy = piece.copy {
      json.open(#"{"copy":"#)
      json.numbers(copy[0], copy[1])
      json.close("}")
    } else {
      json.open(#"{"insert":"#)
      json.string(piece.insert ?? "")
      json.close("}")
    }
  }
}
