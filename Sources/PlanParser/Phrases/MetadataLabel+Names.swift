/// What labels are called, and what their fields are.
extension MetadataLabel {
  enum Field {
    case title, indexNumber, issuer, documentNumber, writtenDate, publishedDate
    /// Who answers for the page, 公开主体: the issuer where no label names that.
    case publisher
    /// When a document was printed or promulgated: the day of writing where no label and no signature says it.
    case printedDate
    /// Another day: 生效日期.
    case day
    /// Another number: 登记号. Under 文件编号 stands the document's own.
    case number
    /// How often a page was looked at: a number, mostly one that a script would have put there.
    case count
    /// Who saw to the page, 审核: a short name, for tasks have words for this as well.
    case person
    /// Whether the document is in force, 状态: one of few words.
    case state
    /// Words of any kind: 内容概述, 当前位置.
    case text
    case other

    /// Whether a key of the metadata is made of it.
    var isOfDocument: Bool {
      switch self {
      case .title, .indexNumber, .issuer, .documentNumber, .writtenDate, .publishedDate, .publisher, .printedDate: true
      case .day, .number, .count, .person, .state, .text, .other: false
      }
    }

    /// Whether its values may hold a word with a colon.
    var isFreeText: Bool { self == .title || self == .text }
  }

  /// The longest first: `体裁分类` is not `体裁`.
  static let names: [(StaticString, Field)] = list.flatMap { field, names in names.map { ($0, field) } }
    .sorted { $0.0.utf8CodeUnitCount > $1.0.utf8CodeUnitCount }

  static let words = WordList(names.map(\.0))

  /// Those that begin with a character, the longest first.
  static func names(beginningWith scalar: UInt32) -> [(StaticString, Field)] {
    words.mayBegin(scalar) ? byFirst[scalar] ?? [] : []
  }

  private static let byFirst = Dictionary(grouping: names) { name, _ in name.description.unicodeScalars.first?.value ?? 0 }

  /// Those that tell what a longer word means that ends with them, the longest first.
  static let namesOfTails = names.filter { name, field in
    field.isOfDocument && field != .title && (name.utf8CodeUnitCount >= 9 || field == .documentNumber)
  }
  static let tails = WordList(namesOfTails.map(\.0))

  /// Names that say something else behind another word: `评选结果公布时间：`
  static let neverTails = WordList(["公布日期", "公布时间", "公开时间", "上传时间", "上网日期", "上网时间", "录入日期", "录入时间", "制定单位", "印发时间"])

  /// From the catalogues of 政府信息公开 that pages of governments show above their documents, and from collections of law.
  private static let list: [(Field, [StaticString])] = [
    (.title, ["标题", "名称", "发文标题", "文件标题", "文件名称", "政策名称", "信息名称", "公文名称"]),
    (.indexNumber, ["索引号", "索取号", "信息索引号"]),
    (
      .issuer,
      [
        "发文机关", "发文机构", "发文单位", "发文部门", "发布机关", "发布机构", "发布单位", "发布部门", "制发机关", "制发机构", "制发单位", "制定机关", "制定单位", "印发机关", "印发单位", "颁布机关",
        "颁布单位", "颁布部门", "颁发机关", "颁发部门", "制文单位", "成文单位", "發布機構", "發文機關",
      ]
    ),
    (.publisher, ["公开责任部门", "公开主体", "公开机构", "公开单位"]),
    (.documentNumber, ["发文字号", "文件字号", "公文字号", "发布文号", "发文文号", "文号", "發文字號"]),
    (.writtenDate, ["成文日期", "成文时间", "生成日期", "生成时间", "发文日期", "发文时间", "制发日期", "制定日期", "签发日期"]),
    (.printedDate, ["印发日期", "印发时间", "颁布日期", "颁布时间", "颁发日期"]),
    (
      .publishedDate,
      [
        "发布日期", "发布时间", "公开日期", "公开时间", "公布日期", "公布时间", "更新日期", "更新时间", "发表日期", "发表时间", "上传时间", "上网日期", "上网时间", "录入日期", "录入时间", "發布日期",
        "發布時間", "日期",
      ]
    ),
    (
      .day,
      ["生效日期", "生效时间", "实施日期", "施行日期", "废止日期", "废止时间", "失效日期", "失效时间", "检索时间", "时间"]
    ),
    (.number, ["文件编号", "公文编号", "统一编号", "预案编号", "编号", "登记号", "登记编号", "版本号", "字号"]),
    (
      .count,
      [
        "浏览次数", "浏览人次", "浏览量", "浏览数", "阅读次数", "阅读人次", "阅读量", "阅读数", "点击次数", "点击量", "点击数", "点击率", "访问次数", "访问量", "访问数", "浏览", "阅读", "点击",
      ]
    ),
    (
      .person,
      [
        "撰稿", "撰文", "供稿", "来稿", "拟稿", "审核", "审校", "编审", "校对", "编校", "责编", "签发", "初审", "复审", "终审", "一审", "二审", "三审", "录入", "摄影", "责任校对",
        "值班编辑", "编辑人",
      ]
    ),
    (.state, ["状态", "效力", "时效", "现状"]),
    (.text, ["内容概述", "内容摘要", "核心提示", "内容提要", "发文内容", "关键词", "主题词", "检索关键词", "当前位置", "栏目", "原文链接", "本地目录"]),
    (
      .other,
      [
        "主题分类", "组配分类", "信息分类", "体裁分类", "服务对象分类", "分类", "信息类别", "信息属性", "所属主题", "公文目录", "公文种类", "文件种类", "文件类型", "文件类别",
        "政策类型", "政策类别", "政策级别", "法规类型", "法规类别", "文种", "体裁", "载体形式", "载体类型", "文件有效性", "有效性", "有效性状态", "效力属性", "时效性",
        "时效状态", "效力状态", "效力级别", "文件状态", "是否有效", "公开范围", "公开方式", "公开类型", "公开类别", "公开属性", "公开形式", "公开时限", "公开期限", "公开程序",
        "信息来源", "文章来源", "稿件来源", "来源", "信息來源", "來源", "作者", "编辑", "责任编辑", "发布人", "审核人", "签发人", "撰稿人", "拟稿人", "供稿人", "校对人", "录入人", "拟稿单位",
        "供稿单位", "撰稿单位", "起草人", "字体", "字体大小",
      ]
    ),
  ]
}
