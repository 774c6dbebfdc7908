import Foundation
import Testing

/// Each kind of failure has its status and says what to do.
@Suite struct ExitStatusTests {
  @Test func missingFile() throws {
    let result = try Tool.run("convert", "nowhere.txt", in: try Scratch())
    #expect(result.status == 66)
    #expect(result.output.isEmpty)
    #expect(result.errors == "gangmu: nowhere.txt: no such file. Check the path.\n")
  }

  @Test func messagesFollowLangAndTheEnvironment() throws {
    let scratch = try Scratch()
    let asked = try Tool.run("convert", "--lang", "zh", "nowhere.txt", in: scratch)
    let found = try Tool.run("convert", "nowhere.txt", in: scratch, environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(asked.errors == "gangmu: nowhere.txt：没有这个文件。请检查路径。\n")
    #expect(found.errors == asked.errors)
  }

  @Test func folder() throws {
    let result = try Tool.run("convert", ".", in: try Scratch())
    #expect(result.status == 66)
    #expect(result.errors.contains("is a directory"))
  }

  /// The superuser may read everything: there the test would prove nothing.
  @Test(.enabled(if: getuid() != 0, "the superuser may read every file")) func unreadableFile() throws {
    let scratch = try Scratch()
    try scratch.write("secret.txt", samplePlan)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: scratch.folder.appendingPathComponent("secret.txt").path)
    let result = try Tool.run("convert", "secret.txt", in: scratch)
    #expect(result.status == 66)
    #expect(result.errors.contains("no permission"))
  }

