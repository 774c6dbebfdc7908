import PlanSyntax

/// A plan with what several rules want to know about it, found once.
public struct PlanSurvey: Sendable {
  let plan: Plan
  /// By section: what its marker looks like.
  let forms: [MarkerForm]
  /// By section: what is the matter with its number, where the author wrote it wrong.
  let numbering: NumberingSurvey
  /// Siblings of one style below one parent, in reading order.
  let siblings: [[Int]]
  /// What is wrong with decimal numbers that name others.
  let decimals: DecimalSurvey
  /// What is wrong with the numbers of paragraphs, and of clauses within one, that count 一是, 二是.
  let firstIs: [FirstIsList.Fault]
  /// Items that stand in the text of others.
  let joinedItems: [JoinedItem]
  /// Items of lists within one line that have the number of the one before.
  let repeatsInLine: [RepeatedInLine]
  /// Pairs of brackets of two widths that are no damage.
  let pairs: PairHabit
  /// Markers in brackets of another kind than those of their level.
  let foreignBrackets: [ForeignBrackets]
  /// The sections of ``foreignBrackets``.
  private let inForeignBrackets: Set<Int>
  /// Damaged markers with the one thing to say about each, in reading order.
  let damage: [(section: Int, kind: MarkerDamage)]
  /// The sections of ``damage``.
  let damagedSections: Set<Int>
  /// What looks like a responsibility tag and is none.
  let tagFaults: [TagFault]
  /// Whether the lines of the text were wrapped by a program, so that a line end says nothing.
  let isWrapped: Bool
  let habits: MarkerHabits
  let stylePairs: [StylePair]
  /// In what tables of contents and the text disagree.
  let contentsFaults: [ContentsTable.Fault]

  /// Linear.
  init(_ plan: Plan) {
    self.plan = plan
    var forms: [MarkerForm] = []
    forms.reserveCapacity(plan.sections.count)
    for section in plan.sections { forms.append(MarkerForm(section, in: plan)) }
    self.forms = forms
    let decimals = DecimalSurvey(plan, forms)
    self.decimals = decimals
    let numbering = NumberingSurvey(plan, forms, settled: decimals.settled)
    self.numbering = numbering
    siblings = numbering.series.flatMap { $0.scope == .restarts ? [$0.sections] : PlanSurvey.byParent($0.sections, plan) }
    foreignBrackets = ForeignBrackets.all(in: plan, forms, siblings: siblings)
    inForeignBrackets = Set(foreignBrackets.flatMap(\.sections))
    isWrapped = PlanSurvey.isWrapped(plan)
    let pairs = PairHabit(plan, forms)
    self.pairs = pairs
    damage = MarkerDamage.all(
      in: plan, forms, numbering, pairs: pairs, settled: decimals.settled, isWrapped: isWrapped)
    damagedSections = Set(damage.map(\.section))
    firstIs = FirstIsList.faults(in: plan) + FirstIsRun.faults(in: plan)
    joinedItems = JoinedItem.all(in: plan, numbering)
    repeatsInLine = RepeatedInLine.all(in: plan, numbering)
    habits = MarkerHabits(plan, forms, damage: damage, foreign: inForeignBrackets)
    stylePairs = StylePair.all(in: plan, numbering)
    tagFaults = TagReading(plan, isWrapped: isWrapped).faults()
    var doubtful: Set<Int> { Set(numbering.faults.flatMap(\.rest)).union(numbering.faultySections).union(decimals.slips.map(\.section)) }
    contentsFaults = plan.documents.flatMap { ContentsTable($0, in: plan, doubtful: doubtful)?.faults ?? [] }
  }

  /// Whether a section's marker is in brackets of another kind than those of its level.
  func hasForeignBrackets(_ section: Int) -> Bool {
    !inForeignBrackets.isEmpty && inForeignBrackets.contains(section)
  }

  /// Sections whose tag is there, but not sound.
  var faultyTags: Set<Int> { Set(tagFaults.map(\.section)) }

  /// A marker as the document itself would write it: `(十四)` in a text with half-width brackets.
  func marker(_ ordinal: Ordinal, like section: Int) -> String { habits.marker(ordinal, like: section, in: self) }

  /// The marker of a sound section of the same style nearby, or nil.
  func model(for section: Int) -> Int? { habits.model(for: section, in: plan) }

  /// What the source has of a section's marker, for messages.
  func written(_ section: Int) -> String { plan.written(plan.sections[section].marker) }

  /// A section's marker after an edit of one of its tokens, for messages; blanks behind it are left out.
  func written(_ section: Int, with edit: TextEdit) -> String {
    var text = ""
    for index in plan.sections[section].marker.tokens.range {
      let span = plan.span(ofToken: index)
      text += span == edit.span ? edit.text : plan.text(written: span)
    }
    while text.unicodeScalars.last?.properties.isWhitespace ?? false { text.unicodeScalars.removeLast() }
    return text
  }

  /// The source's bytes of a section's marker.
  func span(_ section: Int) -> Span { plan.writtenSpan(plan.sections[section].marker) }

  /// Where a section's text begins, behind the marker and the blanks and line ends that follow it.
  func textStart(_ section: Int) -> UInt32 { plan.textStart(ofSection: section) }

  private static func byParent(_ sections: [Int], _ plan: Plan) -> [[Int]] {
    var result: [[Int]] = []
    for section in sections {
      if let last = result.last?.last, plan.sections[last].parent == plan.sections[section].parent {
        result[result.count - 1].append(section)
      } else {
        result.append([section])
      }
    }
    return result
  }

  /// Whether line ends stand within sentences. Those at markers, the few of a damaged document, are damage.
  private static func isWrapped(_ plan: Plan) -> Bool {
    var breaks = 0
    var isInText = false
    for token in plan.tokens {
      switch token.kind {
      case .text, .heading: isInText = true
      // `责任单位：⏎市财政局` is the way of many texts with one line a paragraph.
      case .tag: isInText = false
      case .softBreak: breaks += isInText ? 1 : 0
      case .blank, .pageMark, .markup: break
      default: isInText = false
      }
    }
    return breaks >= 3
  }
}
