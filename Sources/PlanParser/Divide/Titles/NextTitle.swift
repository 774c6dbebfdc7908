import PlanSyntax

/// A line inside a text that may be the title of the next document, though it is short, or of a kind that headings are called by as well: `会议室管理规定`,
/// `…应急预案`, `…责任清单`.
///
/// What stands below it must begin the outermost numbers anew and go on with them, and what stands above have had two of them at least. And one of two
/// things tells it from a heading that lost its number: it is parted from the text above by an empty line, where not all paragraphs are, or it is of one
/// kind with the title of the document before it.
struct NextTitle {
  private let text: ScannedText
  private let run: Range<Int>
  private let document: Boundary

  /// - Parameters:
  ///   - run: its lines.
  ///   - document: where the document above begins.
  init(_ text: ScannedText, _ run: Range<Int>, behind document: Boundary) {
    self.text = text
    self.run = run
    self.document = document
  }

  /// `考勤管理办法⏎一、…⏎二、…⏎⏎会议室管理规定⏎一、…⏎二、…`
  func beginsAnew(_ outermost: OutermostLevel) -> Bool {
    let passage = text.prose.passages[run.lowerBound]
    guard run.count == 1, passage.count >= Self.shortest, outermost.highest > 1, document.kind == .plan,
      !Self.headings.contains(text.prose.bytes.span, passage.range), isParted || isAlike != .not,
      let first = first(Self.nearest, atMost: outermost.rank), first.surface.value == 1, isSure(first.surface)
    else { return false }
    // `…⏎主要任务清单⏎1.…⏎2.…`: lists have unnumbered headings too.
    guard first.style != .arabicDot && first.style != .arabicComma || isAlike == .inAll else { return false }
    return goesOn(first)
  }

  /// `…2023年工作总结⏎一、…⏎二、…⏎⏎…2024年工作要点⏎激发活力⏎（一）…⏎二、…`: the first number is lost, and the second is one that the text above has had.
  func beginsAnewWithSecond(_ outermost: OutermostLevel) -> Bool {
    guard run.count == 1, outermost.highest > 1, document.kind == .plan, isParted || isAlike != .not,
      let first = first(Self.furthest, atMost: outermost.rank), first.surface.value == 2, first.surface.doubt == .none
    else { return false }
    return first.style != .arabicDot && first.style != .arabicComma
  }

  /// `某市资金管理办法⏎第一章…⏎第五条…⏎某市资金审批办法⏎第一条…`: of one kind with the title above and of the same place, though the numbers behind it are of a lower level.
  func beginsAnewBelow(_ outermost: OutermostLevel) -> Bool {
    guard run.count == 1, document.kind == .plan, isAlike == .inAll, !isSame, isOfKind else { return false }
    if let first = first(Self.nearest, atMost: .max), first.rank > outermost.rank, first.surface.value == 1 {
      return isSure(first.surface) && goesOn(first)
    }
    // Of 第一条 something is lost, and those of one document never begin anew.
    guard let second = first(Self.furthest, atMost: .max), second.rank > outermost.rank else { return false }
    return second.style == .article && second.surface.value == 2 && second.surface.doubt == .none
  }

  /// `某市资金管理办法⏎第一条…⏎某市资金审批办法⏎第一条…`: the same, behind few articles: those of one document never begin anew.
  func beginsWithArticle() -> Bool {
    guard run.count == 1, document.kind == .plan, isAlike == .inAll, !isSame, let first = first(2, atMost: .max) else { return false }
    return first.style == .article && first.surface.value == 1
  }

  // MARK: What is above

  /// The title of the document above stands here once more, or a part of it.
  private var isSame: Bool {
    let bytes = text.prose.bytes
    let own = bytes[text.prose.passages[run.lowerBound].range]
    return (document.title..<min(document.title + Self.linesOfFront, run.lowerBound)).contains {
      let line = bytes[text.prose.passages[$0].range]
      return line.starts(with: own) || line.suffix(own.count).elementsEqual(own) || own.starts(with: line)
        || own.suffix(line.count).elementsEqual(line)
    }
  }

  /// An empty line stands before it, and not before every paragraph.
  private var isParted: Bool { text.prose.passages[run.lowerBound].afterGap && !text.prose.isSpaced }

  private enum Likeness {
    case not
    /// It ends as the title of the document above does, `…应急预案` and `…应急预案`, or both name a year.
    case inKind
    /// And begins as it does.
    case inAll
  }

