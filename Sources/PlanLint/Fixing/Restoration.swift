import PlanSyntax

/// How a damaged marker is put right.
extension PlanSurvey {
  /// From this confidence on, in hundredths, the sequence leaves no doubt.
  static let safeConfidence: UInt8 = 90

  /// The marker that a repaired section must have had, as the document writes it; empty where its number is not known.
  func trueMarker(_ section: Int) -> String {
    plan.sections[section].marker.ordinal.map { marker($0, like: section) } ?? ""
  }

  /// Puts the true marker into the place of what is left, or before the text where nothing is.
  func restoration(of section: Int) -> [FixIt] {
    let marker = plan.sections[section].marker
    let text = trueMarker(section)
    guard !text.isEmpty, text != written(section) else { return [] }
    let remains = MarkerRemains(behind: section, plan)
    let applicability: Applicability =
      switch remains {
      case .none: marker.confidence >= PlanSurvey.safeConfidence && !mayBeBodyText(section) ? .safe : .unsafe
      // It may as well be the beginning of a word.
      case .numeral: .display
      case .mark: .unsafe
      }
    if marker.status == .inferred {
      let place = place(ofLost: section)
      let span = Span(start: place.start, end: remains.end ?? place.end)
      return [.replacement(of: span, by: text, applicability, behind: modelBlank(section))]
    }
    let end = remains.end ?? endOfSeparatingBlank(section) ?? span(section).end
    return [.replacement(of: Span(start: span(section).start, end: end), by: text, applicability)]
  }

  /// `三 保障措施` among `二、主要任务`: where the blanks end that stand in the place of the point; nil where the document writes blanks behind its points,
  /// or none stands there.
  private func endOfSeparatingBlank(_ section: Int) -> UInt32? {
    let (end, start) = (span(section).end, textStart(section))
    guard forms[section].missing == .separator, start > end, !forms[section].flaws.contains(.torn), modelBlank(section).isEmpty else {
      return nil
    }
    return start
  }

  /// Whether a paragraph without any marker may be text of the item above: the first of a list that the author began with （二）, one of several
  /// paragraphs in text of which nobody knows where they end, or one behind a marker whose number nobody knows and which may have been the one that is
  /// missed. A tag at its end tells it apart.
  private func mayBeBodyText(_ section: Int) -> Bool {
    let own = plan.sections[section]
    guard own.marker.status == .inferred, own.responsibilities.isEmpty else { return false }
    return own.marker.ordinal?.value == 1 || isWrapped || section > 0 && plan.sections[section - 1].marker.status == .unresolved
  }

  /// Joins a marker that blanks or line ends broke.
  ///
  /// - Parameter isOnlyTorn: whether no other marker of the plan stands alone on its line.
  func mending(of section: Int, isOnlyTorn: Bool) -> [FixIt] {
    let text = trueMarker(section)
    guard !text.isEmpty, MarkerRemains(behind: section, plan) == .none else { return [] }
    let isTorn = forms[section].flaws.contains(.torn)
    let end = isTorn ? textStart(section) : span(section).end
    let edit = TextEdit(Span(start: span(section).start, end: end), isTorn ? text + modelBlank(section) : text)
    let title =
      text == written(section) ? Phrase("与正文接成一行", "join it with its text") : .replacement(by: text)
    let isDoubtful = isTorn && (isOnlyTorn && isLastOfList(section) || isBeforeOtherLine(section))
    return [FixIt(title: title, applicability: isDoubtful ? .unsafe : .safe, edits: [edit])]
  }

  /// `四、⏎联系人：周某`, `二、⏎序号⇥村名⇥责任人`: the marker may have lost its heading, for what stands on the next line is a field or a row of a table.
  private func isBeforeOtherLine(_ section: Int) -> Bool {
    let line = plan.source.bytes[Int(textStart(section))...].prefix(Self.longestField).prefix { $0 != 0x0A }
    if line.contains(0x09) { return true }
    let label = String(decoding: line, as: UTF8.self).prefix { $0 != "：" && $0 != ":" }
    return Self.fields.contains(String(label))
  }

  /// In bytes.
  private static let longestField = 200
  /// What such lines begin with.
  private static let fields: Set<String> = ["联系人", "联系电话", "联系方式", "附件", "备注", "注", "单位", "责任单位", "牵头单位", "责任人"]

  /// `（三）⏎本方案自印发之日起施行。`: the last of its list may have no text, and closing words behind it.
  private func isLastOfList(_ section: Int) -> Bool {
    let level = plan.sections[section].level
    return plan.sections[(section + 1)...].first { $0.level <= level }.map { $0.level < level } ?? true
  }

