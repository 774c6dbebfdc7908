import PlanSyntax

/// Headings that nobody numbered, over lists that count anew below each: `九月份：⏎1.…⏎2.…⏎十月份：⏎1.…`, `校长职责：`, `组织实施阶段`.
///
/// They are text, and have lost no marker: of a level whose markers are written elsewhere it would be chance that all of them went in one place and none
/// in another. Where the text has numbered headings over such lists elsewhere, as many as that chance asks for must stand together. So have those of a text that numbers
/// no heading at all: `【总体要求】⏎（一）…⏎【重点任务】⏎（一）…`
struct Subheadings {
  /// Their passages, in order.
  private var passages: [Int] = []

  func contains(_ passage: Int) -> Bool { passages.containsSorted(passage) }
}

extension Subheadings: Look {
  static func apply(to candidates: inout Candidates) {
    var finder = Finder(candidates: candidates)
    for start in candidates.starts where start.position == .paragraph {
      let surface = candidates[start]
      guard surface.doubt == .none, let style = surface.wholeStyle else { continue }
      finder.read(style, surface.value, Int(start.passage))
    }
    finder.endRun()
    candidates.subheadings.passages = finder.found
  }

  /// As many as are headings of their own though others of their kind are numbered.
  private static let enough = 3

  private struct Run {
    /// Of the numbered heading that stands over all; nil where none does.
    let outer: NumberingStyle?
    let list: NumberingStyle
    /// Of lists below the items of that one.
    var inner: NumberingStyle?
    var names: [Int]
  }

  private struct Finder {
    private let candidates: Candidates
    private var run: Run?
    private var runs: [Run] = []
    private var last: (style: NumberingStyle, passage: Int)?
    /// For each style a bit for each of those that a list of it stands right below.
    private var above = [UInt32](repeating: 0, count: NumberingStyle.allCases.count)

    init(candidates: Candidates) { self.candidates = candidates }

    /// The next whole marker.
    mutating func read(_ style: NumberingStyle, _ value: UInt16, _ passage: Int) {
      defer { last = (style, passage) }
      if value == 1 {
        begin(style, passage)
      } else if value == 2, isBehindDamaged(passage) {
        begin(style, passage - 1)
      } else if let run, style != run.list, style != run.inner {
        endRun()
      }
    }

    /// `十月份⏎.组织业务培训⏎2.…`: whether the item before a list's second has nothing whole of its marker, and stands below such a heading.
    private func isBehindDamaged(_ passage: Int) -> Bool {
      guard let last, last.passage < passage - 2, passage > 1 else { return false }
      return !candidates.contents[passage - 1].starts.isEmpty && isName(passage - 2)
    }

    private mutating func begin(_ style: NumberingStyle, _ passage: Int) {
      if let last, last.passage == passage - 1 {
        above[Int(style.rawValue)] |= Self.bit(last.style)
        if run?.list == last.style, style != last.style { run?.inner = style } else { endRun() }
      } else if !isName(passage - 1) {
        endRun()
      } else if run?.list == style {
        run?.names.append(passage - 1)
      } else {
        endRun()
        let outer = last?.style == style ? nil : last?.style
        // Decimal numbers begin anew below a heading of their own style.
        if outer != nil || style != .decimal { run = Run(outer: outer, list: style, names: [passage - 1]) }
      }
    }

    mutating func endRun() {
      if let run, run.names.count > 1 { runs.append(run) }
      run = nil
    }

    private static func bit(_ style: NumberingStyle) -> UInt32 { 1 << UInt32(style.rawValue) }

    var found: [Int] {
      runs.filter { run in
        let holders = above[Int(run.list.rawValue)]
        guard let outer = run.outer else { return holders == 0 }
        return run.names.count >= Subheadings.enough || holders & ~Self.bit(outer) == 0
      }.flatMap(\.names)
    }

    /// `九月份：`, `第一周`: what is written there is a word, and left of no marker.
    private func isWord(_ start: MarkerStart) -> Bool {
      start.surfaces.allSatisfy {
        let surface = candidates.surfaces[$0]
        if surface.pieces.contains(.prefix) { return surface.unit == .none && surface.pieces == [.prefix, .han] }
        return surface.doubt == .word || surface.doubt == .reference || surface.doubt == .yearBehind
      }
    }

    /// In bytes: `二月份重点工作安排：`
    private static let longest = 60

    /// Short, without a number, and no sentence.
    private func isName(_ index: Int) -> Bool {
      guard index >= 0 else { return false }
      let (passage, contents) = (candidates.prose.passages[index], candidates.contents[index])
      guard passage.count <= Finder.longest, contents.tags.isEmpty,
        contents.starts.allSatisfy({ isWord(candidates.starts[Int($0)]) })
      else { return false }
      // `具体任务如下：` announces a list, and heads none.
      let bytes = candidates.prose.bytes.span
      if Announcement.occurs(bytes, in: passage.range) { return false }
      switch Scalars.decode(bytes, before: Int(passage.end), start: Int(passage.start)).value {
      case "：", ":": return true
      case "】": return Scalars.decode(bytes, at: Int(passage.start), end: Int(passage.end)).value == "【"
      case let last: return Scalars.isHan(last) && !candidates.prose.isWrapped
      }
    }
  }
}
