import PlanSyntax

/// Half a bracket in the paragraph before, which may be what is left of a section's marker.
extension Confidence {
  /// `二、编制依据一）开展普查。 ⏎ 普查结果逐项登记。 ⏎ （二）…`: whether the paragraph before holds half of a bracket or an empty pair, which may be what is left of the marker.
  func followsResidue(_ index: Int) -> Bool {
    let passage = Int(study.events[index].passage)
    guard passage > 0 else { return false }
    let range = text.prose.passages[passage - 1].range
    let bytes = text.prose.bytes.span
    var (offset, depth) = (textStart(ofPassageBefore: index) ?? range.lowerBound, 0)
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: range.upperBound)
      guard offset < range.upperBound else { return depth != 0 }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: range.upperBound)
      offset += length
      if SurfaceScanner.opens(scalar) {
        depth += 1
        if SurfaceScanner.closes(Scalars.decode(bytes, at: offset, end: range.upperBound).value) { return true }
      } else if SurfaceScanner.closes(scalar) {
        depth -= 1
        if depth < 0 { return true }
      }
    }
  }

  /// Behind the marker with which the paragraph before begins.
  private func textStart(ofPassageBefore index: Int) -> Int? {
    guard index > 0, study.events[index - 1].passage + 1 == study.events[index].passage, study.events[index - 1].position == .paragraph,
      !study.decisions[index - 1].reading.isPlain
    else { return nil }
    let offer = study.offers[Int(study.decisions[index - 1].reading.offer)]
    return offer.isLost ? nil : Int(text.surfaces[Int(offer.surface)].textStart)
  }
}
