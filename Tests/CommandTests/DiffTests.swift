import Testing

/// `gangmu diff` and `gangmu apply`.
@Suite struct DiffTests {
  private static let revised = samplePlan.replacing("利用各种方式", with: "利用报刊和网络")

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("old.txt", samplePlan)
    try scratch.write("new.txt", Self.revised)
    return scratch
  }

  @Test func theStatusSaysWhetherPlansDiffer() throws {
    let scratch = try scratch()
    let different = try Tool.run("diff", "--lang", "zh", "old.txt", "new.txt", in: scratch)
    #expect(different.status == 1)
    #expect(different.output.contains("正文修改  （一）加强宣传"))
    #expect(different.errors.isEmpty)
    let same = try Tool.run("diff", "--lang", "en", "old.txt", "old.txt", in: scratch)
    #expect(same.status == 0)
    #expect(same.output == "No change.\n")
  }

  @Test func itSpeaksTheLanguageOfTheEnvironment() throws {
    let scratch = try scratch()
    for (locale, kind) in [("zh_CN.UTF-8", "正文修改"), ("en_US.UTF-8", "reworded"), ("C.UTF-8", "reworded")] {
      for form in ["text", "html"] {
        let result = try Tool.run("diff", "--to", form, "old.txt", "new.txt", in: scratch, environment: ["LC_ALL": locale])
        #expect(result.output.contains(kind), "\(locale), \(form)")
        #expect(result.output.contains("正文修改") == (kind == "正文修改"))
      }
    }
  }

  @Test func everyFormIsWritten() throws {
    let scratch = try scratch()
    let starts = [
      "json": "{\n  \"format\": \"gangmu-diff/1\"", "xml": "<?xml", "html": "<!DOCTYPE html>",
      "patch": "{\n  \"format\": \"gangmu-patch/1\"",
    ]
    for (form, start) in starts {
      let result = try Tool.run("diff", "--to", form, "old.txt", "new.txt", in: scratch)
      #expect(result.status == 1)
      #expect(result.output.hasPrefix(start), "\(form)")
    }
    let compact = try Tool.run("diff", "--to", "json", "--compact", "old.txt", "new.txt", in: scratch)
    #expect(compact.lines.count == 1)
    #expect(try JSONObject(compact.output)["summary"]?.integer("reworded") == 1)
  }

  @Test func convertedFilesAreComparedLikeTexts() throws {
    let scratch = try scratch()
    for form in ["json", "xml"] {
      #expect(try Tool.run("convert", "--to", form, "-o", "old.\(form)", "old.txt", in: scratch).status == 0)
      #expect(try Tool.run("diff", "old.\(form)", "old.txt", in: scratch).status == 0)
      #expect(try Tool.run("diff", "old.\(form)", "new.txt", in: scratch).status == 1)
    }
    #expect(try Tool.run("diff", "old.xml", "old.json", in: scratch).status == 0)
    try scratch.write("other.json", "{\"format\": \"else\"}")
    let other = try Tool.run("diff", "other.json", "old.txt", in: scratch)
    #expect(other.status == 65)
    #expect(other.errors.contains("other.json"))
  }

  @Test func damageIsSaidAndIsNoDifference() throws {
    let scratch = try Scratch()
    let sound = samplePlan + "（三）加强考核。按季考核。\n（四）加强保障。足额安排经费。\n"
    try scratch.write("old.txt", sound)
    try scratch.write("new.txt", sound.replacing("（三）", with: "）"))
    let result = try Tool.run("diff", "--lang", "en", "old.txt", "new.txt", in: scratch)
    #expect(result.status == 0)
    #expect(result.output == "No change.\n")
    #expect(result.errors.contains("1 damaged number"))
  }

  @Test func aPatchLeadsThereAndBack() throws {
    let scratch = try scratch()
    #expect(try Tool.run("diff", "--to", "patch", "-o", "changes.patch", "old.txt", "new.txt", in: scratch).status == 1)
    let applied = try Tool.run("apply", "old.txt", "changes.patch", in: scratch)
    #expect(applied.status == 0)
    #expect(applied.output == Self.revised)
    let back = try Tool.run("apply", "--inverse", "-o", "back.txt", "new.txt", "changes.patch", in: scratch)
    #expect(back.status == 0)
    #expect(try scratch.read("back.txt") == samplePlan)
    #expect(try Tool.run("apply", "new.txt", "changes.patch", in: scratch).status == 65)
    #expect(try Tool.run("apply", "old.txt", "new.txt", in: scratch).status == 65)
    let absurd = try scratch.read("changes.patch").replacing(/"bytes": \d+/, with: "\"bytes\": \(Int.max)")
    try scratch.write("absurd.patch", absurd.replacing(/"copy": \[[^\]]*\]/, with: "\"copy\": [1, \(Int.max - 1)]"))
    for flag in [[], ["--inverse"]] {
      #expect(try Tool.run(list: ["apply"] + flag + ["old.txt", "absurd.patch"], in: scratch).status == 65)
    }
    #expect(try Tool.run("apply", "-o", "old.txt", "old.txt", "changes.patch", in: scratch).status == 64)
  }

  @Test func wrongUsageIsRefused() throws {
    let scratch = try scratch()
    #expect(try Tool.run("diff", "old.txt", in: scratch).status == 64)
    #expect(try Tool.run("diff", "-", "-", in: scratch).status == 64)
    #expect(try Tool.run("diff", "--across", "--to", "patch", "old.txt", "new.txt", in: scratch).status == 64)
    #expect(try Tool.run("diff", "old.txt", "absent.txt", in: scratch).status == 66)
    #expect(try Tool.run("diff", "-o", "new.txt", "old.txt", "new.txt", in: scratch).status == 64)
  }

  @Test func theSchemaIsPrintedAndHelpHasExamples() throws {
    let scratch = try scratch()
    #expect(try JSONObject(try Tool.run("schema", "diff", in: scratch).output).string("$id") == "urn:gangmu:diff:1:json")
    #expect(try Tool.run("schema", "diff-xml", in: scratch).output.contains("urn:gangmu:diff:1"))
    #expect(try Tool.run("diff", "--help", in: scratch).output.contains("\n  gangmu diff "))
    #expect(try Tool.run("apply", "--help", in: scratch).output.contains("\n  gangmu apply "))
  }

  @Test func acrossPairsAreWrittenInEveryForm() throws {
    let scratch = try scratch()
    let text = try Tool.run("diff", "--across", "old.txt", "new.txt", in: scratch)
    #expect(text.status == 1)
    #expect(text.output.contains("↔"))
    let json = try Tool.run("diff", "--across", "--to", "json", "old.txt", "new.txt", in: scratch)
    #expect(json.output.contains("\"pairs\": ["))
    #expect(try Tool.run("diff", "--across", "--to", "xml", "old.txt", "new.txt", in: scratch).output.contains("<pair confidence="))
    #expect(try Tool.run("diff", "--across", "--to", "html", "old.txt", "new.txt", in: scratch).output.contains("class=\"paired\""))
  }
}
