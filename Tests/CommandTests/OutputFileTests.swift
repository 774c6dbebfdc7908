import Foundation
import Testing

/// A file named with `-o` is whole or absent.
@Suite struct OutputFileTests {
  @Test func theFileHoldsWhatStandardOutputWould() throws {
    let scratch = try Scratch()
    try scratch.write("plan.txt", samplePlan)
    let shown = try Tool.run("convert", "plan.txt", in: scratch)
    let written = try Tool.run("convert", "plan.txt", "-o", "plan.json", in: scratch)
    #expect(written.status == 0)
    #expect(written.output.isEmpty)
    #expect(try scratch.read("plan.json") == shown.output)
    #expect(try scratch.names() == ["plan.json", "plan.txt"])
  }

  @Test func badInputLeavesAnOldFileAlone() throws {
    let scratch = try Scratch()
    try scratch.write("plan.json", "old")
    try scratch.write("bad.txt", [0x41, 0xFF, 0xFF])
    #expect(try Tool.run("convert", "bad.txt", "-o", "plan.json", in: scratch).status == 65)
    #expect(try scratch.read("plan.json") == "old")
    #expect(try scratch.names() == ["bad.txt", "plan.json"])
  }

  @Test func aFolderThatIsNotThereIsAnError() throws {
    let scratch = try Scratch()
    try scratch.write("plan.txt", samplePlan)
    let result = try Tool.run("convert", "plan.txt", "-o", "nowhere/plan.json", in: scratch)
    #expect(result.status == 74)
    #expect(try scratch.names() == ["plan.txt"])
  }

