/// How the names of offices end, by how surely that shows an office.
enum OfficeEnding {
  /// Those of the bodies of a government, and of hardly anything else.
  private static let governments: [StaticString] = ["局", "委", "厅", "政府", "办公室", "委员会", "管委会", "检察院", "法院"]

  static let ofGovernment = WordList(governments + ["委办", "府办"])

  private static let usual: [StaticString] = governments + ["办", "科", "股", "处", "支队", "大队", "专班", "海关", "街道"]

  /// With those of their parts: `医政科`, `街道办`.
  static let ofOffice = WordList(usual)

  /// With those of what need not be one: `体育中心`, `门诊部`.
  static let ofBody = WordList(usual + ["中心", "室", "庭", "部", "高新区", "开发区", "经开区", "保税区", "园区"])

  /// Those of whoever issues documents or signs them.
  static let ofIssuer = WordList(
    governments + ["部", "院", "中心", "公司", "办公厅", "党组", "党委", "小组", "总队", "支队", "协会", "署", "海关", "银行"])

  /// Characters with which nothing else ends, whatever stands before; and those with which the names of actors end but for a few words.
  static let sureCharacters = "局委厅处科股队站社司院校区县州旗盟乡镇村府团组馆班厂庭协联署" + traditional
  static let characters = sureCharacters + "市所会园會"
  private static let traditional = "廳處隊縣區鄉鎮團組館廠協聯"
}
