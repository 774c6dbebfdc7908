import PlanSyntax

/// Lists whose first item stands behind a comma.
extension StartFinder {
  /// `…手续较多等问题，（1）推行…`, or behind a first item `…的研究，（2）监测…`: nothing else in a list stands behind a comma.
  func mayBeListed(_ surface: Surface) -> Bool {
    // `…等问题，1）推行…` and `…等问题，（1推行…` are confirmed by their second alone.
    guard surface.pieces.isSuperset(of: .brackets) || surface.isFramedArabic else { return false }
    if surface.value == 1 { return true }
    if !surface.pieces.contains(.close) { return false }
    guard let last = lastSurfaceHere, starts.last?.position == .afterStop else { return false }
    return surfaces[last].precedes(surface)
  }

  /// `…等问题，（1）推行…；（2）建立…`: the item that follows tells that the one behind the comma is no part of its sentence.
  mutating func confirmItem(before next: Surface) {
    guard let item = itemBehindComma else { return }
    let surface = surfaces[Int(starts[item].firstSurface)]
    let isHalf = next.isHalfBracketed || surface.isFramedArabic && next.isFramedArabic
    guard surface.precedes(next) || isHalf && surface.value + 1 == next.value else { return }
    starts[item].position = .afterStop
    itemBehindComma = nil
  }
}