  @Test func aLinkToItselfIsUnreadable() throws {
    let scratch = try Scratch()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.folder.appendingPathComponent("loop.txt").path, withDestinationPath: "loop.txt")
    let result = try Tool.run("convert", "loop.txt", in: scratch)
    #expect(result.status == 66)
    #expect(result.errors.contains("cannot be read"))
  }

  @Test func bytesThatAreNoText() throws {
    let scratch = try Scratch()
    try scratch.write("cut.txt", Array("一、总体要求\n二、任".utf8).dropLast())
    let result = try Tool.run("convert", "cut.txt", in: scratch)
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("line 2, offset 25: the bytes 0xE4 0xBB break off"))
    // Half of a pair of code units, written as UTF-8 writes none.
    try scratch.write("half.txt", [0xED, 0xA0, 0x80, 0x0A])
    let half = try Tool.run("convert", "--encoding", "utf-8", "half.txt", in: scratch)
    #expect(half.errors.contains("line 1, offset 0: the byte 0xED is no text (tried UTF-8)"))
  }

  @Test func aWordFileIsNamed() throws {
    let scratch = try Scratch()
    try scratch.write("plan.docx", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00])
    let result = try Tool.run("convert", "plan.docx", in: scratch)
    #expect(result.status == 65)
    #expect(result.errors.contains("DOCX"))
  }

  @Test func dataForProgramsIsNoPlan() throws {
    let scratch = try Scratch()
    try scratch.write("plan.txt", samplePlan)
    try scratch.write("other.txt", samplePlan + "（三）加强验收。逐项验收。\n")
    for (name, arguments) in [
      ("plan.json", ["convert", "plan.txt"]), ("plan.xml", ["convert", "--to", "xml", "plan.txt"]),
      ("lines.ndjson", ["convert", "plan.txt", "other.txt"]), ("findings.json", ["validate", "--to", "json", "plan.txt"]),
      ("diff.json", ["diff", "--to", "json", "plan.txt", "other.txt"]), ("diff.xml", ["diff", "--to", "xml", "plan.txt", "other.txt"]),
    ] {
      try scratch.write(name, try Tool.run(list: arguments, in: scratch).output)
      for command in ["convert", "validate", "explain", "ledger", "dump"] {
        let result = try Tool.run(command, name, in: scratch)
        #expect(result.status == 65, "\(command) \(name)")
        #expect(result.errors.contains("data, not the text of a plan"), "\(command) \(name)")
      }
    }
    // 〔2017〕6号 may have lost its brackets to braces, and pages begin with such words, or with what is no tag of HTML.
    for start in ["{ 2017 6 23 }", "[字体：大 中 小]", "[2017]6号", "<附件>", "{}关于"] {
      try scratch.write("plan.txt", start + samplePlan)
      #expect(try Tool.run("convert", "plan.txt", in: scratch).status == 0, "\(start)")
    }
    #expect(try Tool.run("diff", "plan.json", "plan.xml", in: scratch).status == 0)
  }

  @Test(arguments: ["convert", "validate", "explain", "dump"]) func aClosedInputIsNoEmptyText(command: String) throws {
    let scratch = try Scratch()
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "\"$0\" \"$1\" - <&- > output 2> errors; echo $? > status", Tool.url.path, command]
    shell.currentDirectoryURL = scratch.folder
    try shell.run()
    shell.waitUntilExit()
    #expect(try scratch.read("status") == "66\n")
    #expect(try scratch.read("errors").contains("standard input: is not open"))
  }

  @Test(
    arguments: [
      (["convert", "--nonsense"], "错误：不认识选项 --nonsense。"), (["convert", "--to"], "错误：--to <to> 缺少值。\n用法：gangmu convert "),
      (["convert", "--to", "yaml"], "错误：“yaml”不能作 --to <to> 的值，可用：json、xml、outline。"), (["schema"], "错误：缺少 <format>。"),
      (["schema", "yaml"], "错误：“yaml”不能作 <format> 的值。可用：\n  - json\n"), (["nonsense"], "错误：没有命令“nonsense”。运行 gangmu --help 查看全部命令。"),
      (["validat", "a.txt"], "错误：没有命令“validat”。是不是 validate？"),
      (["diff", "a", "b", "c", "d"], "错误：多写了“c”“d”。"), (["convert", "--stream=x"], "错误：--stream 不带值，却写了“x”。"),
      (["convert", "--pretty", "--compact"], "错误：--pretty 和 --compact 只能用一个。"),
    ])
  func wrongUsageIsToldInChinese(arguments: [String], message: String) throws {
    let scratch = try Scratch()
    let result = try Tool.run(list: arguments, in: scratch, environment: ["LANG": "zh_CN.UTF-8"])
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
    #expect(result.errors.contains("\n  详见 gangmu "))
    let asked = try Tool.run(list: arguments + ["--lang", "en"], in: scratch, environment: ["LANG": "zh_CN.UTF-8"])
    #expect(!asked.errors.contains("错误"))
  }

  @Test(
    arguments: [
      ["convert", "--nonsense"], ["convert", "--to", "yaml"], ["convert", "--encoding", "big5"], ["convert", "--pretty", "--compact"],
      ["convert", "-", "-"], ["convert", "-o", "x", "--output-directory", "y"], ["convert", "--stream", "--to", "xml"],
      ["schema"], ["schema", "yaml"], ["dump", "--stage", "nonsense"], ["nonsense"],
    ])
  func wrongUsage(arguments: [String]) throws {
    let scratch = try Scratch()
    let result = try Tool.run(list: arguments, in: scratch)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
    #expect(try scratch.names().isEmpty)
  }

  @Test func aFileWhereACommandIsExpected() throws {
    let scratch = try Scratch()
    try scratch.write("plan.txt", samplePlan)
    let result = try Tool.run("plan.txt", in: scratch)
    #expect(result.status == 64)
    #expect(result.errors.hasPrefix("Error: no command. Say what to do, as in gangmu convert plan.txt.\n"))
    #expect(
      try Tool.run("convert", "", in: scratch).errors
        == "gangmu: the name of a file is empty. Check that the variable in your command is set.\n")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "the system has no /dev/full")) func fullDisk() throws {
    let scratch = try Scratch()
    try scratch.write("plan.txt", samplePlan)
    let redirected = try Tool.run("convert", "plan.txt", in: scratch, output: "/dev/full")
    let named = try Tool.run("convert", "plan.txt", "-o", "/dev/full", in: scratch)
    #expect(redirected.status == 74)
    #expect(named.status == 74)
    #expect(named.errors.contains("the disk is full"))
    #expect(try Tool.run("schema", "json", in: scratch, output: "/dev/full").status == 74)
    #expect(try Tool.run("dump", "plan.txt", in: scratch, output: "/dev/full").status == 74)
  }

  @Test func aClosedPipeEndsTheRunQuietly() throws {
    let scratch = try Scratch()
    try scratch.write("plan.txt", samplePlan)
    // The reader goes away before the first byte; the writer notices at the first write.
    let script = "{ sleep 1; \"$0\" convert plan.txt plan.txt; echo $? > status; } 2> errors | true"
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", script, Tool.url.path]
    shell.currentDirectoryURL = scratch.folder
    try shell.run()
    shell.waitUntilExit()
    #expect(try scratch.read("status") == "74\n")
    #expect(try scratch.read("errors").isEmpty)
  }
}
