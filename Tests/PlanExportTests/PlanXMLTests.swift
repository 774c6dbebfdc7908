import PlanExport
import PlanFormat
import PlanSyntax
import PlanXML
import Testing

@Suite("Plans as XML")
struct PlanXMLTests {
  @Test("The document of the contract")
  func pretty() throws {
    #expect(
      String(decoding: try PlanXMLWriter.bytes(Sample.small), as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <plan xmlns="urn:gangmu:plan:1" format="gangmu-plan/1">
          <source name="plan.txt" encoding="UTF-8" bytes="99" lines="3"/>
          <document kind="plan">
            <title>荷州市档案局工作要点</title>
            <metadata/>
            <numbering>
              <level level="1" style="han-comma" scope="restarts"/>
            </numbering>
            <preamble/>
            <section id="1" level="1" ordinal="1" line="2" span="31 99">
              <num style="han-comma" status="written" written="一、" confidence="1">一、</num>
              <heading>收好档案</heading>
              <content>
                <p line="2" span="52 67">按时归档。</p>
              </content>
              <responsibility role="责任科室" kind="responsible" line="3" span="68 98">
                <text>（责任科室：保管科）</text>
                <unit>保管科</unit>
              </responsibility>
            </section>
            <closing/>
            <colophon/>
          </document>
        </plan>

        """)
  }

  @Test("The schema allows it, and read back it is the record of the plan", arguments: ExportStyle.allCases)
  func readBack(style: ExportStyle) throws {
    for plan in [Sample.small, Sample.full, Sample.nested(40)] {
      let xml = try PlanXMLWriter.bytes(plan, style: style)
      try PlanXMLSchema.validate(xml)
      #expect(try PlanXMLReader.record(xml) == PlanRecord(plan))
    }
  }

  @Test(
    "Any text that XML can hold comes back as it was", arguments: ExportStyle.allCases,
    [
      "a < b && c > d \"q\" 'p' ]]>", "制表\t回车\r换行\r\n尾\n", "  前后空白 \u{3000}\u{A0}", "\u{7F}\u{85}\u{2028}\u{FEFF}", "表情😀 𠮷", "", " ",
      "<!-- --> <?x?> &#10; &amp;",
    ])
  func escapes(style: ExportStyle, text: String) throws {
    var make = HandmadePlan()
    make.name = text
    make.document(
      title: [(.title, text)],
      sections: { $0.section(.hanComma, 1, written: [(.numeral, text)], heading: [(.heading, text + "。")]) })
    let xml = try PlanXMLWriter.bytes(make.plan, style: style)
    try PlanXMLSchema.validate(xml)
    #expect(try PlanXMLReader.record(xml) == PlanRecord(make.plan))
  }

  @Test("What XML cannot hold becomes U+FFFD: control characters, U+FFFE, ill-formed bytes")
  func unfit() throws {
    for raw in [[0x00], [0x0B], [0x1F], Array("\u{FFFE}".utf8), Array("\u{FFFF}".utf8), [0xFF]] as [[UInt8]] {
      let xml = try PlanXMLWriter.bytes(Sample.paragraph(Array("前".utf8) + raw + Array("后".utf8)))
      try PlanXMLSchema.validate(xml)
      #expect(try PlanXMLReader.record(xml).documents[0].preamble[0].text == "前\u{FFFD}后")
    }
  }

  @Test("A line end in a lost marker stays: it is written as a reference")
  func lineEnd() throws {
    let xml = String(decoding: try PlanXMLWriter.bytes(Sample.full), as: UTF8.self)
    #expect(xml.contains(#"written="(十&#10;)""#))
  }

  @Test("What the format does not know is skipped by the reader and refused by the schema")
  func unknownFields() throws {
    let xml = String(decoding: try PlanXMLWriter.bytes(Sample.small), as: UTF8.self)
      .split(separator: "<heading>").joined(separator: "<later new=\"1\"/><heading later=\"2\">")
    #expect(try PlanXMLReader.record(Array(xml.utf8)) == PlanRecord(Sample.small))
    let error = #expect(throws: PlanXMLError.self) { try PlanXMLSchema.validate(Array(xml.utf8)) }
    guard case .invalid(let issues)? = error else {
      Issue.record("not .invalid")
      return
    }
    #expect(issues.contains { $0.line == 13 && $0.message.contains("later") })
  }

  @Test("Entities and document types are refused, whatever they point at")
  func documentType() throws {
    let xml = #"<!DOCTYPE plan [<!ENTITY x SYSTEM "file:///etc/hostname">]><plan xmlns="urn:gangmu:plan:1">&x;</plan>"#
    #expect(throws: PlanXMLError.documentType) { try PlanXMLReader.record(Array(xml.utf8)) }
    #expect(throws: PlanXMLError.documentType) { try PlanXMLSchema.validate(Array(xml.utf8)) }
  }

  @Test(
    "Faults are named with their line",
    arguments: [
      ("<plan>", 1, "Premature end"),
      ("", 0, ""),
      ("<a/>", 1, "the root is not a plan"),
      (#"<plan xmlns="urn:gangmu:plan:1"/>"#, 1, "no format"),
      (#"<plan xmlns="urn:gangmu:plan:1" format="gangmu-plan/2"/>"#, 1, "gangmu-plan/2"),
      (
        #"<plan xmlns="urn:gangmu:plan:1" format="gangmu-plan/1">\#n<source name="a" encoding="EBCDIC" bytes="1" lines="1"/></plan>"#, 2,
        "EBCDIC"
      ),
      (
        #"<plan xmlns="urn:gangmu:plan:1" format="gangmu-plan/1">\#n<source name="a" encoding="UTF-8" bytes="x" lines="1"/></plan>"#, 2,
        "bytes"
      ),
    ])
  func faults(xml: String, line: Int, part: String) throws {
    let error = #expect(throws: PlanXMLError.self) { try PlanXMLReader.record(Array(xml.utf8)) }
    switch error {
    case .notWellFormed(let issue), .notAPlan(let issue):
      #expect(issue.line == line || part.isEmpty)
      #expect(issue.message.contains(part) || part.isEmpty)
    default: Issue.record("unexpected error \(String(describing: error))")
    }
  }

  @Test("Several threads at once")
  func threads() async throws {
    let expected = PlanRecord(Sample.full)
    try await withThrowingTaskGroup(of: PlanRecord.self) { group in
      for _ in 0..<16 {
        group.addTask {
          let xml = try PlanXMLWriter.bytes(Sample.full)
          try PlanXMLSchema.validate(xml)
          return try PlanXMLReader.record(xml)
        }
      }
      for try await record in group { #expect(record == expected) }
    }
  }
}
