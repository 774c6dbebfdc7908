import PlanSyntax

/// Reads the ends of items for what looks like a tag.
struct TagReading {
  let plan: Plan
  /// The labels that the document's own tags have, most of them 责任单位 and the like.
  let roles: Set<String>
  /// Labels that are one of the others misspelt, each with what it should be; that one is used more often.
  let misspellings: [String: String]
  /// The verbs that stand behind the units in others: 牵头, 负责.
  private let verbs: Set<String>
  private let isWrapped: Bool

  /// - Parameter isWrapped: Where lines were wrapped, a tag may be torn at a line's end, and lacks nothing.
  init(_ plan: Plan, isWrapped: Bool) {
    self.plan = plan
    self.isWrapped = isWrapped
    var uses: [String: Int] = [:]
    var verbs: Set<String> = []
    for form in RoleForm.all(in: plan) {
      let words = plan.text(visible: form.first)
      if form.isLabel { uses[words, default: 0] += form.uses } else { verbs.insert(words) }
    }
    roles = Set(uses.keys)
    misspellings = LabelSpelling.misspellings(uses)
    self.verbs = verbs
  }

  /// Linear in the ends of paragraphs, of which it looks at the last 400 bytes.
  func faults() -> [TagFault] {
    guard !roles.isEmpty || !verbs.isEmpty else { return [] }
    var result: [TagFault] = []
    for (index, section) in plan.sections.enumerated() {
      guard section.responsibilities.isEmpty else {
        if let fault = unclosed(section.responsibilities, section: index) { result.append(fault) }
        if let fault = unlabelled(section.responsibilities, section: index) { result.append(fault) }
        if let fault = misspelt(section.responsibilities, section: index) { result.append(fault) }
        if let fault = misspeltNoun(section.responsibilities, section: index) { result.append(fault) }
        continue
      }
      guard let last = section.paragraphs.last, let fault = fault(plan.paragraphs[last].span, section: index) ?? torn(index) else {
        continue
      }
      result.append(fault)
    }
    return confirmed(result)
  }

  /// A tag whose brackets do not match: it ends without its own, `（责任单位：市财政局，各县（市、区）`, or begins without it.
  private func unclosed(_ responsibilities: Range<Int>, section: Int) -> TagFault? {
    var end: UInt32 = 0
    for item in responsibilities where plan.responsibilities[item].span.end > end {
      let whole = plan.responsibilities[item].span
      end = whole.end
      let brackets = TagBrackets(plan.source.bytes.span, whole.range)
      // Nearly all match.
      if brackets.depth == 0 { continue }
      if brackets.depth < 0 {
        guard brackets.depth == -1, !brackets.beginsWithOne, !isWrapped || standsForItself(whole, section),
          let bracket = TagReading.opening(ofLast: whole, plan.source.bytes)
        else { continue }
        return TagFault(section: section, kind: .unopened(whole, bracket: bracket))
      }
      let piece = firstPiece(of: whole)
      let own = TagBrackets(plan.source.bytes.span, piece.range)
      guard own.depth == 1, own.beginsWithOne, !own.endsInOne || own.lastPair <= TagReading.longestInnerPair else { continue }
      // Where lines were wrapped the rest may have been torn off, unless another section follows, or nothing at all.
      guard !isWrapped || isFollowedByMarker(piece.end, section) else { continue }
      let text = Span(start: piece.start, end: piece.end - (own.endsInStop ? 3 : 0))
      return TagFault(
        section: section, kind: .unclosed(text, bracket: TagReading.closing(ByteScalars.scalar(plan.source.bytes, at: Int(text.start)))))
    }
    return nil
  }

  /// `…落实到位。责任单位：市公安局⏎）⏎（三）…`: between a stop and the next section, with no bracket before it that a line's end could have torn off.
  private func standsForItself(_ tag: Span, _ section: Int) -> Bool {
    guard isFollowedByMarker(tag.end, section) else { return false }
    let before = plan.source.bytes[..<Int(tag.start)].suffix(TagReading.widestIndent)
    return String(decoding: before, as: UTF8.self).unicodeScalars.last { !$0.isBlank } == "。"
  }

  /// In bytes, with the line's end and a stop.
  private static let widestIndent = 30

  /// `（市、区）`, in bytes: what a tag lacks behind it is its own bracket; behind more it may be the inner one.
  private static let longestInnerPair = 12

  /// Whether nothing but blanks stands between a tag's end and the next section's marker, which is whole, or behind the last section the end of the text.
  private func isFollowedByMarker(_ end: UInt32, _ section: Int) -> Bool {
    guard section + 1 < plan.sections.count else { return plan.source.bytes[Int(end)...].allSatisfy { $0 <= 0x20 } }
    guard plan.sections[section + 1].marker.status == .written else { return false }
    let start = plan.writtenSpan(plan.sections[section + 1].marker).start
    guard start > end else { return false }
    if ByteScalars(plan.source.bytes, Int(end)..<Int(start)).allSatisfy({ $0.isBlank || $0 == "。" }) { return true }
    // `市财政局、市教育局⏎— 2 —⏎（三）…`
    return (plan.firstToken(endingAfter: end)..<plan.tokens.count).prefix { plan.tokens[$0].start < start }
      .allSatisfy { plan.tokens[$0].kind.isTrivia }
  }

