/// A role that units of a section have because a rule of its document gives it to them, and no tag.
public struct DerivedResponsibility: Hashable, Sendable {
  /// ``ResponsibilityKind/lead``, or ``ResponsibilityKind/responsible`` by a rule of kind ``ResponsibilityRule/Kind/unitsTakePart``.
  public let kind: ResponsibilityKind
  /// As written in the section's tag, or in the rule where that names them; never empty.
  public let units: [Span]
  /// Index into ``Plan/responsibilityRules``.
  public let rule: Int
}

extension Plan {
  /// The nearest enclosing section whose tags hold for a section that has none; nil where the section has its own, or none encloses it.
  ///
  /// O(depth).
  public func inheritedFrom(section index: Int) -> Int? {
    guard sections[index].responsibilities.isEmpty else { return nil }
    var parent = sections[index].parent
    while let above = parent {
      if !sections[above].responsibilities.isEmpty { return above }
      parent = sections[above].parent
    }
    return nil
  }

  /// What the rules of a document add to a section's own tags. Linear in the tags and the rules.
  ///
  /// - Parameters:
  ///   - index: the section's, in ``sections``.
  ///   - rules: the document's, as indices into ``responsibilityRules``.
  public func ruleResponsibilities(ofSection index: Int, under rules: Range<Int>) -> [DerivedResponsibility] {
    let own = responsibilities[sections[index].responsibilities]
    guard !rules.isEmpty, let last = own.last else { return [] }
    var derived: [DerivedResponsibility] = []
    let hasLead = own.contains { $0.kind == .lead }
    for number in rules {
      let rule = responsibilityRules[number]
      // 下同, 以下: from its own tag on. What is said behind all tags, as in a closing 注, holds for all.
      guard rule.span.start < last.span.end || isBehindAllTags(rule: number) else { break }
      if rule.kind == .unitsTakePart {
        let units = rule.units.filter { unit in !own.contains { $0.units.contains { isSameText(self.units[$0].span, unit) } } }
        if !units.isEmpty { derived.append(DerivedResponsibility(kind: .responsible, units: units, rule: number)) }
      } else if !hasLead {
        for item in own where item.kind == .responsible {
          let leading = leaders(of: item, by: rule.kind)
          if !leading.isEmpty { derived.append(DerivedResponsibility(kind: .lead, units: leading, rule: number)) }
        }
      }
    }
    return derived
  }

  /// Whether no tag of its document's sections stands behind a rule, as where it stands in a closing 注. O(log n) in the documents.
  private func isBehindAllTags(rule number: Int) -> Bool {
    let document = documents.indices.partitioningIndex { documents[$0].responsibilityRules.upperBound > number }
    guard document < documents.count, let last = sections[documents[document].sections].last?.responsibilities.upperBound, last > 0
    else { return false }
    return responsibilityRules[number].span.start >= responsibilities[last - 1].span.end
  }

  private func leaders(of item: Responsibility, by kind: ResponsibilityRule.Kind) -> [Span] {
    switch kind {
    case .firstUnitLeads: return item.units.prefix(1).map { units[$0].span }
    case .responsibleLead: return item.units.map { units[$0].span }
    case .unitsTakePart: return []
    case .unitsBeforeCommaLead:
      for index in item.units.dropLast() where hasComma(between: units[index].span.end, units[index + 1].span.start) {
        return units[item.units.lowerBound...index].map(\.span)
      }
      return []
    }
  }

  /// Whether ， or , stands between two offsets.
  private func hasComma(between start: UInt32, _ end: UInt32) -> Bool {
    guard start < end else { return false }
    return source.bytes[Int(start)..<Int(end)].contains { $0 == 0x2C || $0 == 0x8C }
  }

  private func isSameText(_ left: Span, _ right: Span) -> Bool { text(visible: left) == text(visible: right) }
}
