import PlanExport
import PlanSyntax
import Testing

@Suite("Plans as an outline")
struct PlanOutlineTests {
  @Test("In Chinese")
  func chinese() {
    #expect(
      PlanOutline.text(Sample.full, language: .zh) == """
        通知  关于印发《荷州市卫生健康局实施方案》的通知
        方案  荷州市卫生健康局2023年实施方案
        一、 总体要求
          （十四） 加大重点领域执法力度    ← 修复，原文“(十\\n)”
            1.14.1 这一条没有标题，正文从编号后面直接开始，一直写到超过三十个字…
            —— 生态优先
          （十五） 全面落实责任制    ← 补出，原文无编号
        ? 保障措施    ← 编号未定，可能是 2、3
        第三编 附则
        第三部分    ← 修复，原文“第三”
        共 8 节，修复 2，补出 1，未定 1

        """)
  }

  @Test("In English")
  func english() {
    #expect(
      PlanOutline.text(Sample.full, language: .en) == """
        notice  关于印发《荷州市卫生健康局实施方案》的通知
        plan  荷州市卫生健康局2023年实施方案
        一、 总体要求
          （十四） 加大重点领域执法力度    ← restored, the text has “(十\\n)”
            1.14.1 这一条没有标题，正文从编号后面直接开始，一直写到超过三十个字…
            —— 生态优先
          （十五） 全面落实责任制    ← inferred, the text has no number
        ? 保障措施    ← number unknown, perhaps 2, 3
        第三编 附则
        第三部分    ← restored, the text has “第三”
        8 sections, 2 restored, 1 inferred, 1 unresolved

        """)
  }

  @Test("A plan without a title and without damage")
  func bare() {
    var make = HandmadePlan()
    make.document(sections: { $0.section(.chapter, 1, written: [(.numeral, "一")], heading: [(.heading, "总则")]) })
    #expect(PlanOutline.text(make.plan, language: .zh) == "方案  （无标题）\n第一章 总则\n共 1 节\n")
    #expect(PlanOutline.text(make.plan, language: .en) == "plan  (no title)\n第一章 总则\n1 section\n")
  }

  @Test("A heading stands on one line: tabs and breaks in it are blanks, what shows nothing is left out")
  func oneLine() {
    var make = HandmadePlan()
    make.document(
      sections: { $0.section(.hanComma, 1, written: [(.numeral, "一")], heading: [(.heading, "总则\t目\u{200B}标\u{2028}原\u{AD}则")]) })
    #expect(PlanOutline.text(make.plan, language: .zh) == "方案  （无标题）\n一、 总则 目标 原则\n共 1 节\n")
  }

  @Test("Colours only where asked for; no character of the source reaches the terminal as a command")
  func colour() {
    var make = HandmadePlan()
    make.document(
      title: [(.title, "标\u{1B}[31m题")],
      sections: { $0.section(.hanComma, 2, written: [(.numeral, "\u{1B}")], status: .restored, heading: [(.heading, "总\u{202E}则")]) })
    #expect(PlanOutline.text(make.plan, language: .zh) == "方案  标\u{FFFD}[31m题\n二、 总则    ← 修复，原文“\\u{1B}”\n共 1 节，修复 1\n")
    #expect(
      PlanOutline.text(make.plan, language: .zh, colour: true)
        == "\u{1B}[1m方案  标\u{FFFD}[31m题\u{1B}[0m\n二、 总则    \u{1B}[33m← 修复，原文“\\u{1B}”\u{1B}[0m\n\u{1B}[2m共 1 节，修复 1\u{1B}[0m\n")
    var output: [UInt8] = []
    PlanOutline.write(make.plan, language: .en, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == PlanOutline.text(make.plan, language: .en))
  }
}
