import Testing

/// `gangmu explain`
@Suite struct ExplainTests {
  /// One item lost its bracket, another its whole marker.
  static let damaged = """
    荷州市2023年河道管护工作方案
    一、总体要求
    （一）指导思想。坚持系统治理，全面提升河道管护水平。（责任单位：市水务局）
    （二）工作目标。到年底，城区河道全部落实管护责任人。（责任单位：市水务局）
    二、主要任务
    (一开展清淤疏浚。对淤积严重的河段逐段清理。（责任单位：市城管局）
    （二）拆除违章建筑。依法拆除占用河道的建筑。（责任单位：市城管局）
    修复岸线植被。因地制宜补种乔木和水生植物。（责任单位：市林业局）
    （四）严控排污口。逐一登记并限期整改。（责任单位：市生态环境局）
    （五）加强巡查。每周至少巡查一次，问题当日上报。（责任单位：市水务局）
    """

  private func explain(_ arguments: String..., text: String = damaged, environment: [String: String] = [:]) throws -> Tool.Result {
    let scratch = try Scratch()
    try scratch.write("plan.txt", text)
    return try Tool.run(list: ["explain"] + arguments, in: scratch, environment: environment)
  }

  @Test func aLostMarkerIsExplainedInBothLanguages() throws {
    let chinese = try explain("--lang", "zh", "plan.txt:8")
    #expect(chinese.status == 0)
    #expect(chinese.errors.isEmpty)
    #expect(chinese.output.contains("第 8 行  原文无编号  →  （三）  补出"))
    #expect(chinese.output.contains("整个编号都不见了"))
    #expect(chinese.output.contains("第 9 行“（四）”读作（四）：与前面的（二）之间缺 1 个号"))
    #expect(chinese.output.contains("代价：越反常越高"))
    let english = try explain("--lang", "en", "plan.txt:8")
    #expect(english.output.contains("Line 8  no marker written  →  （三）  inferred"))
    #expect(english.output.contains("the whole marker is gone"))
    #expect(english.output.contains("line 9 “（四）” is （四）: 1 missing behind （二）"))
    #expect(!english.output.contains("代价"))
  }

  @Test func withoutALineEveryRepairIsExplained() throws {
    let result = try explain("--lang", "en", "plan.txt")
    let headlines = result.lines.filter { $0.hasPrefix("Line ") }
    #expect(headlines.map { $0.prefix(6) } == ["Line 6", "Line 8"])
    let all = try explain("--lang", "en", "--all", "plan.txt")
    #expect(all.lines.filter { $0.hasPrefix("Line ") }.count == 9)
    #expect(all.output.contains("nothing else had to be weighed"))
  }

  @Test func theLanguageIsThatOfTheEnvironment() throws {
    #expect(try explain("plan.txt:6", environment: ["LANG": "zh_CN.UTF-8"]).output == explain("--lang", "zh", "plan.txt:6").output)
    #expect(try explain("plan.txt:6").output == explain("--lang", "en", "plan.txt:6").output)
  }

  @Test func whereNoDecisionWasDueTheLineIsNamed() throws {
    let title = try explain("--lang", "en", "plan.txt:1")
    #expect(title.status == 0)
    #expect(title.output.hasPrefix("No number had to be decided. Line 1 is the title.\n"))
    let zh = try explain("--lang", "zh", "plan.txt:1")
    #expect(zh.output.hasPrefix("没有要判断的编号。第 1 行是标题。\n"))
    let sound = try explain("--lang", "en", "plan.txt", text: samplePlan)
    #expect(sound.status == 0)
    #expect(sound.output.hasPrefix("All numbers are whole and in order"))
  }

  @Test func standardInputHasLinesToo() throws {
    let scratch = try Scratch()
    let result = try Tool.run("explain", "--lang", "en", "--", "-:8", in: scratch, input: Array(Self.damaged.utf8))
    #expect(result.output.contains("Line 8  no marker written"))
    let bare = try Tool.run("explain", "-:8", "--lang", "en", in: scratch, input: Array(Self.damaged.utf8))
    #expect(bare.output == result.output)
    #expect(try Tool.run("explain", in: scratch, input: Array(samplePlan.utf8)).status == 0)
    #expect(try Tool.run("explain", in: scratch).status == 0)
  }

  @Test func aFileWhoseNameEndsLikeALineIsAFile() throws {
    let scratch = try Scratch()
    try scratch.write("plan.txt:8", samplePlan)
    #expect(try Tool.run("explain", "plan.txt:8", in: scratch).output.hasPrefix("All numbers are whole"))
  }

  @Test(arguments: ["plan.txt:0", "plan.txt:11", "plan.txt:x", "plan.txt:", "plan.txt:99999999999999999999"])
  func wrongLines(operand: String) throws {
    let result = try explain("--lang", "en", operand)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("gangmu: plan.txt: no line “"))
    #expect(result.errors.hasSuffix("the text has 10. Check the number.\n"))
  }

  @Test(arguments: ["nowhere.txt", "nowhere.txt:7", "nowhere.txt:x"])
  func missingFile(operand: String) throws {
    let result = try explain("--lang", "en", operand)
    #expect(result.status == 66)
    #expect(result.errors.contains("no such file"))
  }

  @Test func jsonHasTheSameFacts() throws {
    let result = try explain("--to", "json", "plan.txt:8")
    #expect(result.status == 0)
    let object = try JSONObject(result.output)
    #expect(object.string("format") == "gangmu-explanation/1")
    #expect(try JSONObject(try Tool.run("schema", "explanation", in: Scratch()).output).string("$id") == "urn:gangmu:explanation:1")
    #expect(object["line"]?.string("content") == "section")
    let place = try #require((object.members["places"] as? [[String: Any]])?.first)
    #expect(place["section"] as? String == "2.3")
    #expect(place["status"] as? String == "inferred")
    let readings = try #require(place["readings"] as? [[String: Any]])
    #expect(readings.first?["outcome"] as? String == "chosen")
    #expect(readings.first?["marker"] as? String == "（三）")
    for reading in readings {
      let bill = try #require(reading["bill"] as? [[String: Any]])
      let sum = bill.reduce(0) { $0 + ($1["cost"] as? Double ?? .nan) }
      #expect(abs(sum - (reading["cost"] as? Double ?? .nan)) < 0.05)
    }
    // The words follow --lang and nothing else.
    #expect(try explain("--to", "json", "plan.txt:8", environment: ["LANG": "zh_CN.UTF-8"]).output == result.output)
    #expect(result.output.contains("整个编号都不见了"))
    #expect(try explain("--to", "json", "--lang", "en", "plan.txt:8").output.contains("the whole marker is gone"))
  }

  @Test func colourIsForTerminals() throws {
    #expect(try !explain("plan.txt").output.contains("\u{1B}"))
  }
}
