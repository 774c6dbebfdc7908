import PlanSyntax

/// What a place's words have that a heading without its marker hardly begins with, or is.
enum HeadDoubt: Int, CaseIterable {
  /// Nothing.
  case none
  /// `一方面要加强…`: they begin like a marker.
  case beginsLikeMarker
  /// `具体任务如下：`: they point to what stands behind or before.
  case pointsOn
  /// `十大工程。…`: they begin like a marker, and look like a heading that does so.
  case beginsLikeMarkerInHeading

  /// What it costs on top of ``Cost/wholeMarker``.
  var price: Float {
    switch self {
    case .none: 0
    case .beginsLikeMarker: Cost.besideNumber
    case .pointsOn: Cost.pointingOn
    case .beginsLikeMarkerInHeading: Cost.besideNumberInHeading
    }
  }

  /// - Parameter event: a paragraph's start, or that of a line inside one.
  static func of(_ event: Event, in document: ShapedText) -> HeadDoubt {
    var words = document.words(of: Int(event.passage))
    if event.joint > 0 { words = Int(event.joint)..<words.upperBound }
    let bytes = document.text.prose.bytes.span
    if pointsOn(bytes, words) { return .pointsOn }
    guard beginsLikeMarker(bytes, words) else { return .none }
    return isHeadingLike(event, document.text) ? .beginsLikeMarkerInHeading : .beginsLikeMarker
  }

  /// `具体任务如下：`, `重点做好以下工作。`, `年底前完成上述任务。`: a short sentence that points to what stands behind it or before is no heading.
  private static func pointsOn(_ bytes: Bytes, _ words: Range<Int>) -> Bool {
    guard words.count <= ShapedText.longestHeading,
      Scalars.endsThought(Scalars.decode(bytes, before: words.upperBound, start: words.lowerBound).value)
    else { return false }
    return pointers.occurs(bytes, in: words)
  }

  private static let pointers = WordList(["以下", "如下", "上述", "下列工作", "下列任务"])

  /// `一方面要加强…`, `第（二）项任务…`, `（2021—2025年）规划`, `2.5%的企业…`, `vintage（年份酒）…`
  private static func beginsLikeMarker(_ bytes: Bytes, _ words: Range<Int>) -> Bool {
    if beginsWithYear(bytes, words) || Shape.endOfFrame(bytes, from: words.lowerBound, to: words.upperBound) != nil { return false }
    let first = Scalars.decode(bytes, at: words.lowerBound, end: words.upperBound).value
    return NumeralCharacter.han(first) != nil || NumeralCharacter.arabic(first) != nil || SurfaceScanner.opens(first)
      || SurfaceScanner.closes(first) || first == "第" || (0x61...0x7A).contains(first)
  }

  /// `2025年工作回顾`, as chapters of yearly reports begin.
  private static func beginsWithYear(_ bytes: Bytes, _ words: Range<Int>) -> Bool {
    guard words.count <= ShapedText.longestHeading else { return false }
    var place = Place(bytes, at: words.lowerBound, end: words.upperBound)
    for _ in 0..<4 {
      guard NumeralCharacter.arabic(place.peek) != nil else { return false }
      place.advance(bytes)
    }
    _ = place.skipBlanks(bytes)
    return place.peek == "年"
  }

  /// `三医联动改革`, `90后青年公寓：去年…`, `十大工程。…`: a brief heading may begin with a number as well, and so may a longer one on its own line or
  /// before a colon; text that does so is seldom as short.
  private static func isHeadingLike(_ event: Event, _ text: ScannedText) -> Bool {
    guard let shape = event.shape, event.joint == 0, !shape.announces, !showsPoint(event, text) else { return false }
    return shape.head == .brief || shape.head == .plain && (shape.form == .ownLine || shape.form == .colon)
  }

  /// `二、九年一贯制学校布局`: has a point or a bracket, and lost no other marker, whatever the number is.
  private static func showsPoint(_ event: Event, _ text: ScannedText) -> Bool {
    guard event.isWritten else { return false }
    let surface = text.surfaces[Int(text.starts[Int(event.start)].firstSurface)]
    return surface.separator != .none || !surface.pieces.isDisjoint(with: [.open, .close])
  }
}
