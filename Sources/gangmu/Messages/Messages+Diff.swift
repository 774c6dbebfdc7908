import PlanKit

/// What `diff` and `apply` say.
extension Messages {
  /// That numbers were compared after repair.
  func repaired(_ plan: ComparedPlan) -> String {
    say(
      "\(plan.name)：有 \(plan.repairs) 处序号残缺，已按修复后的序号比较。",
      "\(plan.name): \(plan.repairs) damaged number\(plan.repairs == 1 ? "" : "s"), compared as repaired.")
  }

  var notConverted: String {
    say("不是 gangmu convert 输出的 JSON 或 XML。请给出原文，或重新转换。", "not what gangmu convert writes. Name the text itself, or convert it again.")
  }

  var unsoundDifference: String {
    say("比较结果未通过自检，已放弃输出。请把两个文件报告给开发者。", "the difference failed its own check and is not shown. Please report the two files.")
  }
}
