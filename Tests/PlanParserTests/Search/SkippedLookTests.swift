import PlanSyntax
import PlanTestSupport
import Testing

@testable import PlanParser

/// What is not looked at because something else tells that nothing would be found: a look all the same finds nothing.
@Suite("Looks that are skipped") struct SkippedLookTests {
  private static let noise = (0..<150 as Range<UInt64>).map { NoiseGenerator.markers(20 + Int($0), seed: $0) }
  private static let surroundings = (0..<60 as Range<UInt64>).map { NoiseGenerator.surroundings(20, seed: $0) }

  private static func expectSkipsAreSound(_ bytes: [UInt8]) {
    var parsing = Parsing(source: Source(name: "-", bytes: bytes), options: ParseOptions())
    let prose = parsing.prose
    if !prose.mayHoldTabs { #expect(!prose.bytes.contains(0x09)) }
    for (index, passage) in prose.passages.enumerated() {
      let place = Place(prose.bytes.span, at: Int(passage.start), end: Int(passage.end))
      let read = SurfaceScanner.surface(prose.bytes.span, place)
      let known = prose.leadingSurface(of: index)
      #expect(String(describing: known) == String(describing: read), "passage \(index)")
    }
  }

  @Test(
    "What is like a marker at a paragraph's start is what its line begins with; no tab stands but in a line that has one",
    arguments: LosslessTests.fixtures)
  func fixtures(file: TextFile) throws { Self.expectSkipsAreSound(try file.bytes) }

  @Test("The same in texts that nobody wrote")
  func noise() {
    for bytes in Self.noise + Self.surroundings { Self.expectSkipsAreSound(bytes) }
  }

  @Test("No bracket that ends its paragraph or its sentence is a label, and one before a name may be")
  func brackets() {
    func isLabel(_ text: String) -> Bool {
      let bytes = Array(text.utf8)
      return RoleLabel.read(bytes.span, at: 0, end: bytes.count) != nil
    }
    for label in ["责任单位", "牵头单位", "配合单位", "完成时限", "责任科室", "牵头", "主要协作单位"] {
      for (open, close) in [("（", "）"), ("(", ")"), ("[", "]"), ("〔", "〕")] {
        for behind in ["", "。", "。县水利局"] { #expect(!isLabel(open + label + close + behind), "\(open)\(label)\(close)\(behind)") }
      }
    }
    #expect(isLabel("（牵头单位）县水利局"))
  }

  @Test("Behind a bracket that closes or a colon no number is torn from what it belongs to")
  func bounds() {
    let markers = ["（二）健全制度", "3.健全制度", "第八条 健全制度", "②健全制度", "二、健全制度"]
    for last in "）)】〕]：" {
      for before in ["依据《条例》第七条", "国发〔2023", "附件2、", "见附表", "（一）", "生师比1"] {
        #expect(!BoundNumber.mayEnd(with: last.unicodeScalars.first?.value ?? 0), "\(last)")
        for marker in markers {
          let line = Array((before + String(last)).utf8)
          let bytes = line + Array(marker.utf8)
          guard let surface = SurfaceScanner.surface(bytes.span, Place(bytes.span, at: line.count, end: bytes.count)) else {
            Issue.record("\(marker) is no marker")
            continue
          }
          let isTorn = BoundNumber.follows(surface, bytes.span, behind: 0..<line.count)
          #expect(!isTorn, "\(before)\(last)⏎\(marker)")
        }
      }
    }
  }
}
