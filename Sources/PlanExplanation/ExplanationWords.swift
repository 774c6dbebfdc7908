import PlanFormat
import PlanParser
import PlanSyntax

/// What is said of a plan, of a place, and of the readings weighed there, in both languages.
struct ExplanationWords {
  let language: MessageLanguage

  func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .zh ? chinese() : english()
  }

  var noTitle: String { say("（无标题）", "(no title)") }

  var costLegend: String {
    say(
      "代价：越反常越高，0 是毫无反常，负数是有旁证支持。程序通读全文，取总代价最低的读法。\n换一种读法若使全文贵 1，它的可能性约为三分之一；贵 3，约二十分之一；贵 7，约千分之一。",
      "Cost: the odder a thing is, the higher. 0 is nothing odd; below 0 speaks for the reading. What makes the whole text cheapest is taken.\n"
        + "A reading that makes the text dearer by 1 is about a third as likely, by 3 a twentieth, by 7 a thousandth.")
  }

  var nothingRemarkable: String {
    say(
      "编号都完整，顺序也没有问题，没有要说明的。看某一行：gangmu explain 文件:行号；看全部编号：加 --all。",
      "All numbers are whole and in order: nothing to explain. For one line say gangmu explain FILE:LINE, for every number add --all.")
  }

  var nothingWeighed: String {
    say("编号完整，正好接上，没有别的读法需要比较。", "The number is whole and the very one that comes next: nothing else had to be weighed.")
  }

  var toldBySiblings: String {
    say(
      "编号一字不存。同级各项都是一段，有标题，有自己的责任标注；这一段也是，所以当作末项补出。",
      "Nothing is left of its marker. Every item of its level is one paragraph with a heading and a tag of its own, and so is this one, the last."
    )
  }

  var nothingOdd: String { say("没有像编号的东西，当正文毫无反常", "nothing here looks like a marker") }
  var otherPlaces: String { say("其余各处合计", "all other places together") }

  // MARK: A document

  /// `层次：一、 逐级重排；（一） 通篇连排。约每 3 个编号有 1 个残缺。`
  func habit(_ levels: [NumberingLevel], _ habit: DocumentHabit) -> String {
    guard !levels.isEmpty else { return "" }
    let rows = levels.map { level in
      let marker = Ordinal(1).map { level.style.definition.marker($0) } ?? ""
      let scope =
        level.level == 1
        ? "" : level.scope == .continues ? say(" 通篇连排", " runs on through the text") : say(" 每到新的上级重新起", " begins anew under each heading")
      return say("第 \(level.level) 层 \(marker)\(scope)", "level \(level.level) \(marker)\(scope)")
    }
    let damage = habit.damagedShare.map { say("。" + share($0), ". " + share($0)) } ?? ""
    return say("层次：\(rows.joined(separator: "；"))\(damage)。", "Numbering: \(rows.joined(separator: "; "))\(damage).")
  }

  /// `约每 3 个编号有 1 个残缺`
  func share(_ share: Double) -> String {
    let count = max(1, Int((1 / max(share, 0.001)).rounded()))
    if count > 20 { return say("编号大多完整", "Hardly any marker is damaged") }
    return count == 1
      ? say("编号大多残缺", "Most markers are damaged") : say("约每 \(count) 个编号有 1 个残缺", "About one marker in \(count) is damaged")
  }

  // MARK: A place

  /// `第 46 行　原文“(十)”　→　（十四）　修复，把握 99%`
  func headline(_ place: ExplainedPlace, in plan: Plan) -> String {
    let written = plan.text(visible: place.written)
    let source =
      written.isEmpty
      ? say("原文无编号", "no marker written") : say("原文“\(Escape.invisible(written))”", "written “\(Escape.invisible(written))”")
    return say("第 \(place.line) 行", "Line \(place.line)") + "  \(source)  →  " + verdict(place, in: plan)
  }

  private func verdict(_ place: ExplainedPlace, in plan: Plan) -> String {
    guard case .section(let index) = place.outcome else { return say("正文，不是条目", "text, not a section") }
    let marker = plan.sections[index].marker
    let name = plan.markerText(ofSection: index)
    let confidence = say("，把握 \(marker.confidence)%", ", \(marker.confidence) % sure")
    switch marker.status {
    case .written: return name + say("  照原文", "  as written")
    case .restored: return name + say("  修复", "  restored") + confidence
    case .inferred: return name + say("  补出", "  inferred") + confidence
    case .unresolved: return say("编号未定", "number unknown")
    }
  }

  /// What the numbers alone do not say.
  func remarks(_ place: ExplainedPlace, in plan: Plan) -> [String] {
    var remarks: [String] = []
    if place.readings.count > 1, let chosen = place.readings.first, place.outcome != .tooDoubtful {
      remarks.append(conclusion(chosen, place))
    }
    if case .section(let index) = place.outcome, plan.sections[index].marker.status == .written,
      place.readings.first?.bill.charges.contains(where: \.reason.isFault) ?? false
    {
      remarks.append(
        say(
          "编号本身完整，只是与前后接不上：照原文保留，请核对原件。",
          "The marker is whole, only out of line: it stays as written. Check the original."))
    }
    if case .section(let index) = place.outcome, plan.sections[index].marker.status == .unresolved {
      let candidates = plan.sections[index].marker.candidates.map(\.description)
      remarks.append(
        say(
          "几种读法相差太小，不替您决定，可能是 \(candidates.joined(separator: "、"))。",
          "The readings are too close to choose one. It may be \(candidates.joined(separator: ", "))."))
    }
    if place.outcome == .tooDoubtful {
      remarks.append(
        say("最便宜的读法是条目，但领先太少，证据不足，仍当正文。", "A section is the cheapest reading, but by too little: without better evidence it stays text."))
    }
    if place.isBoundByParent {
      remarks.append(say("上级条目的编号没有这样确定，所以把握从低。", "The section above is less sure, and this one can be no surer than that."))
    }
    return remarks
  }

  /// A margin below which a person should look.
  private static let narrow: Float = 3

  private func conclusion(_ chosen: WeighedReading, _ place: ExplainedPlace) -> String {
    let name = chosen.meaning == .text ? say("正文", "plain text") : chosen.marker
    let margins = place.readings.compactMap { if case .dearer(let margin) = $0.outcome { margin } else { nil } }
    guard let least = margins.min() else { return say("结论：取\(name)，别的读法都贵得太多。", "So \(name) it is: all else is far too dear.") }
    let check = least < Self.narrow ? say("相差不大，请核对原件。", " That is little: check the original.") : ""
    return say(
      "结论：取\(name)，别的读法至少使全文贵 \(Figure.plain(least))。\(check)",
      "So \(name) it is: any other reading makes the whole text dearer by \(Figure.plain(least)) or more.\(check)")
  }

  // MARK: A reading

  /// `不取  （十），与原文相同  此处 9.0，全文贵 12.3`
  func reading(_ reading: WeighedReading, at place: ExplainedPlace) -> String {
    let isMarker = reading.meaning != .text
    let isWritten = isMarker && reading.bill.charges.allSatisfy { if case .damage = $0.reason { false } else { true } }
    let name = isMarker ? reading.marker + (isWritten ? say("（原文如此）", " (as written)") : "") : say("正文", "plain text")
    let cost = say("此处代价 \(Figure.plain(reading.bill.total))", "costs \(Figure.plain(reading.bill.total)) here")
    switch reading.outcome {
    case .chosen where place.outcome == .tooDoubtful: return say("最低  ", "least  ") + "\(name)  \(cost)"
    case .chosen: return say("取    ", "taken  ") + "\(name)  \(cost)"
    case .dearer(let margin):
      let whole = say("，全文贵 \(Figure.plain(margin))", ", makes the whole text \(Figure.plain(margin)) dearer")
      return say("不取  ", "not    ") + "\(name)  \(cost)\(whole)"
    case .abandoned(let margin?):
      let whole = say("，其余照旧则全文贵 \(Figure.plain(margin))", ", makes the whole text \(Figure.plain(margin)) dearer if all else stays")
      return say("不取  ", "not    ") + "\(name)  \(cost)\(whole)"
    case .abandoned(nil):
      return say("不取  ", "not    ") + "\(name)  \(cost)" + say("，贵得太多，中途放弃", ", far too dear and given up")
    }
  }

  /// `全文贵 12.3：此处 −2.6，别处 +14.9，即`
  func elsewhere(here: Float, margin: Float) -> String {
    let other = Figure.signed(margin - here)
    return say(
      "与选定的读法相比，此处 \(Figure.signed(here))，别处 \(other)：", "beside the reading taken, \(Figure.signed(here)) here and \(other) elsewhere:")
  }

  /// `第 38 行“(十一)”读作（十一）：中间缺 1 号`
  func consequence(_ consequence: Consequence, in plan: Plan) -> String {
    let written = Escape.invisible(plan.text(visible: consequence.written))
    let quoted = written.isEmpty ? "" : say("“\(written)”", " “\(written)”")
    let place = say("第 \(consequence.line) 行", "line \(consequence.line)") + quoted
    let name = consequence.meaning == .text ? say("当正文", " is text") : say("读作\(consequence.marker)", " is \(consequence.marker)")
    guard let cause = consequence.cause else { return place + name }
    let why = reason(cause, of: consequence.meaning)
    return consequence.difference > 0
      ? place + name + say("：\(why)", ": \(why)") : place + name + say("，省去：\(why)", ", which spares: \(why)")
  }
}
