import PlanFormat
import PlanSyntax

/// The words of a ledger's headers and remarks.
struct LedgerWords {
  let language: MessageLanguage

  enum Word {
    case document, section, number, path, task, lead, responsible, support, deadline, line, remark, unit, writings, total, role, written
  }

  var items: String { say("责任分解表", "Ledger") }
  var units: String { say("单位汇总", "Units") }
  var unitItems: String { say("单位事项", "Units and items") }

  func columns(_ columns: [(Word, Int)]) -> [LedgerTable.Column] {
    columns.map { LedgerTable.Column(title: title($0.0), width: $0.1) }
  }

  func kind(_ kind: ResponsibilityKind) -> String {
    switch kind {
    case .lead: title(.lead)
    case .responsible: title(.responsible)
    case .support: title(.support)
    }
  }

  /// What a reader should know of an item: where its tag stands, that it has none, by which rules it has its units.
  func remark(_ entry: LedgerEntry) -> String { remark(entry, entry.units) }

  /// The same of one unit in it.
  func remark(_ entry: LedgerEntry, of unit: LedgerUnit) -> String { remark(entry, [unit]) }

  private func remark(_ entry: LedgerEntry, _ units: [LedgerUnit]) -> String {
    var remarks: [String] = []
    if let above = entry.inheritsFrom { remarks.append(say("承自 \(above)", "inherited from \(above)")) }
    if entry.isUnassigned { remarks.append(say("未见责任单位", "nobody named")) }
    for rule in units.compactMap(\.rule) {
      let remark = say("依“\(rule)”", "by “\(rule)”")
      if !remarks.contains(remark) { remarks.append(remark) }
    }
    return remarks.joined(separator: say("；", "; "))
  }

  /// When an item is due. Where not all have the same time, each time says whose it is: `6月底前（市财政局）；12月底前（市水利局、市住建局）`.
  func deadlines(_ entry: LedgerEntry) -> String {
    guard entry.deadlines.count > 1 else { return entry.deadlines.joined() }
    return entry.deadlines.map { deadline in
      let names = entry.units.filter { $0.deadline == deadline }.map(\.name)
      return names.isEmpty || names.count == entry.units.count ? deadline : deadline + "（" + names.joined(separator: "、") + "）"
    }.joined(separator: "；")
  }

  /// When a unit in it is due: by its own time if it has one, else by all that the item gives.
  func deadline(_ entry: LedgerEntry, of unit: LedgerUnit) -> String { unit.deadline ?? entry.deadlines.joined(separator: "；") }

  private func title(_ word: Word) -> String {
    switch word {
    case .document: say("文件", "document")
    case .section: say("编号", "section")
    case .number: say("序号", "number")
    case .path: say("所属部分", "path")
    case .task: say("工作任务", "task")
    case .lead: say("牵头单位", "lead")
    case .responsible: say("责任单位", "responsible")
    case .support: say("配合单位", "support")
    case .deadline: say("完成时限", "deadline")
    case .line: say("行号", "line")
    case .remark: say("备注", "remark")
    case .unit: say("单位", "unit")
    case .writings: say("归并的写法", "writings")
    case .total: say("合计", "total")
    case .role: say("角色", "role")
    case .written: say("原文写法", "as written")
    }
  }

  private func say(_ chinese: String, _ english: String) -> String { language == .zh ? chinese : english }
}
