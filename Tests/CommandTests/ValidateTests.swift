import Foundation
import Testing

@testable import gangmu

/// A plan of an invented city with two damaged markers, one on each side of a sound one.
private let damagedPlan = """
  荷州市2023年绿化工作方案
  一、总体要求
  坚持绿色发展。
  二、主要任务
  （一）加强宣传。利用各种方式宣传。
  二）加强管护。落实管护责任。
  （三）加强巡查。每周巡查两次。
  四加强考核。纳入年终考核。

  """

@Suite("gangmu validate") struct ValidateTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test("Findings go to standard output with their place, and the run ends with status 1")
  func findings() throws {
    try scratch.write("plan.txt", damagedPlan)
    let found = try Tool.run("validate", "--lang", "zh", "plan.txt", in: scratch)
    #expect(found.status == 1)
    #expect(found.output.contains("plan.txt:6:1: 警告：序号“二）”括号残缺或不配对，应为“（二）” [lost-bracket]"))
    #expect(found.output.contains("plan.txt:8:1:"))
    #expect(found.output.hasSuffix("共 2 处：警告 2；--fix 可修复 2 处\n"))
    #expect(found.errors.isEmpty)
  }

  @Test("A sound plan ends with status 0, and --fail-on decides what counts")
  func thresholds() throws {
    try scratch.write("sound.txt", samplePlan)
    try scratch.write("plan.txt", damagedPlan)
    #expect(try Tool.run("validate", "sound.txt", in: scratch).status == 0)
    #expect(try Tool.run("validate", "--fail-on", "error", "plan.txt", in: scratch).status == 0)
    #expect(try Tool.run("validate", "--fail-on", "note", "plan.txt", in: scratch).status == 1)
    #expect(try Tool.run("validate", "--fail-on", "never", "plan.txt", in: scratch).status == 0)
  }

  @Test("A file that is named twice is fixed and counted once, whatever it is called")
  func fixingTwice() throws {
    try scratch.write("plan.txt", damagedPlan)
    let fixed = try Tool.run("validate", "--fix", "--lang", "en", "--jobs", "2", "plan.txt", "./plan.txt", "plan.txt", in: scratch)
    #expect(fixed.status == 0)
    #expect(fixed.errors == "gangmu: 2 fixed, 1 file written.\n")
    #expect(fixed.output == "nothing found in 1 file\n")
  }

  @Test("--diff shows what --fix then does, and a second run finds nothing")
  func fixing() throws {
    try scratch.write("plan.txt", damagedPlan)
    let diff = try Tool.run("validate", "--diff", "plan.txt", in: scratch)
    #expect(diff.output.contains("-二）加强管护。落实管护责任。\n+（二）加强管护。落实管护责任。\n"))
    #expect(try scratch.read("plan.txt") == damagedPlan)
    let fixed = try Tool.run("validate", "--fix", "plan.txt", in: scratch)
    #expect(fixed.status == 0)
    #expect(fixed.errors.contains("2 fixed, 1 file written"))
    let expected = damagedPlan.replacingOccurrences(of: "\n二）", with: "\n（二）").replacingOccurrences(of: "\n四加", with: "\n（四）加")
    #expect(try scratch.read("plan.txt") == expected)
    #expect(try Tool.run("validate", "--fix", "plan.txt", in: scratch).errors.isEmpty)
    #expect(try scratch.names() == ["plan.txt"])
  }

  @Test("A fix keeps encoding, byte order mark, line ends and permissions", arguments: ["GB18030", "UTF-16LE", "UTF-16BE", "UTF-8"])
  func encodings(encoding: String) throws {
    let old = Self.bytes(damagedPlan.replacingOccurrences(of: "\n", with: "\r\n"), encoding)
    try scratch.write("plan.txt", old)
    let path = scratch.folder.appendingPathComponent("plan.txt").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(try Tool.run("validate", "--fix", "plan.txt", in: scratch).status == 0)
    let text = damagedPlan.replacingOccurrences(of: "\n二）", with: "\n（二）").replacingOccurrences(of: "\n四加", with: "\n（四）加")
    let new = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    #expect(new == Self.bytes(text.replacingOccurrences(of: "\n", with: "\r\n"), encoding))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
  }

  @Test("What one fix brings to light the same run fixes too, and --diff shows it at once")
  func settled() throws {
    // `2规范` becomes `2、规范` as its siblings are, and all of them are to have points.
    let plan = "1、登记取水。按月登记。\n2规范用水。按月检查。\n3、核定水价。按年核定。\n"
    try scratch.write("plan.txt", plan)
    let diff = try Tool.run("validate", "--diff", "--fix=unsafe", "plan.txt", in: scratch)
    #expect(diff.output.contains("-2规范用水。按月检查。\n"))
    #expect(diff.output.contains("+2.规范用水。按月检查。\n"))
    #expect(try Tool.run("validate", "--fix=unsafe", "plan.txt", in: scratch).status == 0)
    #expect(try scratch.read("plan.txt") == "1.登记取水。按月登记。\n2.规范用水。按月检查。\n3.核定水价。按年核定。\n")
    #expect(try Tool.run("validate", "--fix=unsafe", "plan.txt", in: scratch).errors.isEmpty)
  }

  @Test("A diff of GB18030 is in GB18030, so that patch can apply it")
  func diffEncoding() throws {
    try scratch.write("plan.txt", Self.bytes(damagedPlan, "GB18030"))
    #expect(try Tool.run("validate", "--diff", "plan.txt", "-o", "plan.diff", in: scratch).status == 1)
    let diff = [UInt8](try Data(contentsOf: scratch.folder.appendingPathComponent("plan.diff")))
    #expect(diff.starts(with: "--- a/plan.txt\n+++ b/plan.txt\n@@ ".utf8))
    for row in ["-二）加强管护。落实管护责任。\n", "+（二）加强管护。落实管护责任。\n"] {
      #expect(diff.split(separator: 0x0A).contains { Array($0) == Self.bytes(String(row.dropLast()), "GB18030") })
    }
  }

  @Test("Places are given in the file's own bytes, too", arguments: ["GB18030", "UTF-16LE", "UTF-8"])
  func places(encoding: String) throws {
    let file = Self.bytes(damagedPlan, encoding)
    try scratch.write("plan.txt", file)
    let root = try Self.object(try Tool.run("validate", "--to", "json", "plan.txt", in: scratch).output)
    let files = try #require(root["files"] as? [[String: Any]])
    let finding = try #require((files.first?["findings"] as? [[String: Any]])?.first)
    let span = try #require(finding["fileSpan"] as? [Int])
    #expect(Array(file[span[0]..<span[1]]) == Self.bytes("二）", encoding).suffix(span[1] - span[0]))
    #expect(finding["line"] as? Int == 6)
  }

  @Test("--fix=unsafe renumbers what the author wrote wrong")
  func unsafe() throws {
    try scratch.write("plan.txt", "一、对象\n二、内容\n四、程序\n五、结果\n")
    #expect(try Tool.run("validate", "--fix", "plan.txt", in: scratch).status == 1)
    #expect(try scratch.read("plan.txt").contains("四、程序"))
    #expect(try Tool.run("validate", "--fix=unsafe", "plan.txt", in: scratch).status == 0)
    #expect(try scratch.read("plan.txt") == "一、对象\n二、内容\n三、程序\n四、结果\n")
  }

  @Test("A configuration beside the file turns rules off, changes severities and leaves files alone")
  func configuration() throws {
    try scratch.write("a/plan.txt", damagedPlan)
    try scratch.write("a/附件1.txt", damagedPlan)
    try scratch.write("b/plan.txt", damagedPlan)
    try scratch.write("a/.gangmu.yml", "rules:\n  lost-bracket: error\nignore:\n  - files: \"附件*.txt\"\n    rules: [lost-bracket]\n")
    let found = try Tool.run("validate", "a/plan.txt", "a/附件1.txt", "b/plan.txt", in: scratch)
    #expect(found.output.contains("a/plan.txt:6:1: error"))
    #expect(!found.output.contains("a/附件1.txt"))
    #expect(found.output.contains("b/plan.txt:6:1: warning"))
    try scratch.write("off.yml", "rules: {lost-bracket: off}\nfail-on: note\n")
    #expect(try Tool.run("validate", "--config", "off.yml", "a/plan.txt", in: scratch).status == 0)
  }

  @Test("The nearest configuration counts: beside a file or in a folder above it, up to the top of its repository")
  func configurationAbove() throws {
    for place in ["top/a/b/plan.txt", "top/a/near/plan.txt", "top/a/inner/c/plan.txt"] { try scratch.write(place, damagedPlan) }
    try scratch.write("top/.gangmu.yml", "rules: {lost-bracket: off}\n")
    try scratch.write("top/a/.gangmu.yml", "rules: {lost-bracket: error}\nignore:\n  - {files: \"b/plan.txt\", rules: [lost-bracket]}\n")
    try scratch.write("top/a/near/.gangmu.yml", "rules: {lost-bracket: note}\n")
    try scratch.write("top/a/inner/.git/HEAD", "")
    let found = try Tool.run("validate", "top/a/b/plan.txt", "top/a/near/plan.txt", "top/a/inner/c/plan.txt", in: scratch)
    #expect(!found.output.contains("top/a/b/plan.txt"), "Patterns are held against the path from the configuration's folder.")
    #expect(found.output.contains("near/plan.txt:6:1: note"))
    #expect(found.output.contains("c/plan.txt:6:1: warning"), "What lies above a repository does not count.")
  }

  @Test(
    "A configuration that cannot be followed is refused with its line",
    arguments: [
      ("rules:\n  no-such-rule: off\n", "2: no rule “no-such-rule”"), ("colour: blue\n", "1: unknown key “colour”"),
      ("colour:\n", "1: unknown key “colour”"),
      ("fail-on: sometimes\n", "1: unknown level “sometimes”"), ("rules: [a]\n", "1: “rules” has the wrong form"),
      ("rules: {\n", "not valid YAML"), ("ignore:\n  - file: a\n", "2: unknown key “file”. Known are files and rules."),
      ("fail-on: off\n", "1: unknown level “off”. Known are note, warning, error and never."),
      ("rules:\n  lost-bracket: off\n  lost-bracket: error\n", "2: “lost-bracket” is there twice"),
      ("- rules\n", "1: “.gangmu.yml” has the wrong form"), ("fail-on: [a]\n", "1: “fail-on” has the wrong form; it is one of note, "),
      ("ignore:\n  - rules: [lost-bracket]\n", "2: this entry lacks “files”."),
      ("ignore:\n  - files: a\n    rules: {a: b}\n", "3: “rules” has the wrong form; it is a word or a list"),
    ])
  func badConfiguration(text: String, message: String) throws {
    try scratch.write("plan.txt", damagedPlan)
    try scratch.write(".gangmu.yml", text)
    let found = try Tool.run("validate", "plan.txt", in: scratch)
    #expect(found.status == 64)
    #expect(found.errors.contains(message), "\(found.errors)")
  }

  @Test("A baseline hides what is known, after 100 inserted lines and in a moved folder; what is new is reported")
  func baseline() throws {
    try scratch.write("old/plan.txt", damagedPlan)
    #expect(try Tool.run("validate", "--baseline", "known.json", "old/plan.txt", in: scratch).status == 0)
    let lines = String(repeating: "　　补充说明一段文字。\n", count: 100)
    let moved = damagedPlan.replacingOccurrences(of: "坚持绿色发展。\n", with: "坚持绿色发展。\n" + lines)
    try scratch.write("new/place/plan.txt", moved)
    // The other is still where it was: this is one of its name.
    #expect(try Tool.run("validate", "--baseline", "known.json", "new/place/plan.txt", in: scratch).status == 1)
    try FileManager.default.removeItem(at: scratch.folder.appendingPathComponent("old"))
    let same = try Tool.run("validate", "--baseline", "known.json", "new/place/plan.txt", in: scratch)
    #expect(same.status == 0)
    #expect(same.errors.contains("2 more are in the baseline"))
    try scratch.write("new/place/plan.txt", moved.replacingOccurrences(of: "（三）", with: "三）"))
    let more = try Tool.run("validate", "--baseline", "known.json", "new/place/plan.txt", in: scratch)
    #expect(more.status == 1)
    #expect(more.output.contains("1 finding"))
    try scratch.write("known.json", "{}")
    #expect(try Tool.run("validate", "--baseline", "known.json", "new/place/plan.txt", in: scratch).status == 65)
  }

  @Test("A baseline tells files of one name apart by their folders, however they are named, also where all are moved together")
  func baselineOfLikeNamedFiles() throws {
    try scratch.write("all/known/2023/plan.txt", damagedPlan)
    try scratch.write("all/known/2024/plan.txt", samplePlan)
    let both = ["all/known/2023/plan.txt", "all/known/2024/plan.txt"]
    let first = try Tool.run(list: ["validate", "--baseline", "all/known/b.json"] + both, in: scratch)
    #expect(first.errors.contains("holds the 2 findings of now"))
    #expect(try scratch.read("all/known/b.json").contains("\"2023/plan.txt\""))
    try FileManager.default.moveItem(
      atPath: scratch.folder.appendingPathComponent("all").path, toPath: scratch.folder.appendingPathComponent("moved").path)
    try scratch.write("moved/known/2024/plan.txt", damagedPlan)
    let path = scratch.folder.appendingPathComponent("moved/known/2024/plan.txt").path
    for file in [path, "./moved/known/2024/plan.txt"] {
      let found = try Tool.run("validate", "--baseline", "moved/known/b.json", "moved/known/2023/plan.txt", file, in: scratch)
      #expect(found.status == 1)
      #expect(found.output.contains("2 findings"))
      #expect(found.errors.contains("2 more are in the baseline"))
    }
  }

  @Test("A file that was moved is known by the longest common end of its path, unless two may be meant")
  func baselineMatch() {
    #expect(BaselineMatch.pairs(["new/plan.txt"], ["old/plan.txt"]) == ["old/plan.txt"])
    #expect(BaselineMatch.pairs(["old/plan.txt", "new/plan.txt"], ["old/plan.txt"]) == ["old/plan.txt", nil])
    #expect(BaselineMatch.pairs(["x/2023/a.txt", "x/2024/a.txt"], ["2024/a.txt", "2023/a.txt"]) == ["2023/a.txt", "2024/a.txt"])
    #expect(BaselineMatch.pairs(["c/a.txt"], ["a/a.txt", "b/a.txt"]) == [nil])
    #expect(BaselineMatch.pairs(["a/a.txt", "b/a.txt"], ["c/a.txt"]) == [nil, nil])
    #expect(BaselineMatch.pairs(["a.txt", "a.txt"], ["a.txt"]) == ["a.txt", "a.txt"])
    #expect(BaselineMatch.pairs(["x/a.txt"], ["x/b.txt", "x/aa.txt"]) == [nil])
  }

  @Test("A run that read nothing makes no baseline")
  func baselineOfNothing() throws {
    #expect(try Tool.run("validate", "--baseline", "known.json", "nowhere.txt", in: scratch).status == 66)
    #expect(try scratch.names().isEmpty)
  }

  @Test("A pattern is held against the path from the configuration's folder, however the file is named; a folder is all that is in it")
  func patternsAndFolders() throws {
    try scratch.write("proj/附件/a.txt", damagedPlan)
    try scratch.write("proj/plan.txt", damagedPlan)
    let path = scratch.folder.appendingPathComponent("proj/附件/a.txt").path
    for pattern in ["附件/*.txt", "附件", "./附件/", "a.txt"] {
      try scratch.write("proj/settings.yml", "ignore:\n  - files: \"\(pattern)\"\n    rules: lost-bracket\n  - files: [\"\(pattern)\"]\n")
      for file in ["proj/附件/a.txt", "./proj/../proj/附件/a.txt", path] {
        #expect(try Tool.run("validate", "--config", "proj/settings.yml", file, in: scratch).status == 0, "\(pattern) \(file)")
      }
      #expect(try Tool.run("validate", "--config", "proj/settings.yml", "proj/plan.txt", in: scratch).status == 1, "\(pattern)")
    }
  }

  @Test("What --diff has nothing to show of is said")
  func emptyDiff() throws {
    try scratch.write("plan.txt", "一、对象\n二、内容\n四、程序\n五、结果\n")
    let diff = try Tool.run("validate", "--diff", "plan.txt", in: scratch)
    #expect(diff.status == 1)
    #expect(diff.output.isEmpty)
    #expect(diff.errors.contains("no fix that is beyond doubt"))
    #expect(diff.errors.contains("--fix=unsafe shows 1"))
    #expect(try Tool.run("validate", "--diff", "--fix=unsafe", "plan.txt", in: scratch).errors.isEmpty)
  }

  @Test("A device is nothing to be fixed, and of hard links the others are told")
  func otherFiles() throws {
    try scratch.write("plan.txt", damagedPlan)
    #expect(try Tool.run("validate", "--fix", "plan.txt", "/dev/null", in: scratch).status == 64)
    #expect(try scratch.read("plan.txt") == damagedPlan)
    let folder = scratch.folder
    try FileManager.default.linkItem(at: folder.appendingPathComponent("plan.txt"), to: folder.appendingPathComponent("other.txt"))
    let fixed = try Tool.run("validate", "--fix", "plan.txt", in: scratch)
    #expect(fixed.errors.contains("plan.txt: is a new file now; its other hard links keep the old text."))
    #expect(try scratch.read("other.txt") == damagedPlan)
  }

  @Test("Writing a baseline anew for some files keeps what it has of the others")
  func updatedBaseline() throws {
    try scratch.write("a.txt", damagedPlan)
    try scratch.write("b.txt", damagedPlan)
    #expect(try Tool.run("validate", "--baseline", "known.json", "a.txt", "b.txt", in: scratch).status == 0)
    try scratch.write("a.txt", "一、对象\n二、内容\n四、程序\n五、结果\n")
    #expect(try Tool.run("validate", "--baseline", "known.json", "a.txt", "b.txt", in: scratch).status == 1)
    #expect(try Tool.run("validate", "--baseline", "known.json", "--update-baseline", "a.txt", in: scratch).status == 0)
    #expect(try Tool.run("validate", "--baseline", "known.json", "a.txt", "b.txt", in: scratch).status == 0)
    try scratch.write("a.txt", damagedPlan)
    #expect(try Tool.run("validate", "--baseline", "known.json", "a.txt", "b.txt", in: scratch).status == 1)
  }

  @Test("What the baseline knows of a line stays known when a fix changes the line")
  func baselineAndFix() throws {
    // The bracket is mended, and what is known of the line's heading is not.
    let text = """
      石湾市河道管护方案
      一、日常巡查
      （一）定人定岗。每日一巡。
      （二）建立台账。逐段登记。
      三）建立台账。逐段登记。
      （四）上报险情。一小时内。

      """
    try scratch.write("plan.txt", text)
    try scratch.write("only.yml", "rules: {lost-bracket: off}\n")
    let only = try Tool.run("validate", "--config", "only.yml", "--fail-on", "note", "--baseline", "known.json", "plan.txt", in: scratch)
    #expect(only.output.contains("[duplicate-heading]"))
    let fixed = try Tool.run("validate", "--fail-on", "note", "--baseline", "known.json", "--fix", "plan.txt", in: scratch)
    #expect(try scratch.read("plan.txt") == text.replacingOccurrences(of: "\n三）", with: "\n（三）"))
    #expect(fixed.status == 0, "\(fixed.output)")
  }

  @Test("An exception of a configuration holds for one pattern or for a list of them")
  func patterns() throws {
    for name in ["附件1.txt", "附表1.txt", "plan.txt"] { try scratch.write(name, damagedPlan) }
    try scratch.write(".gangmu.yml", "ignore:\n  - files: [\"附件*.txt\", \"附表*.txt\"]\n")
    let found = try Tool.run("validate", "附件1.txt", "附表1.txt", "plan.txt", in: scratch)
    #expect(found.output.contains("plan.txt:6:1") && !found.output.contains("附"))
    try scratch.write(".gangmu.yml", "ignore:\n  - files: [[a]]\n")
    #expect(try Tool.run("validate", "plan.txt", in: scratch).status == 64)
  }

  @Test("A configuration whose rules are commented out changes nothing")
  func emptyConfiguration() throws {
    try scratch.write("plan.txt", damagedPlan)
    let plain = try Tool.run("validate", "plan.txt", in: scratch)
    try scratch.write(".gangmu.yml", "fail-on:\nrules:\n  # lost-bracket: off\nignore:\n")
    let configured = try Tool.run("validate", "plan.txt", in: scratch)
    #expect(configured.output == plain.output && configured.status == 1)
    #expect(configured.errors.isEmpty)
  }

  @Test("A write-protected file is not fixed and says so; the others are, and the report is whole")
  func writeProtected() throws {
    try scratch.write("locked.txt", damagedPlan)
    try scratch.write("plan.txt", damagedPlan)
    let locked = scratch.folder.appendingPathComponent("locked.txt").path
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: locked)
    let fixed = try Tool.run("validate", "--fix", "--to", "json", "locked.txt", "plan.txt", in: scratch)
    #expect(fixed.status == 74)
    #expect(fixed.errors.contains("locked.txt: is write-protected and left as it is."))
    #expect(fixed.errors.contains("2 fixed, 1 file written"))
    #expect(try scratch.read("locked.txt") == damagedPlan)
    #expect(try scratch.read("plan.txt").contains("\n（二）加强管护"))
    let files = try #require(try Self.object(fixed.output)["files"] as? [[String: Any]])
    #expect((files.first?["error"] as? [String: Any])?["code"] as? String == "cannot-write")
    #expect(files.compactMap { $0["name"] as? String } == ["locked.txt", "plan.txt"])
  }

  @Test("--fix unsafe means --fix=unsafe, unless a file is called so")
  func fixArgument() throws {
    #expect(FixArgument.completed(["validate", "--fix", "unsafe", "a.txt"]) == ["validate", "--fix=unsafe", "a.txt"])
    #expect(FixArgument.completed(["validate", "a.txt", "--fix"]) == ["validate", "a.txt", "--fix=safe"])
    #expect(FixArgument.completed(["validate", "--fix", "a.txt", "unsafe"]) == ["validate", "--fix=safe", "a.txt", "unsafe"])
    #expect(FixArgument.completed(["validate", "--", "--fix", "unsafe"]) == ["validate", "--", "--fix", "unsafe"])
    #expect(FixArgument.completed(["convert", "--fix", "unsafe"]) == ["convert", "--fix", "unsafe"])
    try scratch.write("unsafe", damagedPlan)
    #expect(try Tool.run("validate", "--fix", "unsafe", in: scratch).errors.contains("2 fixed, 1 file written"))
  }

  @Test("Where no file could be read, nothing is said of findings")
  func nothingRead() throws {
    let found = try Tool.run("validate", "nowhere.txt", in: scratch)
    #expect(found.status == 66)
    #expect(found.output.isEmpty)
  }

  @Test("Many files give the same output whatever the number of jobs, in their order")
  func jobs() throws {
    var names: [String] = []
    for number in 1...40 {
      names.append("plan-\(number).txt")
      try scratch.write("plan-\(number).txt", number % 3 == 0 ? samplePlan : damagedPlan)
    }
    let one = try Tool.run(list: ["validate", "--jobs", "1", "--to", "json"] + names, in: scratch)
    let four = try Tool.run(list: ["validate", "--jobs", "4", "--to", "json"] + names, in: scratch)
    #expect(one.output == four.output)
    let files = try #require(try Self.object(one.output)["files"] as? [[String: Any]])
    #expect(files.compactMap { $0["name"] as? String } == names)
  }

  @Test("An input that cannot be read does not stop the others", arguments: ["json", "junit", "sarif", "text"])
  func unreadable(format: String) throws {
    try scratch.write("plan.txt", damagedPlan)
    let found = try Tool.run("validate", "--to", format, "nowhere.txt", "plan.txt", in: scratch)
    #expect(found.status == 66)
    #expect(found.errors.contains("nowhere.txt"))
    #expect(found.output.contains("lost-bracket"))
  }

  @Test("Wrong usage is refused")
  func usage() throws {
    try scratch.write("plan.txt", damagedPlan)
    #expect(try Tool.run("validate", "--fix", in: scratch, input: Array(damagedPlan.utf8)).status == 64)
    #expect(try Tool.run("validate", "--update-baseline", "plan.txt", in: scratch).status == 64)
    #expect(try Tool.run("validate", "--jobs", "0", "plan.txt", in: scratch).status == 64)
    #expect(try Tool.run("validate", "-o", "plan.txt", "plan.txt", in: scratch).status == 64)
    #expect(try Tool.run("rules", "no-such-rule", in: scratch).status == 64)
  }

  @Test("Rules are listed, and each has a page")
  func rules() throws {
    let list = try Tool.run("rules", "--lang", "zh", in: scratch)
    #expect(list.status == 0 && list.output.contains("cut-numeral"))
    let page = try Tool.run("rules", "--lang", "zh", "cut-numeral", in: scratch)
    #expect(page.output.hasPrefix("cut-numeral（损坏；级别：警告 warning；可用 --fix 自动修复）\n\n序号的数字残缺。\n"))
    #expect(try Tool.run("schema", "findings", in: scratch).output.contains("gangmu-findings/1"))
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private static func bytes(_ text: String, _ encoding: String) -> [UInt8] {
    switch encoding {
    case "UTF-16LE": [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "UTF-16BE": [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    // Foundation's number for GB18030.
    case "GB18030": [UInt8](text.data(using: String.Encoding(rawValue: 0x8000_0632)) ?? Data())
    default: Array(text.utf8)
    }
  }
}
