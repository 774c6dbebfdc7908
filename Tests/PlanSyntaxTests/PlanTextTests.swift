import PlanSyntax
import Testing

@Suite("Text taken from a plan") struct PlanTextTests {
  /// `（十⏎四）  加强ABC⏎def管理。`
  private let plan = SmallPlan.plan([
    (.blank, "\u{3000}"), (.markerOpen, "（"), (.numeral, "十"), (.softBreak, "\n"), (.numeral, "四"), (.markerClose, "）"),
    (.markerBlank, "  "),
    (.heading, "加强ABC"), (.softBreak, "\n"), (.heading, "def管理"), (.headingStop, "。"), (.text, "每月"), (.softBreak, "\r\n"),
    (.pageMark, "- 2 -"),
    (.softBreak, "\r\n"), (.text, "一次。"), (.lineBreak, "\n"),
  ])
  private var all: TokenRange { TokenRange(0, plan.tokens.count) }

  @Test("The text of one kind; wrapped lines are joined, Latin words with a space")
  func kinds() {
    #expect(plan.text(.heading, in: all) == "加强ABC def管理")
    #expect(plan.text(.text, in: all) == "每月一次。")
    #expect(plan.text(.numeral, in: all) == "十四")
    #expect(plan.text(.title, in: all).isEmpty)
  }

  @Test("What a reader sees has no line ends, indents and page marks")
  func visible() {
    #expect(plan.text(visible: Span(0, plan.source.bytes.count)) == "（十四）  加强ABC def管理。每月一次。")
    #expect(plan.text(visible: Span(3, 3)).isEmpty)
  }

  @Test("Lines that stand for themselves stay as they are written, but for page marks and markup between them")
  func lines() {
    let tag = SmallPlan.plan([
      (.blank, "\u{3000}"), (.tag, "责任单位：县教育局"), (.blank, " "), (.lineBreak, "\r\n"), (.lineBreak, "\n"), (.pageMark, "- 2 -"),
      (.blank, "\u{3000}"), (.markup, "**"), (.tag, "完成时限：10月"), (.softBreak, "\n"), (.tag, "底前"), (.lineBreak, "\n"),
    ])
    #expect(tag.text(lines: Span(0, tag.source.bytes.count)) == "责任单位：县教育局 \r\n\n\u{3000}完成时限：10月底前")
  }

  @Test("The written marker keeps what stands inside it, not the blanks behind")
  func written() {
    let marker = Marker(
      style: .hanParenthesis, ordinal: Ordinal(14), writtenOrdinal: Ordinal(14), status: .written, confidence: 100, tokens: TokenRange(1, 7)
    )
    #expect(plan.written(marker) == "（十\n四）")
    #expect(plan.writtenSpan(marker) == Span(3, 3 + "（十\n四）".utf8.count))
  }

  @Test("A lost marker is an empty span where it would stand")
  func lostMarker() {
    let lost = SmallPlan.plan([
      (.blank, "  "), (.markerOpen, ""), (.numeral, ""), (.markerClose, ""), (.heading, "加强管护"), (.lineBreak, "\n"),
    ])
    let marker = Marker(
      style: .hanParenthesis, ordinal: Ordinal(2), writtenOrdinal: nil, status: .inferred, confidence: 90, tokens: TokenRange(1, 4))
    #expect(lost.written(marker).isEmpty)
    #expect(lost.writtenSpan(marker) == Span(2, 2))
  }

  @Test("The token at an offset is found among empty ones", arguments: 0..<70)
  func tokenAtOffset(offset: Int) throws {
    let offset = UInt32(offset)
    let index = plan.firstToken(endingAfter: offset)
    let expected = plan.tokens.indices.first { plan.span(ofToken: $0).end > offset } ?? plan.tokens.count
    #expect(index == expected)
  }

  @Test("Tokens in order give the source back")
  func tokens() {
    let bytes = plan.tokens.indices.flatMap { plan.source.bytes[plan.span(ofToken: $0).range] }
    #expect(bytes == plan.source.bytes)
  }
}
