import PlanExport
import PlanFormat
import PlanParser
import PlanSyntax
import Testing

@Suite("The ledger") struct LedgerTests {
  static let text = """
    溪城市优化营商环境工作方案
    一、便利企业登记（市市场监管局牵头）
    1.推行全程网办。当日办结。
    2.压缩开办时间。一日办结。（市行政审批局、住建局负责，6月底前完成）
    二、规范涉企收费
    （一）清理目录。逐项公示收费标准。（牵头单位：市发展改革委；配合单位：市财政局）
    （二）降低费率。（责任单位：市发改委、市财政局）
    （三）加强监督。畅通投诉渠道。
    三、组织实施
    各单位抓好落实。
    """

  private var ledger: Ledger {
    var ledger = Ledger()
    ledger.add(Plan.parse(Array(Self.text.utf8), name: "方案.txt"))
    return ledger
  }

  @Test("One row an item: inherited ones say so, and one without anybody among others that have somebody is listed")
  func rows() {
    let rows = ledger.entries
    #expect(rows.map(\.section) == ["1.1", "1.2", "2.1", "2.2", "2.3"])
    #expect(rows.map(\.line) == [3, 4, 6, 7, 8])
    #expect(rows.map(\.inheritsFrom) == ["1", nil, nil, nil, nil])
    #expect(rows.map(\.isUnassigned) == [false, false, false, false, true])
    #expect(rows[0].names(.lead) == ["市市场监管局"])
    #expect(rows[1].deadlines == ["6月底前完成"])
    #expect(rows[2].path == ["二、规范涉企收费"])
    #expect(rows[2].task == "清理目录。逐项公示收费标准。")
  }

  @Test("By unit, writings of one are counted together and shown; what the text leaves out is read")
  func accounts() {
    let accounts = ledger.accounts()
    #expect(accounts.map(\.name) == ["市市场监管局", "市行政审批局", "市住建局", "市发展改革委", "市财政局"])
    #expect(accounts[3].writings == ["市发展改革委", "市发改委"])
    #expect(accounts[3].count(.lead) == 1)
    #expect(accounts[3].count(.responsible) == 1)
    #expect(accounts[4].count(.support) == 1)
  }

  @Test("Two writings of one unit in one item are one item of it, and both are shown; one writing given twice is one")
  func writingsInOneItem() {
    var ledger = Ledger()
    let text = "1.甲。完成登记。（责任单位：市发展改革委、市发改委、市财政局、市财政局）\n2.乙。逐项公示。（责任单位：市发改委）\n"
    ledger.add(Plan.parse(Array(text.utf8)))
    let accounts = ledger.accounts()
    #expect(accounts.map(\.writings) == [["市发展改革委", "市发改委"], ["市财政局"]])
    #expect(accounts.map(\.itemCount) == [2, 1])
    #expect(accounts.map { $0.count(.responsible) } == [2, 1])
  }

  @Test("A list of aliases names units and joins what no rule joins")
  func aliases() {
    let names = UnitNames(aliases: [("市发改委", "溪城市发展改革委"), ("市住建局", "市建设口"), ("市财政局", "市建设口")])
    let accounts = ledger.accounts(names)
    #expect(accounts.map(\.name) == ["市市场监管局", "市行政审批局", "市建设口", "溪城市发展改革委"])
    #expect(accounts[2].writings == ["市住建局", "市财政局"])
  }

  @Test("What the rules of a document give is in the row, with the rule's words")
  func rules() {
    var ledger = Ledger()
    ledger.add(Plan.parse(Array("1.甲。（责任单位：审批科、法规科，排在首位的为牵头单位，下同）\n2.乙。（责任单位：宣传科）\n".utf8)))
    #expect(ledger.entries.map { $0.names(.lead) } == [["审批科"], ["宣传科"]])
    #expect(ledger.entries[1].units.first { $0.kind == .lead }?.rule == "排在首位的为牵头单位，下同")
  }

  @Test("A tag that says nothing but when names nobody; several times say whose they are")
  func times() {
    let text = """
      1.摸清底数。建立台账。（责任单位：市统计局，3月底前；市民政局，4月底前）
      2.完成整改。逐项销号。（完成时限：年内）
      3.巩固成果。开展回访。（责任单位：市司法局；完成时限：12月底前）
      """
    var ledger = Ledger()
    ledger.add(Plan.parse(Array(text.utf8)))
    #expect(ledger.entries.map(\.isUnassigned) == [false, true, false])
    #expect(ledger.entries[0].units.map(\.deadline) == ["3月底前", "4月底前"])
    let table = ledger.table(.zh)
    let column = table.columns.firstIndex { $0.title == "完成时限" } ?? 0
    #expect(table.rows.map { $0[column].text } == ["3月底前（市统计局）；4月底前（市民政局）", "年内", "12月底前"])
    #expect(table.rows[1].last?.text == "未见责任单位")
    let byUnit = ledger.unitTaskTable(ledger.accounts(), .zh)
    let due = byUnit.columns.firstIndex { $0.title == "完成时限" } ?? 0
    #expect(byUnit.rows.map { $0[due].text } == ["3月底前", "4月底前", "12月底前"])
  }

  @Test("Files with documents of one title are told apart")
  func sameTitles() {
    let text = Array("云泽市工作要点\n\n1.甲。（责任单位：市统计局）\n2.乙。（责任单位：市司法局）\n".utf8)
    var ledger = Ledger()
    for name in ["a.txt", "b.txt"] { ledger.add(Plan.parse(text, name: name)) }
    #expect(ledger.table(.zh).rows.map { $0[0].text } == ["云泽市工作要点（a.txt）", "云泽市工作要点（a.txt）", "云泽市工作要点（b.txt）", "云泽市工作要点（b.txt）"])
    var single = Ledger()
    single.add(Plan.parse(text, name: "a.txt"))
    #expect(single.table(.zh).rows.map { $0[0].text } == ["云泽市工作要点", "云泽市工作要点"])
  }

  // MARK: Tables

  private func csv(_ cells: [String], mark: Bool = false) -> String {
    var output: [UInt8] = []
    let table = LedgerTable(
      name: "", columns: cells.map { _ in LedgerTable.Column(title: "列", width: 8) }, rows: [cells.map { .text($0) }])
    LedgerCSV.write(table, mark: mark, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test("CSV quotes what it must, and begins with a mark on request")
  func quoting() {
    #expect(csv(["a\"b", "一，二", "x,y", "两\n行"]).hasSuffix("\"a\"\"b\",一，二,\"x,y\",\"两\n行\"\r\n"))
    #expect(Array(csv(["a"], mark: true).utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
  }

  @Test(
    "A cell that a spreadsheet would compute gets an apostrophe",
    arguments: ["=1+1", "+cmd", "-2", "@SUM(A1)", "\t=1", "＝1", " =1", "　＋1", "\r=1"])
  func formulas(text: String) { #expect(csv([text]).split(separator: "\r\n", maxSplits: 1)[1].contains("'\(text)")) }

  @Test("Other cells stay as they are", arguments: ["1=1", "责任-单位", "（一）", "“=1”", ""])
  func noFormulas(text: String) { #expect(FormulaGuard.neutralised(text) == text) }

  @Test("Markdown keeps a cell in its cell")
  func markdown() {
    var output: [UInt8] = []
    let table = LedgerTable(name: "表", columns: [.init(title: "列", width: 8)], rows: [[.text("甲|乙\n*丙*")]])
    LedgerMarkdown.write(table, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "## 表\n\n| 列 |\n| --- |\n| 甲\\|乙 \\*丙\\* |\n")
  }
}
