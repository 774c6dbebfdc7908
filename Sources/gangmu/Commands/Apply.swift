import ArgumentParser
import PlanKit

/// `gangmu apply old.txt changes.patch`
struct Apply: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: Help.text("按补丁由旧方案得到新方案，或还原。", "Turn an old plan into the new one by a patch, or back. 按补丁由旧方案得到新方案，或还原。"),
    discussion: Help.text(
      """
      补丁由 gangmu diff --to patch 写出。结果与新文件逐字节相同（按 UTF-8）。补丁不是为这个文本生成的，则不予应用。

      常用：
        gangmu apply -o 新方案.txt 旧方案.txt 变化.patch
        gangmu apply --inverse -o 旧方案.txt 新方案.txt 变化.patch   还原

      退出码：0 完成，64 用法有误，65 补丁不合，66 没有这个输入，74 写不出来。
      """,
      """
      The patch is what gangmu diff --to patch wrote. The result has every byte of the new file, read as UTF-8. A patch that was made for another \
      text is refused.

      Examples:
        gangmu apply old.txt changes.patch > new.txt
        gangmu apply -o new.txt old.txt changes.patch
        gangmu apply --inverse -o old.txt new.txt changes.patch

      常用：
        gangmu apply -o 新方案.txt 旧方案.txt 变化.patch
        gangmu apply --inverse -o 旧方案.txt 新方案.txt 变化.patch   还原

      Exit status: 0 done, 64 wrong usage, 65 the patch does not fit, 66 no such input, 74 cannot write.
      """)
  )

  @OptionGroup var shared: SharedOptions

  @Flag(
    name: [.customLong("inverse"), .customLong("reverse"), .customShort("R")],
    help: Help.argument("还原：OLD 处给出新方案，写出旧方案。", "Lead back: OLD is the new plan, and the old one is written."))
  var inverse = false

  @Option(name: .shortAndLong, help: Help.argument("写入文件；全部写完后文件才出现。", "Write to a file, which appears only when it is whole.", "file"))
  var output: String?

  @Argument(help: Help.argument("生成补丁时的那个方案；- 表示标准输入。", "The plan that the patch was made for; standard input if it is -.", "old"))
  var old: String

  @Argument(help: Help.argument("补丁；- 表示标准输入。", "The patch; standard input if it is -.", "patch"))
  var patch: String

  func validate() throws {
    try shared.check([old, patch])
  }

  func run() throws {
    let encoding = try shared.encodingRequest()
    let inputs = [Input(old), Input(patch)]
    let place = OutputPlace(output)
    try Run.finish(language: shared.language) { _ throws(Failure) in
      if place.isAmong(inputs) { throw .outputIsInput(place) }
      let source = try inputs[0].anySource(as: encoding)
      let made = try PatchFile.read(inputs[1])
      // Before the patch is turned round, which takes as long as the text is that it says it was made for.
      guard TextMark(source.bytes) == (inverse ? made.new : made.old) else { throw .patchDoesNotFit(inputs[1], inputs[0]) }
      let result: [UInt8]
      do throws(PatchMismatch) {
        result = try (inverse ? made.inverse : made).apply(to: source.bytes)
      } catch {
        throw error == .otherText ? .patchDoesNotFit(inputs[1], inputs[0]) : .notAPatch(inputs[1])
      }
      try place.write(result)
      return .done
    }
  }
}
