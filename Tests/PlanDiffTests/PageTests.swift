import PlanDiff
import PlanKit
import PlanTestSupport
import Testing

@Suite("The page and the XML") struct PageTests {
  private let difference: PlanDifference

  init() throws {
    difference = PlanDifference(
      from: try Repository.plan("Fixtures/diff/ten-edits.old.txt"), to: try Repository.plan("Fixtures/diff/ten-edits.new.txt"))
  }

  @Test("Every link leads to a place on the page, and nothing comes from elsewhere")
  func links() {
    for html in [DiffPage.html(difference), DiffPage.html(AcrossComparison(difference.old, difference.new), language: .en)] {
      let places = Set(html.matches(of: /id="([^"]+)"/).map { String($0.1) })
      let links = html.matches(of: /href="#([^"]+)"/).map { String($0.1) }
      #expect(links.count > 50)
      #expect(links.allSatisfy { places.contains($0) })
      #expect(html.matches(of: /id="/).count == places.count)
      #expect(!html.contains("http:") && !html.contains("https:") && !html.contains("<script"))
    }
  }

  @Test("All changes are there as text")
  func text() {
    let html = DiffPage.html(difference)
    for word in ["<del>街道</del>", "<ins>社区、园区</ins>", "建设智慧水务", "责任科室：工程建设科", "序号顺延", "12 节除序号顺延外未变"] {
      #expect(html.contains(word), "\(word)")
    }
  }

  @Test("What the text has of markup is text")
  func escapes() {
    let content = NodeContent(depth: 1, heading: "<b>\"&\u{1}", paragraphs: ["</script>"])
    let document = NodeContent(part: .document, depth: 0)
    let old = ComparedPlan(name: "<a>", nodes: [ComparedNode(place: NodePlace(id: "title", line: 0), content: document)])
    var new = old
    new.nodes.append(ComparedNode(place: NodePlace(id: "1", line: 1), content: content))
    let difference = PlanDifference(from: old, to: new)
    for text in [DiffPage.html(difference), DiffXML.text(difference)] {
      #expect(text.contains("&lt;b&gt;&quot;&amp;\u{FFFD}"))
      #expect(!text.contains("<b>\""))
    }
  }

  @Test("Marks of a text are brackets, on a terminal colours")
  func paint() {
    #expect(DiffText.text(difference).contains("[-街道-]{+社区、园区+}"))
    #expect(!DiffText.text(difference).contains("\u{1B}"))
    #expect(DiffText.text(difference, colour: true).contains("\u{1B}[32m社区、园区\u{1B}[0m"))
    #expect(DiffText.text(difference, language: .en).hasSuffix("2 renumbered\n"))
  }
}
