/// The site that a page names before facts about its text: `某市人民政府门户网站 www.….gov.cn 发布时间：2019-02-20`, `某县政府网 2023-03-15`.
enum SiteName {
  /// Where the facts begin behind the site's name and address; nil where a line begins with none, or has no day or label behind it.
  static func factsStart(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    let word = Scalars.behindHan(bytes.span, from: line.lowerBound, to: line.upperBound)
    guard word < line.upperBound, names.ends(bytes.span, from: line.lowerBound, to: word), Blank.width(in: bytes, at: word) > 0 else {
      return nil
    }
    var offset = Blank.end(in: bytes.span, from: word, to: line.upperBound)
    // The site's address.
    let address = offset
    while offset < line.upperBound, bytes[offset] < 0x80, Blank.width(in: bytes, at: offset) == 0, !bytes[address].isDigit { offset += 1 }
    offset = Blank.end(in: bytes.span, from: offset, to: line.upperBound)
    guard offset < line.upperBound,
      DateReader.leading(bytes, offset, line.upperBound) != nil || MetadataLabel.first(bytes, offset, line.upperBound) != nil
    else { return nil }
    return offset
  }

  private static let names = WordList(["网", "网站", "门户"])
}
