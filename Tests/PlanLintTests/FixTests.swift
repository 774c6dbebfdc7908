import PlanKit
import PlanTestSupport
import Testing

/// Fixes do what they say and nothing else.
@Suite("Fixes") struct FixTests {
  private static let options: PlanGenerator.Options = {
    var options = PlanGenerator.Options()
    options.sections = 10...50
    return options
  }()

  @Test("After safe fixes nothing safe is left to fix", arguments: UInt64(1)...15)
  func idempotent(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let draft = DamageChannel(rate: 0.2).damaged(PlanGenerator(options: Self.options).draft(seed: seed), using: &random)
    let bytes = draft.known().bytes
    let fixed = Fixer.apply(Lint.findings(in: Plan.parse(bytes)), to: bytes)
    let again = Fixer.apply(Lint.findings(in: Plan.parse(fixed.bytes)), to: fixed.bytes)
    #expect(again.edits.isEmpty, "\(again.edits)")
  }

  @Test("Safe and unsafe fixes together come to an end: a few rounds, then nothing is left to fix", arguments: UInt64(1)...40)
  func converges(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let draft = AuthorChannel(rate: 0.3).mistaken(PlanGenerator(options: Self.options).draft(seed: seed), using: &random)
    var bytes = DamageChannel(rate: 0.1).damaged(draft, using: &random).known().bytes
    for _ in 0..<6 { bytes = Fixer.apply(Lint.findings(in: Plan.parse(bytes)), to: bytes, unsafe: true).bytes }
    let again = Fixer.apply(Lint.findings(in: Plan.parse(bytes)), to: bytes, unsafe: true)
    #expect(again.edits.isEmpty, "\(again.edits)")
  }

  @Test("A fixed marker is read as the number that it was mended to, and is then written", arguments: UInt64(31)...46)
  func sameNumbers(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let channel = DamageChannel(rate: 0.1, kinds: [.leftLost, .bracketsLost, .tailDigitsLost, .numeralLost, .separatorLost])
    let bytes = channel.damaged(PlanGenerator(options: Self.options).draft(seed: seed), using: &random).known().bytes
    let before = Plan.parse(bytes)
    let findings = Lint.findings(in: before)
    let fixed = Fixer.apply(findings, to: bytes)
    let after = Plan.parse(fixed.bytes)
    // With fewer gaps the parser may see one section more; those that it saw keep their numbers and their order.
    var rest = after.sections.map(\.marker.ordinal)[...]
    for section in before.sections {
      let place = rest.firstIndex(of: section.marker.ordinal)
      #expect(place != nil, "line \(section.line)")
      rest = rest[((place ?? rest.startIndex) + (place == nil ? 0 : 1))...]
    }
    #expect(after.sections.count <= before.sections.count + 1)
    // Damaged is then what was doubtful, or what no fix could mend without leaving a mark twice.
    let mended = Set(fixed.applied.compactMap { findings[$0].section })
    let left = before.sections.indices.count { before.sections[$0].marker.status != .written && !mended.contains($0) }
    #expect(after.sections.count { $0.marker.status != .written } <= left)
    #expect(left <= before.sections.count { $0.marker.confidence < 90 } + 1)
  }

  @Test(
    "A line with a damaged marker is made what it was, or left as it is: no fix leaves a numeral or a mark twice", arguments: UInt64(1)...60
  )
  func nothingTwice(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let kinds: [DamageKind] = [.leftLost, .rightLost, .bracketsLost, .numeralLost, .separatorLost, .separatorChanged, .lookAlike]
    let sound = PlanGenerator(options: Self.options).draft(seed: seed)
    let damaged = DamageChannel(rate: 0.06, kinds: kinds).damaged(sound, using: &random)
    let hurt = ForeignMarks(rate: 0.1).applied(to: damaged, using: &random)
    let bytes = hurt.known().bytes
    let before = Plan.parse(bytes)
    let findings = Lint.findings(in: before)
    let fixed = Fixer.apply(findings, to: bytes)
    let lines = [sound.known().bytes, bytes, fixed.bytes].map(Self.lines)
    #expect(lines[2].count == lines[1].count)
    for ((was, found), made) in zip(zip(lines[0], lines[1]), lines[2]) where made != found {
      #expect(made == was, "\(found)")
    }
    // The tree is the one that the findings promised. What was left as it is may be told then, or no more; and with fewer gaps a section more.
    let mended = Set(fixed.applied.compactMap { findings[$0].section })
    var rest = Plan.parse(fixed.bytes).sections.map(\.marker.ordinal)[...]
    #expect(rest.count <= before.sections.count + 1)
    for (index, section) in before.sections.enumerated() where section.marker.status == .written || mended.contains(index) {
      let place = rest.firstIndex(of: section.marker.ordinal)
      #expect(place != nil, "line \(section.line)")
      rest = rest[((place ?? rest.startIndex) + (place == nil ? 0 : 1))...]
    }
  }

