import PlanExport
import Testing

@Suite("Keys of units") struct UnitKeyTests {
  @Test(
    "Writings of one office have one key",
    arguments: [
      ["市发展改革委", "市发改委", "市发展和改革委员会", "市发改局"], ["县人力资源和社会保障局", "县人力资源社会保障局", "县人社局"], ["市住房和城乡建设局", "市住建局"],
      ["省市场监督管理局", "省市场监管局"], ["各县（市、区）人民政府", "各县(市、区)政府", "各县〔市、区〕人民政府"], ["中国人民银行溪城市中心支行", "人行溪城市中心支行"],
      ["市政府办公室", "市人民政府办公室"], ["高新区管委会", "高新区管理委员会"],
    ])
  func same(writings: [String]) { #expect(Set(writings.map(UnitKey.init)).count == 1) }

  @Test(
    "Different offices have different keys",
    arguments: [
      ["市发展改革委", "县发改委", "发改委"], ["市自然资源局", "市自然资源和规划局"], ["市工业和信息化局", "市经济和信息化局"], ["市教育局", "溪城市教育局", "高等教育局"],
      ["市财政局", "市税务局", "市审计局"], ["市委宣传部", "市委统战部"], ["市水利局", "市水务局"],
    ])
  func different(writings: [String]) { #expect(Set(writings.map(UnitKey.init)).count == writings.count) }
}