  /// Counts a series on from a number, over all sections of a run.
  func renumbering(_ sections: ArraySlice<Int>, from first: Ordinal) -> [FixIt] {
    var edits: [TextEdit] = []
    var start = ""
    var number = Int(first.value)
    for section in sections {
      guard let ordinal = Ordinal(number) else { return [] }
      number += 1
      guard plan.sections[section].marker.ordinal != ordinal || numbering.restarted.contains(section) else { continue }
      edits.append(edit(of: section, to: ordinal))
      if edits.count == 1 { start = marker(ordinal, like: section) }
    }
    guard !edits.contains(where: \.span.isEmpty) else { return [] }
    return FixIt.renumbering(edits, to: start).map { [$0] } ?? []
  }

  /// Gives a section another number. Of a sound marker only the numeral is touched, so that what else is to be mended can be mended as well.
  private func edit(of section: Int, to ordinal: Ordinal) -> TextEdit {
    let (marker, form) = (plan.sections[section].marker, forms[section])
    let numerals = marker.tokens.range.filter { plan.tokens[$0].kind == .numeral }
    // A composed ㈢ holds its brackets, and 1.2 the number of its parent.
    let isApart = marker.style != .decimal && (marker.style.definition.close.isEmpty || form.close != "\0")
    guard marker.status == .written, form.missing.isEmpty, isApart, numerals.count == 1, !damagedSections.contains(section) else {
      return TextEdit(span(section), self.marker(ordinal, like: section))
    }
    return TextEdit(plan.span(ofToken: numerals[0]), MarkerForm.numeral(marker.style.definition.numeral(ordinal), in: form.digits))
  }

  /// Where a marker of which nothing is left would stand.
  func place(ofLost section: Int) -> Span {
    let start = textStart(section)
    return Span(start: start, end: start)
  }

  /// What the document writes between marker and text: `第一章　总则`.
  func modelBlank(_ section: Int) -> String {
    guard let model = model(for: section) else { return "" }
    let end = span(model).end
    let start = textStart(model)
    guard start > end, !forms[model].flaws.contains(.torn) else { return "" }
    return plan.text(written: Span(start: end, end: start))
  }
}

/// What rules want for their sentences.
extension PlanSurvey {
  /// A marker as the source has it, with invisible characters shown.
  func quoted(_ section: Int) -> String { written(section).withBlanksShown }

  /// The stop that the nearest sibling with a run-in heading has: `。` or `：`, full or half width.
  func headingStop(like section: Int) -> String {
    let own = plan.sections[section]
    let reach = Series.farthest
    let before = stride(from: section - 1, through: max(0, section - reach), by: -1)
    let after = stride(from: section + 1, to: min(plan.sections.count, section + reach), by: 1)
    for index in [Array(before), Array(after)].joined() where plan.sections[index].marker.style == own.marker.style {
      if let stop = writtenStop(of: index) { return stop }
    }
    return "。"
  }

  private func writtenStop(of section: Int) -> String? {
    let heading = plan.sections[section].heading
    guard !heading.isEmpty, Int(heading.end) < plan.tokens.count, plan.tokens[Int(heading.end)].kind == .headingStop else { return nil }
    let stop = plan.text(written: plan.span(ofToken: Int(heading.end))).filter { !$0.isWhitespace }
    return stop.isEmpty || plan.sections[section].paragraphs.isEmpty ? nil : stop
  }

  /// Begins a new line before a section, with the blanks that a sibling has.
  func parting(before section: Int) -> [FixIt] {
    guard let model = model(for: section), !forms[model].flaws.contains(.insideLine) else { return [] }
    var first = Int(plan.sections[model].marker.tokens.start)
    while first > 0, plan.tokens[first - 1].kind == .blank || plan.tokens[first - 1].kind == .lineBreak { first -= 1 }
    let end = span(model).start
    let gap = plan.text(written: Span(start: plan.tokens[first].start, end: end))
    guard gap.unicodeScalars.contains("\n") || gap.unicodeScalars.contains("\r") else { return [] }
    let place = span(section).start
    var edits = [TextEdit(Span(start: place, end: place), gap)]
    if forms[section].flaws.contains(.torn) { edits.append(TextEdit(Span(start: span(section).end, end: textStart(section)), "")) }
    return [FixIt(title: Phrase("另起一段", "begin a new paragraph"), applicability: .unsafe, edits: edits)]
  }
}
