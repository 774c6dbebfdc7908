import PlanSyntax

/// What a document says of its tags, and tags that come late.
extension TreeBuilder {
  /// What the passages of a document say of all its tags, and the tags in them that were not understood.
  mutating func addRules(_ passages: Range<Int>) {
    let findings = text.tagFindings
    while nextRule < findings.rules.count, findings.rules[nextRule].passage < passages.upperBound {
      let rule = findings.rules[nextRule]
      nextRule += 1
      let range = UInt32(rule.range.lowerBound)..<UInt32(rule.range.upperBound)
      let span = text.prose.sourceSpan(range.lowerBound, range.upperBound)
      let places = TagPlaces(range, in: span)
      rules.append(
        ResponsibilityRule(
          kind: rule.kind, units: findings.actors[rule.actors].map { places.span($0.range, text.prose) }, span: span,
          line: text.prose.line(ofByteAt: range.lowerBound, in: text.prose.passages[rule.passage]) + 1))
    }
    while nextUnread < text.unreadTags.count, text.unreadTags[nextUnread].passage < UInt32(passages.upperBound) {
      let tag = text.unreadTags[nextUnread]
      nextUnread += 1
      unreadTags.append(
        UnreadTag(
          span: text.prose.sourceSpan(tag.start, tag.end),
          line: text.prose.line(ofByteAt: tag.start, in: text.prose.passages[Int(tag.passage)]) + 1))
    }
  }

  /// Puts the tags that stand behind a section's children to those before them.
  ///
  /// - Parameters:
  ///   - firstSection: the first one of the document at hand.
  ///   - start: the first tag of its sections.
  mutating func placeLate(from firstSection: Int, _ start: Int) {
    guard !late.isEmpty else { return }
    let later = Dictionary(grouping: late, by: \.section)
    late.removeAll()
    let found = tags.responsibilities
    tags.responsibilities.removeLast(found.count - start)
    for index in sections[firstSection...].indices {
      let first = tags.count
      tags.responsibilities += found[sections[index].responsibilities]
      for more in later[index] ?? [] { tags.responsibilities += found[more.found] }
      sections[index].responsibilities = first..<tags.count
    }
  }
}
