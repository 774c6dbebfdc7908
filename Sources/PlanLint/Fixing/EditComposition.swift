import PlanSyntax

/// Two rounds of edits as one.
extension Fixer {
  /// The edits that do to a text at once what some did to it and others did to the result.
  ///
  /// - Parameters:
  ///   - first: Edits of the text, in order, without overlap.
  ///   - second: Edits of the middle text, in order, without overlap.
  ///   - middle: What the first edits made of the text.
  /// - Returns: edits of the text itself, in order, without overlap. Linear in the edits and their texts.
  public static func composed(_ first: [TextEdit], _ second: [TextEdit], over middle: [UInt8]) -> [TextEdit] {
    guard !first.isEmpty else { return second }
    var result: [TextEdit] = []
    var early = placed(first)[...]
    var late = second[...]
    // By how much the middle text is ahead of the first one behind all edits so far.
    var shift = 0
    while let start = [early.first?.span.start, late.first?.span.start].compactMap({ $0 }).min() {
      var end = start
      let before = shift
      var text: [UInt8] = []
      var position = start
      // All edits that touch each other are one.
      while true {
        if let edit = early.first, edit.span.start <= end {
          end = max(end, edit.span.end)
          shift += edit.growth
          early.removeFirst()
        } else if let edit = late.first, edit.span.start <= end {
          end = max(end, edit.span.end)
          text += middle[Int(position)..<Int(edit.span.start)]
          text += edit.text.utf8
          position = edit.span.end
          late.removeFirst()
        } else {
          break
        }
      }
      text += middle[Int(position)..<Int(end)]
      result.append(TextEdit(Span(Int(start) - before, Int(end) - shift), String(decoding: text, as: UTF8.self)))
    }
    return result
  }

  /// Where a place of the text that edits made was before them; in what an edit wrote it is the edit's own place. Linear in the edits.
  ///
  /// - Parameter edits: of the text as it was, in order, without overlap.
  public static func origin(of offset: UInt32, behind edits: [TextEdit]) -> UInt32 {
    var shift = 0
    for edit in edits {
      let start = Int(edit.span.start) + shift
      if Int(offset) < start { break }
      if Int(offset) < start + edit.text.utf8.count { return edit.span.start }
      shift += edit.text.utf8.count - edit.span.count
    }
    return UInt32(Int(offset) - shift)
  }

  /// Where the texts of edits lie once they are made.
  private static func placed(_ edits: [TextEdit]) -> [PlacedEdit] {
    var shift = 0
    return edits.map { edit in
      let start = Int(edit.span.start) + shift
      let growth = edit.text.utf8.count - edit.span.count
      shift += growth
      return PlacedEdit(span: Span(start, start + edit.text.utf8.count), growth: growth)
    }
  }

  private struct PlacedEdit {
    let span: Span
    let growth: Int
  }
}
