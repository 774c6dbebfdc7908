/// The number before a unit in a list of units, which is no part of its name: `1.市教育局；2.市财政局`.
enum UnitNumber {
  /// A name without the number before it; `12345热线` and `110指挥中心` keep theirs.
  static func removed(_ bytes: Bytes, _ name: Range<Int>) -> Range<Int> {
    var offset = name.lowerBound
    while offset < name.upperBound, bytes[offset].isDigit { offset += 1 }
    guard offset > name.lowerBound, offset - name.lowerBound <= 2 else { return name }
    let point = Scalars.decode(bytes, at: offset, end: name.upperBound)
    guard SurfaceScanner.isDot(point.value) else { return name }
    let rest = TagText.trim(bytes, offset + point.length..<name.upperBound)
    return Scalars.isHan(Scalars.decode(bytes, at: rest.lowerBound, end: rest.upperBound).value) ? rest : name
  }
}
