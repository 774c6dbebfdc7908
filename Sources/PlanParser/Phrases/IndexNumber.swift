/// The number under which a government files what it publishes (索引号): an office, a year and a running number.
enum IndexNumber {
  /// `005291441/2022-00166`, `11341602003166647K/202004-00328`
  static func isWhole(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 12, range.count <= 60 else { return false }
    var digits = 0
    var slash = false
    var dash = false
    var cursor = Cursor(bytes: bytes, offset: range.lowerBound, end: range.upperBound)
    while Punctuation.isBullet(cursor.peek) || SurfaceScanner.isBlank(cursor.peek) { cursor.advance() }
    for byte in bytes[cursor.offset..<range.upperBound] {
      switch byte {
      case "0"..."9": digits += 1
      case "/": slash = true
      case "-": dash = true
      case "A"..."Z", "a"..."z", " ", "_": break
      default: return false
      }
    }
    return digits >= 8 && slash && dash
  }
}
