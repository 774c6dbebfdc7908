import PlanParser
import PlanSyntax

/// What each item of a bill is for, as a person would say it.
extension ExplanationWords {
  func reason(_ charge: Charge, of meaning: WeighedReading.Meaning) -> String {
    switch charge.reason {
    case .piecesLost(let pieces):
      say("缺\(pieces.map(name).joined(separator: "、"))", "missing: \(pieces.map(name).joined(separator: ", "))")
    case .separatorChanged: say("序号后面的标点不对", "the wrong mark stands behind the number")
    case .strangeStyle: say("编号完整，样式却与同级不一致", "the marker is whole, but not in the style of its siblings")
    case .unusualForm: say("这样写编号比较少见", "numbers are seldom written so")
    case .blankInside: say("编号中间有空格", "a blank stands inside the marker")
    case .digitsLost(let count, .back): say("序号末尾少 \(count) 个字", "the number lost its last \(characters(count))")
    case .digitsLost(let count, .front): say("序号前面少 \(count) 个字", "the number lost \(characters(count)) before its last")
    case .lookAlikes: say("序号里有形近的字符（如 ー 代 一）", "a character only looks like the right one (ー for 一)")
    case .numeralLost: say("序号的数字全部不见了", "the whole numeral is gone")
    case .markerLost: say("整个编号都不见了", "the whole marker is gone")
    case .besideNumber:
      say(
        "文字以数字或括号开头，或说“如下”“以下”，标题一般不这样", "the text begins with a number or a bracket, or points to what follows, as headings do not")
    case .unmarkedParagraphs:
      charge.amount < 0
        ? say("本文很少有段落没有编号", "hardly a paragraph of this text is without a marker")
        : say("本文许多段落本来就没有编号", "many paragraphs of this text never had a marker")
    case .fillsGap: say("前后序号之间只缺一个，也只有这一段", "it is all that stands where a number is missing")
    case .damage(let share): damage(share)
    case .place(let position): place(position)
    case .doubt(let doubt): self.doubt(doubt)
    case .looks(let looks): self.looks(looks, speaksFor: charge.amount < 0)
    case .remainsAsText(let remains): text(remains)
    case .sequence(let step): sequence(step, style(meaning))
    case .againstHabit(.restarts): say("这一层前面都是重新起号，这里却没有", "this level began anew under each heading so far, and here it does not")
    case .againstHabit(.continues): say("这一层前面都是连排，这里却重新起号", "this level ran on so far, and here it does not")
    case .levelSkipped: say("越过了一层", "a level is passed over")
    case .strangeParent(let parent): strangeParent(parent, isSeldom: charge.amount > 0.5)
    case .behindText:
      say("这一层多紧接在标题之后起号，这里却隔着别的段落", "lists of this level begin right below their heading, and here text stands between")
    case .announced: say("上一段以冒号引出下面的条目", "the paragraph before announces a list with its colon")
    case .belowDivision: say("章、节标题之下只能是条文", "right below the heading of a chapter or a section stands an article")
    case .faultAmongDamage:
      charge.amount < 0
        ? say("本文别处也有断号、重号，像原稿如此", "there are other faults in the series of this text, which seem to be the author's own")
        : say("本文的断号、重号更像残缺所致，不像原稿如此", "in this text a fault in the series is rather damage than the author's own")
    case .doubtfulFirst: say("新一层的头一个编号就有毛病，难以确信", "the first number of a new level is itself doubtful")
    case .mayCloseList: say("也可能是前面那一串条目的最后一条", "it may as well be the last item of the list before it")
    case .fitsOwnStyle: say("按它自己的样式也接得上，或相差不多", "in its own style it would follow as well, or nearly")
    case .wrongOuterNumber: say("前面的数字与上级编号不符", "its first numbers are not those of the section above")
    case .unseenOuterSection: say("编号里的上级没有出现", "it names a section above it of which nothing is to be seen")
    }
  }

  private func damage(_ share: Double?) -> String {
    guard let share else { return say("编号残缺，而别处没有残缺", "the marker is damaged, and no other is") }
    return say("编号残缺：\(self.share(share))", "the marker is damaged: \(lowercased(self.share(share)))")
  }

  private func characters(_ count: Int) -> String { count == 1 ? "character" : "\(count) characters" }

  private func lowercased(_ sentence: String) -> String { sentence.prefix(1).lowercased() + sentence.dropFirst() }

  private func style(_ meaning: WeighedReading.Meaning) -> NumberingStyle? {
    if case .section(let style, _) = meaning { style } else { nil }
  }

  private func name(_ piece: MarkerPiece) -> String {
    switch piece {
    case .open: say("左括号", "opening bracket")
    case .close: say("右括号", "closing bracket")
    case .separator: say("序号后的标点", "mark behind the number")
    case .prefix: "第"
    case .unit: say("章、节、条等字", "章, 节 or 条")
    case .dot: say("数字间的点", "dot between the numbers")
    case .outerNumber: say("上级数字", "number of the section above")
    }
  }

  private func place(_ position: ExplainedPlace.Position) -> String {
    switch position {
    case .paragraph: say("在段首", "at the start of a paragraph")
    case .wrappedLine: say("不在段首，只在折行的行首", "at the start of a wrapped line, not of a paragraph")
    case .afterStop: say("在段落中间，标点之后", "inside a paragraph, behind a stop")
    case .behindHeading: say("在段落中间，紧接不带标点的小标题", "inside a paragraph, right behind a short heading without a stop")
    case .runTogether: say("在段落中间，前面没有标点", "inside a paragraph, with no stop before it")
    }
  }

