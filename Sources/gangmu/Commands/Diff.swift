import ArgumentParser
import PlanKit

/// `gangmu diff old.txt new.txt`
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: Help.text("比较两个方案，只列实质变化。", "Show what really changed between two plans. 比较两个方案，只列实质变化。"),
    discussion: Help.text(
      """
      条目按文字内容对应，不看序号：插入一节只算一处变化，由此引起的序号顺延并作一行。OLD、NEW 可以是方案文本，也可以是 convert 写出的 JSON、XML。\
      残缺不算变化：先修复序号再比较。

      常用：
        gangmu diff 旧方案.txt 新方案.txt                          列出变化
        gangmu diff --to html -o 对照.html 旧方案.txt 新方案.txt   做成网页对照
        gangmu diff --across 县方案.txt 市方案.txt                 对照上下级方案
        gangmu diff --to patch -o 变化.patch 旧方案.txt 新方案.txt 生成补丁，供 gangmu apply 使用

      退出码：0 相同，1 有变化，64 用法有误，65 输入不是文本，66 没有这个输入，74 写不出来。
      """,
      """
      Sections are paired by their words, never by their numbers: a section inserted is one change, and the numbers that follow from it are one \
      line. OLD and NEW are texts, or files that convert wrote (JSON, XML). Damage is not difference: numbers are compared after repair.

      Examples:
        gangmu diff old.txt new.txt
        gangmu diff --to json old.txt new.txt
        gangmu diff --to html -o changes.html old.txt new.txt
        gangmu diff --across county.txt city.txt
        gangmu diff --to patch -o changes.patch old.txt new.txt
        gangmu apply -o new.txt old.txt changes.patch

      常用：
        gangmu diff 旧方案.txt 新方案.txt                          列出变化
        gangmu diff --to html -o 对照.html 旧方案.txt 新方案.txt   做成网页对照
        gangmu diff --across 县方案.txt 市方案.txt                 对照上下级方案

      Exit status: 0 the same, 1 different, 64 wrong usage, 65 input is not text, 66 no such input, 74 cannot write.
      """)
  )

  @OptionGroup var shared: SharedOptions

  @Option(
    help: Help.argument(
      "输出什么：text、json、html（网页对照）、xml 或 patch（补丁，供 apply 使用）。",
      "What to write: text, json, html (one page), xml, or patch, which apply turns into the new text."))
  var to: DiffFormat = .text

  @Flag(
    help: Help.argument(
      "对照两家的方案：按内容对应条目，并注明把握。",
      "Lay the plans of two organisations side by side: sections paired by meaning, with a confidence for each pair."))
  var across = false

  @Option(name: .shortAndLong, help: Help.argument("写入文件；全部写完后文件才出现。", "Write to a file, which appears only when it is whole.", "file"))
  var output: String?

  @Flag(help: Help.argument("JSON 写成一行。", "JSON on one line."))
  var compact = false

  @Argument(help: Help.argument("旧方案；- 表示标准输入。", "The old plan; standard input if it is -.", "old"))
  var old: String

  @Argument(help: Help.argument("新方案；- 表示标准输入。", "The new plan; standard input if it is -.", "new"))
  var new: String

  func validate() throws {
    try shared.check([old, new])
    if across, to == .patch { throw shared.error(.patchAcross) }
  }

  func run() throws {
    let encoding = try shared.encodingRequest()
    let inputs = [Input(old), Input(new)]
    let place = OutputPlace(output)
    let writer = DiffWriter(
      format: to, style: compact ? .compact : .pretty, language: shared.language, colour: output == nil && Surroundings.showsColour)
    try Run.finish(language: shared.language) { reporter throws(Failure) in
      if place.isAmong(inputs) { throw .outputIsInput(place) }
      let comparison = try Comparison(
        ComparedInput(inputs[0], as: encoding), ComparedInput(inputs[1], as: encoding), across: across, needsPatch: to == .patch)
      try place.write(writer.bytes(of: comparison))
      for plan in comparison.plans where plan.isNoted { reporter.say(reporter.messages.repaired(plan)) }
      return comparison.isSame ? .done : .found
    }
  }
}

extension DiffFormat: ExpressibleByArgument {}