  @Test func anInputIsNotOverwritten() throws {
    let scratch = try Scratch()
    try scratch.write("plan.txt", samplePlan)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.folder.appendingPathComponent("link.txt").path, withDestinationPath: "plan.txt")
    for output in ["plan.txt", "./plan.txt", "link.txt"] {
      let result = try Tool.run("convert", "plan.txt", "-o", output, in: scratch)
      #expect(result.status == 64)
      #expect(result.errors.contains("is one of the inputs"))
    }
    #expect(try Tool.run("convert", "--to", "outline", "plan.txt", "--output-directory", ".", in: scratch).status == 64)
    #expect(try scratch.read("plan.txt") == samplePlan)
  }

  @Test func aLinkIsWrittenThrough() throws {
    let scratch = try Scratch()
    try scratch.write("plan.txt", samplePlan)
    try scratch.write("real.json", "old")
    let link = scratch.folder.appendingPathComponent("link.json").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real.json")
    #expect(try Tool.run("convert", "plan.txt", "-o", "link.json", in: scratch).status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real.json")
    #expect(try scratch.read("real.json").hasPrefix("{"))
  }

  @Test func aWriteProtectedFileIsLeftAlone() throws {
    let scratch = try Scratch()
    try scratch.write("plan.txt", samplePlan)
    try scratch.write("locked.json", "old")
    let locked = scratch.folder.appendingPathComponent("locked.json").path
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: locked)
    let result = try Tool.run("convert", "plan.txt", "-o", "locked.json", in: scratch)
    #expect(result.status == 74)
    #expect(result.errors.contains("locked.json: cannot be written (no permission"))
    #expect(try scratch.read("locked.json") == "old")
  }

  /// `--output-directory "$OUT"` of a script that forgot to set it.
  @Test func anEmptyPathIsNoFolder() throws {
    let scratch = try Scratch()
    try scratch.write("plan.txt", samplePlan)
    let result = try Tool.run("convert", "plan.txt", "--output-directory", "", in: scratch)
    #expect(result.status == 74)
    #expect(result.errors == "gangmu: the name of a file is empty. Check that the variable in your command is set.\n")
    #expect(try scratch.names() == ["plan.txt"])
  }

  @Test func whatARunReadsBesidesTheTextsIsNotOverwrittenEither() throws {
    let scratch = try Scratch()
    try scratch.write("plan.txt", samplePlan)
    try scratch.write("settings.yml", "fail-on: never\n")
    try scratch.write("units.csv", "alias,name\n市水务局,水务\n")
    #expect(try Tool.run("validate", "--baseline", "known.json", "plan.txt", in: scratch).status == 0)
    for arguments in [
      ["validate", "--config", "settings.yml", "-o", "./settings.yml"], ["validate", "--baseline", "known.json", "-o", "known.json"],
      ["validate", "--baseline", "new.json", "-o", "./new.json"], ["ledger", "--units", "units.csv", "-o", "units.csv"],
    ] {
      let old = try scratch.names().map { try scratch.read($0) }
      #expect(try Tool.run(list: arguments + ["plan.txt"], in: scratch).status == 64, "\(arguments)")
      #expect(try scratch.names().map { try scratch.read($0) } == old, "\(arguments)")
    }
    try scratch.write(".gangmu.yml", "fail-on: never\n")
    #expect(try Tool.run("validate", "-o", ".gangmu.yml", "plan.txt", in: scratch).status == 64)
  }

  /// File systems give a name 255 bytes, which are 85 Han characters.
  @Test func aNameMayBeAsLongAsAnyFileName() throws {
    let scratch = try Scratch()
    try scratch.write("plan.txt", samplePlan)
    let name = String(repeating: "案", count: 83) + ".json"
    #expect(try Tool.run("convert", "plan.txt", "-o", name, in: scratch).status == 0)
    #expect(Set(try scratch.names()) == [name, "plan.txt"])
  }

  #if os(Linux)
    /// A name in GBK, out of an archive that was packed on a Chinese Windows. File systems of other systems have no such names.
    @Test func aNameNeedNotBeUTF8() throws {
      let scratch = try Scratch()
      try scratch.write("plan.txt", samplePlan)
      let script = """
        name=$(printf '\\267\\275\\260\\270'); mkdir "$name"; cp plan.txt "$name/$name.txt"
        "$0" convert --compact "$name/$name.txt"; echo; echo $?
        "$0" convert -o "$name/new.json" "$name/$name.txt"; echo $?
        "$0" convert -o "$name/new.json" "$name/$name.txt"; echo $?
        "$0" convert --output-directory "$name/out" "$name/$name.txt"; echo $?
        "$0" validate --fix "$name/$name.txt"; echo $?
        cmp "$name/new.json" "$name/out/$name.json" && echo same
        "$0" convert "$name/none.txt" 2>&1
        """
      let shell = Process()
      let output = Pipe()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.arguments = ["-c", script, Tool.url.path]
      shell.environment = ["PATH": "/usr/bin:/bin"]
      shell.currentDirectoryURL = scratch.folder
      shell.standardOutput = output
      shell.standardError = FileHandle.nullDevice
      try shell.run()
      shell.waitUntilExit()
      let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).split(separator: "\n")
      #expect(try JSONObject(String(lines[0]))["source"]?.string("name")?.hasSuffix("\u{FFFD}.txt") == true)
      #expect(lines.contains("same"))
      #expect(lines.count { $0 == "0" } == 5)
      #expect(lines.last?.contains("\u{FFFD}/none.txt: no such file") == true)
    }
  #endif

  @Test func aFileThatCannotBeFinishedDoesNotAppear() throws {
    let scratch = try Scratch()
    try scratch.write("plan.txt", samplePlan)
    try scratch.write("old.json", "old")
    // Files may hold one block: 512 bytes, or 1,024 in some shells. The result is longer.
    let script = "ulimit -f 1; \"$0\" convert plan.txt -o new.json; echo $?; \"$0\" convert plan.txt plan.txt -o old.json; echo $?"
    let shell = Process()
    let output = Pipe()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", script, Tool.url.path]
    shell.currentDirectoryURL = scratch.folder
    shell.standardOutput = output
    shell.standardError = FileHandle.nullDevice
    try shell.run()
    shell.waitUntilExit()
    #expect(String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) == "74\n74\n")
    #expect(try scratch.names() == ["old.json", "plan.txt"])
    #expect(try scratch.read("old.json") == "old")
  }

  @Test func anInterruptedRunLeavesNothing() throws {
    let scratch = try Scratch()
    try scratch.write("plan.txt", samplePlan)
    // The second input is a pipe that nobody writes to: the run has begun its output and waits there.
    let script = """
      mkfifo pipe
      "$0" convert plan.txt pipe -o plans.ndjson & tool=$!
      while [ -z "$(ls -A | grep '^[.]plans')" ]; do sleep 0.1; done
      kill -TERM $tool
      wait $tool
      """
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", script, Tool.url.path]
    shell.currentDirectoryURL = scratch.folder
    // The shell tells that its child was terminated.
    shell.standardError = FileHandle.nullDevice
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 128 + 15)
    #expect(try scratch.names() == ["pipe", "plan.txt"])
  }
}
