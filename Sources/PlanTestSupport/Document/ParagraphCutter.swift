import PlanSyntax

/// Cuts the text of a real document into the paragraphs of a draft, which together are the text again.
struct ParagraphCutter {
  private let plan: Plan
  private let bytes: [UInt8]
  private let markers: [MarkerPieces]
  /// Those of the scheme, each with the paragraph that it opens.
  private(set) var sections: [DraftSection]
  private(set) var paragraphs: [DraftParagraph] = []

  init(_ plan: Plan, _ scheme: DocumentScheme) {
    self.plan = plan
    sections = scheme.sections
    markers = scheme.markers
    var bytes = plan.source.bytes
    // The draft ends its last line itself.
    while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
    self.bytes = bytes
  }

  /// Where a paragraph begins, and the section that it opens.
  private struct Start {
    let offset: Int
    var section: Int?
  }

  mutating func cut() {
    let starts = starts()
    let inside = sectionsSpan
    var end = behindText(from: 0, to: starts.first?.offset ?? bytes.count)
    paragraphs.append(DraftParagraph(lead: "", marker: nil, body: text(0..<end)))
    for (index, start) in starts.enumerated() {
      let lead = text(end..<start.offset)
      let next = index + 1 < starts.count ? starts[index + 1].offset : bytes.count
      end = next == bytes.count ? next : behindText(from: start.offset, to: next)
      var paragraph = paragraph(start, to: end)
      paragraph.lead = lead
      paragraph.isInside = inside.contains(start.offset)
      if let section = start.section { sections[section].paragraph = paragraphs.count }
      paragraphs.append(paragraph)
    }
  }

  /// From the first section to the closing words.
  private var sectionsSpan: Range<Int> {
    guard let first = plan.sections.first, let last = plan.sections.last else { return 0..<0 }
    let outside = plan.documents.flatMap { [$0.closing.first, $0.colophon.first] }.compactMap { $0.map { plan.paragraphs[$0].span.start } }
    let end = outside.filter { $0 > last.span.start }.min().map { Int($0) } ?? bytes.count
    return Int(plan.writtenSpan(first.marker).start)..<end
  }

  /// Markers, and paragraphs without one that begin on a line of their own.
  private func starts() -> [Start] {
    var starts: [Int: Start] = [:]
    for paragraph in plan.paragraphs where beginsLine(Int(paragraph.span.start)) {
      starts[Int(paragraph.span.start)] = Start(offset: Int(paragraph.span.start))
    }
    for (index, section) in plan.sections.enumerated() {
      let marker = plan.writtenSpan(section.marker)
      starts[behindBlanks(Int(marker.end))] = nil
      starts[Int(marker.start)] = Start(offset: Int(marker.start), section: index)
    }
    return starts.values.filter { $0.offset < bytes.count }.sorted { $0.offset < $1.offset }
  }

  private func paragraph(_ start: Start, to end: Int) -> DraftParagraph {
    var paragraph = DraftParagraph(lead: "", marker: nil)
    guard let index = start.section else {
      paragraph.body = text(start.offset..<end)
      return paragraph
    }
    let markerEnd = Int(plan.writtenSpan(plan.sections[index].marker).end)
    let textStart = min(behindBlanks(markerEnd), end)
    paragraph.section = index
    paragraph.marker = markers[index]
    paragraph.marker?.blank = text(markerEnd..<textStart)
    setText(of: &paragraph, plan.sections[index], textStart..<end)
    return paragraph
  }

  /// Parts a run-in heading from its body.
  private func setText(of paragraph: inout DraftParagraph, _ section: Section, _ range: Range<Int>) {
    let heading = plan.span(of: section.heading)
    let end = Int(heading.end)
    let stop = section.headingStop == .written ? stopLength(at: end, to: range.upperBound) : 0
    // An article's first sentence is hardly a heading, whatever it is taken for: the paragraphs below it look the same.
    let isSentence = section.marker.style == .article && stop > 0
    guard !section.heading.isEmpty, !isSentence, Int(heading.start) == range.lowerBound, end <= range.upperBound else {
      paragraph.body = text(range)
      return
    }
    paragraph.heading = text(range.lowerBound..<end)
    paragraph.stop = text(end..<end + stop)
    paragraph.body = text(end + stop..<range.upperBound)
    // A stop that ends its line parts no body from it.
    guard behindBlanks(end + stop) > end + stop else { return }
    paragraph.heading += paragraph.stop
    paragraph.stop = ""
  }

  // MARK: Bytes

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Whether nothing but blanks stands before an offset on its line.
  private func beginsLine(_ offset: Int) -> Bool {
    let start = behindText(from: 0, to: min(offset, bytes.count))
    return start == 0 || bytes[start..<min(offset, bytes.count)].contains(0x0A)
  }

  /// The end of the last character in a range that is no blank and no line end.
  private func behindText(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start,
      let length = Self.blanks.first(where: { end - start >= $0.count && bytes[..<end].suffix($0.count).elementsEqual($0) })?.count
    {
      end -= length
    }
    return end
  }

  /// The first offset from another on at which no blank and no line end stands.
  private func behindBlanks(_ start: Int) -> Int {
    var offset = start
    while let length = Self.blanks.first(where: { bytes.count - offset >= $0.count && bytes[offset...].starts(with: $0) })?.count {
      offset += length
    }
    return offset
  }

  /// The length of a 。 or ： at an offset, 0 where there is none.
  private func stopLength(at offset: Int, to end: Int) -> Int {
    ["。", "："].first { end - offset >= 3 && bytes[offset...].starts(with: $0.utf8) } == nil ? 0 : 3
  }

  /// Among them those from U+2000 to U+200A, with which web pages indent paragraphs.
  private static let blanks: [[UInt8]] =
    [[0x20], [0x09], [0x0A], [0x0D], [0xC2, 0xA0], [0xE3, 0x80, 0x80]] + (0x80...0x8A).map { [0xE2, 0x80, $0] }
}
