import Foundation
import PlanExport
import PlanFormat
import PlanSyntax
import Testing

@Suite("Plans as JSON")
struct PlanJSONTests {
  @Test("The object of the contract, keys in order, on one line")
  func compact() {
    #expect(
      String(decoding: PlanJSON.bytes(Sample.small), as: UTF8.self) == """
        {"format":"gangmu-plan/1","source":{"name":"plan.txt","encoding":"UTF-8","bytes":99,"lines":3},"documents":[{"kind":"plan",\
        "title":"荷州市档案局工作要点","metadata":{"entries":[]},"numbering":[{"level":1,"style":"han-comma","scope":"restarts"}],\
        "preamble":[],"sections":[{"id":"1","level":1,"ordinal":1,"marker":{"text":"一、","written":"一、","style":"han-comma",\
        "status":"written","confidence":1},"heading":"收好档案","paragraphs":[{"text":"按时归档。","line":2,"span":[52,67]}],\
        "responsibilities":[{"role":"责任科室","kind":"responsible","units":["保管科"],"deadline":null,"text":"（责任科室：保管科）",\
        "line":3,"span":[68,98]}],"sections":[],"line":2,"span":[31,99]}],"closing":[],"colophon":[]}]}
        """)
  }

  @Test("The same for people: two blanks a level, spans on one line")
  func pretty() {
    let text = String(decoding: PlanJSON.bytes(Sample.small, style: .pretty), as: UTF8.self)
    #expect(text.hasPrefix("{\n  \"format\": \"gangmu-plan/1\",\n  \"source\": {\n    \"name\": \"plan.txt\",\n"))
    #expect(
      text.hasSuffix(
        """
                  "span": [31, 99]
                }
              ],
              "closing": [],
              "colophon": []
            }
          ]
        }
        """))
  }

  @Test("Read back, the JSON is the record of the plan", arguments: ExportStyle.allCases)
  func readBack(style: ExportStyle) throws {
    for plan in [Sample.small, Sample.full] {
      let record = try JSONDecoder().decode(PlanRecord.self, from: Data(PlanJSON.bytes(plan, style: style)))
      #expect(record == PlanRecord(plan))
    }
  }

  @Test("Keys without a value are null or absent, as the contract says")
  func absence() throws {
    let object = try object(PlanJSON.bytes(Sample.full))
    let documents = try #require(object["documents"] as? [[String: Any]])
    #expect(documents[0]["responsibilities"] == nil)
    #expect((documents[1]["responsibilities"] as? [Any])?.count == 1)
    #expect((documents[0]["metadata"] as? [String: Any])?.keys.sorted() == ["entries"])
    let unresolved = try #require((documents[1]["sections"] as? [[String: Any]])?[1])
    #expect(unresolved["ordinal"] is NSNull)
    #expect((unresolved["marker"] as? [String: Any])?["candidates"] as? [Int] == [2, 3])
    #expect((documents[1]["sections"] as? [[String: Any]])?[3]["heading"] is NSNull)
  }

  @Test(
    "Any text comes back as it was",
    arguments: [
      #"“引号”"quote" 和 \ 反斜杠 / 斜杠"#, "制表\t回车\r换行\n", "\u{0}\u{1}\u{1F}\u{7F}\u{85}", "\u{2028}\u{2029}\u{FEFF}\u{FFFE}\u{FFFF}",
      "表情😀👨‍👩‍👧 𠮷 é", "<a href='x'>&amp;</a>]]>", "", "十\u{301}", "\u{FFFD}",
    ])
  func escapes(text: String) throws {
    let plan = Sample.paragraph(Array(text.utf8))
    let record = try JSONDecoder().decode(PlanRecord.self, from: Data(PlanJSON.bytes(plan)))
    #expect(record.documents[0].preamble[0].text.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test("What is ill-formed in the source becomes U+FFFD, as Unicode recommends")
  func illFormed() throws {
    for raw: [UInt8] in [
      [0x80], [0x41, 0xFF, 0x42], [0xE4, 0xB8], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x22, 0xE4, 0xB8, 0x22],
    ] {
      let bytes = PlanJSON.bytes(Sample.paragraph(raw))
      let text = try #require(String(validating: bytes, as: UTF8.self))
      let record = try JSONDecoder().decode(PlanRecord.self, from: Data(text.utf8))
      #expect(record.documents[0].preamble[0].text == String(decoding: raw, as: UTF8.self))
    }
  }

  @Test("Output is appended, and the id of a stream comes first")
  func stream() {
    var output = Array("x\n".utf8)
    PlanJSON.write(Sample.small, id: .text("甲\"1"), to: &output)
    #expect(String(decoding: output, as: UTF8.self).hasPrefix(#"x"# + "\n" + #"{"id":"甲\"1","format":"gangmu-plan/1","#))
    output = []
    PlanJSON.write(Sample.small, id: 7, to: &output)
    #expect(String(decoding: output, as: UTF8.self).hasPrefix(#"{"id":7,"format":"#))
  }

  @Test("An input that could not be read has its own line")
  func failure() {
    var output: [UInt8] = []
    PlanJSON.write(ExportFailure(code: "not-text", message: "不是文本"), of: .source("a.bin"), to: &output)
    #expect(String(decoding: output, as: UTF8.self) == #"{"source":"a.bin","error":{"code":"not-text","message":"不是文本"}}"#)
    output = []
    PlanJSON.write(ExportFailure(code: "no-text", message: ""), of: .id(3), to: &output)
    #expect(String(decoding: output, as: UTF8.self) == #"{"id":3,"error":{"code":"no-text","message":""}}"#)
  }

  @Test("Depth costs no stack")
  func deep() {
    let bytes = PlanJSON.bytes(Sample.nested(2_000))
    #expect(bytes.suffix(13) == Array(#""colophon":[]}]}"#.utf8).suffix(13))
    #expect(bytes.count { $0 == UInt8(ascii: "{") } == bytes.count { $0 == UInt8(ascii: "}") })
  }

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }
}
