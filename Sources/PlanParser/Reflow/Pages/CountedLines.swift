/// Lines of pages that are alike but for a number, which counts on from page to page: `第一章 发展基础　12`, `12 某县“十四五”规划`, `[12]`, `12页`.
///
/// A list counts on as well, but its items differ in their words, and nothing is broken off before them.
enum CountedLines {
  /// Bytes of the longest such line, and of what stands behind a number at its end.
  private static let (longest, longestClose) = (150, 12)

  /// What is alike: a line without its number.
  private struct Rest: Hashable {
    let before: ArraySlice<UInt8>
    let behind: ArraySlice<UInt8>
  }

  /// Indices of lines, in order. Looks for them where lines are wrapped. Linear.
  static func find(_ lines: TextLines, _ layout: PageLayout) -> [Int] {
    guard let width = layout.width else { return [] }
    var runs: [Rest: [NumberMark]] = [:]
    var found: [Int] = []
    var last: Int?
    var place = 0
    func close(_ run: [NumberMark]) {
      let inside = run.count(where: \.isInside)
      if run.count > 2 && inside * 3 >= run.count || run.count == 2 && inside == 2 { found += run.map(\.line) }
    }
    for index in lines.indices where !lines[index].isBlank {
      defer {
        last = index
        place += 1
      }
      guard let last else { continue }
      for (number, rest) in candidates(lines, index) {
        let mark = NumberMark(line: index, number: number, place: place, isInside: lines.breaksFullLine(last, width: width))
        if let before = runs[rest]?.last, !before.isFollowed(by: mark, lines: NumberMark.leastLines) {
          close(runs[rest] ?? [])
          runs[rest] = []
        }
        runs[rest, default: []].append(mark)
      }
    }
    for run in runs.values { close(run) }
    return found.sorted()
  }

  /// The number with which a line begins, and the one at its end, each with the rest of the line.
  private static func candidates(_ lines: TextLines, _ index: Int) -> [(Int, Rest)] {
    let bytes = lines.bytes
    let (start, end) = (Int(lines[index].textStart), Int(lines[index].textEnd))
    let (first, last) = (lines.first(of: index), lines.last(of: index))
    // Most lines begin and end in words.
    if Scalars.isHan(last), last != "页", NumeralCharacter.arabic(first) == nil { return [] }
    guard end - start <= longest, !lines.isPageMark(index) else { return [] }
    var candidates: [(Int, Rest)] = []
    var leading = start
    while leading < end, bytes[leading].isDigit { leading += 1 }
    if leading > start, leading < end, let number = value(bytes, start..<leading), !isPoint(bytes[leading]) {
      candidates.append((number, Rest(before: bytes[start..<start], behind: bytes[leading..<end])))
    }
    var close = end
    while close > start, end - close < longestClose, !bytes[close - 1].isDigit {
      let (scalar, length) = Scalars.decode(bytes, before: close, start: start)
      guard closes.contains(scalar) || Blank.contains(scalar) else { break }
      close -= length
    }
    var digits = close
    while digits > start, bytes[digits - 1].isDigit { digits -= 1 }
    if digits < close, digits > start, let number = value(bytes, digits..<close), !isPoint(bytes[digits - 1]) {
      candidates.append((number, Rest(before: bytes[start..<digits], behind: bytes[close..<end])))
    }
    return candidates.isEmpty || isOwn(bytes, start..<end) ? [] : candidates
  }

  /// `附件2`, `（2）`, `2．`: what the text counts itself.
  private static func isOwn(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    if AttachmentLabel.read(bytes, line.lowerBound, line.upperBound) != nil { return true }
    guard let surface = SurfaceScanner(bytes: bytes).surface(at: line.lowerBound, end: line.upperBound) else { return false }
    return Int(surface.end) == line.upperBound || surface.unit != .none || surface.separator != .none
  }

  private static func value(_ bytes: [UInt8], _ digits: Range<Int>) -> Int? {
    guard digits.count <= 3 else { return nil }
    return digits.reduce(0) { $0 * 10 + Int(bytes[$1] - UInt8(ascii: "0")) }
  }

  /// `1.5`, `8%`: a number's own.
  private static func isPoint(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "%") }

  /// What stands behind the number at a line's end: `第12页`, `[12]`, `· 12 ·`.
  private static let closes = CharacterSet("页-—–―－─·•~～]］】)）_*|｜/")
}
