import PlanFormat
import Testing

@Suite("Comma-separated values")
struct TableTests {
  private func csv(_ write: (inout CSVWriter) -> Void) -> String {
    var writer = CSVWriter(ByteWriter())
    write(&writer)
    return String(decoding: writer.take(), as: UTF8.self)
  }

  @Test("Rows end with CR LF, and what parts cells or rows is quoted")
  func rows() {
    let text = csv {
      $0.byteOrderMark()
      $0.text("任务")
      $0.text("")
      $0.number(-7)
      $0.endRow()
      $0.text("一、二")
      $0.text("a,b")
      $0.text("“引”\"x\"")
      $0.text("两\n行")
      $0.text("回\r车")
      $0.endRow()
    }
    #expect(text == "\u{FEFF}任务,,-7\r\n一、二,\"a,b\",\"“引”\"\"x\"\"\",\"两\n行\",\"回\r车\"\r\n")
  }

  @Test(
    "Text that a program would take for a formula is kept from it, and quoted",
    arguments: ["=1+1", "+x", "-2", "@x", "＝1", "　=1", "\t=1"])
  func formulas(text: String) {
    #expect(csv { $0.text(text) } == "\"'\(text)\"")
  }

  @Test("A sign inside a text is no formula", arguments: ["a=1", "1-2", "（=1）", ""])
  func noFormulas(text: String) {
    #expect(csv { $0.text(text) } == text)
  }
}
