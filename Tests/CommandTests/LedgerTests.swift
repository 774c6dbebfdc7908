import Foundation
import PlanKit
import PlanXLSX
import Testing

/// `gangmu ledger`
@Suite struct LedgerTests {
  static let plan =
    "溪城市工作方案\n一、重点任务\n（一）清理目录。（牵头单位：市发展改革委；配合单位：市财政局）\n（二）降低费率。=1+1不计。（市发改委负责，6月底前完成）\n（三）加强监督。\n"

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("plan.txt", Self.plan)
    return scratch
  }

  @Test func csvIsWhatIsWrittenWithoutAWord() throws {
    let result = try Tool.run("ledger", "--lang", "en", "plan.txt", in: scratch())
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("document,section,number,path,task,lead,responsible,support,deadline,line,remark\r\n"))
    #expect(result.output.contains("溪城市工作方案,1.1,（一）,一、重点任务,清理目录,市发展改革委,,市财政局,,3,\r\n"))
    #expect(result.errors.contains("3 items, 1 of them with nobody named; 1 unit has several writings, which were grouped."))
  }

  @Test func whatThereIsNoneOfIsNotCounted() throws {
    let scratch = try Scratch()
    try scratch.write("plan.txt", "溪城市工作方案\n一、清理目录。逐项公示。（市财政局负责）\n")
    #expect(try Tool.run("ledger", "--lang", "en", "plan.txt", in: scratch).errors == "gangmu: 1 item.\n")
    #expect(try Tool.run("ledger", "--lang", "zh", "plan.txt", in: scratch).errors == "gangmu: 共 1 个事项。\n")
  }

  @Test func theEndingOfTheNameSaysTheFormat() throws {
    let scratch = try scratch()
    #expect(try Tool.run("ledger", "-o", "t.md", "plan.txt", in: scratch).status == 0)
    #expect(try scratch.read("t.md").hasPrefix("## 责任分解表\n"))
    #expect(try Tool.run("ledger", "-o", "t.json", "--by", "unit", "plan.txt", in: scratch).status == 0)
    #expect(try JSONObject(scratch.read("t.json")).string("format") == "gangmu-ledger/1")
  }

  @Test func unitsAreGroupedByRulesAndByAList() throws {
    let scratch = try scratch()
    try scratch.write("units.csv", "\u{FEFF}alias,name\n市发改委,\"溪城市发展改革委\"\n")
    let result = try Tool.run("ledger", "--by", "unit", "--units", "units.csv", "--to", "markdown", "plan.txt", in: scratch)
    #expect(result.status == 0)
    #expect(result.output.contains("| 溪城市发展改革委 | 市发展改革委、市发改委 | 1 | 1 | 0 | 2 |"))
    try scratch.write("other.csv", "a,b\n1,2\n")
    #expect(try Tool.run("ledger", "--units", "other.csv", "plan.txt", in: scratch).status == 65)
  }

  @Test func aListOfUnitsInChineseIsReadAndOneThatContradictsItselfIsNot() throws {
    let scratch = try scratch()
    try scratch.write("units.csv", "别名,名称\n市发改委,溪城市发展改革委\n")
    let result = try Tool.run("ledger", "--by", "unit", "--units", "units.csv", "--to", "markdown", "plan.txt", in: scratch)
    #expect(result.output.contains("| 溪城市发展改革委 | 市发展改革委、市发改委 |"))
    try scratch.write("two.csv", "alias,name\n市发改委,甲局\n市发改委,乙局\n")
    let two = try Tool.run("ledger", "--lang", "zh", "--units", "two.csv", "plan.txt", in: scratch)
    #expect(two.status == 65)
    #expect(two.errors.contains("“市发改委”对应两个名称：甲局、乙局"))
    try scratch.write("half.csv", "alias,name\n市财政局,市财政局\n市发改委,\n")
    let half = try Tool.run("ledger", "--lang", "zh", "--units", "half.csv", "plan.txt", in: scratch)
    #expect(half.status == 65)
    #expect(half.errors.contains("第 2 条"))
  }

  @Test func itemsOfAListWithoutNumbersAreListedToo() throws {
    let scratch = try scratch()
    try scratch.write(
      "list.txt",
      "整改台账\n问题一：兑现慢\n整改措施：建立通道。\n责任单位：县财政局\n完成时限：2024年6月\n问题二：进度慢\n责任单位：县住建局\n")
    let output = try Tool.run("ledger", "list.txt", in: scratch).output
    #expect(output.contains("整改台账,,,,问题一：兑现慢整改措施：建立通道。,,县财政局,,2024年6月,4,"))
    #expect(output.contains("整改台账,,,,问题二：进度慢,,县住建局,,,7,"))
  }

  @Test func twoEditionsOfOneTitleAndOneNameAreToldApart() throws {
    let scratch = try scratch()
    for folder in ["2023", "2024"] { try scratch.write("\(folder)/plan.txt", Self.plan) }
    let output = try Tool.run("ledger", "2023/plan.txt", "2024/plan.txt", in: scratch).output
    #expect(output.contains("溪城市工作方案（2023/plan.txt）,1.1,"))
    #expect(output.contains("溪城市工作方案（2024/plan.txt）,1.1,"))
  }

  @Test func aTaskKeepsTheColonBehindItsHeading() throws {
    let scratch = try scratch()
    try scratch.write("colon.txt", "方案\n一、强化监管：落实制度。（责任单位：市财政局）\n二、畅通投诉。公布热线。（责任单位：市民政局）\n")
    let result = try Tool.run("ledger", "colon.txt", in: scratch)
    #expect(result.output.contains("强化监管：落实制度。"))
    #expect(result.output.contains("畅通投诉。公布热线。"))
  }

  @Test(.enabled(if: LedgerWorkbook.isAvailable, "built without XLSX"))
  func aWorkbookIsAZipArchiveWithBothSheets() throws {
    let scratch = try scratch()
    let result = try Tool.run("ledger", "--by", "unit", "-o", "t.xlsx", "plan.txt", in: scratch)
    #expect(result.status == 0)
    let bytes = [UInt8](try Data(contentsOf: scratch.folder.appendingPathComponent("t.xlsx")))
    #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    #expect(bytes.firstRange(of: Array("xl/worksheets/sheet2.xml".utf8)) != nil)
    #expect(try scratch.names() == ["plan.txt", "t.xlsx"])
  }

  /// U+FFFE and U+FFFF stand in no XML, and U+0000 in no text of C; U+2028 may.
  @Test func cellsHoldNoCharacterThatXMLForbids() {
    #expect(CellText.writable("甲\u{FFFE}乙\u{FFFF}丙\u{0}丁\u{2028}戊") == "甲\u{FFFD}乙\u{FFFD}丙\u{FFFD}丁\u{2028}戊")
    #expect(CellText.writable("甲\u{B}乙") == "甲\u{B}乙")
  }

  /// The format's limit is 32,767 UTF-16 units a cell.
  @Test(.enabled(if: LedgerWorkbook.isAvailable, "built without XLSX"))
  func cellsThatAreCutShortAreSaid() throws {
    let scratch = try scratch()
    func plan(_ length: Int) -> String { "方案\n一、" + String(repeating: "办", count: length) + "（责任单位：市财政局）\n" }
    try scratch.write("long.txt", plan(32_768))
    try scratch.write("short.txt", plan(32_767))
    func errors(_ arguments: String...) throws -> String { try Tool.run(list: ["ledger", "--lang", "en"] + arguments, in: scratch).errors }
    #expect(try errors("-o", "t.xlsx", "long.txt").contains("1 cell is longer than the 32,767 characters that XLSX allows"))
    #expect(try errors("-o", "t.xlsx", "short.txt") == "gangmu: 1 item.\n")
    #expect(try errors("-o", "t.csv", "long.txt") == "gangmu: 1 item.\n")
  }

  @Test func rowsAreAsHighAsTheirText() {
    let columns = [LedgerTable.Column(title: "序号", width: 8), LedgerTable.Column(title: "工作任务", width: 22)]
    func height(_ task: String) -> Double { RowHeight.of([.text("（一）"), .text(task)], in: columns) }
    #expect(height("") == 16)
    #expect(height("公开清单。") == 16)
    // Ten Han characters a line.
    #expect(height(String(repeating: "办", count: 21)) == 48)
    #expect(height("甲\n乙") == 32)
    #expect(height(String(repeating: "办", count: 9_000)) == 409)
  }

  @Test func oneInputThatCannotBeReadDoesNotStopTheOthers() throws {
    let scratch = try scratch()
    let result = try Tool.run("ledger", "absent.txt", "plan.txt", in: scratch)
    #expect(result.status == 66)
    #expect(result.output.split(separator: "\r\n").count == 4)
    #expect(try Tool.run("ledger", "absent.txt", in: scratch).output.isEmpty)
  }

  @Test func wrongUsageIsSaid() throws {
    let scratch = try scratch()
    #expect(try Tool.run("ledger", "--bom", "--to", "json", "plan.txt", in: scratch).status == 64)
    #expect(try Tool.run("ledger", "--to", "pdf", "plan.txt", in: scratch).status == 64)
    #expect(try Tool.run("ledger", "--to", "csv", "-o", "t.xlsx", "plan.txt", in: scratch).status == 64)
    #expect(try Tool.run("ledger", "--to", "csv", "-o", "t.csv", "plan.txt", in: scratch).status == 0)
    #expect(try Tool.run("ledger", "--to", "csv", "-o", "t.txt", "plan.txt", in: scratch).status == 0)
    #expect(try Tool.run("ledger", "-o", "plan.txt", "plan.txt", in: scratch).status == 64)
    #expect(try scratch.read("plan.txt") == Self.plan)
  }
}
