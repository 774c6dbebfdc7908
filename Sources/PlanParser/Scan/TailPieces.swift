/// Reads what stands behind the numeral of a marker: its unit, or a closing bracket and a separator, and then blanks.
enum TailPieces {
  /// Reads the pieces at a place and moves to where the heading begins.
  static func read(_ bytes: Bytes, _ place: inout Place, _ surface: inout Surface) {
    surface.end = UInt32(truncatingIfNeeded: place.offset)
    if surface.pieces.contains(.prefix) || surface.pieces.contains(.han), readUnit(bytes, &place, &surface) {
      finish(bytes, &place, &surface)
      return
    }
    readClose(bytes, &place, &surface)
    readSeparator(bytes, &place, &surface)
    finish(bytes, &place, &surface)
  }

  /// Blanks before the heading.
  @inline(__always)
  static func finish(_ bytes: Bytes, _ place: inout Place, _ surface: inout Surface) {
    if place.skipBlanks(bytes) { surface.pieces.insert(.blankBehind) }
    surface.textStart = UInt32(truncatingIfNeeded: place.offset)
  }

  // MARK: Units

  /// 章, 节, 条, 篇, 编 or 部分; false where none follows.
  private static func readUnit(_ bytes: Bytes, _ place: inout Place, _ surface: inout Surface) -> Bool {
    var probe = place
    let isParted = probe.skipBlanks(bytes)
    let first = probe.peek
    var unit = unit(first)
    var isBroken = false
    if first == 0x90E8 {  // 部分, and behind 第 also 部 分
      probe.advance(bytes)
      isBroken = surface.pieces.contains(.prefix) && probe.skipBlanks(bytes)
      guard probe.peek == 0x5206 else { return false }
      unit = .part
    }
    guard unit != .none else { return false }
    probe.advance(bytes)
    let isBlankBehind = SurfaceScanner.isBlank(probe.peek)
    if !isBlankBehind, first == 0x7F16, makesVerb(probe.peek, behindPrefix: surface.pieces.contains(.prefix)) { return false }
    if !surface.pieces.contains(.prefix) {
      // `三条 加强领导`, `三 章加强领导` and `三条做好免疫接种` lost their 第; `三条措施` is a count, `六章职责分工` is none.
      if !isBlankBehind, !isParted {
        if unit == .section && makesNoun.contains(probe.peek) { return false }
        surface.doubt = unit == .article && countedByArticle.contains(probe.peek) ? .word : .bare
      }
    } else if unit == .part, isParted, !isBlankBehind {
      // `第三　编制名录` lost its 节; `第 三 编 总则` did not.
      return false
    }
    surface.unit = unit
    if isParted || isBroken { surface.pieces.insert(.innerBlank) }
    surface.end = UInt32(truncatingIfNeeded: probe.offset)
    place = probe
    if surface.pieces.contains(.prefix) { readPoint(bytes, &place, &surface) }
    return true
  }

  /// `第一部分：去年工作回顾`, `第一章、总则`: a point that the standard does not want. `第三条、第四条` and `第二章、（三）` name places.
  private static func readPoint(_ bytes: Bytes, _ place: inout Place, _ surface: inout Surface) {
    let point = place.peek
    guard point == 0xFF1A || point == 0x3A || point == 0x3001 || SurfaceScanner.isDot(point) || point == 0xB7 else { return }
    var probe = place
    probe.advance(bytes)
    if point == 0x3001, probe.peek == 0x7B2C || SurfaceScanner.opens(probe.peek) { return }  // 第
    surface.separator = separator(point, after: surface.pieces)
    surface.end = UInt32(truncatingIfNeeded: probe.offset)
    place = probe
  }

  /// Whether a character makes a verb of 编: `二编制灌溉计划`, `第九编写教材`, but `第二编发展基础`.
  private static func makesVerb(_ scalar: UInt32, behindPrefix: Bool) -> Bool {
    scalar == 0x5236 || scalar == 0x5199 || !behindPrefix && [0x5370, 0x529E, 0x6392, 0x53D1].contains(scalar)  // 制写 印办排发
  }

  /// What makes a noun of 节: `三节约用水`, `二十四节气`
  private static let makesNoun = CharacterSet("约能水日点假课气庆俭")

