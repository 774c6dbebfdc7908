import PlanDiff
import PlanFormat

/// What a row calls a node.
struct NodeName {
  let id: String
  let line: Int
  /// Nil where the file has one document.
  let document: Int?
  /// Normalised; nil where there is none.
  let marker: String?
  let heading: String?
  /// The first words of what has no heading; nil where there are none.
  let opening: String?

  /// Characters of an opening.
  private static let longestOpening = 12

  init(_ index: Int, of plan: ComparedPlan) {
    let node = plan.nodes[index]
    id = node.place.id
    line = node.place.line
    document = (plan.nodes.last?.place.document ?? 1) > 1 ? node.place.document : nil
    marker = node.content.marker?.text
    heading = node.content.heading
    opening = node.content.part == .section ? node.content.paragraphs.first.map(NodeName.excerpt) : nil
  }

  /// The first words of a text.
  static func excerpt(of text: String) -> String {
    text.count > longestOpening + 1 ? text.prefix(longestOpening) + "…" : text
  }
}

extension NodeName {
  /// The first sentence of a text, or as much of it as a line holds.
  static func firstSentence(of text: String) -> String {
    let line = text.prefix { $0 != "\n" }
    let sentence = line.firstIndex { "。！？；".contains($0) }.map { line[...$0] } ?? line
    return sentence.count > longestSentence ? sentence.prefix(longestSentence) + "…" : String(sentence)
  }

  private static let longestSentence = 60

  /// The first sentence of a body, with a mark where more follows; nil where there is none.
  static func opening(of paragraphs: [String]) -> String? {
    guard let first = paragraphs.first else { return nil }
    let sentence = firstSentence(of: first)
    return sentence.hasSuffix("…") || paragraphs.count == 1 && sentence == first ? sentence : sentence + "…"
  }
}

extension ComparedPlan {
  /// The section that a node stands in; nil for what stands in none.
  func parentName(of index: Int) -> NodeName? {
    parent(of: index).flatMap { nodes[$0].content.part == .section ? NodeName($0, of: self) : nil }
  }
}

extension PlanDifference {
  func oldName(_ index: Int) -> NodeName { NodeName(index, of: old) }
  func newName(_ index: Int) -> NodeName { NodeName(index, of: new) }

  /// The section that shifted the numbers of others.
  func name(of cause: NumberingRun.Cause) -> NodeName {
    cause.kind == .inserted || cause.kind == .split ? newName(cause.node) : oldName(cause.node)
  }
}

extension NodeName {
  /// `（七）`, or where there is no marker the heading.
  var short: String { marker ?? heading.map(Printable.text) ?? id }

  /// `（十四）加大执法力度`, `第三条 本办法所称生活垃圾，…`: the marker, and the heading or else the first words.
  var label: String { label(heading ?? opening ?? "") }

  /// The label with no more than the first words of the heading.
  var shortLabel: String { label(heading.map(NodeName.excerpt) ?? opening ?? "") }

  private func label(_ words: String) -> String {
    // Markers that end in a bracket or a stop need no blank: `（一）`, `1.`, but `第三章`, `1.2`.
    let isOpen = marker?.unicodeScalars.last.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
    return Printable.text((marker ?? "") + (isOpen && !words.isEmpty ? " " : "") + words)
  }
}

extension NumberingRun {
  /// The stretches that a person is told: of a level whose scope or style changed only the whole, which has one in each section above.
  var told: [Range<Int>] { scopeChange == nil && styleChange == nil ? stretches : [0..<sections.count] }
}
