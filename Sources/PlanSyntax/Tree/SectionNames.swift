/// What a section is called: its normalised marker and its id.
extension Plan {
  /// The marker in the form of GB/T 9704-2012: `（十四）`, `3.`, `1.2.1`; empty where the ordinal is not known.
  ///
  /// The outer numbers of `1.2.1` are those that are written where the marker is kept as it is written, and else those of the sections above.
  public func markerText(ofSection index: Int) -> String {
    let section = sections[index]
    let marker = section.marker
    guard let ordinal = marker.ordinal else { return "" }
    switch marker.style {
    case .decimal:
      let numbers = DecimalNumbers(ofSection: index, in: self)
      return (0..<numbers.count).map { String(numbers[$0]) }.joined(separator: ".")
    case .part:
      let unit = text(.markerUnit, in: marker.tokens)
      return marker.style.definition.marker(ordinal, unit: unit.isEmpty ? nil : unit)
    case .dash:
      return marker.style.definition.open
    default:
      return marker.style.definition.marker(ordinal)
    }
  }

  /// The last component of a section's id: `14`, `3~2` for a repeated ordinal, `?` where the ordinal is not known.
  public func idComponent(ofSection index: Int) -> String {
    let section = sections[index]
    let number = section.marker.ordinal.map(\.description) ?? "?"
    return section.occurrence > 1 ? "\(number)~\(section.occurrence)" : number
  }

  /// Ordinals from the outermost level down, unique in the document: `5.14`. O(depth).
  public func id(ofSection index: Int) -> String {
    var id = idComponent(ofSection: index)
    var parent = sections[index].parent
    while let above = parent {
      id = idComponent(ofSection: above) + "." + id
      parent = sections[above].parent
    }
    return id
  }

  /// Counts, among siblings, the earlier ones with the same ordinal, and writes it to ``Section/occurrence``. Linear.
  public static func countOccurrences(in sections: inout [Section], documents: [Document]) {
    var counts = SiblingCounts()
    for document in documents {
      counts.beginDocument()
      for index in document.sections {
        sections[index].occurrence = counts.count(Int(sections[index].marker.ordinal?.value ?? 0), onLevel: sections[index].level)
      }
    }
  }

  /// The same plan with the numbers that the source itself spells: nothing restored, nothing inferred.
  ///
  /// Sections stay where they are. One whose number is not spelled in the source becomes ``MarkerStatus/unresolved``.
  public func withWrittenNumbers() -> Plan {
    var sections = sections
    for index in sections.indices {
      let marker = sections[index].marker
      guard marker.status == .restored || marker.status == .inferred else { continue }
      sections[index].marker = Marker(
        style: marker.style, ordinal: marker.writtenOrdinal, writtenOrdinal: marker.writtenOrdinal,
        status: marker.writtenOrdinal == nil ? .unresolved : .written, confidence: marker.writtenOrdinal == nil ? 0 : 100,
        components: marker.components, tokens: marker.tokens)
    }
    Plan.countOccurrences(in: &sections, documents: documents)
    return Plan(
      source: source, tokens: tokens, documents: documents, sections: sections, paragraphs: paragraphs,
      responsibilities: responsibilities, units: units, responsibilityRules: responsibilityRules, unreadTags: unreadTags,
      lineCount: lineCount)
  }
}

/// How often each ordinal was met among the siblings of each section that is open.
///
/// One table holds the counts of all levels. A count knows the list of siblings that it belongs to, so that a list that is left need not be cleared.
private struct SiblingCounts {
  private struct Count {
    var list: Int32 = 0
    var value: Int32 = 0
  }

  /// A row a level, an ordinal a column.
  private var counts = [Count](repeating: Count(), count: 4 * 64)
  private var width = 64
  /// The list at hand on each level, and how many levels are open.
  private var lists = [Int32](repeating: 0, count: 4)
  private var depth = 0
  private var lastList: Int32 = 0

  mutating func beginDocument() { depth = 0 }

  /// Times that the ordinal was met, this time included.
  mutating func count(_ ordinal: Int, onLevel level: Int) -> Int {
    while depth < level { open() }
    depth = level
    if ordinal >= width || level * width > counts.count { makeRoom(for: ordinal, level) }
    let list = lists[level - 1]
    let place = (level - 1) * width + ordinal
    let value = counts[place].list == list ? counts[place].value + 1 : 1
    counts[place] = Count(list: list, value: value)
    return Int(value)
  }

  private mutating func open() {
    lastList += 1
    if depth < lists.count { lists[depth] = lastList } else { lists.append(lastList) }
    depth += 1
  }

  private mutating func makeRoom(for ordinal: Int, _ level: Int) {
    let rows = max(level, counts.count / width)
    let columns = max(width, (ordinal + 1) * 2)
    var wider = [Count](repeating: Count(), count: rows * columns)
    for place in counts.indices { wider[place / width * columns + place % width] = counts[place] }
    (counts, width) = (wider, columns)
  }
}
