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

  /// Counts, among siblings, the earlier ones with the same ordinal, and writes it to ``Section/occurrence``.
  ///
  /// Linear: siblings whose ordinals rise are not looked up.
  public static func countOccurrences(in sections: inout [Section], documents: [Document]) {
    struct Series {
      var highest = -1
      var seen: [Int: Int] = [:]
      var pending: [Int] = []
    }
    for document in documents {
      var series: [Series] = [Series()]
      for index in document.sections {
        let level = sections[index].level
        while series.count > level { series.removeLast() }
        while series.count < level { series.append(Series()) }
        let ordinal = sections[index].marker.ordinal.map { Int($0.value) } ?? 0
        if ordinal > series[level - 1].highest {
          series[level - 1].highest = ordinal
          series[level - 1].pending.append(ordinal)
          sections[index].occurrence = 1
        } else {
          for earlier in series[level - 1].pending { series[level - 1].seen[earlier, default: 0] += 1 }
          series[level - 1].pending.removeAll(keepingCapacity: true)
          series[level - 1].seen[ordinal, default: 0] += 1
          sections[index].occurrence = series[level - 1].seen[ordinal] ?? 1
        }
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
      responsibilities: responsibilities, lineCount: lineCount)
  }
}