  private func doubt(_ doubt: MarkerDoubt) -> String {
    switch doubt {
    case .bareNumeral: say("数字没有括号和标点", "the number has neither bracket nor mark")
    case .numberWord: say("数字像是词语的一部分，如“三个方面”", "the number may be part of a word, as in 三个方面")
    case .digitBehind: say("后面又是数字，像 1.5", "digits follow, as in 1.5")
    case .yearBehind: say("后面是年份", "a year follows")
    case .reference: say("像引用，如“第（二）款”", "it may be a reference, as in 第（二）款")
    case .bracketedText: say("像括号里的一句话", "it may be a remark in brackets")
    }
  }

  private func text(_ remains: Remains) -> String {
    switch remains {
    case .wholeMarker: say("明明是完整的编号，却当正文", "a whole marker stands here, and would be text")
    case .partOfMarker: say("像残缺的编号，却当正文", "part of a marker stands here, and would be text")
    case .noNumeral: say("有孤零零的括号或标点，却当正文", "a lone bracket or point stands here, and would be text")
    case .doubtful(let doubt): say("当正文（\(self.doubt(doubt))）", "read as text (\(self.doubt(doubt)))")
    }
  }

  private func looks(_ looks: Looks, speaksFor: Bool) -> String {
    let general =
      speaksFor
      ? say("段落的样子像本文的条目", "the paragraph looks like the sections") : say("段落的样子不像本文的条目", "the paragraph does not look like the sections")
    let detail: String? =
      switch (looks.telling, speaksFor) {
      case (.tag, true):
        looks.endsInTag
          ? say("段末同样有责任标注", "it ends in a responsibility tag, as they do")
          : say("段末同样没有责任标注", "it has no responsibility tag, nor have they")
      case (.tag, false):
        looks.endsInTag
          ? say("段末有责任标注，它们没有", "it ends in a responsibility tag, they do not")
          : say("段末没有责任标注，它们有", "they end in a responsibility tag, it does not")
      case (.list, true):
        looks.leadsList ? say("下面同样接着一串条目", "a list follows it, as it follows them") : say("下面同样不接条目", "no list follows it, nor them")
      case (.list, false):
        looks.leadsList
          ? say("下面接着一串条目，它们没有", "a list follows it, and none follows them") : say("下面不接条目，它们有", "no list follows it, as it follows them")
      case (nil, true): looks.firstSentence == .brief ? say("开头是简短的标题", "it opens with a short heading") : nil
      case (nil, false): looks.firstSentence == .long ? say("开头一句太长，不像标题", "its first sentence is too long for a heading") : nil
      }
    return detail.map { say("\(general)：\($0)", "\(general): \($0)") } ?? general
  }

  private func strangeParent(_ parent: NumberingStyle?, isSeldom: Bool) -> String {
    guard let name = parent.flatMap({ style in Ordinal(1).map { style.definition.marker($0) } }) else {
      return isSeldom
        ? say("这一层很少放在最外面", "this level seldom stands outside all others")
        : say("这一层放在最外面，例子还不多", "few examples of this level outside all others")
    }
    return isSeldom
      ? say("这一层很少直接放在“\(name)”一类之下", "this level seldom stands right under one like \(name)")
      : say("这一层直接放在“\(name)”一类之下，例子还不多", "few examples of this level right under one like \(name)")
  }

  // MARK: The sequence

  private func sequence(_ step: SequenceStep, _ style: NumberingStyle?) -> String {
    func name(_ ordinal: Ordinal) -> String {
      let marker = style == .decimal ? ordinal.description : style?.definition.marker(ordinal) ?? ""
      return marker.isEmpty ? ordinal.description : marker
    }
    switch step {
    case .follows(let last): return say("接着前面的\(name(last))", "follows \(name(last))")
    case .gap(let last, let missing): return say("与前面的\(name(last))之间缺 \(missing) 个号", "\(missing) missing behind \(name(last))")
    case .repeat(let last): return say("与前面的\(name(last))重号", "repeats \(name(last))")
    case .inserted(let last): return say("是\(name(last))的“之一”“之二”", "was put in behind \(name(last)) on purpose: 之一, 之二")
    case .swapped(let last): return say("与前面的\(name(last))次序颠倒", "changed places with \(name(last))")
    case .resumed(let last): return say("前面的\(name(last))写错，此处接着往下编", "counts on as if \(name(last)) before it had been right")
    case .pastRepeat(let last): return say("前面的\(name(last))重号，这里仍按应有的顺序", "goes on as if \(name(last)) had not been given twice")
    case .backward(let last): return say("前面已到\(name(last))，这里倒退", "goes back behind \(name(last))")
    case .restartUnderSameParent(let last):
      return say("上级没有换，\(name(last))之后又从头起号", "begins again behind \(name(last)) under the same heading")
    case .beginsAnew: return say("换了上级，从头起号", "begins anew under another heading")
    case .continues(let last): return say("换了上级，接着\(name(last))连排", "runs on from \(name(last)) under another heading")
    case .beginsLate(let missing): return say("换了上级，开头缺 \(missing) 个号", "\(missing) missing at the start, under another heading")
    case .newLevel: return say("全文第一次出现这一层", "the first of its level in the text")
    case .newLevelAbove: return say("全文第一次出现这一层，却排在已有各层之上", "the first of its level, and yet above levels already there")
    }
  }
}
