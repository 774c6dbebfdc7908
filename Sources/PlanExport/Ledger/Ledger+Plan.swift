import PlanSyntax

extension Ledger {
  /// Adds the items of a plan: those that have a tag of their own, those that a tag above them holds for, and those that have none although
  /// one of their siblings has.
  public mutating func add(_ plan: Plan) {
    for document in plan.documents {
      entries += LedgerReader(plan, document).read()
    }
  }
}

/// Reads the items of one document.
private struct LedgerReader {
  private let plan: Plan
  private let document: Document
  private let title: String
  /// Sections one of whose items has a tag; the document itself is -1.
  private var parentsOfTagged: Set<Int> = []
  /// Sections whose tag holds for a section below.
  private var handedDown: Set<Int> = []

  init(_ plan: Plan, _ document: Document) {
    self.plan = plan
    self.document = document
    title = plan.text(.title, in: document.title)
    for index in document.sections {
      if isItem(index), !plan.sections[index].responsibilities.isEmpty { parentsOfTagged.insert(plan.sections[index].parent ?? -1) }
      if isItem(index), let above = plan.inheritedFrom(section: index) { handedDown.insert(above) }
    }
  }

  func read() -> [LedgerEntry] { unnumbered() + numbered() }

  private func numbered() -> [LedgerEntry] {
    document.sections.compactMap { index in
      let section = plan.sections[index]
      let isTagged = !section.responsibilities.isEmpty
      if isTagged, handedDown.contains(index), section.paragraphs.isEmpty { return nil }
      let above = isItem(index) ? plan.inheritedFrom(section: index) : nil
      let isMissing = isItem(index) && !isTagged && parentsOfTagged.contains(section.parent ?? -1)
      return isTagged || above != nil || isMissing ? entry(index, above) : nil
    }
  }

  /// Tags outside all sections, as in a list without numbers: `问题一：…⏎整改措施：…⏎责任单位：…`. Those with no text between them are one
  /// item, and the text before them is its task. Linear.
  private func unnumbered() -> [LedgerEntry] {
    var entries: [LedgerEntry] = []
    var items = document.responsibilities
    var texts = document.preamble
    while let first = items.first {
      let start = plan.responsibilities[first].span.start
      let next = texts.first { plan.paragraphs[$0].span.start > start } ?? texts.upperBound
      let end = next < texts.upperBound ? plan.paragraphs[next].span.start : .max
      let last = items.first { plan.responsibilities[$0].span.start > end } ?? items.upperBound
      let task = (texts.lowerBound..<next).suffix(Self.mostTexts).map { plan.text(.text, in: plan.paragraphs[$0].tokens) }.joined()
      let tags = plan.responsibilities[first..<last]
      entries.append(
        LedgerEntry(
          file: plan.source.name, document: title, section: "", number: "", path: [], task: task.isEmpty ? title : task,
          units: tags.flatMap(units), deadlines: deadlines(tags), line: plan.responsibilities[first].line, inheritsFrom: nil))
      items = last..<items.upperBound
      texts = next..<texts.upperBound
    }
    return entries
  }

  /// Most paragraphs that are the task of an item without a number: what stands above those belongs to the whole.
  private static let mostTexts = 3

  private func deadlines(_ tags: ArraySlice<Responsibility>) -> [String] {
    var deadlines: [String] = []
    for deadline in tags.compactMap(\.deadline).map(plan.text(visible:)) where !deadlines.contains(deadline) { deadlines.append(deadline) }
    return deadlines
  }

  /// A section without sections in it.
  private func isItem(_ index: Int) -> Bool { plan.sections[index].end == index + 1 }

  private func entry(_ index: Int, _ above: Int?) -> LedgerEntry {
    let owner = above ?? index
    let items = plan.responsibilities[plan.sections[owner].responsibilities]
    return LedgerEntry(
      file: plan.source.name, document: title, section: plan.id(ofSection: index), number: plan.markerText(ofSection: index),
      path: path(above: index), task: task(index), units: items.flatMap(units) + derivedUnits(owner), deadlines: deadlines(items),
      line: plan.sections[index].line, inheritsFrom: above.map(plan.id(ofSection:)))
  }

  private func units(_ item: Responsibility) -> [LedgerUnit] {
    item.units.map { number in
      LedgerUnit(
        name: plan.text(visible: plan.units[number].span), reading: plan.reading(ofUnit: number), kind: item.kind, rule: nil,
        deadline: item.deadline.map(plan.text(visible:)))
    }
  }

  private func derivedUnits(_ index: Int) -> [LedgerUnit] {
    plan.ruleResponsibilities(ofSection: index, under: document.responsibilityRules).flatMap { derived in
      let words = plan.text(visible: plan.responsibilityRules[derived.rule].span)
      return derived.units.map(plan.text(visible:)).map {
        LedgerUnit(name: $0, reading: $0, kind: derived.kind, rule: words, deadline: nil)
      }
    }
  }

  private func path(above index: Int) -> [String] {
    var path: [String] = []
    var parent = plan.sections[index].parent
    while let above = parent {
      path.append(plan.markerText(ofSection: above) + plan.text(.heading, in: plan.sections[above].heading))
      parent = plan.sections[above].parent
    }
    return path.reversed()
  }

  private func task(_ index: Int) -> String {
    let section = plan.sections[index]
    let heading = plan.text(.heading, in: section.heading)
    let body = section.paragraphs.map { plan.text(.text, in: plan.paragraphs[$0].tokens) }
    return heading.isEmpty || body.isEmpty ? heading + body.joined() : heading + stop(section) + body.joined()
  }

  /// What stands between the heading and its text: `：` of `强化监管：…`; a 。 where they are on lines of their own or their stop was lost.
  private func stop(_ section: Section) -> String {
    guard let body = section.paragraphs.first else { return "" }
    let between = TokenRange(Int(section.heading.end), Int(plan.paragraphs[body].tokens.start))
    let written = plan.text(.headingStop, in: between).filter { !$0.isWhitespace }
    return written == "：" || written == ":" ? written : "。"
  }
}
