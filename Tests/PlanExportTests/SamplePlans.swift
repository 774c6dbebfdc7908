import PlanSyntax

/// Plans that between them have every field and every status.
enum Sample {
  /// One section, for exact comparison.
  static var small: Plan {
    var make = HandmadePlan()
    make.document(
      title: [(.title, "荷州市档案局工作要点")],
      numbering: [NumberingLevel(level: 1, style: .hanComma, scope: .restarts)],
      sections: {
        $0.section(.hanComma, 1, written: [(.numeral, "一"), (.markerSeparator, "、")], heading: [(.heading, "收好档案")]) {
          $0.content {
            $0.paragraph("按时归档。")
            $0.tag("责任科室", .responsible, ["保管科"])
          }
        }
      })
    return make.plan
  }

  /// A notice and a plan with metadata, all statuses, three levels, tags in and outside sections, wrapped lines.
  static var full: Plan {
    var make = HandmadePlan()
    make.name = "方案 \"2023\".txt"
    make.document(
      .notice, title: [(.title, "关于印发《荷州市卫生健康局"), (.softBreak, "\n"), (.title, "实施方案》的通知")],
      preamble: { $0.paragraph("各科室：|现印发给你们，请认真贯彻执行。") })
    make.document(
      title: [(.title, "荷州市卫生健康局2023年实施方案")],
      numbering: [
        NumberingLevel(level: 1, style: .hanComma, scope: .restarts), NumberingLevel(level: 2, style: .hanParenthesis, scope: .continues),
        NumberingLevel(level: 3, style: .decimal, scope: .restarts),
      ],
      metadata: metadata,
      preamble: {
        $0.paragraph("为做好今年工作，制定本方案。")
        $0.rule(.unitsTakePart, units: "各乡镇卫生院", "均为责任单位，不再列出。")
        $0.unreadTag("〔任务分解：各科室做好<本职>工作〕")
      },
      sections: sections,
      closing: {
        $0.paragraph("荷州市卫生健康局")
        $0.paragraph("2023年3月2日")
      },
      colophon: { $0.paragraph("主办单位：荷州市卫生健康局 & <办公室>") },
      tags: { $0.tag("配合单位", .support, ["各县（市、区）卫生健康局"]) })
    return make.plan
  }

  private static func metadata(_ make: inout HandmadePlan) -> Metadata {
    var metadata = Metadata()
    func entry(_ label: String?, _ value: String) -> Span {
      let labelSpan = label.map { make.put(.metadataLabel, $0) }
      let valueSpan = make.put(.metadataValue, value)
      make.put(.lineBreak, "\n")
      metadata.entries.append(MetadataEntry(label: labelSpan, value: valueSpan, line: metadata.entries.count + 4))
      return valueSpan
    }
    metadata.indexNumber = entry("索引号", "000014349/2023-00012")
    metadata.issuer = entry("发文机关", "荷州市卫生健康局")
    metadata.documentNumber = entry("发文字号", "荷卫〔2023〕7号")
    _ = entry(nil, "有效")
    metadata.writtenDate = CalendarDate(year: 2023, month: 3, day: 2)
    metadata.publishedDate = CalendarDate(year: 2023, month: 3, day: 10)
    return metadata
  }

  private static func sections(_ make: inout HandmadePlan) {
    make.section(.hanComma, 1, written: [(.numeral, "一"), (.markerSeparator, "、"), (.markerBlank, " ")], heading: [(.heading, "总体要求")]) {
      $0.section(
        .hanParenthesis, 14, written: [(.markerOpen, "("), (.numeral, "十"), (.softBreak, "\n"), (.markerClose, ")")], status: .restored,
        confidence: 99, heading: [(.heading, "加大重点"), (.softBreak, "\n"), (.heading, "领域执法力度")]
      ) {
        $0.content {
          $0.paragraph("严格规范WHO|standard执法。")
          $0.paragraph("加强培训。")
          $0.tag("牵头单位", .lead, ["政策法规科", "疾控科"], deadline: "2023年12月底前")
          $0.tag("配合单位", .support, [])
          $0.tag("责任单位", .responsible, ["市教育局", "民政局"], elides: true)
        }
        $0.section(.decimal, 1, written: [(.numeral, "1.14.1")], components: 3, stop: .none) {
          $0.content { $0.paragraph("这一条没有标题，正文从编号后面直接开始，一直写到超过三十个字为止，好看省略号。") }
        }
        $0.section(.dash, 2, written: [(.markerOpen, "——")], heading: [(.heading, "生态优先")])
      }
      $0.section(
        .hanParenthesis, 15, written: [(.markerOpen, ""), (.numeral, ""), (.markerClose, "")], status: .inferred, confidence: 50,
        heading: [(.heading, "全面落实责任制")], stop: .missing, stopConfidence: 40)
    }
    make.section(
      .hanComma, nil, written: [(.numeral, ""), (.markerSeparator, "、")], status: .unresolved, confidence: 0, candidates: [2, 3],
      heading: [(.heading, "保障措施")])
    make.section(.part, 3, written: [(.markerPrefix, "第"), (.numeral, "三"), (.markerUnit, "编")], heading: [(.heading, "附则")])
    make.section(.part, 3, written: [(.markerPrefix, "第"), (.numeral, "三"), (.markerUnit, "")], status: .restored, confidence: 5)
  }

  /// One paragraph of raw bytes, in the preamble; no `|` in it.
  static func paragraph(_ raw: [UInt8]) -> Plan {
    var make = HandmadePlan()
    make.document(preamble: { $0.paragraph(raw) })
    return make.plan
  }

  /// Sections one in another.
  static func nested(_ depth: Int) -> Plan {
    let document = Document(
      kind: .plan, title: .empty, metadata: Metadata(), numbering: [], preamble: 0..<0, sections: 0..<depth, closing: 0..<0,
      colophon: 0..<0, responsibilities: 0..<0, tokens: .empty)
    let sections = (0..<depth).map {
      Section(
        level: $0 + 1, parent: $0 > 0 ? $0 - 1 : nil, end: depth,
        marker: Marker(
          style: .arabicDot, ordinal: Ordinal(1), writtenOrdinal: Ordinal(1), status: .written, confidence: 100, tokens: .empty),
        heading: .empty, headingStop: .none, headingConfidence: 100, paragraphs: 0..<0, responsibilities: 0..<0, span: Span(0, 0), line: 1)
    }
    return Plan(
      source: Source(name: "-", bytes: []), tokens: [], documents: [document], sections: sections, paragraphs: [], responsibilities: [],
      lineCount: 0)
  }
}