  /// What 条 counts: `三条措施`, `八条红线`, `两条生产线`, `十条以上`
  private static let countedByArticle = CharacterSet(
    "措意规建政红底主经标要原纪禁举线路道街河江沟渠沿生铁公高航战途信消新重具内以及、，,。的和款是件例文目理龙腿鱼绳硬铁刚惠工实基核关任")

  /// 章, 节, 条 or 篇 that neither makes a noun with what follows nor has anything before it: `条加强信息报送`.
  static func isUnitAlone(_ first: UInt32, _ second: UInt32) -> Bool {
    switch unit(first) {
    case .chapter: !nounsOfChapter.contains(second)
    case .section: !makesNoun.contains(second) && !nounsOfSection.contains(second)
    case .article: !countedByArticle.contains(second) && !nounsOfArticle.contains(second)
    case .part, .none: false
    }
  }

  private static let nounsOfChapter = CharacterSet("程节句法鱼草")
  private static let nounsOfSection = CharacterSet("目省余制律奏拍育欲流支油电煤粮选外事令本支")
  private static let nounsOfArticle = CharacterSet("码块幅令约规播形")

  /// Whether a character is a unit or a part of one.
  static func mayBeUnit(_ scalar: UInt32) -> Bool { unit(scalar) != .none || scalar == 0x90E8 || scalar == 0x5206 }  // 部分

  static func unit(_ scalar: UInt32) -> Surface.Unit {
    switch scalar {
    case 0x7AE0: .chapter  // 章
    case 0x8282, 0x7BC0: .section  // 节 節
    case 0x6761, 0x689D: .article  // 条 條
    case 0x7BC7, 0x7F16, 0x7DE8: .part  // 篇 编 編
    default: .none
    }
  }

  // MARK: Brackets and separators

  @inline(__always)
  private static func readClose(_ bytes: Bytes, _ place: inout Place, _ surface: inout Surface) {
    var probe = place
    let isParted = probe.skipBlanks(bytes)
    guard SurfaceScanner.closes(probe.peek) else { return }
    surface.pieces.insert(.close)
    if isParted { surface.pieces.insert(.innerBlank) }
    probe.advance(bytes)
    surface.end = UInt32(truncatingIfNeeded: probe.offset)
    place = probe
  }

  @inline(__always)
  private static func readSeparator(_ bytes: Bytes, _ place: inout Place, _ surface: inout Surface) {
    guard surface.components == 1 || surface.pieces.contains(.close) else {
      // `1.1.` and `1.1、`: a point that the standard does not want.
      guard SurfaceScanner.isDot(place.peek) || place.peek == 0x3001 else { return }
      surface.separator = place.peek == 0x3001 ? .comma : .dot
      place.advance(bytes)
      surface.end = UInt32(truncatingIfNeeded: place.offset)
      return
    }
    guard surface.hasNumeral else { return }
    var probe = place
    let isParted = probe.skipBlanks(bytes)
    let separator = separator(probe.peek, after: surface.pieces)
    guard separator != .none else { return }
    probe.advance(bytes)
    // `2 :建立台账`, but `2 : 1`
    if isParted, separator == .other {
      var behind = probe
      _ = behind.skipBlanks(bytes)
      guard NumeralCharacter.arabic(behind.peek) == nil else { return }
    }
    surface.separator = separator
    if isParted { surface.pieces.insert(.innerBlank) }
    // `1.、加强领导`, `一、、总体要求`, `1.）加强领导`
    if separator == .comma || separator == .dot, probe.peek == 0x3001 || separator == .dot && SurfaceScanner.closes(probe.peek) {
      probe.advance(bytes)
    }
    surface.end = UInt32(truncatingIfNeeded: probe.offset)
    place = probe
  }

  static func separator(_ scalar: UInt32, after pieces: Surface.Pieces) -> Surface.Separator {
    switch scalar {
    case 0x3001, 0xFF64: .comma  // 、 ､
    case 0x2E, 0xFF0E, 0x2024, 0xFE52: .dot  // . ．
    case 0xFF0C, 0x2C, 0xFF1A, 0x3A, 0xB7, 0x30FB, 0x2022, 0x3002:  // ， , ： : · ・ • 。
      // `（一）：指导思想`
      pieces.contains(.close) && scalar != 0xFF1A && scalar != 0x3A ? .none : .other
    default: .none
    }
  }
}
