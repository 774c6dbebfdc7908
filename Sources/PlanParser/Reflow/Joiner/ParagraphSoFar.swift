/// What is known of a paragraph while its lines are gathered.
struct ParagraphSoFar {
  private(set) var lineCount = 0
  private(set) var openBrackets = 0
  /// Lines before the one on which the first of them opened.
  private(set) var openLine = 0
  private(set) var hasSentence = false
  private(set) var hasClause = false
  /// The last bracket stood behind a stop: `…办理登记。（市商务委）`
  private(set) var endsInRemark = false
  var beginsWithMarker = false
  var beginsWithArticle = false
  /// `192⏎严格规范…` behind （191）: the number has the line for itself.
  var beginsWithLoneNumber = false
  /// `责任单位：`
  var beginsWithLabel = false
  private(set) var pageLine: PageLine
  private var columns = 0
  private var isBehindStop = false

  /// - Parameter width: columns of a line of the page.
  init(width: Int) { pageLine = PageLine(width: width) }

  /// The paragraph is more than a heading or a title: what ends without a point goes on.
  var isProse: Bool { hasSentence || hasClause && (!beginsWithMarker || columns > pageLine.width * 5 / 4) }

  /// What looks like a marker at the start of its next line may be a part of it: `…线上线下标准统⏎一、服务同质`.
  var mayHoldMarker: Bool { hasSentence || hasClause || beginsWithMarker }

  /// A line of so many columns is a piece of the line of the page, or begins the next.
  mutating func fill(_ columns: Int) {
    if lineCount == 0 { pageLine.begin(with: columns) } else { pageLine.add(columns) }
    self.columns += columns
  }

  /// Reads the line's brackets and stops.
  ///
  /// - Parameter text: of the line, behind what is left of a marker, whose own bracket opens nothing.
  mutating func take(_ bytes: Bytes, _ text: Range<Int>) {
    lineCount += 1
    var offset = text.lowerBound
    while true {
      let behind = Scalars.behindHan(bytes, from: offset, to: text.upperBound)
      if behind > offset { isBehindStop = false }
      offset = behind
      guard offset < text.upperBound else { return }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: text.upperBound)
      switch scalar {
      case _ where Self.opens(scalar):
        if openBrackets == 0 {
          endsInRemark = isBehindStop
          openLine = lineCount - 1
        }
        openBrackets += 1
      case _ where Self.closes(scalar): openBrackets = max(0, openBrackets - 1)
      case "。": hasSentence = true
      case "，", ",": hasClause = true
      default: break
      }
      isBehindStop = scalar == "。"
      offset += max(1, length)
    }
  }

  /// A bracket, or a quotation or title mark.
  static func opens(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "（", "(", "〔", "【", "[", "《", "“", "［", "﹙": true
    default: false
    }
  }

  static func closes(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "）", ")", "〕", "】", "]", "》", "”", "］", "﹚": true
    default: false
    }
  }
}
