import PlanKit
import Testing

@Suite("Sections without an index") struct SectionViewTests {
  private static let plan = Plan.parse(
    Array(
      """
      荷州市水务局节水工作方案
      一、总体要求
      坚持节水优先。
      二、重点任务
      （一）推进灌区改造。完成渠道防渗。（牵头单位：市水务局；配合单位：市财政局、住建局，6月底前完成）
      （二）加强监督。
      三、保障措施
      落实经费。
      """.utf8))

  @Test("Each stands before those below it, with its number, marker and heading")
  func order() {
    let views = Self.plan.sectionViews
    #expect(views.map(\.id) == ["1", "2", "2.1", "2.2", "3"])
    #expect(views.map(\.marker) == ["一、", "二、", "（一）", "（二）", "三、"])
    #expect(views.map(\.number) == [1, 2, 1, 2, 3])
    #expect(views.map(\.level) == [1, 1, 2, 2, 1])
    #expect(views.map(\.heading).prefix(3) == ["总体要求", "重点任务", "推进灌区改造"])
    #expect(views.allSatisfy { $0.status == .written && $0.writtenMarker == $0.marker && $0.confidence == 100 })
    #expect(views[0].paragraphs == ["坚持节水优先。"])
  }

  @Test("Roots have the others below them, and each knows what it stands below")
  func family() {
    #expect(Self.plan.roots.map(\.id) == ["1", "2", "3"])
    #expect(Self.plan.roots[1].children.map(\.id) == ["2.1", "2.2"])
    #expect(Self.plan.roots[2].children.isEmpty)
    #expect(Self.plan.sectionViews[3].parent?.id == "2")
    #expect(Self.plan.roots.allSatisfy { $0.parent == nil })
    #expect(Plan.parse([]).roots.isEmpty)
  }

  @Test("Who has to do it, in which role, by when")
  func duties() throws {
    let duties = Self.plan.sectionViews[2].responsibilities
    #expect(duties.map(\.kind) == [.lead, .support])
    #expect(duties.map(\.units) == [["市水务局"], ["市财政局", "市住建局"]])
    #expect(try #require(duties.first).role == "牵头单位")
    #expect(duties.contains { $0.deadline != nil })
  }
}
