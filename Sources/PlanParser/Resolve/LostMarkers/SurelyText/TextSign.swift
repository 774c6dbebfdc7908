/// Something that tells of a paragraph that it is no item, whatever number is missing nearby.
protocol TextSign: SendableMetatype {
  /// Bounded by a heading's length or linear in the paragraph's.
  static func tells(of passage: Int, in document: ShapedText) -> Bool
}

extension ShapedText {
  /// Whether a paragraph never had a marker, or not one of the document's. It is not weighed at all, and does not count among those in a gap.
  func isSurelyText(_ passage: Int) -> Bool { Self.ofText.contains { $0.tells(of: passage, in: self) } }

  /// Whether a paragraph is no item, be it one that may have been written without its marker. It counts among those in a gap.
  func isNoItem(_ passage: Int) -> Bool { Self.ofNoItem.contains { $0.tells(of: passage, in: self) } }

  /// All are asked of the same paragraph and none of another's answer: those that tell most often, or for least, come first.
  private static let ofText: [any TextSign.Type] = [
    ForeignMarkers.self, LeadingTags.self, BrokenSentences.self, Captions.self, SlippedMarkers.self, Prefaces.self, JoinedHeadings.self,
    JoiningWords.self,
  ]

  private static let ofNoItem: [any TextSign.Type] = [
    SingleCharacters.self, Periods.self, Purposes.self, Asides.self, Calls.self, SublistHeads.self,
  ]
}
