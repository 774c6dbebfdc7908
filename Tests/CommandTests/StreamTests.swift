import Testing

/// `gangmu convert --stream`
@Suite struct StreamTests {
  @Test func eachLineAnswersWithItsID() throws {
    let input = #"""
      {"id": 7, "text": "一、总体要求\n二、保障措施\n"}
      {"text": "一、总体要求", "id": "a\"b", "name": "plan.txt"}

      {"id": 9007199254740993, "text": ""}
      """#
    let result = try Tool.run("convert", "--stream", in: try Scratch(), input: Array(input.utf8))
    #expect(result.status == 0)
    let lines = try result.lines.map(JSONObject.init)
    #expect(lines.count == 3)
    #expect(lines[0].integer("id") == 7)
    #expect(lines[1].string("id") == "a\"b")
    #expect(lines[1]["source"]?.string("name") == "plan.txt")
    #expect(lines[2].integer("id") == 9_007_199_254_740_993)
    #expect(lines.allSatisfy { $0.string("format") == "gangmu-plan/1" })
  }

  @Test func badLinesGiveErrorsAndTheRestGoesOn() throws {
    let input = "nonsense\n{\"id\": 1}\n{\"text\": \"x\"}\n{\"id\": 2.5, \"text\": \"x\"}\n[]\n{\"id\": 3, \"text\": \"一、总体要求\"}"
    let result = try Tool.run("convert", "--stream", in: try Scratch(), input: Array(input.utf8))
    #expect(result.status == 65)
    let lines = try result.lines.map(JSONObject.init)
    #expect(lines.count == 6)
    #expect(lines.map { $0["error"]?.string("code") } == Array(repeating: "bad-request", count: 5) + [nil])
    #expect(lines[1].integer("id") == 1)
    #expect(lines[0].string("source") == "-")
    #expect(lines[5].integer("id") == 3)
    #expect(result.errors.contains("standard input:1: "))
  }

  @Test func linesLongerThanTheBufferAndCRLF() throws {
    let text = String(repeating: "加强组织领导。", count: 20_000)
    let input = "{\"id\": 1, \"text\": \"\(text)\"}\r\n{\"id\": 2, \"text\": \"\"}\r\n"
    let result = try Tool.run("convert", "--stream", in: try Scratch(), input: Array(input.utf8))
    #expect(result.status == 0)
    #expect(try result.lines.map { try JSONObject($0)["source"]?.integer("bytes") } == [text.utf8.count, 0])
  }

  @Test func filesOfRequests() throws {
    let scratch = try Scratch()
    try scratch.write("a.ndjson", "{\"id\": 1, \"text\": \"\"}\n")
    try scratch.write("b.ndjson", "{\"id\": 2, \"text\": \"\"}\n")
    let result = try Tool.run("convert", "--stream", "a.ndjson", "nowhere.ndjson", "b.ndjson", in: scratch)
    #expect(result.status == 66)
    let lines = try result.lines.map(JSONObject.init)
    #expect(lines.map { $0.integer("id") } == [1, nil, 2])
    #expect(lines[1].string("source") == "nowhere.ndjson")
  }
}