  /// `…落实到位。（责任单⏎位：市财政局、市教育局⏎（三）…`: a tag that is not closed, of which a line's end cut the label or a name, so that it was taken
  /// for two paragraphs. Only where the next section's marker follows: else the rest may have been torn off.
  private func torn(_ section: Int) -> TagFault? {
    let paragraphs = plan.sections[section].paragraphs
    guard paragraphs.count >= 2, let last = paragraphs.last else { return nil }
    let end = plan.paragraphs[last].span.end
    // Nearly all paragraphs end in a stop.
    guard !plan.source.bytes[..<Int(end)].suffix(3).elementsEqual("。".utf8), isFollowedByMarker(end, section) else { return nil }
    let from = max(Int(plan.paragraphs[last - 1].span.start), Int(end) - 400)
    let text = String(decoding: plan.source.bytes[from..<Int(end)], as: UTF8.self).unicodeScalars
    guard let open = TagReading.opening(of: text), !TagReading.isBalanced(text[open...]) else { return nil }
    let content = text[text.index(after: open)...].filter { !$0.isBlank }
    guard let colon = content.firstIndex(where: { $0 == "：" || $0 == ":" }), roles.contains(String(content[..<colon])),
      content.index(after: colon) < content.endIndex, !content.contains("。")
    else { return nil }
    let start = Int(end) - String(text[open...]).utf8.count
    return TagFault(section: section, kind: .unclosed(Span(start, Int(end)), bracket: TagReading.closing(text[open])))
  }

  /// `责任单位：市公安局、市司法局）`: the bracket that should stand before a tag which ends in one that closes nothing.
  private static func opening(ofLast tag: Span, _ bytes: [UInt8]) -> String? {
    let last = String(decoding: bytes[max(Int(tag.start), Int(tag.end) - 3)..<Int(tag.end)], as: UTF8.self).unicodeScalars.last
    return last.flatMap(Bracket.opening).map { String($0) }
  }

  /// The tag itself where its span reaches over another one that gives its deadline.
  func firstPiece(of tag: Span) -> Span {
    var end = tag.start
    var isWrapped = true
    for index in plan.firstToken(endingAfter: tag.start)..<plan.tokens.count {
      switch plan.tokens[index].kind {
      case .tag:
        guard isWrapped else { return Span(start: tag.start, end: end) }
        end = plan.span(ofToken: index).end
        isWrapped = false
      case .softBreak: isWrapped = true
      case .blank, .pageMark: break
      default: return Span(start: tag.start, end: end)
      }
    }
    return Span(start: tag.start, end: end)
  }

  func fault(_ paragraph: Span, section: Int) -> TagFault? {
    let bytes = plan.source.bytes
    var end = Int(paragraph.end)
    while end > Int(paragraph.start), bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    // Nearly all paragraphs end in a stop; `…漏洞（责住单位：财政局）。` has its tag before it.
    let stop = end >= 3 ? ["。", "；", "："].first { bytes[(end - 3)..<end].elementsEqual($0.utf8) } : nil
    if stop == "。" { end -= 3 } else if stop != nil { return nil }
    if stop != nil, !TagBrackets.closes(bytes.span, before: end) { return nil }
    let from = max(Int(paragraph.start), end - 400)
    let text = String(decoding: bytes[from..<end], as: UTF8.self).unicodeScalars
    guard let open = TagReading.opening(of: text) else { return nil }
    let content = text[text.index(after: open)...]
    let isClosed = (content.last?.closesBracket ?? false) && TagReading.isBalanced(text[open...])
    guard !content.contains("。") else { return nil }
    let start = end - String(text[open...]).utf8.count
    guard let colon = content.firstIndex(where: { $0 == "：" || $0 == ":" }) else {
      guard !isClosed, !isWrapped, endsInVerb(content) else { return nil }
      return TagFault(section: section, kind: .unclosed(Span(start, end), bracket: TagReading.closing(text[open])))
    }
    let label = String(content[..<colon])
    guard content.index(after: colon) < content.endIndex else { return nil }
    if !isClosed {
      guard !isWrapped || isFollowedByMarker(UInt32(end), section), roles.contains(label), let last = content.last, last != "。" else {
        return nil
      }
      return TagFault(section: section, kind: .unclosed(Span(start, end), bracket: TagReading.closing(text[open])))
    }
    let role = resembled(label)
    guard role != nil || isStrange(label) else { return nil }
    let labelStart = start + String(text[open]).utf8.count
    return TagFault(section: section, kind: .unknownRole(Span(labelStart, labelStart + label.utf8.count), role: role))
  }

  /// The outermost bracket that is open at a text's end, or before the one that closes there: with those of `各县（市、区）人民政府` inside.
  static func opening(of text: String.UnicodeScalarView) -> String.UnicodeScalarView.Index? {
    var depth = 0
    var found: String.UnicodeScalarView.Index?
    for index in text.indices.reversed() {
      if text[index].closesBracket {
        // What is closed before the bracket at hand is another.
        if found != nil, depth <= 0 { return found }
        depth += 1
      }
      if text[index].opensBracket {
        depth -= 1
        if depth <= 0 { found = index }
        if depth < 0 { return found }
      }
    }
    return found
  }

  private static func isBalanced(_ text: Substring.UnicodeScalarView) -> Bool {
    text.count(where: \.opensBracket) == text.count(where: \.closesBracket)
  }

  /// `（市教育局牵头，市财政局按职责分工负责`: ends as the document's other tags do; the longest that is known.
  private func endsInVerb(_ content: Substring.UnicodeScalarView) -> Bool {
    content.count <= 120 && verbs.contains { verb in content.count > verb.unicodeScalars.count && String(content).hasSuffix(verb) }
  }

  /// The bracket that a tag lacks at its end.
  private static func closing(_ open: Unicode.Scalar) -> String { String(Bracket.closing(open) ?? "）") }
}
