import PlanSyntax

/// Nothing falls on the floor: each token with a meaning belongs to the one thing it is part of.
extension PlanAudit {
  func checkOwners() {
    var owners = [Int](repeating: 0, count: plan.tokens.count)
    func claim(_ range: TokenRange, _ kinds: Set<TokenKind>) {
      for index in range.range where owners.indices.contains(index) && kinds.contains(plan.tokens[index].kind) { owners[index] += 1 }
    }
    for document in plan.documents { claim(document.title, [.title]) }
    for section in plan.sections {
      claim(section.marker.tokens, Self.pieces)
      claim(section.heading, [.heading])
    }
    for paragraph in plan.paragraphs { claim(paragraph.tokens, [.text]) }
    let claimed: Set<TokenKind> = Self.pieces.union([.title, .heading, .text])
    for (index, token) in plan.tokens.enumerated() where claimed.contains(token.kind) && !plan.span(ofToken: index).isEmpty {
      let text = plan.text(written: plan.span(ofToken: index))
      // A stop that stands alone, behind a tag say, makes no paragraph.
      let mayBeFree = token.kind == .text && Self.isOnlyPunctuation(text)
      expect(owners[index] == 1 || mayBeFree && owners[index] == 0, "\(token.kind) token \(index) “\(text)” has \(owners[index]) owners")
    }
    checkTags()
    checkMetadata()
  }

  private static let pieces: Set<TokenKind> = [.markerOpen, .markerPrefix, .numeral, .markerUnit, .markerClose, .markerSeparator]

  private static func isOnlyPunctuation(_ text: String) -> Bool { text.allSatisfy { $0.isPunctuation || $0.isWhitespace } }

  /// Each tag gave a responsibility, and each responsibility stands in a tag.
  private func checkTags() {
    let spans = plan.responsibilities.map(\.span).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    var next = 0
    for (index, token) in plan.tokens.enumerated() where token.kind == .tag {
      let own = plan.span(ofToken: index)
      while next < spans.count, spans[next].end <= own.start { next += 1 }
      expect(next < spans.count && spans[next].start < own.end, "tag “\(plan.text(written: own))” gave no responsibility")
    }
    for (index, item) in plan.responsibilities.enumerated() {
      let first = plan.firstToken(endingAfter: item.span.start)
      expect(first < plan.tokens.count && plan.tokens[first].kind == .tag, "responsibility \(index) stands in no tag")
    }
  }

  /// Metadata tokens and metadata entries say the same.
  private func checkMetadata() {
    let entries = plan.documents.flatMap(\.metadata.entries)
    let spans = (entries.map(\.value) + entries.compactMap(\.label)).sorted { $0.start < $1.start }
    var next = 0
    for (index, token) in plan.tokens.enumerated() where token.kind == .metadataLabel || token.kind == .metadataValue {
      let own = plan.span(ofToken: index)
      while next < spans.count, spans[next].end <= own.start { next += 1 }
      expect(next < spans.count && spans[next].start < own.end, "metadata token “\(plan.text(written: own))” is in no entry")
    }
  }
}
