import PlanSyntax

/// Labels that are no role, or one misspelt.
extension TagReading {
  /// Without the strange labels behind which stands no unit that the document's tags name: `（摘编自：《…》）`.
  func confirmed(_ faults: [TagFault]) -> [TagFault] {
    guard faults.contains(where: { TagReading.strangeLabel($0) != nil }) else { return faults }
    let units = Set(plan.units.map { plan.text(visible: $0.span) })
    return faults.filter { fault in
      guard let label = TagReading.strangeLabel(fault) else { return true }
      let content = String(decoding: plan.source.bytes[Int(label.end)...].prefix(400), as: UTF8.self)
      let names = content.unicodeScalars.dropFirst().prefix { !$0.closesBracket && $0 != "。" && $0 != "\n" }
      return names.split { "、，,；;　 ".unicodeScalars.contains($0) }.contains { units.contains(String($0)) }
    }
  }

  private static func strangeLabel(_ fault: TagFault) -> Span? {
    if case .unknownRole(let label, role: nil) = fault.kind { label } else { nil }
  }

  /// `（责仁单位：林业局）` was taken for a list of units without a label.
  func unlabelled(_ responsibilities: Range<Int>, section: Int) -> TagFault? {
    for item in responsibilities where plan.responsibilities[item].role.isEmpty {
      if let fault = fault(firstPiece(of: plan.responsibilities[item].span), section: section), case .unknownRole = fault.kind {
        return fault
      }
    }
    return nil
  }

  /// `（索头单位：林业局；配合单位：财政局）`: beside a known label any words before 单位 are a role as written; what nobody calls a role, and is in all but
  /// one character the label of more of the document's tags, is that label.
  func misspelt(_ responsibilities: Range<Int>, section: Int) -> TagFault? {
    guard !misspellings.isEmpty else { return nil }
    for item in responsibilities {
      let span = plan.responsibilities[item].role
      if let role = misspellings[plan.text(visible: span)] { return TagFault(section: section, kind: .unknownRole(span, role: role)) }
    }
    return nil
  }

  /// `（牵头单位：教育局；责任单们：财政局）`: beside a known label, words before a colon that were no label because their noun is misspelt.
  func misspeltNoun(_ responsibilities: Range<Int>, section: Int) -> TagFault? {
    var end: UInt32 = 0
    for item in responsibilities where plan.responsibilities[item].span.end > end {
      let tag = plan.responsibilities[item].span
      end = tag.end
      for label in labels(in: tag) where !isRole(label, among: item..<responsibilities.upperBound) {
        let words = plan.text(written: label)
        if RoleWords.endsInMisspeltNoun(words), let role = resembled(words) {
          return TagFault(section: section, kind: .unknownRole(label, role: role))
        }
      }
    }
    return nil
  }

  /// What stands between a bracket or ； and the next colon.
  private func labels(in tag: Span) -> [Span] {
    let bytes = plan.source.bytes.span
    var (labels, start): ([Span], Int) = ([], Int(tag.start))
    // （ is EF BC 88, ： is EF BC 9A, ； is EF BC 9B
    for offset in tag.range.dropLast(2) where bytes[offset] == 0xEF && bytes[offset + 1] == 0xBC {
      switch bytes[offset + 2] {
      case 0x88, 0x9B: start = offset + 3
      case 0x9A:
        if start > Int(tag.start), offset - start <= TagReading.longestLabel { labels.append(Span(start, offset)) }
      default: continue
      }
    }
    return labels
  }

  /// Whether the parser knows a label.
  private func isRole(_ label: Span, among responsibilities: Range<Int>) -> Bool {
    responsibilities.contains { plan.responsibilities[$0].role == label }
  }

  /// In bytes.
  private static let longestLabel = 36

  /// The words before the colon in the bracket with which an item ends: `主体单位` in `…。（主体单位：市公安局）`; nil where it ends in none.
  static func label(endOf section: Section, in plan: Plan) -> String? {
    guard let last = section.paragraphs.last else { return nil }
    let span = plan.paragraphs[last].span
    let text = String(decoding: plan.source.bytes[span.range].suffix(400), as: UTF8.self).unicodeScalars
    guard text.last?.closesBracket ?? false, let open = opening(of: text) else { return nil }
    let content = text[text.index(after: open)...]
    guard let colon = content.firstIndex(where: { $0 == "：" || $0 == ":" }), !content.contains("。") else { return nil }
    let label = content[..<colon]
    return (2...8).contains(label.count) && label.allSatisfy { $0.properties.isIdeographic } ? String(label) : nil
  }

  /// The role of the document's, or of nearly all plans, that differs from a label in one character.
  func resembled(_ label: String) -> String? {
    guard !roles.contains(label) else { return nil }
    return LabelSpelling.resembledByWords(label, among: roles.sorted())
      ?? (RoleWords.others.contains(label) ? nil : LabelSpelling.resembledByWords(label, among: RoleWords.usual))
  }

  /// `落买单位`: four characters, the last two those of a role, and the first two of none.
  func isStrange(_ label: String) -> Bool {
    label.unicodeScalars.count == 4 && label.unicodeScalars.allSatisfy(\.properties.isIdeographic) && !roles.contains(label)
      && RoleWords.endsInNoun(label) && !RoleWords.begin(label) && !RoleWords.others.contains(label)
  }
}
