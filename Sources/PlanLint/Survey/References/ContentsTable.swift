import PlanSyntax

/// A table of contents: the lines behind 目录, or headings alone with which a text begins, which stand before the first section.
struct ContentsTable {
  /// One thing in which table and text disagree.
  enum Fault: Hashable {
    /// The text has another heading under the entry's number, if any.
    case unknownHeading(Entry, section: Int?)
    /// The text has the heading under another number.
    case wrongNumber(Entry, section: Int)
    /// The text has the heading, but before or behind others than the table.
    case misplaced(Entry)
    /// A heading that the table leaves out, though it has the others of its level.
    case unlisted(section: Int)
    /// The text goes on behind the entry's words without a stop, `（二）自查自改6月至8月，企业…`: the table tells where the heading ends, an offset in bytes.
    case lostStop(section: Int, headingEnd: Int)

    var isLostStop: Bool { if case .lostStop = self { true } else { false } }
  }

  struct Entry: Hashable {
    let span: Span
    /// Without dots and page number.
    let text: String
    /// Whether dots or a page number stood behind it.
    let hasLeader: Bool

    /// What tells the level of an entry: its bracket, the kind and count of its numbers, what stands behind them.
    struct Form: Hashable {
      let isBracketed: Bool
      let isArabic: Bool
      let numbers: Int
      let unit: Unicode.Scalar?
    }

    /// Nil where it begins with no number.
    var form: Form? {
      var rest = text.unicodeScalars[...]
      let isBracketed = rest.first.map("（(".unicodeScalars.contains) ?? false
      if let first = rest.first, isBracketed || first == "第" { rest.removeFirst() }
      let arabic = rest.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "．" }
      let digits = arabic.isEmpty ? rest.prefix { HanNumeral.symbol($0) != nil } : arabic
      guard !digits.isEmpty, let next = rest.dropFirst(digits.count).first else { return nil }
      return Form(
        isBracketed: isBracketed, isArabic: !arabic.isEmpty,
        numbers: arabic.isEmpty ? 1 : arabic.split { $0 == "." || $0 == "．" }.count,
        unit: "、章节条篇编部）)".unicodeScalars.contains(next) ? next : nil)
    }

