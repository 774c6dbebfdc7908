import PlanSyntax

/// What a paragraph has behind it, or at its end: an item of another level, the first of a list.
extension ScannedText {
  /// The style of the marker, whole or told by what is left of it, that the passage behind one begins with; nil where that is the passage's own.
  ///
  /// - Parameter isInside: whether it is asked for a line inside the passage, of which the passage's own marker is none.
  func item(behind passage: Int, isInside: Bool = false) -> NumberingStyle? {
    guard let next = leading(passage + 1), let style = next.itemStyle, style != .decimal else { return nil }
    return isInside || leading(passage)?.wholeStyle != style ? style : nil
  }

  /// The first item of a list with which a passage without a marker goes on, `总体要求一、指导思想`; nil where none does.
  func listInside(_ passage: Int) -> Surface? {
    guard let first = contents[passage].starts.first else { return nil }
    let start = starts[Int(first)]
    guard start.position == .glued else { return nil }
    let surface = surfaces[Int(start.firstSurface)]
    return surface.value == 1 && surface.wholeStyle != nil ? surface : nil
  }

  /// Which of some passages the first item of a list comes behind, with nothing but text in between; or it runs on in them. Linear.
  func leadingLists(_ passages: Range<Int>) -> [Bool] {
    var result = [Bool](repeating: false, count: passages.count)
    // The number of the next marker, as far as it can be told from what is left of it.
    var next: UInt16 = 0
    for passage in passages.reversed() {
      result[passage - passages.lowerBound] = next == 1 || listInside(passage) != nil
      guard let surface = leading(passage) else { continue }
      if surface.wholeStyle != nil {
        next = surface.value
      } else if next > 1, surface.value == next - 1 || !surface.hasNumeral {
        // `（）加强领导` before （二）, `（一加强领导` before such a `（）`
        next -= 1
      }
    }
    return result
  }

  /// `维护公平竞争市场环境。⏎进一步落实会审工作通知要求，…`: where lines were joined a sentence that ends with a short line seems a paragraph, though its item goes on behind it.
  ///
  /// - Parameter passages: those of the document.
  func sentenceGoesOn(behind passage: Int, in passages: Range<Int>) -> Bool {
    prose.isWrapped && passage + 1 < passages.upperBound && !contents[passage].endsInTag && leading(passage + 1) == nil
      && !prose.passages[passage + 1].afterGap
  }
}

extension Surface {
  /// The style of the item that begins with it, whole or told by what is left.
  fileprivate var itemStyle: NumberingStyle? { (value > 0 ? wholeStyle ?? articleLeft : nil) ?? left }

  /// `六条 支持…` below `发展与促进`
  private var articleLeft: NumberingStyle? { unit == .article && (doubt == .none || doubt == .bare) ? .article : nil }

  /// `6:推进…`, `.优化…`: what is left of an item's marker, and can be of no other level.
  private var left: NumberingStyle? {
    guard doubt == .none, unit == .none else { return nil }
    if pieces.contains(.arabic), separator == .other { return .arabicDot }
    return !hasNumeral && separator == .dot && pieces.subtracting(.blankBehind).isEmpty ? .arabicDot : nil
  }
}