  /// The lines of a text without blanks, and all in half width: how a fix writes a marker is the habit of those about it.
  private static func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var text = ""
      for scalar in line.unicodeScalars where !scalar.properties.isWhitespace {
        text.unicodeScalars.append(("！"..."～").contains(scalar) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
      }
      return text
    }
  }

  @Test("Bytes outside the edits stay, and overlapping fixes are left out whole")
  func edits() {
    let bytes = Array("abcdef".utf8)
    func finding(_ edits: [TextEdit], _ applicability: Applicability = .safe) -> Diagnostic {
      let fix = FixIt(title: Phrase("", ""), applicability: applicability, edits: edits)
      return Diagnostic(rule: "cut-numeral", severity: .warning, span: Span(0, 0), message: Phrase("", ""), fixes: [fix])
    }
    let first = finding([TextEdit(Span(1, 2), "BB"), TextEdit(Span(5, 5), "-")])
    let overlapping = finding([TextEdit(Span(0, 2), "x"), TextEdit(Span(3, 4), "y")])
    let unsafe = finding([TextEdit(Span(3, 4), "D")], .unsafe)
    let safeOnly = Fixer.apply([first, overlapping, unsafe], to: bytes)
    #expect(String(decoding: safeOnly.bytes, as: UTF8.self) == "aBBcde-f")
    #expect(safeOnly.applied == [0])
    let all = Fixer.apply([first, overlapping, unsafe], to: bytes, unsafe: true)
    #expect(String(decoding: all.bytes, as: UTF8.self) == "aBBcDe-f")
    #expect(all.applied == [0, 2])
    #expect(Fixer.apply([finding([TextEdit(Span(3, 4), "D")], .display)], to: bytes, unsafe: true).edits.isEmpty)
  }

  @Test("A fix after which another marker is read in its place is told")
  func unkept() throws {
    let bytes = Array("一、加强宣传\n利用广播。\n二压实责任\n分片包干。\n三、严格考核\n按季通报。\n".utf8)
    let before = Plan.parse(bytes)
    let findings = Lint.findings(in: before)
    let kept = Fixer.apply(findings, to: bytes)
    #expect(kept.applied.count == 1)
    #expect(Fixer.unkept(findings, kept, from: before, to: Plan.parse(kept.bytes)) == [])
    let index = try #require(kept.applied.first)
    let finding = findings[index]
    let edit = try #require(finding.fixes.first?.edits.first)
    let wrong = FixIt(title: Phrase("", ""), applicability: .safe, edits: [TextEdit(edit.span, "1.")])
    let other = Diagnostic(
      rule: finding.rule, severity: .warning, span: finding.span, section: finding.section, message: Phrase("", ""), fixes: [wrong])
    let made = Fixer.apply([other], to: bytes)
    #expect(Fixer.unkept([other], made, from: before, to: Plan.parse(made.bytes)) == [0])
  }

  @Test("A unified diff shows changed lines with three about them, and a missing last line end")
  func diff() {
    let bytes = Array("a\nb\nc\nd\ne\nf\ng\nh\ni\nj".utf8)
    let edits = [TextEdit(Span(2, 3), "B"), TextEdit(Span(18, 19), "J")]
    let expected = """
      --- a/x.txt
      +++ b/x.txt
      @@ -1,5 +1,5 @@
       a
      -b
      +B
       c
       d
       e
      @@ -7,4 +7,4 @@
       g
       h
       i
      -j
      \\ No newline at end of file
      +J
      \\ No newline at end of file

      """
    #expect(UnifiedDiff.text(edits, of: bytes, name: "x.txt") == expected)
    #expect(UnifiedDiff.text([], of: bytes, name: "x.txt").isEmpty)
  }
}

