/// What stands about the numbered part of a made-up plan: metadata, title, preamble; closing words, signature, colophon.
struct Surroundings {
  let before: [DraftParagraph]
  let after: [DraftParagraph]

  init(setting: Setting, scribe: inout Scribe) {
    let issuer = scribe.random.pick(PhraseBook.places) + scribe.random.pick(PhraseBook.bureaus)
    let subject = scribe.random.pick(PhraseBook.objects) + scribe.random.pick(PhraseBook.planKinds)
    before = Surroundings.opening(issuer: issuer, subject: subject, setting: setting, scribe: &scribe)
    after = Surroundings.ending(issuer: issuer, setting: setting, scribe: &scribe)
  }

  private static func opening(issuer: String, subject: String, setting: Setting, scribe: inout Scribe) -> [DraftParagraph] {
    var paragraphs: [DraftParagraph] = []
    let year = scribe.random.number(in: 2018...2025)
    let years = scribe.random.chance(0.3) ? "（\(year)—\(year + 3)年）" : ""
    let title = issuer + scribe.random.pick(["", "关于印发", "关于"]) + scribe.random.pick(["推进", "加强", "深化", ""]) + subject
    paragraphs += metadata(issuer: issuer, title: title, year: year, setting: setting, scribe: &scribe)
    if scribe.random.chance(0.3) {
      paragraphs.append(setting.line(issuer + scribe.random.pick(["关于进一步做好", "关于全面加强"])))
      paragraphs.append(setting.line(subject + years))
    } else {
      paragraphs.append(setting.line(title + years))
    }
    for _ in 0..<scribe.random.pick(weighted: [(0, 1), (1, 6), (2, 2)]) {
      let text = "为" + scribe.phrase() + "，" + scribe.phrase() + "，" + scribe.random.pick(PhraseBook.clauses)
      paragraphs.append(setting.paragraph(text + "，结合我市实际，制定本方案。"))
    }
    return paragraphs
  }

  /// None, bullets without labels, or labelled lines.
  private static func metadata(issuer: String, title: String, year: Int, setting: Setting, scribe: inout Scribe) -> [DraftParagraph] {
    let number = "0\(scribe.random.number(in: 10_000_000...99_999_999))/\(year)-00\(scribe.random.number(in: 100...999))"
    let date = "\(year)-0\(scribe.random.number(in: 1...9))-\(scribe.random.number(in: 10...28))"
    switch scribe.random.below(5) {
    case 0: return [number, issuer, title, date, date].map { setting.line("• " + $0) }
    case 1:
      return [("索引号", number), ("发文机关", issuer), ("成文日期", date), ("发布日期", date)].map { setting.line($0 + "：" + $1) }
    default: return []
    }
  }

  private static func ending(issuer: String, setting: Setting, scribe: inout Scribe) -> [DraftParagraph] {
    var paragraphs: [DraftParagraph] = []
    if scribe.random.chance(0.4) {
      let text = "各单位要高度重视，" + scribe.sentence()
      paragraphs.append(setting.paragraph(scribe.random.chance(0.3) ? "本方案自印发之日起施行。" : text))
    }
    if scribe.random.chance(0.08) {
      paragraphs.append(setting.paragraph("附件：1.任务分解表"))
      paragraphs.append(setting.paragraph("2.进度安排表"))
    }
    if scribe.random.chance(0.5) {
      paragraphs.append(setting.line(String(repeating: "\u{3000}", count: 14) + issuer))
      let date = "\(scribe.random.number(in: 2018...2025))年\(scribe.random.number(in: 1...12))月\(scribe.random.number(in: 1...28))日"
      paragraphs.append(setting.line(String(repeating: "\u{3000}", count: 15) + date))
    }
    if scribe.random.chance(0.2) {
      paragraphs.append(setting.line(scribe.random.chance(0.5) ? "（此件公开发布）" : "主办单位：" + issuer + "  地址：栖禾路7号  邮编：000107"))
    }
    return paragraphs
  }
}

/// How paragraphs are set in one document.
struct Setting {
  let lineEnd: String
  let indent: String
  private let gap: String

  init(using random: inout SeededGenerator) {
    lineEnd = random.chance(0.05) ? "\r\n" : "\n"
    gap = random.chance(0.25) ? lineEnd + lineEnd : lineEnd
    indent = random.pick(weighted: [("\u{3000}\u{3000}", 5), ("", 3), ("\u{A0}\u{A0}\u{A0}\u{A0}", 1), ("    ", 1)])
  }

  /// A line without indent.
  func line(_ text: String) -> DraftParagraph {
    var paragraph = DraftParagraph(lead: gap)
    paragraph.body = text
    return paragraph
  }

  func paragraph(_ text: String) -> DraftParagraph {
    var paragraph = DraftParagraph(lead: gap + indent)
    paragraph.body = text
    return paragraph
  }
}
