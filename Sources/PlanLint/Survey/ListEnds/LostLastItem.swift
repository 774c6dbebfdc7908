import PlanSyntax

/// The last item of a list that lost its whole marker: `（三）…（责任单位：市教育局）⏎强化监管。…（责任单位：市财政局）⏎三、…`
///
/// No number behind it tells. What does is that every item ends in one tag, and that what stands behind the last one's begins as the items do and has
/// a tag of its own.
struct LostLastItem {
  /// The first byte of its text.
  let start: UInt32
  /// The section before it, of which the parser took it for a paragraph.
  let section: Int
  let ordinal: Ordinal
  private let form: ItemForm
  private let isShort: Bool

  /// All of a plan, in the order of its lists. Linear.
  static func all(in survey: PlanSurvey) -> [LostLastItem] {
    let plan = survey.plan
    guard !plan.responsibilities.isEmpty else { return [] }
    let lists = survey.siblings.compactMap { LostLastItem($0, plan) }
    let missed = lists.isEmpty ? [:] : missedNumbers(survey)
    // Where the level counts on and is told to lack the number further down: one defect, one finding.
    let found = lists.filter { missed[Number($0.ordinal, of: $0.section, plan), default: 0] <= $0.section }
    guard !found.isEmpty else { return [] }
    let places = Set(found.map(\.section))
    var items: [ItemForm: Int] = [:]
    for index in plan.sections.indices where !places.contains(index) {
      let section = plan.sections[index]
      // Where other items have two tagged paragraphs it is their way.
      if section.paragraphs.count > 1, section.paragraphs.count(where: { plan.endsInTag(paragraph: $0) }) > 1 { return [] }
      if section.end == index + 1, !section.responsibilities.isEmpty, let form = ItemForm(index, plan), isOneItem(index, form, plan) {
        items[form, default: 0] += 1
      }
    }
    return found.filter { !$0.isShort || items[$0.form, default: 0] >= fewestOthers }
  }

  /// In a list of two little can be seen: then so many items of other lists must have one tag each.
  private static let fewestOthers = 5

  /// A number of a level.
  private struct Number: Hashable {
    let ordinal: Ordinal
    let track: Series.Track

    init(_ ordinal: Ordinal, of section: Int, _ plan: Plan) {
      self.ordinal = ordinal
      track = Series.Track(plan.sections[section].marker, document: plan.document(of: section))
    }
  }

  /// The numbers that are told to be missing, and the last section before which each is. Linear in the faults.
  private static func missedNumbers(_ survey: PlanSurvey) -> [Number: Int] {
    var missed: [Number: Int] = [:]
    for fault in survey.numbering.faults {
      guard case .skipped = fault.kind else { continue }
      let number = Number(fault.expected, of: fault.section, survey.plan)
      missed[number] = max(missed[number] ?? 0, fault.section)
    }
    return missed
  }

  private init?(_ list: [Int], _ plan: Plan) {
    guard list.count >= 2, let last = list.last, LostLastItem.mayHoldAnother(plan.sections[last], plan),
      let number = plan.sections[last].marker.ordinal, let next = Ordinal(Int(number.value) + 1),
      let form = ItemForm(list[0], plan), list.allSatisfy({ plan.sections[$0].end == $0 + 1 && ItemForm($0, plan) == form }),
      list.dropLast().allSatisfy({ LostLastItem.isOneItem($0, form, plan) })
    else { return nil }
    let paragraphs = plan.sections[last].paragraphs
    guard let end = LostLastItem.endOfItem(last, form, plan), end < paragraphs.upperBound,
      LostLastItem.isOneTag(end..<paragraphs.upperBound, form, plan, isLost: true),
      form.begins(plan.scalars(ofParagraph: end))
    else { return nil }
    (start, section, ordinal) = (plan.paragraphs[end].span.start, last, next)
    (self.form, isShort) = (form, list.count == 2)
  }

  /// A quick look: whether paragraphs stand behind its own.
  private static func mayHoldAnother(_ section: Section, _ plan: Plan) -> Bool {
    guard let first = section.paragraphs.first, !section.responsibilities.isEmpty else { return false }
    return section.paragraphs.count >= 2
      || plan.responsibilities[section.responsibilities.lowerBound].span.end <= plan.paragraphs[first].span.start
  }

  /// Whether a section is one item with one tag at its end.
  private static func isOneItem(_ index: Int, _ form: ItemForm, _ plan: Plan) -> Bool {
    let section = plan.sections[index]
    return section.paragraphs.isEmpty ? ItemForm.isTaggedSentence(section, plan) : isOneTag(section.paragraphs, form, plan)
  }

  /// The first paragraph behind the last item's own tag; nil where it has none.
  private static func endOfItem(_ index: Int, _ form: ItemForm, _ plan: Plan) -> Int? {
    let section = plan.sections[index]
    guard let first = section.paragraphs.first else { return nil }
    if ItemForm.isTaggedSentence(section, plan) { return first }
    guard let end = section.paragraphs.first(where: { plan.endsInTag(paragraph: $0) }).map({ $0 + 1 }) else { return nil }
    return isOneTag(section.paragraphs.lowerBound..<end, form, plan) ? end : nil
  }

  /// Whether some paragraphs are one item: a single one that ends in a tag, or below a headline several of which the last does.
  private static func isOneTag(_ paragraphs: Range<Int>, _ form: ItemForm, _ plan: Plan, isLost: Bool = false) -> Bool {
    guard form == .headline ? paragraphs.count > (isLost ? 1 : 0) : paragraphs.count == 1 else { return false }
    return paragraphs.allSatisfy { plan.endsInTag(paragraph: $0) == ($0 + 1 == paragraphs.upperBound) }
  }
}
