/// What the offices are called that every government has, without their prefix and without 局, 委 or 厅.
///
/// Sources: the institutional reform plans of 2018 and 2023 (党和国家机构改革方案), with the short forms that plans use.
enum OfficeStems {
  /// Whether a name is that of such an office and has no prefix: `住建局`, `市场监管局`, `工业和信息化厅`.
  static func begins(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    guard let stem = stems.word(bytes, at: name.lowerBound, end: name.upperBound) else { return whole.contains(bytes, name) }
    let rest = name.count - stem.count
    guard rest >= 3, rest <= 24 else { return false }
    switch Scalars.decode(bytes, before: name.upperBound, start: name.lowerBound).value {
    case "局", "委", "厅", "办", "部", "会", "心", "室": return true
    default: return false
    }
  }

  /// Longer ones first where one begins with another.
  private static let stems = WordList([
    "发展和改革", "发展改革", "发改", "教育", "教体", "科学技术", "科技", "工业和信息化", "工信", "经济和信息化", "经信", "公安", "民政", "民族", "民宗", "司法", "财政", "人力资源", "人社",
    "人力社保",
    "自然资源", "规划和自然资源", "规划", "资源规划", "生态环境", "住房城乡建设", "住房和城乡建设", "住建", "交通运输", "交通", "水利", "水务", "农业农村", "商务", "文化和旅游", "文化广电", "文化旅游",
    "文旅", "文广", "卫生健康", "卫健", "退役军人", "应急", "审计", "国资", "市场监督", "市场监管", "市监", "体育", "统计", "医疗保障", "医保", "林业", "林草", "园林", "能源", "地方金融",
    "金融", "信访",
    "机关事务", "大数据", "数据", "数字", "政务", "行政审批", "审批", "行政服务", "公共资源", "城市管理", "城管", "综合执法", "综合行政执法", "港澳", "外事", "侨务", "乡村振兴", "粮食", "广播电视",
    "广电", "药品监督", "药监",
    "知识产权", "供销", "人防", "人民防空", "国防动员", "国动", "招商", "投资促进", "营商", "口岸", "房产", "住房保障", "房管", "气象", "地震", "档案", "版权", "物价", "畜牧", "渔业", "税务",
    "城乡建设", "建设",
    "城乡管理", "组织", "宣传", "统战", "网信", "编办", "政法", "老干部", "接待", "扶贫", "通信管理", "邮政管理",
  ])

  /// Offices whose whole name is known.
  private static let whole = WordList([
    "政府办", "政府办公室", "人大办", "政协办", "供销社", "法院", "检察院", "人民法院", "人民检察院", "工商联", "侨联", "贸促会", "总工会", "团委", "妇联", "残联", "科协", "文联", "台办", "编办",
    "网信办", "纪委监委", "机关工委", "消防救援支队",
    "消防救援大队",
    "统战部", "组织部", "宣传部", "政法委", "党校", "公积金中心", "住房公积金中心", "疾控中心",
  ])
}
