import PlanSyntax

/// No heading has a single character: `则`, the half of 附则, and `则1.本措施…`.
enum SingleCharacters: TextSign {
  static func tells(of passage: Int, in document: ShapedText) -> Bool {
    let text = document.text
    let whole = text.prose.passages[passage]
    guard whole.count > longest, let first = text.contents[passage].starts.first, text.starts[Int(first)].position == .glued else {
      return whole.count <= longest
    }
    return text.surfaces[Int(text.starts[Int(first)].firstSurface)].start <= whole.start + UInt32(longest)
  }

  /// In bytes.
  private static let longest = 3
}
