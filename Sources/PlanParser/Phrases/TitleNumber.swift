/// A document's number on the line of its title: `…的通知（某政发〔2021〕8号）`, `…的通知 某政发〔2021〕8号`, `某政发〔2021〕8号 某市人民政府关于…的通知`.
///
/// Pages write it so in the place of the line of its own that GB/T 9704-2012, 7.2.5, gives it.
enum TitleNumber {
  /// Where the number begins, its bracket with it, and what it is.
  typealias Place = (start: Int, number: Range<Int>)

  /// The number behind a title; nil where nothing, or the name of another document, stands before it: `…《某某办法》（国发〔2021〕8号）`.
  static func behind(_ bytes: [UInt8], _ line: Range<Int>) -> Place? {
    let end = Blank.start(in: bytes.span, before: line.upperBound, from: line.lowerBound)
    let last = Scalars.decode(bytes, before: end, start: line.lowerBound)
    if isLast(last.value) { return behindBlank(bytes, line.lowerBound..<end) }
    guard SurfaceScanner.closes(last.value), isLast(Scalars.decode(bytes, before: end - last.length, start: line.lowerBound).value),
      let start = opening(bytes, line.lowerBound..<end)
    else { return nil }
    return place(bytes, line.lowerBound, start..<end)
  }

  /// The number before a title, and where that begins.
  static func before(_ bytes: [UInt8], _ line: Range<Int>) -> (number: Range<Int>, title: Int)? {
    let end = line.upperBound
    guard let last = Finder.find("号", bytes, line.lowerBound, min(end, line.lowerBound + longest)), last + 3 < end,
      let number = DocumentNumber.find(bytes, line.lowerBound..<last + 3), number.lowerBound == line.lowerBound
    else { return nil }
    let title = Blank.end(in: bytes.span, from: number.upperBound, to: end)
    guard end - title >= shortestTitle, !goesOn.contains(Scalars.decode(bytes, at: title, end: end).value) else { return nil }
    return title > number.upperBound || marks.occurs(bytes.span, in: title..<end) ? (number, title) : nil
  }

  /// `某政发〔2021〕8号文件任务分解表`: the number is a word of the title.
  private static let goesOn = CharacterSet("文精令公的和、")
  /// What shows the beginning of a title right behind a number.
  private static let marks = WordList(["关于", "印发", "《"])

  private static func isLast(_ scalar: UInt32) -> Bool { scalar == "号" || scalar == "號" }

  /// `…的通知 某政发 〔2021〕8号`: behind the first blank that leaves a title before it.
  private static func behindBlank(_ bytes: [UInt8], _ line: Range<Int>) -> Place? {
    var found: Place?
    var offset = line.upperBound
    while offset > line.lowerBound, line.upperBound - offset < longest {
      let start = Blank.start(in: bytes.span, before: offset, from: line.lowerBound)
      if start < offset, offset < line.upperBound, let place = place(bytes, line.lowerBound, offset..<line.upperBound) { found = place }
      offset = start < offset ? start : offset - Scalars.decode(bytes, before: offset, start: line.lowerBound).length
    }
    return found
  }

  private static func place(_ bytes: [UInt8], _ lineStart: Int, _ candidate: Range<Int>) -> Place? {
    guard let number = DocumentNumber.find(bytes, candidate) else { return nil }
    let title = lineStart..<Blank.start(in: bytes.span, before: candidate.lowerBound, from: lineStart)
    guard title.count >= 6, Scalars.decode(bytes, before: title.upperBound, start: lineStart).value != "》",
      TitleEnding.ends(bytes, title, with: TitleEnding.all)
    else { return nil }
    return (candidate.lowerBound, number)
  }

  /// Where the bracket opens that a line ends with.
  private static func opening(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    var depth = 0
    var offset = line.upperBound
    while offset > line.lowerBound, line.upperBound - offset < longest {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: line.lowerBound)
      offset -= length
      if SurfaceScanner.closes(scalar) { depth += 1 }
      if SurfaceScanner.opens(scalar) { depth -= 1 }
      if depth == 0 { return offset }
    }
    return nil
  }

  /// In bytes.
  private static let longest = 90
  private static let shortestTitle = 18
}
