/// `（三）⏎某县农业农村局⏎2024年3月1日`, `3.⏎附件：1.任务清单`, `二、⏎责任单位：县民政局`: whether the paragraph is a marker alone, and the line below what stands
/// behind a text or beside it.
enum EmptyItem: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    guard joiner.lineCount == 1, seam.above.count <= LineJoiner.longestLone, LoneMarker.isLoneMarker(joiner.lastLine, joiner),
      let surface = joiner.lines.surface(of: joiner.lastLine), surface.marksParagraph
    else { return false }
    return isEmptyItem(joiner.lastLine, before: seam.index, joiner) || isNoText(seam.index, joiner)
  }

  /// `3．⏎4．加强…`, `五、⏎第三章 主要任务`, `1.2⏎2 组织保障`: whether the line below a marker alone begins with the next of its list, with a division, or with the chapter behind
  /// that of the marker.
  private static func isEmptyItem(_ index: Int, before next: Int, _ joiner: LineJoiner) -> Bool {
    guard let surface = joiner.lines.surface(of: index), surface.marksParagraph, let following = joiner.lines.surface(of: next) else {
      return false
    }
    if following.marksParagraph {
      if surface.components == following.components, surface.precedes(following) { return true }
      if following.namesLevel, surface.unit != following.unit { return true }
      if isOuter(following, of: surface) { return true }
    }
    return surface.components > 1 && following.endsDivision(of: surface) && isInOrder(surface, at: index, joiner)
  }

  /// `（三）⏎二、工作要求`: a marker of a level above. A dot at a line's end may be one within the number, `1.⏎2推广`.
  private static func isOuter(_ following: Surface, of surface: Surface) -> Bool {
    guard let style = surface.wholeStyle, let outer = following.wholeStyle, !surface.pieces.contains(.arabic) || surface.separator != .dot
    else { return false }
    return outer.rank < style.rank && surface.components == 1 && following.components == 1
  }

  /// Whether a decimal number is a first, or the one before it stands above: it has lost none of its digits to the next line.
  private static func isInOrder(_ surface: Surface, at index: Int, _ joiner: LineJoiner) -> Bool {
    let above = stride(from: index - 1, through: max(0, index - LoneChapter.reach), by: -1).lazy.compactMap { joiner.lines.surface(of: $0) }
      .first { $0.components == surface.components }
    guard let above, above.outerValue == surface.outerValue else { return surface.value == 1 }
    return above.value + 1 == surface.value
  }

  /// A list of attachments, the head of one, a tag, a line of the 版记 or below the day of signing, or who signs.
  private static func isNoText(_ index: Int, _ joiner: LineJoiner) -> Bool {
    let (start, end) = (Int(joiner.lines[index].textStart), Int(joiner.lines[index].textEnd))
    if let label = AttachmentLabel.read(joiner.bytes, start, end) {
      return label.hasColon || label.isAttachment && (label.isAlone || label.hasNumber && label.mark != .none)
    }
    if isTagAlone(start..<end, joiner) || ColophonLabel.begins(joiner.bytes.span, start..<end) { return true }
    if SurfaceScanner.opens(Scalars.decode(joiner.bytes, at: start, end: end).value) {
      return Self.remarks.begins(joiner.bytes.span, from: start, to: end)
    }
    return isSignature(index, joiner)
  }

  /// `责任单位：县民政局`, `（责任单位：县民政局）`
  private static func isTagAlone(_ line: Range<Int>, _ joiner: LineJoiner) -> Bool {
    let bytes = joiner.bytes.span
    let first = Scalars.decode(bytes, at: line.lowerBound, end: line.upperBound)
    let isBracketed =
      TagText.opens(first.value) && TagText.closes(Scalars.decode(bytes, before: line.upperBound, start: line.lowerBound).value)
    let start = isBracketed ? line.lowerBound + first.length : line.lowerBound
    guard isBracketed || RoleLabel.opensLine(bytes, at: line.lowerBound, end: line.upperBound) else { return false }
    return RoleLabel.read(bytes, at: start, end: line.upperBound).map { $0.kind.responsibility != nil } ?? false
  }

  /// `（此件公开发布）`
  private static let remarks = WordList(["（此件", "(此件"])

  /// `某县农业农村局` with a day below it, or with the day in the same line.
  private static func isSignature(_ index: Int, _ joiner: LineJoiner) -> Bool {
    let line = joiner.lines[index]
    let (start, end) = (Int(line.textStart), Int(line.textEnd))
    guard end - start <= Self.longestSignature else { return false }
    if SignedLine.read(joiner.bytes, start..<end) != nil { return true }
    guard OfficeName.isWhole(joiner.bytes, start..<end), let next = joiner.nextText(behind: index) else { return false }
    return DateReader.whole(joiner.bytes, Int(joiner.lines[next].textStart), Int(joiner.lines[next].textEnd)) != nil
  }

  /// In bytes.
  private static let longestSignature = 150
}

extension Surface {
  /// `2 组织体系`, `1.3 适用范围` behind `1.2.4`: the next of one of the divisions that a decimal number names, be it its own.
  fileprivate func endsDivision(of last: Surface) -> Bool {
    guard pieces.contains(.arabic), components <= last.components, last.components <= DecimalParts.most, doubt == .none || doubt == .bare,
      pieces.isDisjoint(with: [.open, .close, .prefix]), parts.isWhole, last.parts.isWhole
    else { return false }
    // `1.2⏎2规范` may be a number of two digits that was torn.
    if components == 1, separator == .none, !pieces.contains(.blankBehind) { return false }
    let steps = Int(last.components - components)
    guard parts[0] == last.parts[steps] + 1 else { return false }
    return (1..<max(1, Int(components))).allSatisfy { parts[$0] == last.parts[$0 + steps] }
  }
}
