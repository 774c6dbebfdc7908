/// `2 重点任务2.1⏎打造链主企业`, `第二章监督管理第一节⏎兑现…`, `…公示五、⏎结果运用` behind 四、: no stop stands before the marker, but the numbering wants exactly this one, and the line below
/// has none.
enum SlippedDueMarker: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    guard joiner.lineCount == 1, let own = joiner.lines.surface(of: joiner.lastLine), own.hasNumeral,
      let glued = lastMarker(of: joiner.lastLine, behind: Int(own.textStart), joiner),
      isParted(glued, on: joiner.lastLine, before: seam.index, joiner)
    else { return false }
    if glued.components > 1, glued.components == own.components + 1 { return glued.value == 1 && glued.outerValue == own.value }
    if let above = marker(
      like: glued, in: stride(from: joiner.lastLine - 1, through: max(0, joiner.lastLine - LoneChapter.reach), by: -1), joiner),
      above.isBefore(glued)
    {
      return true
    }
    guard glued.value == 1, glued.components == 1, !own.isLike(glued) else { return false }
    return isCounted(on: glued, below: seam.index, under: own, joiner)
  }

  /// The marker that a line ends with, whole.
  static func lastMarker(of index: Int, behind start: Int, _ joiner: LineJoiner) -> Surface? {
    let end = Int(joiner.lines[index].textEnd)
    var (offset, found) = (end, Surface?.none)
    for _ in 0..<Self.longestMarker {
      let (scalar, length) = Scalars.decode(joiner.bytes, before: offset, start: start)
      guard length > 0, SurfaceScanner.mayBegin.contains(scalar) || TailPieces.mayBeUnit(scalar) else { break }
      offset -= length
      guard SurfaceScanner.mayBegin.contains(scalar), let surface = joiner.scanner.surface(at: offset, end: end) else { continue }
      if surface.hasNumeral, Int(surface.end) == end, surface.marksParagraph { found = surface }
    }
    return found
  }

  /// Characters of `第二十三部分`, and some more.
  private static let longestMarker = 8

  /// Whether the word before a marker is none that holds it: `见附件1.`, `统一、`.
  private static func isParted(_ surface: Surface, on index: Int, before next: Int, _ joiner: LineJoiner) -> Bool {
    let line = joiner.lines[index]
    let before = Scalars.decode(joiner.bytes, before: Int(surface.start), start: Int(line.textStart)).value
    guard Scalars.isHan(before), !GluedMarker.isBound(to: before) || GluedMarker.names(before) && !surface.pieces.contains(.prefix) else {
      return false
    }
    let first = joiner.lines.first(of: next)
    return GluedMarker.isLikely(surface, behind: before, next: first)
  }

  /// The nearest marker of the same form among some lines.
  private static func marker(like surface: Surface, in places: StrideThrough<Int>, _ joiner: LineJoiner) -> Surface? {
    places.lazy.compactMap { joiner.lines.surface(of: $0) }.first { $0.marksParagraph && $0.isLike(surface) }
  }

  /// Whether a first item is followed by its second, or by the first below another marker like the one above it.
  private static func isCounted(on first: Surface, below next: Int, under own: Surface, _ joiner: LineJoiner) -> Bool {
    var isUnderOther = false
    for index in next + 1..<max(next + 1, min(next + LoneChapter.reach, joiner.lines.count)) where !joiner.lines[index].isBlank {
      guard let surface = joiner.lines.surface(of: index), surface.marksParagraph else { continue }
      if surface.isLike(first) { return surface.value == 2 || surface.value == 1 && isUnderOther }
      if surface.isLike(own) { isUnderOther = true }
    }
    return false
  }
}

extension Surface {
  /// Whether another marker is of the same form: `（2）` and `（1）`, not `（二）`, `2.` or `（2`.
  fileprivate func isLike(_ other: Surface) -> Bool {
    let form: Pieces = [.open, .close, .prefix, .han, .arabic, .circled, .composed]
    return unit == other.unit && components == other.components && pieces.intersection(form) == other.pieces.intersection(form)
      && (isFramed || separator == other.separator)
  }
}

extension Surface {
  /// Whether another of the same form is the very next.
  fileprivate func isBefore(_ next: Surface) -> Bool {
    value + 1 == next.value && (components == 1 || outerValue == next.outerValue)
  }
}
