import PlanDiff
import PlanFormat
import PlanSyntax

/// What the text and the page say, in one language.
package struct DiffWords {
  let language: MessageLanguage

  package init(language: MessageLanguage) { self.language = language }

  func say(_ chinese: String, _ english: String) -> String { language == .zh ? chinese : english }

  func kind(_ kind: ChangeKind) -> String {
    switch kind {
    case .inserted: say("新增", "inserted")
    case .removed: say("删除", "removed")
    case .moved: say("移动", "moved")
    case .releveled: say("层级变动", "level changed")
    case .retitled: say("标题修改", "retitled")
    case .reworded: say("正文修改", "reworded")
    case .responsibility: say("责任变动", "responsibility")
    case .split: say("拆分", "split")
    case .merged: say("合并", "merged")
    case .renumbered: say("序号顺延", "renumbered")
    }
  }

  func line(_ number: Int) -> String { say("第 \(number) 行", "line \(number)") }

  func part(_ name: NodeName) -> String {
    NodePart.allCases.first { $0 != .section && $0.name == name.id }.map(part) ?? name.id
  }

  private func part(_ part: NodePart) -> String {
    switch part {
    case .document: say("标题", "title")
    case .metadata: say("文件信息", "metadata")
    case .preamble: say("前言", "preamble")
    case .section: say("章节", "section")
    case .closing: say("结尾", "closing")
    case .colophon: say("版记", "colophon")
    }
  }

  /// `（十四）加大执法力度`, `前言`; with the document where there are several.
  func title(_ name: NodeName) -> String {
    name.document.map { say("[文件 \($0)] ", "[document \($0)] ") + entry(name) } ?? entry(name)
  }

  /// The title inside its own document.
  func entry(_ name: NodeName) -> String {
    let text = name.label
    return name.id == NodePart.document.name ? part(name) + say("：", ": ") + text : text.isEmpty ? part(name) : text
  }

  /// The title and where it stands: `（十四）加大执法力度（第 46 行）`.
  func place(_ name: NodeName) -> String {
    let title = title(name)
    return name.line > 0 ? say("\(title)（\(line(name.line))）", "\(title) (\(line(name.line)))") : title
  }

  /// The title, the section that it stands in, and the line: `（十四）加大执法力度（三、监督管理，第 46 行）`.
  func place(_ name: NodeName, in parent: NodeName?) -> String {
    guard let parent, name.line > 0 else { return place(name) }
    let (title, section, line) = (title(name), parent.shortLabel, line(name.line))
    return say("\(title)（\(section)，\(line)）", "\(title) (in \(section), \(line))")
  }

  /// Of what came or went: its first sentence, who was to do it by when, which sections below came or went with it, and where those stand, or stood,
  /// that both plans have.
  func below(_ change: Change, in difference: PlanDifference) -> [String] {
    guard case .subtree(let nodes, let kept) = change.detail else { return [] }
    let (plan, index) = change.kind == .inserted ? (difference.new, change.new) : (difference.old, change.old)
    let content = index.map { plan.nodes[$0].content }
    let first = content.flatMap { NodeName.opening(of: $0.paragraphs) }.map(Printable.text)
    let sections = nodes.filter { plan.nodes[$0].content.part == .section }
    return [first].compactMap { $0 } + (content?.part == .section ? duties(content?.duties ?? []) : [])
      + (sections.isEmpty ? [] : [self.sections(sections, of: plan)]) + self.kept(kept, change.kind, in: difference)
  }

  /// One line for each section that they are, or were, under.
  private func kept(_ pairs: [NodePair], _ kind: ChangeKind, in difference: PlanDifference) -> [String] {
    var groups: [(parent: Int?, count: Int)] = []
    for pair in pairs {
      let parent = kind == .inserted ? difference.old.parent(of: pair.old) : difference.new.parent(of: pair.new)
      if let last = groups.last, last.parent == parent { groups[groups.count - 1].count += 1 } else { groups.append((parent, 1)) }
    }
    return groups.map { parent, count in
      let name = parent.map { kind == .inserted ? difference.oldName($0) : difference.newName($0) }
      let place = name.map { $0.id == NodePart.document.name ? say("最上一级", "the top level") : $0.shortLabel } ?? ""
      let section = "section\(count == 1 ? "" : "s")"
      return kind == .inserted
        ? say("其下 \(count) 节原在：\(place)", "\(count) \(section) below it stood under \(place)")
        : say("其下 \(count) 节仍在，今属：\(place)", "\(count) \(section) below it stayed, now under \(place)")
    }
  }

  /// How many sections came or went with one, and what those of the outermost level are called, or the first of them.
  private func sections(_ nodes: [Int], of plan: ComparedPlan) -> String {
    let level = nodes.map { plan.nodes[$0].content.depth }.min()
    let outermost = nodes.filter { plan.nodes[$0].content.depth == level }
    let names = outermost.prefix(DiffWords.mostNames).map { NodeName($0, of: plan).shortLabel }.joined(separator: say("、", ", "))
    let (rest, plural) = (outermost.count > DiffWords.mostNames, nodes.count == 1 ? "" : "s")
    return say(
      "连同下属 \(nodes.count) 节：\(names)\(rest ? "等" : "")", "with \(nodes.count) section\(plural) below: \(names)\(rest ? ", …" : "")")
  }

  private static let mostNames = 8

  func run(of count: Int, from old: (String, String), to new: (String, String)) -> String {
    let range = count == 1 ? "\(old.0) → \(new.0)" : "\(old.0)…\(old.1) → \(new.0)…\(new.1)"
    return count == 1 ? range : range + say("（\(count) 节）", " (\(count) sections)")
  }

  /// Why the numbers of a run changed.
  func reason(_ run: NumberingRun, in difference: PlanDifference) -> String {
    if let change = run.scopeChange { return reason(change) }
    if let change = run.styleChange { return reason(change) }
    guard !run.causes.isEmpty else { return say("原因不明，请核对", "nothing explains it, please check") }
    let list = run.causes.map { cause in
      let name = difference.name(of: cause).short
      return say(quoted(name) + self.cause(cause.kind), "\(name) \(self.cause(cause.kind))")
    }
    return say("因", "because ") + list.joined(separator: say("、", ", "))
  }

  /// `“六、”` needs quotes inside a sentence, `（六）` has its own.
  private func quoted(_ marker: String) -> String { marker.hasSuffix("）") ? marker : "“\(marker)”" }

  private func cause(_ kind: ChangeKind) -> String {
    switch kind {
    case .releveled: say("改变层级", "releveled")
    case .split: say("拆出", "split off")
    case .merged: say("并入他节", "merged into another")
    default: say(self.kind(kind), kind.name)
    }
  }

  private func reason(_ change: NumberingRun.ScopeChange) -> String {
    change.scope == .restarts
      ? say("因第 \(change.level) 级由连续编号改为各自从头编号", "because level \(change.level) now begins anew in each section")
      : say("因第 \(change.level) 级由各自从头编号改为连续编号", "because level \(change.level) now counts on from section to section")
  }

  private func reason(_ change: NumberingRun.StyleChange) -> String {
    let (old, new) = (change.old.example, change.new.example)
    return say("因第 \(change.level) 级的序号由“\(old)”改为“\(new)”", "because level \(change.level) is now numbered \(new) and not \(old)")
  }

  /// `牵头：市水务局`, one line a role, then when it is to be done by; that is told once where all roles have it in common.
  func duties(_ duties: [Duty]) -> [String] { groups(duties).map(Printable.text) }

  private func groups(_ duties: [Duty]) -> [String] {
    let groups = RoleGroup.groups(duties)
    let units = groups.filter { !$0.units.isEmpty }.map { ($0.role.isEmpty ? "" : "\($0.role)：") + $0.units.joined(separator: "、") }
    let deadlines = groups.compactMap { group in group.deadline.map { (role: group.role, text: $0) } }
    let label = say("完成时限", "deadline")
    if let first = deadlines.first, deadlines.allSatisfy({ $0.text == first.text }) { return units + ["\(label)：\(first.text)"] }
    return units + deadlines.map { "\(label)（\($0.role)）：\($0.text)" }
  }

  func unchanged(_ count: Int) -> String { say("\(count) 节未变", "\(count) unchanged") }

  func onlyRenumbered(_ count: Int) -> String { say("\(count) 节除序号顺延外未变", "\(count) unchanged but for their numbers") }

  /// That numbers were compared after repair, and where the other plan settled what damage left open.
  package func repaired(_ plan: ComparedPlan) -> String {
    let count = plan.settled.count
    guard plan.repairs > 0 else {
      return say(
        "\(plan.name)：有 \(count) 处文字相同而划分不同，按另一方案的划分比较。",
        "\(plan.name): \(count) place\(count == 1 ? "" : "s") with the same words, divided otherwise, compared as the other plan divides them."
      )
    }
    let settled =
      count == 0
      ? ""
      : say(
        "其中 \(count) 节因残缺过甚，按另一方案相同文字的编号和层级比较。",
        " \(count) section\(count == 1 ? " is" : "s are") compared as the other plan numbers and divides the same words."
      )
    return say(
      "\(plan.name)：有 \(plan.repairs) 处序号残缺，已按修复后的序号比较。",
      "\(plan.name): \(plan.repairs) damaged number\(plan.repairs == 1 ? "" : "s"), compared as repaired.") + settled
  }

  /// What stands above a plan's ``settled(_:)``.
  func settledTitle(_ plan: ComparedPlan) -> String {
    plan.repairs > 0
      ? say(
        "\(Printable.text(plan.name)) 因残缺按另一方案比较之处", "\(Printable.text(plan.name)): compared as the other plan has it, because of damage")
      : say("\(Printable.text(plan.name)) 按另一方案的划分比较之处", "\(Printable.text(plan.name)): compared as the other plan divides it")
  }

  /// Where damage left something open, how it was read, and how it is compared.
  func settled(_ reading: SettledReading) -> String {
    let words = Printable.text(NodeName.excerpt(of: reading.words))
    let place = [reading.place.line > 0 ? line(reading.place.line) : "", words].filter { !$0.isEmpty }.joined(separator: " ")
    let (read, compared) = (standing(reading.read), standing(reading.compared))
    return place + say("：读作\(read)，按\(compared)比较", ": read as \(read), compared as \(compared)")
  }

  private func standing(_ standing: SettledReading.Standing) -> String {
    switch standing {
    case .text: say("正文", "text")
    case .part(.document): say("文件标题", "the title of a document")
    case .part(let part): self.part(part)
    case .section(let level, let marker):
      say("第 \(level) 级\(marker ?? "（序号未定）")", "\(marker ?? "a section without a known number") at level \(level)")
    }
  }

  func onlyCounts(_ comparison: AcrossComparison) -> String {
    let (pairs, old, new) = (comparison.pairs.count, comparison.onlyOld.count, comparison.onlyNew.count)
    return say("相对应 \(pairs) 对，仅前者有 \(old) 节，仅后者有 \(new) 节", "\(pairs) pairs, \(old) only in the first, \(new) only in the second")
  }

  /// How many changes there are of each kind, or that there are none; behind it what is only set in another way.
  func summary(of difference: PlanDifference) -> [String] {
    let (changes, count) = (difference.changes, difference.typographyCount)
    let rows = changes.isEmpty ? same : summary(difference.summary)
    guard count > 0 else { return [rows] }
    let note = say(
      "另有 \(count) 处仅标点、引号、空格、换行或责任标签的写法不同，不算变化。",
      "\(count) section\(count == 1 ? " differs" : "s differ") in punctuation marks, blanks, line breaks or the labels of units alone, which is no change."
    )
    return [rows, note]
  }

  private var same: String { say("没有实质变化。", "No change.") }

  private func summary(_ counts: [(kind: ChangeKind, count: Int)]) -> String {
    counts.map { say("\(kind($0.kind)) \($0.count)", "\($0.count) \(kind($0.kind))") }.joined(separator: say("，", ", "))
  }
}

extension NumberingStyle {
  /// Its first marker: `（一）`.
  fileprivate var example: String { Ordinal(1).map { definition.marker($0) } ?? name }
}
