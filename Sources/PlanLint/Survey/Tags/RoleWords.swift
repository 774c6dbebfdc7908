/// What the labels of responsibility tags begin with in real plans, before 单位, 部门 or 科室: words that are hardly another one misspelt.
enum RoleWords {
  private static let words: Set<String> = [
    "责任", "牵头", "配合", "协办", "主办", "承办", "会办", "主管", "主责", "分管", "参与", "参加", "协助", "协作", "协同", "协调", "落实", "实施", "执行",
    "支持", "支撑", "指导", "监督", "督导", "督办", "监管", "保障", "服务", "组织", "整改", "完成", "负责", "包保", "包联", "联系", "对口", "属地", "成员",
    "业主", "建设", "运营", "施工", "设计", "管理", "使用", "申报", "审核", "审批", "验收", "领办", "交办", "共建", "主要", "次要", "相关", "有关",
  ]

  /// The labels that nearly all plans have.
  static let usual = ["责任单位", "牵头单位", "配合单位", "责任部门", "牵头部门", "配合部门"]

  /// Labels that differ from those in one character, and are right.
  static let others: Set<String> = [
    "联合单位", "综合单位", "综合部门", "结合单位", "组合单位", "带头单位", "龙头单位", "源头单位", "主任单位", "担任单位", "责成单位", "责令单位", "责成部门", "责令部门",
  ]

  /// What the nouns of labels end with.
  private static let nounEndings: Set<String> = [
    "单位", "部门", "科室", "处室", "股室", "领导", "人员", "主体", "机构", "机关", "单元", "街道", "乡镇", "镇街", "社区", "委办", "科处", "处科", "科局", "部委", "部室",
    "中心", "企业", "学校", "医院", "专班", "小组", "组长", "队伍", "政府", "站所", "所站", "厅局", "委局", "班子", "司局", "处长", "科长", "局长", "主任", "校长", "所长",
    "院长", "站长", "书记", "镇长", "县长", "市长", "区长", "村组", "园区", "县区", "区县", "县市", "镇村", "院系", "系部", "团队", "干部", "专员", "时限", "时间", "期限",
    "股所", "所队", "大队", "支队", "中队", "集团", "公司", "协会", "岗位", "对象", "办法", "分工", "方式", "要求", "目标", "事项", "清单", "组室", "馆室", "窗口", "平台",
    "基地", "院所", "站室", "站办", "办所", "级别", "层级", "地区", "市县", "领域",
  ]

  /// Whether a label ends as those of tags may: in a noun, or in 人.
  static func endsInNoun(_ label: String) -> Bool {
    label.hasSuffix("人") || label.hasSuffix("）") || label.unicodeScalars.count < 4 || nounEndings.contains(String(label.suffix(2)))
  }

  static func begin(_ label: String) -> Bool { words.contains(String(label.prefix(2))) }

  /// Words with which labels end, by their first character and their last: what begins as one of them and ends otherwise is one misspelt.
  private static let nouns: [Character: Set<Character>] = ["单": ["位", "元"], "部": ["门", "室", "位", "长", "委", "队", "署", "属"]]

  /// Whether a label begins as those of tags do and its noun is 单位 or 部门 misspelt: `责任单们`.
  static func endsInMisspeltNoun(_ label: String) -> Bool {
    let noun = label.dropFirst(2).suffix(2)
    guard begin(label), noun.count == 2, let first = noun.first, let last = noun.last, let lasts = nouns[first] else { return false }
    return !lasts.contains(last)
  }
}
