/// Items whose words look like the rest of a reference: `（三）款项拨付`, `（三）规定动作`, `（3）项下资金` behind the item before, or `（一）款项使用` before （二）.
///
/// A reference names its article, or a 第 stands before it: no paragraph begins with `（三）项` right behind the end of （二）.
enum ListedReferences: Look {
  static let needs: Candidates.Traits = .reference

  /// The last markers of one form.
  private struct Last {
    var surface: Surface?
    /// A first one in doubt.
    var first: Int?
  }

  /// Takes the doubt from such markers at the beginning of paragraphs. Linear.
  static func apply(to candidates: inout Candidates) {
    var han = Last()
    var arabic = Last()
    for start in candidates.starts where start.position == .paragraph {
      let index = Int(start.firstSurface)
      let surface = candidates[start]
      guard surface.pieces.isSuperset(of: .brackets), surface.unit == .none, surface.value > 0 else { continue }
      var last = surface.pieces.contains(.han) ? han : arabic
      if let first = last.first, surface.doubt == .none, candidates.surfaces[first].precedes(surface) { candidates.clear(first) }
      last.first = nil
      if surface.doubt == .reference, mayBeItem(surface, Int(start.passage), candidates.prose) {
        if surface.value == 1 {
          last.first = index
        } else if let before = last.surface, before.doubt == .none, before.precedes(surface) {
          candidates.clear(index)
        }
      }
      last.surface = candidates[start]
      if surface.pieces.contains(.han) { han = last } else { arabic = last }
    }
  }

  /// Whether its words may be a heading's, `款项`, `规定动作`, and the paragraph before is at its end: a sentence, a tag, or the heading of a list.
  private static func mayBeItem(_ surface: Surface, _ passage: Int, _ prose: Prose) -> Bool {
    guard passage > 0, surface.start == prose.passages[passage].start else { return false }
    let place = Place(prose.bytes.span, at: Int(surface.textStart), end: Int(prose.passages[passage].end))
    guard place.peek == "款" || place.peek == "项" || place.peek == "规" else { return false }
    let before = prose.passages[passage - 1]
    let last = Scalars.decode(prose.bytes, before: Int(before.end), start: Int(before.start)).value
    if Scalars.endsThought(last) || SurfaceScanner.closes(last) { return true }
    return surface.value == 1
      && SurfaceScanner.surface(prose.bytes.span, Place(prose.bytes.span, at: Int(before.start), end: Int(before.end)), mustBeWhole: true)
        != nil
  }
}
