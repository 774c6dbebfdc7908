import PlanParser
import PlanSyntax
import PlanTestSupport
import Testing

@Suite("Explanations") struct ExplanationTests {
  private static func explain(_ name: String, _ scope: ExplanationScope = .remarkable) throws -> Explanation {
    let file = try #require(Repository.files(in: Repository.plans, ending: "txt").first { $0.name == name })
    return Plan.explain(Source(name: name, bytes: try file.bytes), scope: scope)
  }

  @Test("The plan explained is the plan parsed", arguments: Repository.files(in: Repository.plans, ending: "txt"))
  func plan(file: TextFile) throws {
    let bytes = try file.bytes
    #expect(Plan.explain(Source(name: "-", bytes: bytes)).plan.dump() == Plan.parse(bytes).dump())
  }

  @Test("Every repaired section is explained, and the chosen reading is the section's")
  func repairs() throws {
    let explanation = try Self.explain("damaged-continuing.txt")
    let plan = explanation.plan
    let repaired = plan.sections.indices.filter { plan.sections[$0].marker.status != .written }
    #expect(repaired.count == 17)
    for index in repaired {
      let place = try #require(explanation.places.first { $0.outcome == .section(index) })
      let marker = plan.sections[index].marker
      #expect(place.line == plan.sections[index].line)
      #expect(place.written == plan.writtenSpan(marker))
      let chosen = try #require(place.readings.first)
      #expect(chosen.outcome == .chosen)
      #expect(chosen.meaning == marker.ordinal.map { .section(marker.style, $0) })
      #expect(chosen.marker == plan.markerText(ofSection: index))
      #expect(place.readings.dropFirst().contains { $0.meaning == .text }, "why it is no text is not told")
      #expect(place.readings.dropFirst().allSatisfy { $0.meaning != chosen.meaning })
    }
    #expect(try #require(explanation.habits.first?.damagedShare) > 0.2)
  }

  @Test("Readings come best first; what they change here and elsewhere adds up to their margin")
  func margins() throws {
    var sums = 0
    for place in try Self.explain("damaged-continuing.txt").places {
      var last: Float = 0
      for reading in place.readings.dropFirst() {
        guard case .dearer(let margin) = reading.outcome else { continue }
        #expect(margin >= last)
        last = margin
        #expect(abs(reading.consequences.reduce(reading.difference) { $0 + $1.difference } - margin) < 0.1)
        sums += 1
      }
    }
    #expect(sums > 0)
  }

  @Test("A marker that looks sound and is not: the bill says what was lost, and what reading it as written would cost")
  func soundLooking() throws {
    // `(十)` behind （十）: it was （十一）.
    let place = try #require(try Self.explain("damaged-continuing.txt", .line(38)).places.first)
    let eleven = try #require(place.readings.first)
    #expect(eleven.marker == "（十一）")
    #expect(eleven.bill.charges.contains { $0.reason == .digitsLost(count: 1, from: .back) })
    let ten = try #require(place.readings.first { $0.marker == "（十）" })
    #expect(ten.bill.charges.contains { if case .sequence(.repeat) = $0.reason { true } else { false } })
    #expect(ten.bill.total > eleven.bill.total + 10)
  }

  @Test("A marker lost whole: read as text, a number would be missing further on")
  func lostWhole() throws {
    let place = try #require(try Self.explain("damaged-continuing.txt", .line(26)).places.first)
    #expect(place.written.isEmpty)
    let chosen = try #require(place.readings.first)
    #expect(chosen.bill.charges.contains { $0.reason == .markerLost })
    #expect(chosen.bill.charges.contains { if case .looks(let looks) = $0.reason { looks.endsInTag && $0.amount < 0 } else { false } })
    let text = try #require(place.readings.first { $0.meaning == .text })
    #expect(text.consequences.contains { $0.line == 30 && $0.cause?.reason == .sequence(.gap(after: Ordinal(6)!, missing: 1)) })
  }