  private var isAlike: Likeness {
    guard let title = titleAbove, TitleEnding.kind(text.prose.bytes, text.prose.passages[run.lowerBound].range) != nil else { return .not }
    let bytes = text.prose.bytes
    let (own, other) = (text.prose.passages[run.lowerBound].range, text.prose.passages[title].range)
    let beginsAlike = bytes[other].prefix(6).elementsEqual(bytes[own].prefix(6))
    if isOfKind { return beginsAlike ? .inAll : .inKind }
    let nameYears = PassageKind.namesYear(text, run) && PassageKind.namesYear(text, title..<title + 1)
    return nameYears && beginsAlike ? .inAll : .not
  }

  /// Both end in the word for one kind of document.
  private var isOfKind: Bool {
    let (bytes, passages) = (text.prose.bytes, text.prose.passages)
    guard let title = titleAbove, let kind = TitleEnding.kind(bytes, passages[run.lowerBound].range) else { return false }
    return TitleEnding.kind(bytes, passages[title].range).map { $0.elementsEqual(kind) } ?? false
  }

  /// The title of the document above.
  private var titleAbove: Int? {
    (document.title..<min(document.title + Self.linesOfFront, run.lowerBound)).first {
      PassageKind.isTitleLine(text, $0) && PassageKind.endsLikeTitle(text, $0)
    }
  }

  // MARK: What is below

  private typealias First = (index: Int, surface: Surface, style: NumberingStyle, rank: Int)

  /// The first whole marker below of a level as far out as the one given; nothing else may be like one before it, where it has to be near.
  private func first(_ reach: Int, atMost rank: Int) -> First? {
    for index in run.upperBound..<min(run.upperBound + reach, text.prose.passages.count) {
      guard let surface = text.leading(index), !surface.pieces.contains(.dash) else { continue }
      if let style = surface.wholeStyle {
        let own = style.rank(components: surface.components)
        // `2.1 …` begins no document.
        if own <= rank {
          if surface.components > 1, surface.outerValue != 1 { return nil }
          return (index, surface, style, own)
        }
      }
      // `1 总则⏎1.1 编制目的`
      if reach == Self.nearest, !(surface.doubt == .bare && surface.value == 1) { return nil }
    }
    return nil
  }

  /// `1 总则` is a marker as good as `1.1 编制目的` here.
  private func isSure(_ surface: Surface) -> Bool {
    surface.doubt == .none || surface.doubt == .bare && surface.pieces.contains(.blankBehind)
  }

  /// Whether the second follows, or the third where that is lost, before another first.
  private func goesOn(_ first: First) -> Bool {
    for index in first.index + 1..<min(first.index + Self.longestSection, text.prose.passages.count) {
      guard let marker = PassageKind.marker(text, index), marker.rank == first.rank else { continue }
      return marker.value == 2 || marker.value == 3
    }
    return false
  }

  /// Bytes of the shortest title.
  private static let shortest = 12
  /// Lines of a preamble, at the most.
  private static let nearest = 12
  /// Lines of a first section whose number is lost, at the most.
  private static let furthest = 40
  /// Lines of a first section, at the most.
  private static let longestSection = 200
  /// Lines among which the title of the document above is.
  private static let linesOfFront = 8

  /// What sections of plans are called, word for word.
  private static let headings = WordList([
    "保障措施", "工作措施", "主要措施", "具体措施", "推进措施", "防范措施", "整改措施", "工作举措", "主要举措", "重点举措", "实施方案", "工作方案", "工作计划", "工作安排", "时间安排", "进度安排",
    "实施计划", "实施办法", "任务分工", "职责分工", "责任分工", "工作分工", "组织分工", "主要任务", "重点任务", "目标任务", "工作任务", "工作制度", "保障制度", "管理制度", "考核办法", "奖惩办法",
    "工作要点", "有关规定", "其他规定", "评分标准", "考核标准", "建设标准", "工作标准", "处置流程", "工作流程", "办理流程", "操作流程", "任务清单", "责任清单", "工作总结", "情况说明", "有关说明",
    "工作思路", "总体思路", "基本思路", "支持政策", "扶持政策", "政策措施", "重点工作任务", "主要工作任务", "工作保障措施", "主要工作措施", "具体工作措施", "具体实施方案", "主要政策措施", "意见", "几点意见",
  ])
}
