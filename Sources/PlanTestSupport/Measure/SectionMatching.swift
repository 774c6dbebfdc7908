import PlanSyntax

/// Which parsed section stands for which true one.
struct SectionMatching {
  /// For each section of the plan the index of the true one, nil where the truth has none.
  let truthOfSection: [Int?]
  /// The reverse.
  let sectionOfTruth: [Int?]

  /// Two sections match if their texts begin at the same byte; failing that, if the parsed one's marker begins within the true one's.
  ///
  /// O(sections).
  init(_ plan: Plan, _ known: KnownPlan) {
    var truthOfSection = [Int?](repeating: nil, count: plan.sections.count)
    var sectionOfTruth = [Int?](repeating: nil, count: known.sections.count)
    let starts = Dictionary(known.sections.enumerated().map { ($1.textStart, $0) }, uniquingKeysWith: { first, _ in first })
    for index in plan.sections.indices {
      guard let truth = starts[SectionMatching.textStart(of: plan.sections[index], in: plan)], sectionOfTruth[truth] == nil else {
        continue
      }
      truthOfSection[index] = truth
      sectionOfTruth[truth] = index
    }
    var next = 0
    for index in plan.sections.indices where truthOfSection[index] == nil {
      let start = Int(plan.writtenSpan(plan.sections[index].marker).start)
      while next < known.sections.count, known.sections[next].textStart < start { next += 1 }
      guard next < known.sections.count, known.sections[next].start <= start, sectionOfTruth[next] == nil else { continue }
      truthOfSection[index] = next
      sectionOfTruth[next] = index
    }
    self.truthOfSection = truthOfSection
    self.sectionOfTruth = sectionOfTruth
  }

  /// Offset of the first byte behind a section's marker that is no blank and no line end.
  private static func textStart(of section: Section, in plan: Plan) -> Int {
    let bytes = plan.source.bytes
    var offset = Int(plan.writtenSpan(section.marker).end)
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case 0xC2 where bytes[offset...].starts(with: [0xC2, 0xA0]): offset += 2
      case 0xE3 where bytes[offset...].starts(with: [0xE3, 0x80, 0x80]): offset += 3
      case 0xE2 where bytes[offset...].starts(with: [0xE2, 0x80]) && offset + 2 < bytes.count && (0x80...0x8A).contains(bytes[offset + 2]):
        offset += 3
      default: return offset
      }
    }
    return offset
  }
}
