import PlanDiff
import PlanKit
import Testing

/// What a reader does not see is no change; the script and the patch carry it all the same.
@Suite("A plan set in another way has not changed") struct TypographyTests {
  private static let text = """
    澄岚市城区排水防涝“清源”行动方案
    为做好2024年城区排水防涝工作——特别是汛期——制定本方案。
    一、总体要求
    （一）工作目标。2024年6月底前，完成全部12处易涝点（含3处下穿通道）整治；雨停水退，不留积水。
    （二）基本原则。坚持“先地下、后地上”，先急后缓，分片推进：谁管养、谁负责。
    二、重点任务
    （一）河道清淤。汛前完成城区十二条河道清淤，淤泥就近固化，余泥外运至第3消纳场。（责任单位：市水务局、市住建局）
    （二）管网排查。对运行20年以上的管网逐段检测，建立台账；接入GIS平台，实现一图统览。（责任单位：市城管局）
    （三）泵站改造。更新老旧水泵18台，配齐备用电源。（责任单位：市排水公司）
    """

  private func plan(_ text: String) -> ComparedPlan { ComparedPlan(Plan.parse(Array((text + "\n").utf8), name: "plan")) }

  private func difference(_ change: (String) -> String) -> PlanDifference {
    let changed = change(TypographyTests.text)
    #expect(changed != TypographyTests.text)
    let difference = PlanDifference(from: plan(TypographyTests.text), to: plan(changed))
    #expect(difference.leadsBothWays)
    return difference
  }

  private static func exchanged(_ text: String, _ pairs: [(String, String)]) -> String {
    pairs.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  /// Lines of so many characters at most.
  private static func wrapped(_ text: String, _ width: Int) -> String {
    text.split(separator: "\n").map { line in
      stride(from: 0, to: line.count, by: width).map { String(line.dropFirst($0).prefix(width)) }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private static func spaced(_ text: String) -> String {
    var result = ""
    for character in text {
      if let last = result.last, last.isASCII && last.isNumber != (character.isASCII && character.isNumber),
        last.isNumber || character.isNumber
      {
        result += " "
      }
      result.append(character)
    }
    return result
  }

  @Test(
    "Widths of punctuation, quotation marks, dashes, blanks and line breaks",
    arguments: [
      { exchanged($0, [("，", ","), ("；", ";"), ("（含", "(含"), ("通道）", "通道)")]) },
      { exchanged($0, [("“", "\""), ("”", "\"")]) },
      { exchanged($0, [("——", "--")]) },
      { exchanged($0, [("2024年", "2024 年"), ("12处", " 12 处"), ("20年", "20 年"), ("18台", "18\u{A0}台")]) },
      { exchanged($0, [("积水。", "积水｡"), ("台账；", "台账；\u{3000}")]) },
      { exchanged($0, [("12处", "１２处"), ("GIS", "ＧＩＳ")]) },
      { wrapped($0, 35) }, { wrapped($0, 28) },
    ] as [@Sendable (String) -> String])
  func notTold(_ change: @Sendable (String) -> String) {
    let difference = difference(change)
    #expect(difference.told == [])
    #expect(difference.typographyCount > 0 || difference.old.nodes.map(\.content) == difference.new.nodes.map(\.content))
  }

  @Test("It is noted how much is set in another way, in every form")
  func note() throws {
    let difference = difference { TypographyTests.exchanged($0, [("，", ",")]) }
    #expect(difference.typographyCount == 5)
    #expect(DiffText.text(difference) == "没有实质变化。\n另有 5 处仅标点、引号、空格、换行或责任标签的写法不同，不算变化。\n")
    #expect(
      DiffText.text(difference, language: .en).hasSuffix(
        "\n5 sections differ in punctuation marks, blanks, line breaks or the labels of units alone, which is no change.\n"))
    #expect(
      String(decoding: DiffJSON.bytes(difference, style: .compact), as: UTF8.self).hasSuffix(#""changes":[],"summary":{},"typography":5}"#))
    let xml = DiffXML.text(difference)
    #expect(xml.contains("<typography count=\"5\"/>"))
    try PlanXMLSchema.validate(Array(xml.utf8), against: DiffSchema.relaxNG)
    #expect(DiffPage.html(difference).contains("另有 5 处仅标点"))
    #expect(!DiffText.text(PlanDifference(from: difference.old, to: difference.old)).contains("另有"))
  }

  @Test("Beside it a word that was changed is told, and nothing else")
  func besideChanges() {
    let difference = difference { TypographyTests.exchanged($0, [("，", ","), ("；", ";"), ("分片推进", "分区推进"), ("更新老旧水泵18台", "更新老旧水泵20台")]) }
    #expect(difference.told == ["reworded 1.2 → 1.2", "reworded 2.3 → 2.3"])
    let marks = difference.changes.map { change in
      guard case .text(let runs) = change.detail else { return "" }
      #expect(
        runs.filter { $0.operation != .insert }.map(\.text).joined()
          == difference.old.nodes[change.old ?? 0].content.paragraphs.joined(separator: "\n"))
      return TextRun.told(runs).filter { $0.operation != .equal }.map(\.text).joined(separator: " ")
    }
    #expect(marks == ["片 区", "18 20"])
    #expect(DiffText.text(difference).contains("[-18-]{+20+}台,配齐备用电源。"))
  }

  @Test("A row never stands without a mark, however blanks and breaks were set beside a change")
  func alwaysMarked() {
    for break_ in ["\n", " ", "\u{3000}", "\n\u{3000}\u{3000}"] {
      let difference = difference { TypographyTests.exchanged($0, [("淤泥就近固化，", "淤泥就近固化，\(break_)"), ("余泥外运", "余土外运")]) }
      let text = DiffText.text(difference)
      #expect(text.contains("余[-泥-]{+土+}外运"), "\(text)")
      #expect(!text.contains("[-\(break_)-]") && !text.contains("{+\(break_)+}"), "\(text)")
    }
  }

  @Test("A blank between two numbers tells them apart, and units that are set in another way are the same")
  func numbersAndUnits() {
    #expect(difference { TypographyTests.exchanged($0, [("水泵18台", "水泵1 8台")]) }.told == ["reworded 2.3 → 2.3"])
    #expect(difference { TypographyTests.exchanged($0, [("：市水务局、市住建局", "：市 水务局、市住建局")]) }.told == [])
    #expect(difference { TypographyTests.exchanged($0, [("：市水务局、市住建局", "：市水利局、市住建局")]) }.told == ["responsibility 2.1 → 2.1"])
  }
}
