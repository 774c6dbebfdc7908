import PlanSyntax

/// The numbering of a real document: its levels as a draft has them, and the sections that they number.
struct DocumentScheme {
  private(set) var levels: [LevelHabit] = []
  /// Those of the plan, in its order; the paragraphs that they open are not set yet.
  private(set) var sections: [DraftSection] = []
  /// The marker of each section.
  private(set) var markers: [MarkerPieces] = []
  /// What tells each of ``levels``.
  private var rows: [Row] = []

  /// A level of a document is told by its style, and by how many numbers its decimals join: where some chapters leave a level out, the items of
  /// the one below stand higher in those.
  private struct Row: Hashable {
    let style: NumberingStyle
    let components: Int

    init(_ marker: Marker) {
      style = marker.style
      components = marker.components
    }
  }

  /// - Returns: nil where a marker is not whole, or more than one document of the file has sections.
  init?(_ plan: Plan) {
    let numbered = plan.documents.filter { !$0.sections.isEmpty }
    guard numbered.count == 1, let document = numbered.first, document.sections.count >= PlanDraft.fewestSections else { return nil }
    addLevels(of: document, plan)
    for section in plan.sections { guard add(section, of: plan) else { return nil } }
  }

  private mutating func addLevels(of document: Document, _ plan: Plan) {
    var deepest: [Row: Int] = [:]
    for section in plan.sections { deepest[Row(section.marker)] = max(deepest[Row(section.marker)] ?? 0, section.level) }
    for section in plan.sections.sorted(by: { deepest[Row($0.marker), default: 0] < deepest[Row($1.marker), default: 0] }) {
      let row = Row(section.marker)
      guard !rows.contains(row) else { continue }
      let scope = document.numbering.first { $0.level == section.level && $0.style == row.style }?.scope
      var habit = LevelHabit(style: row.style, scope: scope ?? .restarts)
      habit.set(MarkerPieces(section.marker, of: plan))
      levels.append(habit)
      rows.append(row)
    }
  }

  private mutating func add(_ section: Section, of plan: Plan) -> Bool {
    let marker = section.marker
    let pieces = MarkerPieces(marker, of: plan)
    guard marker.status == .written, marker.style == marker.seriesStyle, let ordinal = marker.ordinal,
      pieces.text == plan.written(marker), let row = rows.firstIndex(of: Row(marker))
    else { return false }
    markers.append(pieces)
    let above = section.parent.map { sections[$0] }
    let number = Int(ordinal.value)
    sections.append(
      DraftSection(
        schemeIndex: row, style: marker.style, ordinal: number,
        path: (above?.style == marker.style ? above?.path ?? [] : []) + [number], level: section.level, parent: section.parent,
        heading: section.heading.isEmpty ? nil : plan.text(.heading, in: section.heading), paragraph: 0, soundMarker: pieces.text))
    return true
  }
}

extension LevelHabit {
  /// Takes the form of a marker over.
  fileprivate mutating func set(_ pieces: MarkerPieces) {
    open = pieces.open
    close = pieces.close
    separator = pieces.separator
    unit = pieces.unit
    blank = pieces.blank
  }
}

extension MarkerPieces {
  /// The pieces of a marker that was read.
  fileprivate init(_ marker: Marker, of plan: Plan) {
    self.init()
    for index in marker.tokens.range {
      let text = plan.text(written: plan.span(ofToken: index))
      switch plan.tokens[index].kind {
      case .markerOpen: open += text
      case .markerPrefix: prefix += text
      case .numeral: numeral += text
      case .markerUnit: unit += text
      case .markerClose: close += text
      case .markerSeparator: separator += text
      default: break
      }
    }
  }
}
