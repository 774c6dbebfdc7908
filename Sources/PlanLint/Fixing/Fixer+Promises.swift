import PlanSyntax

/// Whether fixes do what they say.
extension Fixer {
  /// The findings whose safe fix restores a marker that the text, read again, does not have in that place, all of it.
  ///
  /// Such a fix mends nothing: the next run would find the same, and put the marker there once more. O(n log n) in the edits, linear in the sections.
  ///
  /// - Parameters:
  ///   - findings: what ``apply(_:to:unsafe:)`` was given.
  ///   - result: what came of it.
  ///   - before: the plan in which they were found.
  ///   - after: what the result is read as.
  /// - Returns: indices of findings.
  public static func unkept(_ findings: [Diagnostic], _ result: Result, from before: Plan, to after: Plan) -> [Int] {
    var markers: [UInt32: (ordinal: Ordinal?, end: UInt32)] = [:]
    for section in after.sections {
      let span = after.writtenSpan(section.marker)
      markers[span.start] = (section.marker.ordinal, span.end)
    }
    let places = places(of: result.edits)
    var unkept: [Int] = []
    for index in result.applied {
      let finding = findings[index]
      guard let fix = finding.fixes.first, fix.applicability == .safe, fix.edits.count == 1, let edit = fix.edits.first, !edit.text.isEmpty,
        let section = finding.section
      else { continue }
      let marker = before.sections[section].marker
      let isAtMarker = marker.status == .restored && edit.span.start == before.writtenSpan(marker).start
      let isBeforeText = marker.status == .inferred && edit.span.start == before.textStart(ofSection: section)
      guard isAtMarker || isBeforeText, let ordinal = marker.ordinal else { continue }
      let start = places[result.edits.indices.partitioningIndex { result.edits[$0].span.start >= edit.span.start }]
      let end = start + UInt32(edit.text.utf8.count) - UInt32(edit.text.utf8.reversed().prefix { $0 == 0x20 }.count)
      if let found = markers[start], found.ordinal == ordinal, found.end >= end { continue }
      unkept.append(index)
    }
    return unkept
  }

  /// Where the texts of edits begin once all are made.
  private static func places(of edits: [TextEdit]) -> [UInt32] {
    var shift = 0
    return edits.map { edit in
      defer { shift += edit.text.utf8.count - edit.span.count }
      return UInt32(Int(edit.span.start) + shift)
    }
  }
}
