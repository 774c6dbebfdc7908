import PlanSyntax

extension RandomAccessCollection<TextEdit> {
  /// What the edits make of a stretch of a text. Linear in the stretch.
  ///
  /// They stand in the order of their spans, do not overlap, and lie in the stretch.
  func applied(to bytes: [UInt8], in range: Range<Int>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(range.count + count * 8)
    var position = range.lowerBound
    for edit in self {
      output += bytes[position..<Int(edit.span.start)]
      output += edit.text.utf8
      position = Int(edit.span.end)
    }
    return output + bytes[position..<range.upperBound]
  }
}
