import PlanSyntax

/// A table of contents: the lines behind 目录, which stand before the first section.
struct ContentsTable {
  struct Entry {
    let span: Span
    /// Without dots and page number.
    let text: String
  }

  let entriesWithoutHeading: [Entry]

  /// - Returns: nil where there is no table, or one that agrees so little with the text that it must have been read wrong.
  init?(_ document: Document, in plan: Plan) {
    guard let head = document.preamble.first(where: { ContentsTable.isHead(plan.paragraphs[$0], in: plan) }) else { return nil }
    let lines = document.preamble[(head + 1)...].map { (plan.paragraphs[$0], plan.text(.text, in: plan.paragraphs[$0].tokens)) }
    var known: Set<[Unicode.Scalar]> = []
    for index in document.sections {
      let heading = plan.text(.heading, in: plan.sections[index].heading)
      known.insert(ContentsTable.essence(plan.markerText(ofSection: index) + heading))
      known.insert(ContentsTable.essence(heading))
    }
    var entries: [Entry] = []
    for (paragraph, text) in lines {
      let entry = ContentsTable.entry(text)
      // The preamble follows the table.
      guard !entry.isEmpty, entry.unicodeScalars.count <= 60, !entry.unicodeScalars.contains("。") else { break }
      entries.append(Entry(span: paragraph.span, text: entry))
    }
    let missing = entries.filter { !known.contains(ContentsTable.essence($0.text)) }
    guard entries.count >= 3, missing.count * 3 <= entries.count else { return nil }
    entriesWithoutHeading = missing
  }

  /// `目录`, `目　录`
  private static func isHead(_ paragraph: Paragraph, in plan: Plan) -> Bool {
    guard paragraph.span.count <= 20 else { return false }
    let scalars = ByteScalars(plan.source.bytes, paragraph.span.range).filter { !$0.isBlank }
    return scalars.elementsEqual("目录".unicodeScalars) || scalars.elementsEqual("目次".unicodeScalars)
  }

  /// `一、总体要求……………3` without dots and page number.
  private static func entry(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    while let last = scalars.last, "0"..."9" ~= last || last.properties.isWhitespace || "…·.—-()（）".unicodeScalars.contains(last) {
      scalars.removeLast()
    }
    return String(String.UnicodeScalarView(scalars.drop { $0.properties.isWhitespace }))
  }

  /// What is left when blanks, brackets and points are taken away.
  private static func essence(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace && !"（）()、.．,，:：。".unicodeScalars.contains($0) }
  }
}
