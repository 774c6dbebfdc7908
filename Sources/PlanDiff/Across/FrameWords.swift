/// What any plan calls its opening and its end, whatever it is about: 总体要求, 加强组织领导, 强化监督考核.
///
/// Taken from the headings of the 163 real plans that came with the project, of which a quarter has 总体要求 and a fifth 保障措施. Two
/// headings that share no more than such words say that both are plans, and not that both are about the same.
enum FrameWords {
  /// Longer ones before those that they hold.
  private static let words = """
    指导思想 基本原则 宣传教育 总则 附则 总体 要求 目标 任务 主要 重点 工作 保障 措施 组织 领导 实施 步骤 形式 体系 落实 责任 主体 属地 加强 强化 健全 完善 严格 规范 加大
    加快 推进 推动 开展 提升 提高 做好 抓好 建立 压实 明确 宣传 引导 培训 考核 问责 督导 督查 督促 监督 检查 评估 激励 协调 协同 配合 联动 统筹 机制 制度 资金 经费 投入
    力度 执法 监管 指导 管理 服务 队伍 建设 正向
    """.split { $0.isWhitespace }.map(Array.init)

  /// A heading with a blank in place of each such word. Linear in its length.
  static func setAside(in heading: String) -> String {
    let characters = Array(heading)
    var (result, index) = ("", 0)
    while index < characters.count {
      if let word = words.first(where: { characters[index...].starts(with: $0) }) {
        result.append(" ")
        index += word.count
      } else {
        result.append(characters[index])
        index += 1
      }
    }
    return result
  }
}