extension FixTests {
  @Test("Two rounds of edits are one", arguments: UInt64(1)...200)
  func composition(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = Array("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸".utf8)
    let first = Self.edits(of: bytes, using: &random)
    let middle = Self.applied(first, to: bytes)
    let second = Self.edits(of: middle, using: &random)
    let composed = Fixer.composed(first, second, over: middle)
    #expect(Self.applied(composed, to: bytes) == Self.applied(second, to: middle))
    for (left, right) in zip(composed, composed.dropFirst()) { #expect(left.span.end < right.span.start) }
  }

  /// Some replacements, deletions and insertions of whole characters, in order, without overlap.
  private static func edits(of bytes: [UInt8], using random: inout SeededGenerator) -> [TextEdit] {
    var edits: [TextEdit] = []
    var place = random.number(in: 0...4)
    while place * 3 <= bytes.count {
      let end = min(bytes.count / 3, place + random.number(in: 0...2))
      let text = String(repeating: "新", count: random.number(in: 0...2))
      if end > place || !text.isEmpty { edits.append(TextEdit(Span(place * 3, end * 3), text)) }
      place = end + random.number(in: 1...5)
    }
    return edits
  }

  private static func applied(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8] {
    let findings = edits.map { edit in
      let fix = FixIt(title: Phrase("", ""), applicability: .safe, edits: [edit])
      return Diagnostic(rule: "cut-numeral", severity: .warning, span: edit.span, message: Phrase("", ""), fixes: [fix])
    }
    return Fixer.apply(findings, to: bytes).bytes
  }

  @Test(
    "A diff names its file so that patch finds it, whatever is in the name",
    arguments: [
      ("方案.txt", "--- a/方案.txt\n"), ("a b.txt", "--- a/a b.txt\t\n"), ("/tmp/x.txt", "--- a/tmp/x.txt\n"),
      ("a\nb.txt", "--- \"a/a\\nb.txt\"\n"), ("a\"\\b.txt", "--- \"a/a\\\"\\\\b.txt\"\n"), ("\u{1B}.txt", "--- \"a/\\033.txt\"\n"),
    ])
  func names(name: String, line: String) {
    let lines = UnifiedDiff.header(name).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 3 && lines[0] + "\n" == line)
    let (old, new) = (String(lines[0].dropFirst(4)), String(lines[1].dropFirst(4)))
    let place = old.hasPrefix("\"") ? 1 : 0
    #expect(new == String(old.prefix(place)) + "b" + String(old.dropFirst(place + 1)))
  }
}

/// Time and memory grow with the text, whatever is wrong with it.
@Suite("Hostile texts") struct HostileTests {
  static let texts: [String] = [
    String(repeating: "一、清淤\n", count: 3000),
    (0..<3000).map { "（\(["一", "二", "五", "三"][$0 % 4])）清淤。十二公里。\n" }.joined(),
    (0..<3000).map { "\(($0 * 7919) % 50 + 1).清淤。\n" }.joined(),
    (0..<3000).map { ["（\($0 % 9 + 1)）", "\($0 % 7 + 1).", "一、", "（三）"][$0 % 4] + "清淤。\n" }.joined(),
    "（一）清淤。（责任科室：" + (0..<3000).map { "科\($0 % 900)" }.joined(separator: "、") + "）\n",
    String(repeating: "本办法第九条（责任科室：", count: 3000),
  ]

  @Test("Four times the text takes about four times as long, whatever is wrong with it", arguments: repeated.indices)
  func linear(index: Int) {
    func check(_ plan: Plan) {
      var writer = FindingsJSON(language: .zh)
      _ = writer.add(CheckedFile(name: "", plan: plan, findings: Lint.findings(in: plan)))
    }
    let (short, long) = (Plan.parse(Array(Self.repeated[index](1_000).utf8)), Plan.parse(Array(Self.repeated[index](4_000).utf8)))
    let growth = ProcessorTime.growth(limit: 9, from: { check(short) }, to: { check(long) })
    // Quadratic time would be sixteen times as long.
    #expect(growth < 9, "\(growth) times")
  }

  /// Texts of as many lines as wanted.
  private static let repeated: [@Sendable (Int) -> String] = [
    { count in "一、任务\n" + String(repeating: "（一）清理渠道。\n（三）绿化堤岸。\n（五）截污纳管。\n", count: count / 3) },
    { count in String(repeating: "一、任务\n（一）清理渠道。\n", count: count / 2) },
    { count in (0..<count).map { "第\($0 % 90 + 1)条 见第九部分。本办法第九百条、第八百条\n" }.joined() },
    { count in (0..<count).map { "\($0 % 97 + 1).清理渠道，见第九部分。（责任科室：办公室\n" }.joined() },
    { count in "一、任务\n（一）" + (0..<count).map { "清淤。（\(["二", "三", "四", "五"][$0 % 4])）" }.joined() + "\n（二）绿化。\n" },
    { count in "目录\n" + (1...count / 2).map { "\($0)、清理\($0)……1\n" }.joined() + (1...count / 2).map { "\($0)、清理\($0)\n渠道。\n" }.joined() },
  ]

  @Test("Fixes of a text with many mistakes are together no longer than a few times the text", arguments: texts.indices)
  func bounded(index: Int) {
    let bytes = Array(Self.texts[index].utf8)
    let findings = Lint.findings(in: Plan.parse(bytes))
    let edits = findings.flatMap { $0.fixes.flatMap(\.edits) }
    #expect(edits.count <= 6000)
    let fixed = Fixer.apply(findings, to: bytes, unsafe: true)
    #expect(fixed.bytes.count < bytes.count * 3)
  }
}