  @Test("An author's own repeats, gaps and swaps are told, and as written")
  func mistakes() throws {
    let explanation = try Self.explain("author-mistakes.txt")
    #expect(explanation.places.map(\.line) == [19, 29, 37, 39])
    let reasons = explanation.places.flatMap { $0.readings[0].bill.charges.map(\.reason) }.filter(\.isFault)
    #expect(
      reasons == [
        .sequence(.repeat(Ordinal(3)!)), .sequence(.gap(after: Ordinal(2)!, missing: 1)),
        .sequence(.gap(after: Ordinal(1)!, missing: 1)), .sequence(.swapped(with: Ordinal(3)!)),
      ])
  }

  @Test("In a sound plan nothing is remarkable, and every section can be asked for")
  func sound() throws {
    #expect(try Self.explain("five-levels.txt").places.isEmpty)
    let all = try Self.explain("five-levels.txt", .all)
    let told = all.places.compactMap { if case .section(let index) = $0.outcome { index } else { nil } }
    #expect(told == Array(all.plan.sections.indices))
    #expect(all.habits.allSatisfy { $0.damagedShare == nil })
  }

  @Test("Text that might be a section is told")
  func text() throws {
    // `四轮督查…` behind （三）.
    let place = try #require(try Self.explain("clean.txt", .line(45)).places.first)
    #expect(place.outcome == .text)
    #expect(place.readings[0].bill.charges.map(\.reason) == [.remainsAsText(.doubtful(.bareNumeral))])
    #expect(place.readings[1].marker == "（四）")
    #expect(place.readings[1].bill.charges.contains { $0.reason == .piecesLost([.open, .close]) })
  }

  @Test("A number before the last that was misread is told as misread: no dot is missing")
  func misread() throws {
    let lines = ["1 总则", "1.1 编制目的", "保障用水安全。", "l.2 编制依据", "依据有关规定。", "2 组织体系", "2.1 指挥机构", "2.2 办事机构"]
    let bytes = Array(lines.joined(separator: "\n").utf8)
    let place = try #require(Plan.explain(Source(name: "-", bytes: bytes), scope: .line(4)).places.first)
    #expect(place.readings[0].marker == "1.2")
    #expect(place.readings[0].bill.charges.map(\.reason).contains(.lookAlikes))
    #expect(!place.readings[0].bill.charges.contains { $0.reason == .piecesLost([.dot]) })
  }

  @Test("A line without a decision is told for what it is")
  func lines() throws {
    func content(_ name: String, _ line: Int) throws -> LineView.Content? { try Self.explain(name, .line(line)).line?.content }
    #expect(try content("damaged-continuing.txt", 1) == .metadata)
    #expect(try content("damaged-continuing.txt", 6) == .title)
    #expect(try content("damaged-continuing.txt", 7) == .blank)
    #expect(try content("damaged-continuing.txt", 8) == .preamble)
    #expect(try content("damaged-continuing.txt", 12) == .section(1))
    #expect(try content("damaged-continuing.txt", 0) == nil)
    #expect(try content("damaged-continuing.txt", 10_000) == nil)
  }

  @Test("A wrapped line says where its paragraph begins")
  func wrapped() throws {
    let explanation = try Self.explain("hard-wrapped.txt", .all)
    let paragraph = try #require(explanation.plan.paragraphs.first { $0.span.count > 200 })
    let view = try #require(Plan.explain(explanation.plan.source, scope: .line(paragraph.line + 1)).line)
    #expect(view.paragraphLine < view.line)
  }

  @Test("Any line of a hostile text can be asked for", arguments: HostileInput.all)
  func hostile(input: HostileInput) {
    let source = Source(name: "-", bytes: input.make(min(60, input.size)))
    let all = Plan.explain(source, scope: .all)
    for line in [1, 2, all.plan.lineCount, all.plan.lineCount + 1] {
      #expect((Plan.explain(source, scope: .line(line)).line != nil) == (line <= all.plan.lineCount))
    }
  }

  @Test(
    "Four times the input takes about four times as long", .serialized,
    arguments: HostileInput.all.filter { ["sections, four of five damaged", "numbers without order"].contains($0.name) })
  func growth(input: HostileInput) {
    let small = Source(name: "-", bytes: input.make(input.size))
    let large = Source(name: "-", bytes: input.make(input.size * 4))
    let growth = ProcessorTime.growth(
      limit: 9, from: { _ = Plan.explain(small, scope: .all) }, to: { _ = Plan.explain(large, scope: .all) })
    #expect(growth < 9, "\(growth) times")
  }
}
