import Testing

/// Several inputs in one run.
@Suite struct ManyFilesTests {
  @Test func jsonIsOneLineAnInputInTheirOrder() throws {
    let scratch = try Scratch()
    for name in ["c.txt", "a.txt", "b.txt"] { try scratch.write(name, samplePlan) }
    let result = try Tool.run("convert", "c.txt", "a.txt", "b.txt", in: scratch)
    #expect(result.status == 0)
    #expect(try result.lines.map { try JSONObject($0)["source"]?.string("name") } == ["c.txt", "a.txt", "b.txt"])
  }

  @Test func badInputsGiveErrorLinesAndTheWorstStatus() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", samplePlan)
    try scratch.write("bad.txt", [0x41, 0xFF, 0xFF])
    try scratch.write("b.txt", samplePlan)
    let result = try Tool.run("convert", "a.txt", "nowhere.txt", "bad.txt", "b.txt", in: scratch)
    #expect(result.status == 66)
    let lines = try result.lines.map(JSONObject.init)
    #expect(lines.count == 4)
    #expect(lines[0]["source"]?.string("name") == "a.txt")
    #expect(lines[1].string("source") == "nowhere.txt")
    #expect(lines[1]["error"]?.string("code") == "no-such-file")
    #expect(lines[1]["error"]?.string("message")?.isEmpty == false)
    #expect(lines[2]["error"]?.string("code") == "ill-formed")
    #expect(lines[3]["source"]?.string("name") == "b.txt")
    #expect(result.errors.contains("nowhere.txt"))
    #expect(result.errors.contains("bad.txt"))
    #expect(try Tool.run("convert", "a.txt", "bad.txt", in: scratch).status == 65)
  }

  @Test func inputsOfOneNameAreCalledByTheirPaths() throws {
    let scratch = try Scratch()
    for name in ["2023/plan.txt", "2024/plan.txt", "2024/other.txt"] { try scratch.write(name, samplePlan) }
    let result = try Tool.run("convert", "2023/plan.txt", "2024/plan.txt", "2024/other.txt", in: scratch)
    #expect(
      try result.lines.map { try JSONObject($0)["source"]?.string("name") } == ["2023/plan.txt", "2024/plan.txt", "other.txt"])
  }

  @Test func errorLinesAreChineseWhateverTheEnvironment() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", samplePlan)
    let lines = try Tool.run("convert", "a.txt", "nowhere.txt", in: scratch).lines
    #expect(try JSONObject(lines[1])["error"]?.string("message") == "nowhere.txt：没有这个文件。请检查路径。")
  }

  @Test func severalXMLNeedAFolder() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", samplePlan)
    let joined = try Tool.run("convert", "--to", "xml", "a.txt", "a.txt", in: scratch)
    #expect(joined.status == 64)
    #expect(joined.output.isEmpty)
    #expect(joined.errors.contains("--output-directory"))
    let separate = try Tool.run("convert", "--to", "xml", "a.txt", "a.txt", "--output-directory", "out", in: scratch)
    #expect(separate.status == 0)
    #expect(try scratch.names(in: "out") == ["a-2.xml", "a.xml"])
  }

  @Test func outlinesStandBelowTheirNames() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", samplePlan)
    try scratch.write("b.txt", samplePlan)
    let result = try Tool.run("convert", "--to", "outline", "a.txt", "b.txt", in: scratch)
    #expect(result.output.hasPrefix("==> a.txt <==\n"))
    #expect(result.output.contains("\n\n==> b.txt <==\n"))
  }

  @Test func inputsOfOneNameDoNotOverwriteEachOther() throws {
    let scratch = try Scratch()
    try scratch.write("x/plan.txt", samplePlan)
    try scratch.write("y/plan.txt", "一、另一个方案\n")
    try scratch.write("plan-2.txt", "一、第三个方案\n")
    let result = try Tool.run("convert", "x/plan.txt", "y/plan.txt", "plan-2.txt", "--output-directory", "out/json", in: scratch)
    #expect(result.status == 0)
    #expect(try scratch.names(in: "out/json") == ["plan-2.json", "plan-3.json", "plan.json"])
    #expect(try scratch.read("out/json/plan-3.json").contains("另一个方案"))
    #expect(result.errors.contains("y/plan.txt: another input has the same name; written to plan-3.json."))
  }

  @Test func aBadInputDoesNotStopTheOthersInAFolder() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", samplePlan)
    let result = try Tool.run("convert", "nowhere.txt", "a.txt", "--output-directory", "out", in: scratch)
    #expect(result.status == 66)
    #expect(try scratch.names(in: "out") == ["a.json"])
  }
}
