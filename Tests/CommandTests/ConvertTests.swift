import Testing

/// `gangmu convert` with one input.
@Suite struct ConvertTests {
  @Test func aFileBecomesIndentedJSON() throws {
    let scratch = try Scratch()
    try scratch.write("texts/plan.txt", samplePlan)
    let result = try Tool.run("convert", "texts/plan.txt", in: scratch)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.output.hasPrefix("{\n  \"format\": \"gangmu-plan/1\",\n"))
    #expect(result.output.hasSuffix("\n}\n"))
    #expect(try JSONObject(result.output)["source"]?.string("name") == "plan.txt")
  }

  @Test func standardInputIsReadWithoutAFile() throws {
    let scratch = try Scratch()
    let absent = try Tool.run("convert", "--compact", in: scratch, input: Array(samplePlan.utf8))
    let dash = try Tool.run("convert", "--compact", "-", in: scratch, input: Array(samplePlan.utf8))
    #expect(absent.status == 0)
    #expect(absent.lines.count == 1)
    #expect(absent.output == dash.output)
    #expect(try JSONObject(absent.output)["source"]?.string("name") == "-")
  }

  @Test func emptyInputIsAPlanWithoutSections() throws {
    let scratch = try Scratch()
    let result = try Tool.run("convert", in: scratch)
    #expect(result.status == 0)
    #expect(try JSONObject(result.output)["source"]?.integer("bytes") == 0)
  }

  @Test func xmlAndOutline() throws {
    let scratch = try Scratch()
    try scratch.write("plan.txt", samplePlan)
    let xml = try Tool.run("convert", "--to", "xml", "plan.txt", in: scratch)
    #expect(xml.status == 0)
    #expect(xml.output.contains("<plan xmlns=\"urn:gangmu:plan:1\""))
    let outline = try Tool.run("convert", "--to", "outline", "plan.txt", in: scratch)
    #expect(outline.status == 0)
    #expect(outline.output.contains("（二） 加强管护"))
    #expect(!outline.output.contains("\u{1B}"))
  }

  @Test func encodingIsFoundAndCanBeRequested() throws {
    let scratch = try Scratch()
    // 一、总体要求
    try scratch.write("gbk.txt", [0xD2, 0xBB, 0xA1, 0xA2, 0xD7, 0xDC, 0xCC, 0xE5, 0xD2, 0xAA, 0xC7, 0xF3, 0x0A])
    let found = try Tool.run("convert", "gbk.txt", in: scratch)
    let requested = try Tool.run("convert", "--encoding", "GBK", "gbk.txt", in: scratch)
    #expect(try JSONObject(found.output)["source"]?.string("encoding") == "GB18030")
    #expect(found.output == requested.output)
    #expect(try Tool.run("convert", "--encoding", "utf-8", "gbk.txt", in: scratch).status == 65)
  }

  @Test func writtenNumbersCanBeKept() throws {
    let scratch = try Scratch()
    // The second marker has lost its opening bracket and its number.
    let damaged = samplePlan.replacing("（二）", with: "）")
    let full = try Tool.run("convert", "--to", "outline", in: scratch, input: Array(damaged.utf8))
    let written = try Tool.run("convert", "--to", "outline", "--repair", "written", in: scratch, input: Array(damaged.utf8))
    #expect(full.output.contains("（二） 加强管护"))
    #expect(!written.output.contains("（二）"))
  }

  @Test func theEnvironmentsLanguageDoesNotShowInTheOutput() throws {
    let scratch = try Scratch()
    try scratch.write("plan.txt", samplePlan)
    for format in ["json", "xml", "outline"] {
      let english = try Tool.run("convert", "--to", format, "plan.txt", in: scratch, environment: ["LANG": "en_US.UTF-8"])
      let chinese = try Tool.run("convert", "--to", format, "plan.txt", in: scratch, environment: ["LANG": "zh_CN.UTF-8"])
      #expect(english.output == chinese.output)
    }
  }

  @Test func schemasAndStagesArePrinted() throws {
    let scratch = try Scratch()
    try scratch.write("plan.txt", samplePlan)
    #expect(try JSONObject(try Tool.run("schema", "json", in: scratch).output).string("$schema") != nil)
    #expect(try Tool.run("schema", "xml", in: scratch).output.contains("http://relaxng.org/ns/structure/1.0"))
    var dumps: Set<String> = []
    for stage in ["lines", "paragraphs", "markers", "numbering", "tree"] {
      let result = try Tool.run("dump", "--stage", stage, "plan.txt", in: scratch)
      #expect(result.status == 0)
      #expect(!result.output.isEmpty)
      dumps.insert(result.output)
    }
    #expect(dumps.count == 5)
    #expect(try Tool.run("dump", "plan.txt", in: scratch).output.hasPrefix("plan “荷州市2023年绿化工作方案”\n"))
  }

  @Test(arguments: [["--help"], ["convert", "--help"], ["schema", "--help"], ["dump", "--help"], ["explain", "--help"]])
  func helpHasExamples(arguments: [String]) throws {
    let result = try Tool.run(list: arguments, in: try Scratch())
    #expect(result.status == 0)
    #expect(result.output.contains("Examples:\n"))
    #expect(result.output.contains("\n  gangmu "))
  }

  @Test(arguments: ["convert", "validate", "diff", "apply", "ledger", "explain", "rules", "schema", "dump"])
  func helpSpeaksTheLanguageOfTheReader(command: String) throws {
    let scratch = try Scratch()
    let chinese = try Tool.run(command, "--help", in: scratch, environment: ["LANG": "zh_CN.UTF-8"])
    #expect(chinese.status == 0)
    #expect(chinese.output.contains("\n用法：gangmu \(command)"))
    #expect(chinese.output.contains("\n选项：\n"))
    #expect(chinese.output.contains("常用：\n  gangmu \(command)"))
    // Whole sentences are in one language.
    #expect(!chinese.output.contains(" the ") && !chinese.output.contains(" is "))
    let asked = try Tool.run(command, "--help", "--lang", "en", in: scratch, environment: ["LANG": "zh_CN.UTF-8"])
    #expect(asked.output.contains("\nUSAGE: gangmu \(command)"))
  }
}
