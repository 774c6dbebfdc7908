/// What the names of regions end with: a province, 市 and 县 and what ranks with them, 乡 and 镇.
enum RegionLevel {
  /// From the province to the township.
  static let all = "省" + belowProvince
  /// 市 县 区 州 旗 盟 乡 镇, which end the name of a government's region and stand for its government, too: `各县区`.
  static let belowProvince = "市县区州旗盟乡镇"
}
