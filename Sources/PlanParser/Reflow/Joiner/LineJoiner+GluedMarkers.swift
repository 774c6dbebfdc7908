/// Markers that slipped to the end of the line before theirs, and headings that a lost line end left behind the text before them.
extension LineJoiner {
  /// `2 重点任务2.1⏎打造链主企业`, `第二章监督管理第一节⏎兑现…`, `…公示五、⏎结果运用` behind 四、: no stop stands before the marker, but the numbering wants exactly this one, and the line below
  /// has none.
  func endsWithDueMarker(_ index: Int, before next: Int) -> Bool {
    guard lineCount == 1, let own = lines.surface(of: index), own.hasNumeral, let glued = lastMarker(of: index, behind: Int(own.textStart)),
      isParted(glued, on: index, before: next)
    else { return false }
    if glued.components > 1, glued.components == own.components + 1 { return glued.value == 1 && glued.outerValue == own.value }
    if let above = marker(like: glued, in: stride(from: index - 1, through: max(0, index - Self.reach), by: -1)), above.isBefore(glued) {
      return true
    }
    guard glued.value == 1, glued.components == 1, !own.isLike(glued) else { return false }
    return isCounted(on: glued, below: next, under: own)
  }

  /// `…每年评估。2⏎重点任务⏎2.1 打造…`, `…每年评估。2⏎重点任务⏎3 保障措施` behind 1: a bare number behind a stop or a tag, where the numbers around it leave a place for a
  /// chapter.
  func endsWithChapter(_ index: Int, before next: Int) -> Bool {
    let (start, end) = (Int(lines[index].textStart), Int(lines[index].textEnd))
    var digits = end
    while digits > start, end - digits < 2, bytes[digits - 1].isDigit { digits -= 1 }
    guard digits < end, digits > start else { return false }
    let before = Scalars.decode(bytes, before: digits, start: start).value
    guard Scalars.isTerminal(before) || SurfaceScanner.closes(before), let number = scanner.surface(at: digits, end: end)?.value,
      number > 0,
      !Scalars.endsThought(lines.last(of: next))
    else { return false }
    // `…2⏎重点任务2.1⏎打造…`
    if let child = lastMarker(of: next, behind: Int(lines[next].textStart)), child.components == 2 {
      return child.value == 1 && child.outerValue == number
    }
    switch chapter(after: next + 1, expecting: number + 1, firstOf: number) {
    case .child: return true
    case .following: return chapter(before: index, expecting: number)
    case .none, .other: return false
    }
  }

  /// The marker that a line ends with, whole.
  private func lastMarker(of index: Int, behind start: Int) -> Surface? {
    let end = Int(lines[index].textEnd)
    var (offset, found) = (end, Surface?.none)
    for _ in 0..<Self.longestMarker {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: start)
      guard length > 0, SurfaceScanner.mayBegin.contains(scalar) || TailPieces.mayBeUnit(scalar) else { break }
      offset -= length
      guard SurfaceScanner.mayBegin.contains(scalar), let surface = scanner.surface(at: offset, end: end) else { continue }
      if surface.hasNumeral, Int(surface.end) == end, surface.marksParagraph { found = surface }
    }
    return found
  }

  /// Characters of `第二十三部分`, and some more.
  private static let longestMarker = 8

  /// Whether the word before a marker is none that holds it: `见附件1.`, `统一、`.
  private func isParted(_ surface: Surface, on index: Int, before next: Int) -> Bool {
    let line = lines[index]
    let before = Scalars.decode(bytes, before: Int(surface.start), start: Int(line.textStart)).value
    guard Scalars.isHan(before), !GluedMarker.isBound(to: before) || GluedMarker.names(before) && !surface.pieces.contains(.prefix) else {
      return false
    }
    let first = lines.first(of: next)
    return GluedMarker.isLikely(surface, behind: before, next: first)
  }

  /// The nearest marker of the same form among some lines.
  private func marker(like surface: Surface, in places: StrideThrough<Int>) -> Surface? {
    places.lazy.compactMap { lines.surface(of: $0) }.first { $0.marksParagraph && $0.isLike(surface) }
  }

  /// Whether a first item is followed by its second, or by the first below another marker like the one above it.
  private func isCounted(on first: Surface, below next: Int, under own: Surface) -> Bool {
    var isUnderOther = false
    for index in next + 1..<max(next + 1, min(next + Self.reach, lines.count)) where !lines[index].isBlank {
      guard let surface = lines.surface(of: index), surface.marksParagraph else { continue }
      if surface.isLike(first) { return surface.value == 2 || surface.value == 1 && isUnderOther }
      if surface.isLike(own) { isUnderOther = true }
    }
    return false
  }

  /// `…确保按期完成。第三章 实施计划⏎督查组采取…`, `…按期完成。第三章⏎实施计划⏎督查组…`: whether the line before ends in a heading that a lost line end left in its paragraph.
  var endsWithGluedHeading: Bool {
    let (start, end) = (Int(lines[lastLine].textStart), Int(lines[lastLine].textEnd))
    var stop = end
    while stop > start {
      let (scalar, length) = Scalars.decode(bytes, before: stop, start: start)
      if Scalars.isTerminal(scalar) { break }
      stop -= max(1, length)
    }
    if stop > start {
      let heading = Blank.end(in: bytes.span, from: stop, to: end)
      guard let surface = SurfaceScanner.surface(bytes.span, Place(bytes.span, at: heading, end: end), mustBeWhole: true) else {
        return false
      }
      return surface.namesLevel && surface.doubt == .none && Int(surface.textStart) < end
        && !CitedDivision.goesOnBehind(surface, bytes.span, to: end)
    }
    guard lineCount > 1, lastLine > 0, LineJoiner.mayEndMarker(lines.last(of: lastLine - 1)) else { return false }
    return endsWithMarker(lastLine - 1)
  }
}

extension Surface {
  /// Whether another marker is of the same form: `（2）` and `（1）`, not `（二）`, `2.` or `（2`.
  fileprivate func isLike(_ other: Surface) -> Bool {
    let form: Pieces = [.open, .close, .prefix, .han, .arabic, .circled, .composed]
    return unit == other.unit && components == other.components && pieces.intersection(form) == other.pieces.intersection(form)
      && (isFramed || separator == other.separator)
  }

  /// Whether another of the same form is the very next.
  fileprivate func isBefore(_ next: Surface) -> Bool {
    value + 1 == next.value && (components == 1 || outerValue == next.outerValue)
  }
}
