import PlanSyntax

/// `…形成合力。第三篇 ⏎ 抢修损毁道路`, `…征信平台3. ⏎ 清理垃圾`: a whole marker that ends the paragraph before has its heading here.
enum SlippedMarkers: TextSign {
  static func tells(of passage: Int, in document: ShapedText) -> Bool {
    let text = document.text
    guard passage > document.range.lowerBound, let last = text.contents[passage - 1].starts.last else { return false }
    let surface = text.surfaces[Int(text.starts[Int(last)].firstSurface)]
    return surface.textStart >= text.prose.passages[passage - 1].end && surface.wholeStyle != nil
  }
}