    /// Whether it begins with a marker: `四、监督问责`, `（二）…`, `第三章…`; a date or a line of the title does not.
    var isNumbered: Bool {
      var rest = text.unicodeScalars[...]
      if let first = rest.first, "（(第".unicodeScalars.contains(first) { rest.removeFirst() }
      let digits = rest.prefix { ("0"..."9").contains($0) || HanNumeral.symbol($0) != nil }
      guard !digits.isEmpty, let next = rest.dropFirst(digits.count).first else { return false }
      return "、.．）)章节条篇编部".unicodeScalars.contains(next)
    }
  }

  /// In the order of the table, what is left out behind.
  let faults: [Fault]

  /// Linear.
  ///
  /// - Parameter doubtful: sections of which the number has a finding already, so that the table need not say it again.
  /// - Returns: nil where there is no table, or one that agrees so little with the text that it must have been read wrong.
  init?(_ document: Document, in plan: Plan, doubtful: @autoclosure () -> Set<Int> = []) {
    let head = document.preamble.first { ContentsTable.isHead(plan.paragraphs[$0], in: plan) }
    var entries =
      head.map { ContentsTable.entries(document.preamble[($0 + 1)...], in: plan) } ?? ContentsTable.bareEntries(document.preamble, in: plan)
    guard entries.count >= 3 else { return nil }
    let headings = ContentsHeadings(document, in: plan, behind: entries[entries.count - 1].span.end)
    // What stands between the table and the first heading may look like an entry: a date, a line of the title.
    while let last = entries.last, !last.hasLeader, !last.isNumbered, headings.fault(of: last) != nil { entries.removeLast() }
    let all = ContentsTable.withoutSections(entries, of: entries.map { headings.fault(of: $0) })
    let (faults, lostStops) = (all.filter { !$0.isLostStop }, all.filter(\.isLostStop))
    // An entry of other words under a number that the text has is one that was changed, and no line that is no entry.
    let unknown = faults.count { if case .unknownHeading(_, section: nil) = $0 { true } else { false } }
    guard entries.count >= 3, unknown * 3 <= entries.count, faults.count * 2 <= entries.count else { return nil }
    // A heading that was changed is in the table under its old words.
    guard faults.isEmpty else {
      self.faults = ContentsTable.once(faults, doubtful()) + lostStops
      return
    }
    let misplaced = headings.misplaced(among: entries)
    let found = Set(lostStops.compactMap { if case .lostStop(let section, _) = $0 { section } else { nil } })
    self.faults = (misplaced.count * 4 <= entries.count ? misplaced : []) + headings.unlisted(in: entries, besides: found) + lostStops
  }

  /// A chapter that the text does not have is told, and not each of its sections. Linear.
  private static func withoutSections(_ entries: [Entry], of faults: [Fault?]) -> [Fault] {
    // The levels of the table in the order in which they first show.
    var levels: [Entry.Form] = []
    var missing: Int?
    return zip(entries, faults).compactMap { entry, fault in
      guard let form = entry.form else { return fault }
      if !levels.contains(form) { levels.append(form) }
      let level = levels.firstIndex(of: form)
      if let above = missing, let level, level > above { return nil }
      if case .unknownHeading(_, section: nil) = fault { missing = level } else { missing = nil }
      return fault
    }
  }

  /// Where one number is wrong, those behind it are: the first is said.
  private static func once(_ faults: [Fault], _ doubtful: Set<Int>) -> [Fault] {
    // An entry too many shifts the numbers of those behind it, and the one that has its number in the text is listed below.
    let misnumbered = Set(faults.compactMap { if case .wrongNumber(_, let section) = $0 { section } else { nil } })
    let extra = faults.compactMap { fault -> Fault? in
      guard case .unknownHeading(let entry, let section) = fault, let section, misnumbered.contains(section) else { return nil }
      return .unknownHeading(entry, section: nil)
    }
    if !extra.isEmpty { return extra }
    var isFirst = true
    return faults.filter { fault in
      guard case .wrongNumber(_, let section) = fault else { return true }
      if doubtful.contains(section) { return false }
      defer { isFirst = false }
      return isFirst
    }
  }

  /// `目录`, `目　录：`, `【内容目录】`, `CONTENTS`
  private static func isHead(_ paragraph: Paragraph, in plan: Plan) -> Bool {
    guard paragraph.span.count <= longestHead else { return false }
    let scalars = String.UnicodeScalarView(
      ByteScalars(plan.source.bytes, paragraph.span.range).filter { !$0.isBlank && !"【】[]（）():：".unicodeScalars.contains($0) })
    return heads.contains(String(scalars).lowercased())
  }

  private static let heads: Set<String> = ["目录", "目次", "目錄", "内容目录", "正文目录", "总目录", "contents", "目录contents"]
  /// In bytes.
  private static let longestHead = 40

  /// The headings alone with which a text begins: they stand before its first section only where they all come again.
  private static func bareEntries(_ preamble: Range<Int>, in plan: Plan) -> [Entry] {
    func isNumbered(_ index: Int) -> Bool {
      plan.paragraphs[index].span.count <= 240 && mayBeNumbered(index, in: plan) && entry(index, in: plan).isNumbered
    }
    guard let first = preamble.prefix(3).first(where: isNumbered) else { return [] }
    return entries(preamble[first...].prefix(while: isNumbered), in: plan)
  }

  /// A quick look at a paragraph's first character: most preambles begin with words.
  private static func mayBeNumbered(_ index: Int, in plan: Plan) -> Bool {
    for token in plan.paragraphs[index].tokens.range where plan.tokens[token].kind == .text {
      for scalar in ByteScalars(plan.source.bytes, plan.span(ofToken: token).range) where !scalar.properties.isWhitespace {
        switch scalar {
        case "0"..."9", "（", "(", "第", "[": return true
        default: return HanNumeral.symbol(scalar) != nil
        }
      }
    }
    return false
  }

  private static func entry(_ index: Int, in plan: Plan) -> Entry {
    Entry(span: plan.paragraphs[index].span, text: entry(plan.text(.text, in: plan.paragraphs[index].tokens)), hasLeader: false)
  }

  private static func entries(_ paragraphs: Range<Int>, in plan: Plan) -> [Entry] {
    var entries: [Entry] = []
    var seen: Set<[Unicode.Scalar]> = []
    // `附件：1.重点项目表⏎2.指标表`: the numbers of attachments, and of no headings.
    var isInAttachments = false
    for index in paragraphs {
      let line = plan.text(.text, in: plan.paragraphs[index].tokens)
      let text = entry(line)
      // A page number alone.
      if text.isEmpty { continue }
      // The preamble follows the table.
      guard text.unicodeScalars.count <= 100, !text.unicodeScalars.contains("。") else { break }
      if isInAttachments, let first = text.unicodeScalars.first, ("0"..."9").contains(first) { continue }
      isInAttachments = text.unicodeScalars.first == "附" && text.unicodeScalars.contains { $0 == "：" || $0 == ":" }
      let hasLeader = !line.unicodeScalars.reversed().drop { $0.properties.isWhitespace }.starts(with: text.unicodeScalars.reversed())
      // `前言` again is the heading itself.
      guard seen.insert(essence(text)).inserted || hasLeader else { break }
      entries.append(Entry(span: plan.paragraphs[index].span, text: text, hasLeader: hasLeader))
    }
    // Where lines have page numbers, one without is the beginning of a long heading, or none.
    return entries.count(where: \.hasLeader) * 2 >= entries.count ? entries.filter(\.hasLeader) : entries
  }

  /// `一、总体要求……………3` and `[一、总体要求](#a)` without dots, page number and link.
  private static func entry(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars.drop { $0.properties.isWhitespace })
    if scalars.first == "[", let end = scalars.firstIndex(of: "]"), scalars[(end + 1)...].first == "(" { scalars = Array(scalars[1..<end]) }
    // `第一章　总则（第一条—第四条）`
    if let last = scalars.last, "）)".unicodeScalars.contains(last),
      let open = scalars.lastIndex(where: { "（(".unicodeScalars.contains($0) }),
      open > 0, scalars[open + 1] == "第"
    {
      scalars.removeSubrange(open...)
    }
    // `第3页`
    if scalars.last == "页", let start = scalars.lastIndex(of: "第"), start > 0 { scalars.removeSubrange(start...) }
    while let last = scalars.last, isLeader(last) { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func isLeader(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "０"..."９", "…", "⋯", "·", "・", ".", "．", "_", "—", "-", "－", "(", ")", "（", "）": true
    default: scalar.properties.isWhitespace
    }
  }

  /// What is left when blanks, brackets and points are taken away.
  static func essence(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter(isEssential) }

  static func isEssential(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && !"（）()、.．,，:：。".unicodeScalars.contains(scalar)
  }
}
