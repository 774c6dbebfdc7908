import PlanParser
import PlanSyntax

/// What is said of a line on which no number had to be decided.
extension ExplanationWords {
  /// Where no decision was due: what the parser saw.
  func noDecision(_ line: LineView, in plan: Plan) -> String {
    say("没有要判断的编号。", "No number had to be decided. ") + seen(line, in: plan)
  }

  /// `第 8 行是第一个条目之前的引言。`
  func seen(_ line: LineView, in plan: Plan) -> String {
    let wrapped =
      line.paragraphLine < line.line
      ? say("，接第 \(line.paragraphLine) 行的段落", ", and goes on with the paragraph of line \(line.paragraphLine)") : ""
    return say("第 \(line.line) 行是\(content(line, in: plan))\(wrapped)。", "Line \(line.line) is \(content(line, in: plan))\(wrapped).")
  }

  private func content(_ line: LineView, in plan: Plan) -> String {
    switch line.content {
    case .blank: return say("空行", "an empty line")
    case .pageMark: return say("页码或页眉", "a page number or page header")
    case .metadata: return say("文件信息（索引号、机关、日期等）", "metadata (index number, issuer, date …)")
    case .title: return say("标题", "the title")
    case .preamble: return say("第一个条目之前的引言", "the preamble, before the first section")
    case .closing: return say("最后一个条目之后的结尾", "the closing words, behind the last section")
    case .colophon: return say("版记或页脚", "the colophon or page footer")
    case .other: return say("各条目以外的文字", "text outside all sections")
    case .section(let index):
      let name = [plan.markerText(ofSection: index), Escape.invisible(plan.text(.heading, in: plan.sections[index].heading))]
        .filter { !$0.isEmpty }.joined(separator: " ")
      return say("“\(name)”的文字", "text of “\(name)”")
    }
  }
}
