import PlanSyntax

/// How an item begins behind its marker: siblings begin alike.
enum ItemForm: Hashable {
  /// `强化监管。建立…`, `强化监管：建立…`
  case heading(stop: String)
  /// `建立检查机制，…`, `对企业逐户走访。（责任单位：市商务局）`
  case sentence
  /// `强化监管⏎建立…`
  case headline

  /// - Returns: nil where the item has no text, or nobody knows where its heading ends.
  init?(_ index: Int, _ plan: Plan) {
    let section = plan.sections[index]
    guard section.headingStop != .missing else { return nil }
    // A sentence and a tag: what was taken for a heading is all that the item says.
    if ItemForm.isTaggedSentence(section, plan) {
      self = .sentence
      return
    }
    guard let first = section.paragraphs.first else { return nil }
    let isOnLine = plan.paragraphs[first].line == section.line
    if section.heading.isEmpty {
      guard isOnLine else { return nil }
      self = .sentence
    } else if !isOnLine {
      self = .headline
    } else {
      let end = Int(section.heading.end)
      guard section.headingStop == .written, end < plan.tokens.count, plan.tokens[end].kind == .headingStop else { return nil }
      let stop = plan.text(written: plan.span(ofToken: end))
      self = .heading(stop: stop == ":" ? "：" : stop)
    }
  }

  /// `（三）恢复湿地水草二百亩。（责任单位：市林业局）`
  static func isTaggedSentence(_ section: Section, _ plan: Plan) -> Bool {
    let end = Int(section.heading.end)
    guard section.headingStop == .written, !section.heading.isEmpty, let tag = section.responsibilities.first,
      end < plan.tokens.count, plan.tokens[end].kind == .headingStop, !plan.span(ofToken: end).isEmpty
    else { return false }
    return section.paragraphs.first.map { plan.responsibilities[tag].span.end <= plan.paragraphs[$0].span.start } ?? true
  }

  /// Whether a text begins as such an item does behind its marker.
  func begins(_ text: some Collection<Unicode.Scalar>) -> Bool {
    // `2.5 分段办理`: its number is there, and was taken for one of the text.
    guard let first = text.first, !("0"..."9").contains(first) else { return false }
    let start = Array(text.prefix(2 * ItemForm.longestHeading))
    switch self {
    case .sentence:
      return start.count >= ItemForm.shortestSentence && !ItemForm.summaries.contains { start.starts(with: $0.unicodeScalars) }
    case .headline:
      return text.count <= ItemForm.longestHeading && start.count >= 4 && !start.contains { "。；：，:;,".unicodeScalars.contains($0) }
    case .heading(let stop):
      let stops = stop == "：" ? "：:" : stop
      guard let end = start.firstIndex(where: stops.unicodeScalars.contains) else { return false }
      return (4...ItemForm.longestHeading).contains(end) && end + 4 < text.count
        && !start[..<end].contains { "，。；,;".unicodeScalars.contains($0) }
    }
  }

  /// In characters.
  static let longestHeading = 20
  private static let shortestSentence = 12
  /// What is said of all items begins so.
  private static let summaries = ["以上", "上述", "各单", "各部", "各乡", "各县", "各镇", "各街", "各责", "各有", "各级", "其他", "其它", "附件", "注："]
}

extension Plan {
  /// The characters of a paragraph's text, without its tags.
  func scalars(ofParagraph index: Int) -> [Unicode.Scalar] { Array(text(.text, in: paragraphs[index].tokens).unicodeScalars) }

  /// Whether a paragraph is text with a tag at its end.
  func endsInTag(paragraph index: Int) -> Bool {
    let paragraph = paragraphs[index]
    for index in paragraph.tokens.range.reversed() {
      switch tokens[index].kind {
      case .tag: return paragraph.tokens.range.contains { tokens[$0].kind == .text }
      case .text:
        // `…（责任单位：市财政局）。`
        guard text(written: span(ofToken: index)) == "。" else { return false }
      default: continue
      }
    }
    return false
  }
}
