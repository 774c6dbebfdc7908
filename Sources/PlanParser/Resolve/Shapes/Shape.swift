import PlanSyntax

/// What a paragraph looks like, marker apart: the evidence for a marker of which little or nothing is left.
///
/// In a document whose items all end in a 责任科室 tag a tagged paragraph without a marker has lost it, and an untagged one is text; in
/// one whose headings say 加强…，完善… a paragraph that begins 加强…，完善… rather is a section than one that begins 会同有关部门，…
struct Shape {
  /// How the first sentence ends.
  enum Form: Int, CaseIterable {
    /// With the paragraph, without a stop: `总体要求`
    case ownLine
    /// `指导思想：以…`
    case colon
    /// With the paragraph: `督促各单位健全机制。`
    case sentence
    /// More sentences follow: `加强领导。各单位要…`
    case runIn
  }

  /// What the first sentence is like.
  enum Head: Int, CaseIterable {
    /// At most a dozen characters in one piece: `总体要求`
    case brief
    /// Longer, in one piece: `健全行政执法与刑事司法衔接机制`
    case plain
    /// Two clauses: `完善制度机制，提高行政效能`
    case paired
    /// More of them, or no end in sight.
    case winding
  }

  /// Whether the first sentence begins and ends like the headings of the document: which words its first and last clause begin with.
  enum Wording: Int, CaseIterable {
    /// Neither: `会同有关部门，按季度通报进展。`
    case foreign
    /// The first clause alone: `完善工作台账，及时回应群众关切。`
    case opens
    /// The last alone: `对条件成熟的事项，推进信息公开。`
    case closes
    /// Both, which may be the same: `完善制度机制，提高行政效能。`
    case parallel
  }

  var form: Form
  private(set) var head: Head
  let endsInTag: Bool
  /// The next marker is the first of a list: `健全服务体系⏎（一）…`
  let leadsList: Bool
  /// The paragraph before ends in a tag: what ended there was an item, and here another begins.
  var followsTag: Bool
  /// It stands on its own line, and right behind it an item of another level, whether its list begins there or runs on: `健全服务体系⏎（二十四）…`
  var itemBehind: NumberingStyle? = nil
  var leadsItem: Bool { itemBehind != nil }
  /// It is the name that the first or the last chapter of every rule has: 总则, 附则.
  var namesChapter = false
  /// It is one of the names that chapters of plans mostly have: 保障措施.
  var namesPlanChapter = false
  /// It opens with a heading in brackets: `【市场准入】全面落实…`
  var isFramed = false
  /// It ends in a colon: `主要任务：`
  var announces = false
  /// Known once the document's headings are.
  var wording = Wording.foreign
  /// What its heading is like, if that lost its stop: `健全农业保障能力|完善监测预警机制，推动…`
  var stopless: Heading?

  /// What a heading is like and how its clauses begin.
  struct Heading {
    let head: Head
    let wording: Wording
  }

  /// Whether it begins as headings of the document do, or is as short as one.
  @inline(__always) var mayHead: Bool { wording == .opens || wording == .parallel || stopless != nil || head == .brief }

  /// What it would look like if its heading had kept its stop; nil where none seems to have lost it.
  @inline(__always) var withStop: Shape? {
    guard let stopless else { return nil }
    var shape = self
    (shape.form, shape.head, shape.wording) = (.runIn, stopless.head, stopless.wording)
    return shape
  }

  /// What it looks like as a section of a style: an item of the same level lies not below it.
  @inline(__always)
  func seen(as style: NumberingStyle) -> Shape {
    guard itemBehind == style else { return self }
    var shape = self
    shape.itemBehind = nil
    return shape
  }

  /// What a passage looks like from a place on.
  ///
  /// - Parameters:
  ///   - words: what ``opening(_:passage:from:)`` gives for the place.
  ///   - limit: where the first sentence ends at the latest, if that is before its passage's end.
  static func of(
    _ text: ScannedText, passage index: Int, from textStart: UInt32, _ words: Opening, to limit: UInt32 = .max, leadsList: Bool
  ) -> Shape {
    let contents = text.contents[index]
    let wordsEnd = headLimit(text, passage: index, from: textStart)
    let end = min(limit, wordsEnd)
    let bytes = text.prose.bytes.span
    let behindFrame = endOfFrame(bytes, from: Int(textStart), to: Int(end))
    let isAll = behindFrame == nil && end == wordsEnd
    let opening = isAll ? words : Opening.read(bytes, from: Int(textStart), to: behindFrame ?? Int(end), limit: longestHead)
    let headEnd = behindFrame ?? opening.stop?.offset ?? Int(end)
    var shape = Shape(
      form: behindFrame == nil ? form(opening.stop, Int(textStart)..<max(Int(textStart), Int(end))) : .colon,
      head: head(bytes: headEnd - Int(textStart), commas: opening.commas), endsInTag: contents.endsInTag, leadsList: leadsList,
      followsTag: index > 0 && text.contents[index - 1].endsInTag)
    shape.isFramed = behindFrame != nil
    return shape
  }

  /// The first sentence of what stands in a passage from a place on, at most some hundred characters.
  static func opening(_ text: ScannedText, passage index: Int, from textStart: UInt32) -> Opening {
    let end = headLimit(text, passage: index, from: textStart)
    return Opening.read(text.prose.bytes.span, from: Int(textStart), to: Int(end), limit: longestHead)
  }

  /// `【市场准入】全面落实…`: the frame parts a heading from its text as a colon does.
  ///
  /// - Returns: where the text behind begins; nil where there is no such heading.
  static func endOfFrame(_ bytes: Bytes, from start: Int, to end: Int) -> Int? {
    guard Scalars.decode(bytes, at: start, end: end).value == "【" else { return nil }
    var offset = Scalars.behindHan(bytes, from: start + 3, to: min(end, start + longestFrame))
    while offset < min(end, start + longestFrame) {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      if scalar == "】" { return offset + length }
      guard scalar == "、" || scalar == "，" else { return nil }
      offset = Scalars.behindHan(bytes, from: offset + length, to: min(end, start + longestFrame))
    }
    return nil
  }

  /// In bytes.
  private static let longestFrame = 75

  /// In bytes.
  static let longestHead = 240

  /// Where a passage's words end: before its last tag.
  static func headLimit(_ text: ScannedText, passage index: Int, from textStart: UInt32) -> UInt32 {
    let tags = text.contents[index].tags
    return tags.isEmpty ? text.prose.passages[index].end : max(textStart, text.tags[Int(tags.upperBound) - 1].start)
  }

  private static func form(_ stop: Opening.Stop?, _ words: Range<Int>) -> Form {
    // Where no end is in sight it is a sentence.
    guard let stop else { return words.count > longestHead ? .runIn : .ownLine }
    let isLast = stop.after >= words.upperBound
    return stop.isColon ? isLast ? .ownLine : .colon : isLast ? .sentence : .runIn
  }

  static func head(bytes: Int, commas: Int) -> Head {
    switch commas {
    case 0 where bytes <= 36: .brief
    case 0 where bytes <= 90: .plain
    case 1 where bytes <= 120: .paired
    default: .winding
    }
  }
}
