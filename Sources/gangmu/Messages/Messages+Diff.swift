import PlanKit

/// What `diff` and `apply` say.
extension Messages {
  /// That numbers were compared after repair.
  func repaired(_ plan: ComparedPlan) -> String { DiffWords(language: language).repaired(plan) }

  var notAPatch: String {
    say("不是 gangmu diff --to patch 输出的补丁，或已被改动。请重新生成。", "not a patch of gangmu diff --to patch, or changed since. Make it again.")
  }

  func patchDoesNotFit(_ old: String) -> String {
    say(
      "不是为 \(old) 生成的补丁。请换成生成补丁时的那个文件；若要还原，请加 --inverse。",
      "was not made for \(old). Name the file that it was made for; to lead back, say --inverse.")
  }

  var patchAcross: String {
    say(
      "--across 是对照两家的方案，没有补丁可言。请去掉 --to patch。",
      "--across lays two organisations' plans side by side; there is no patch of that. Leave --to patch out.")
  }

  var notConverted: String {
    say("不是 gangmu convert 输出的 JSON 或 XML。请给出原文，或重新转换。", "not what gangmu convert writes. Name the text itself, or convert it again.")
  }

  var unsoundDifference: String {
    say("比较结果未通过自检，已放弃输出。请把两个文件报告给开发者。", "the difference failed its own check and is not shown. Please report the two files.")
  }
}
