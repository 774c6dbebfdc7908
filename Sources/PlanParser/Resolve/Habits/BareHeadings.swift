import PlanSyntax

/// Whether headings that have a line of their own have text below it, learnt from a document's whole markers.
///
/// `一、目标任务 ⏎ 围绕三个方面开展创建。 ⏎ 三、责任分工 ⏎ …`: where every other such heading of a style has its text right below it, what stands below this one
/// is its text, and not the next section that lost its marker. In a list of headings, `1.摸底调查 ⏎ 2.制定方案`, nothing stands below them.
struct BareHeadings {
  /// Bits of ``NumberingStyle/rawValue``: styles of which so many headings have text below them …
  private var filled: UInt64 = 0
  /// … and those of which one has the next of its style right behind it.
  private var empty: UInt64 = 0

  /// So many, the one that is asked about among them, for it may have lost its marker, and so may another.
  private static let leastFilled = 3

  /// Reads every passage once. Linear.
  init(_ document: ShapedText) {
    var counts = [Int](repeating: 0, count: 64)
    var last: NumberingStyle?
    for passage in document.range {
      let surface = document.text.leading(passage)
      if let last {
        if let surface {
          if surface.wholeStyle == last { empty |= 1 << UInt64(last.rawValue) }
        } else {
          counts[Int(last.rawValue)] += 1
          if counts[Int(last.rawValue)] == Self.leastFilled { filled |= 1 << UInt64(last.rawValue) }
        }
      }
      last = Self.style(document, passage)
    }
  }

  /// The style of the heading right before a passage, if what stands there is that heading's text.
  func style(before passage: Int, in document: ShapedText) -> NumberingStyle? {
    // `围绕（一）环境优美、（二）秩序优良三个方面开展创建。` ends not where its list begins.
    guard passage > document.range.lowerBound, document[passage].form != .ownLine || document.text.listInside(passage) != nil,
      let style = Self.style(document, passage - 1), (filled & ~empty) >> UInt64(style.rawValue) & 1 == 1
    else { return nil }
    return style
  }

  /// Of a whole marker with a heading that ends with its line, and is no sentence without a stop.
  private static func style(_ document: ShapedText, _ passage: Int) -> NumberingStyle? {
    guard document[passage].form == .ownLine, !document[passage].endsInTag else { return nil }
    return document.text.leading(passage)?.wholeStyle
  }
}
