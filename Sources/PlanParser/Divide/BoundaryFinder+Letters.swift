import PlanSyntax

/// What stands behind a letter that sends it out, though neither its name nor a day shows where it begins.
extension BoundaryFinder {
  /// `…现印发给你们，请认真执行。⏎某县人民政府⏎某县水源保护三年行动计划⏎为…，制定本计划。`: the letter has no numbers, and below a line that ends like a title a
  /// text begins.
  func titleBehindLetter(_ index: Int) -> Boundary? {
    guard isLetter, outermost == nil, index > document.passage + 2, mayBeginPlan(index), let run = PassageKind.titleRun(text, from: index),
      run.upperBound < passages.count, !isEntry(index), !Colophon.opens(text, index - 1), !isListed(at: index), !isCalledSo(index)
    else { return nil }
    let isPlan = PassageKind.endsLikeTitle(text, run.upperBound - 1, endings: TitleEnding.ofPlans) || PassageKind.namesYear(text, run)
    return PassageKind.opensPreamble(text, run.upperBound) || isPlan && isFirst(run.upperBound)
      ? Boundary(passage: index, kind: .plan) : nil
  }

  /// `…现印发给你们，请认真执行。⏎某县人民政府⏎2023年3月2日⏎为…，现就…⏎一、总体要求`: the plan has no title of its own.
  ///
  /// - Parameter index: the passage behind the signature.
  func untitled(_ index: Int) -> Boundary? {
    guard isLetter, outermost == nil else { return nil }
    for next in index..<min(index + Self.mostLinesAboveFirst, passages.count) {
      if isFirst(next) { return Boundary(passage: index, kind: .plan) }
      // Nothing but sentences stands above the first number.
      guard isText(next), !PassageKind.beginsWithMarker(text, next), !PassageKind.isAnnotation(text, next), !Colophon.opens(text, next),
        PassageKind.attachmentLabel(text, next) == nil
      else { return nil }
    }
    return nil
  }

  /// A line long enough for a title, and neither who signs nor what is left of a day; a whole title may stand right below it.
  private func mayBeginPlan(_ index: Int) -> Bool {
    let bytes = text.prose.bytes
    let range = passages[index].range
    guard range.count >= Self.shortestTitle, !OfficeName.isWhole(bytes, range), bytes[range].contains(where: { $0 >= 0xE0 }) else {
      return false
    }
    let isAboveTitle =
      index + 1 < passages.count && !PassageKind.endsLikeTitle(text, index) && passages[index + 1].count >= Self.shortestWhole
      && FrontMatter.isWholeTitle(text, index + 1) && PassageKind.mayBeginTitle(text, index + 1)
    return !isAboveTitle
  }

  /// `一、总体要求`, `第一章 总则`
  private func isFirst(_ index: Int) -> Bool {
    guard let surface = text.leading(index), surface.doubt == .none, surface.value == 1, let style = surface.wholeStyle else {
      return false
    }
    return [.hanComma, .hanParenthesis, .part, .chapter, .section, .article].contains(style)
  }

  /// In bytes.
  private static let shortestTitle = 18
  private static let shortestWhole = 24
  /// Lines of a preamble, at the most.
  private static let mostLinesAboveFirst = 6
}
