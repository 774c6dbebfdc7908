/// A look at the whole text, which says what of all that could be a marker is none, or is one though it seemed to be a word.
///
/// One character says too little: what stands before and behind tells.
protocol Look: SendableMetatype {
  /// What must be there for the look to find anything, one of these at least; empty where that can not be said beforehand.
  static var needs: Candidates.Traits { get }

  /// Linear.
  static func apply(to candidates: inout Candidates)
}

extension Look {
  static var needs: Candidates.Traits { [] }
}

extension Candidates {
  /// Takes every look in turn.
  mutating func takeLooks() {
    for look in Self.looks where look.needs.isEmpty || !traits.isDisjoint(with: look.needs) { look.apply(to: &self) }
  }

  /// In this order: what is no numbering of this text before what counts on from it, and what tells of certain neighbours before what takes them for certain.
  private static let looks: [any Look.Type] = [
    // What the others read as the first of several cuts.
    SpacedDecimals.self,
    // What number a numeral is.
    DigitByDigit.self,
    // Numbers of pages, which would tear any list.
    PageCounters.self,
    // What a broken line begins with.
    TornSentences.self,
    // Neither months nor who signs are items of a list.
    NamedPeriods.self, SigningPlaces.self,
    // Items of other texts: nothing here goes on from them.
    QuotedParagraphs.self, QuotedLists.self,
    // That a marker stands twice is no reference; so before the neighbours of divisions are asked.
    DoubledMarkers.self, DivisionNeighbours.self,
    // What is left of 第一条 and its like divides the text, or counts things in it.
    LoneDivisions.self,
    // Bare numerals behind a whole marker, before things counted line by line are asked for bare ones.
    BareRuns.self,
    // Articles of laws, of which all that were written here are known by now; notes; letters.
    QuotedArticles.self, NumberedNotes.self, LetteredLists.self,
    // What is counted line by line is no heading, though it counts on as headings do.
    CountedThings.self, MeasuredHeadings.self,
    // `1.1.18 年内` is a decimal number's before `3.2025年` is an item's.
    DecimalNeighbours.self, HanItems.self, DigitItems.self,
    // It counts on from what the others have cleared.
    ListedReferences.self,
    // Whatever numbers a row of a table or heads a collected text is no section's, be it as sure as it may.
    TableRows.self, CollectionHeads.self,
    // What the numbers that are left leave out.
    SkippedNumbers.self,
    // What stands over the lists that are left.
    Subheadings.self,
  ]
}
