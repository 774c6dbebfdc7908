import PlanSyntax
import PlanTestSupport
import Testing

@testable import PlanExport

@Suite("Bytes that writers put together themselves")
struct TextTests {
  @Test("A marker's bytes are those of its text, in every style", arguments: NumberingStyle.allCases)
  func markers(style: NumberingStyle) {
    for value in Array(1...120) + [199, 200, 999, 1000, 1001, 2023, 9999] {
      var make = HandmadePlan()
      make.document(sections: { $0.section(style, value, written: [(.numeral, "1")]) })
      expectMarkersEqual(in: make.plan)
    }
  }

  @Test("A decimal marker takes its ancestors' numbers, a part its written unit, an unknown number gives nothing")
  func markersInContext() { expectMarkersEqual(in: Sample.full) }

  private func expectMarkersEqual(in plan: Plan) {
    for index in plan.sections.indices {
      guard !MarkerSpelling.keepsUnit(plan.sections[index].marker.style) else { continue }
      #expect(written { MarkerSpelling.shared.append(markerOf: index, in: plan, to: &$0) } == plan.markerText(ofSection: index))
    }
  }

  @Test("Ids made on the way are those of the plan; every section is opened and closed once")
  func ids() {
    for plan in [Sample.full, Sample.small, Sample.nested(30)] {
      for document in plan.documents {
        var ids = SectionIDs()
        var opened: [Int] = []
        var closed: [Int] = []
        for event in SectionEvents(of: document, in: plan) {
          switch event {
          case .open(let index):
            ids.open(ordinal: plan.sections[index].marker.ordinal, occurrence: plan.sections[index].occurrence)
            opened.append(index)
            #expect(written { ids.append(to: &$0) } == plan.id(ofSection: index))
          case .close(let index):
            ids.close()
            closed.append(index)
          }
        }
        #expect(opened == Array(document.sections))
        #expect(closed.sorted() == Array(document.sections))
        #expect(written { ids.append(to: &$0) }.isEmpty)
      }
    }
  }

  @Test("Well-formed is what the standard library takes: all sequences of bytes at the edges of table 3-7, at every distance from the end")
  func wellFormed() {
    let edges: [UInt8] = [0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF]
    let leads: [UInt8] = edges + [0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF]
    var wrong: [[UInt8]] = []
    for first in leads {
      for second in leads {
        for third in edges {
          for fourth: UInt8? in [nil, 0x41, 0x80, 0xBF, 0xC2] {
            let bytes = [first, second, third] + (fourth.map { [$0] } ?? [])
            if WellFormedUTF8.holds(bytes) != (String(validating: bytes, as: UTF8.self) != nil) { wrong.append(bytes) }
          }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test("A fault is found wherever it stands in a long text")
  func faultAnywhere() {
    let text = Array(String(repeating: "落实责任", count: 20).utf8)
    for place in text.indices {
      var bytes = text
      bytes[place] = 0xFF
      #expect(!WellFormedUTF8.holds(bytes))
    }
    #expect(WellFormedUTF8.holds(text))
    #expect(WellFormedUTF8.holds([]))
  }
}
