/// What a section is called: its normalised marker and its id.
extension Plan {
  /// The marker in the form of GB/T 9704-2012: `（十四）`, `3.`, `1.2.1`; empty where the ordinal is not known.
  public func markerText(ofSection index: Int) -> String {
    let section = sections[index]
    let marker = section.marker
    guard let ordinal = marker.ordinal else { return "" }
    switch marker.style {
    case .decimal:
      var numbers = [String(ordinal.value)]
      var parent = section.parent
      while numbers.count < marker.components, let above = parent, let number = sections[above].marker.ordinal {
        numbers.append(String(number.value))
        parent = sections[above].parent
      }
      return numbers.reversed().joined(separator: ".")
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
    var components = [idComponent(ofSection: index)]
    var parent = sections[index].parent
    while let above = parent {
      components.append(idComponent(ofSection: above))
      parent = sections[above].parent
    }
    return components.reversed().joined(separator: ".")
  }

  /// Counts, among siblings, the earlier ones with the same ordinal, and writes it to ``Section/occurrence``. Linear.
  public static func countOccurrences(in sections: inout [Section], documents: [Document]) {
    // One a level; those deeper than the section at hand count nothing yet.
    var siblings: [OrdinalCounts] = []
    var depth = 0
    for document in documents {
      for index in document.sections {
        let level = sections[index].level
        while siblings.count < level { siblings.append(OrdinalCounts()) }
        while depth > level {
          depth -= 1
          siblings[depth].reset()
        }
        depth = level
        sections[index].occurrence = siblings[level - 1].count(Int(sections[index].marker.ordinal?.value ?? 0))
      }
      for level in 0..<depth { siblings[level].reset() }
      depth = 0
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
      responsibilities: responsibilities, responsibilityRules: responsibilityRules, unreadTags: unreadTags, lineCount: lineCount)
  }
}

/// How often each ordinal was met; used again for each run of siblings, so that it is made once.
private struct OrdinalCounts {
  private var counts = [Int](repeating: 0, count: 32)
  /// The ordinals whose count is not 0.
  private var met: [Int] = []

  init() { met.reserveCapacity(32) }

  /// Times that the ordinal was met, this time included.
  mutating func count(_ ordinal: Int) -> Int {
    if ordinal >= counts.count { counts += repeatElement(0, count: ordinal + 32 - counts.count) }
    counts[ordinal] += 1
    if counts[ordinal] == 1 { met.append(ordinal) }
    return counts[ordinal]
  }

  mutating func reset() {
    for ordinal in met { counts[ordinal] = 0 }
    met.removeAll(keepingCapacity: true)
  }
}
