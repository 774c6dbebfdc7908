import PlanFormat
import Testing

@Suite("What XML cannot hold as it is")
struct XMLEscapeTests {
  @Test("In an attribute every character comes back, and no line ends")
  func attributes() {
    let text = "一<二>&\"三\"'四\t五\n六\r七\u{7F}"
    #expect(XMLEscape.escaped(text) == "一&lt;二&gt;&amp;&quot;三&quot;'四&#9;五&#10;六&#13;七\u{7F}")
  }

  @Test("In content quotes, tabs and line ends stay; a CR would be read as a line end")
  func content() {
    #expect(XMLEscape.escaped("]]>\"一\"\t\n\r\n", .content) == "]]&gt;\"一\"\t\n&#13;\n")
  }

  @Test("What has no place in XML, however written, is replaced")
  func replaced() {
    #expect(XMLEscape.escaped("a\u{0}b\u{1B}[31m\u{FFFE}c\u{FFFF}\u{FFFD}") == "a\u{FFFD}b\u{FFFD}[31m\u{FFFD}c\u{FFFD}\u{FFFD}")
  }

  @Test("Texts longer than a block of the writer are escaped to their end")
  func long() {
    let text = String(repeating: "治理&", count: 9_000)
    #expect(XMLEscape.escaped(text) == String(repeating: "治理&amp;", count: 9_000))
  }
}
