import PlanSyntax

/// A plan, and its source without one character of one marker.
struct MarkerDeletion {
  let offset: Int
  let length: Int
  let bytes: [UInt8]

  /// All plans that lack one character of a marker's pieces. Blanks inside a marker are no pieces.
  static func all(of plan: Plan) -> [MarkerDeletion] {
    plan.tokens.indices.filter { plan.tokens[$0].kind.isMarkerPiece && plan.tokens[$0].kind != .markerBlank }.flatMap { index in
      var deletions: [MarkerDeletion] = []
      var offset = Int(plan.span(ofToken: index).start)
      for scalar in plan.text(written: plan.span(ofToken: index)).unicodeScalars {
        let length = UTF8.width(scalar)
        var bytes = plan.source.bytes
        bytes.removeSubrange(offset..<(offset + length))
        deletions.append(MarkerDeletion(offset: offset, length: length, bytes: bytes))
        offset += length
      }
      return deletions
    }
  }

  /// The offset in the whole source of a byte of the damaged one.
  func original(_ place: Int) -> Int { place < offset ? place : place + length }
}

/// Where the sections of a plan begin, to find them again in a damaged copy.
struct SectionPlaces {
  private let places: [(range: ClosedRange<Int>, ordinal: Ordinal?)]

  init(_ plan: Plan) {
    places = plan.sections.map { section in
      let marker = plan.writtenSpan(section.marker)
      return (Int(marker.start)...max(Int(marker.start), plan.textStart(behind: marker)), section.marker.ordinal)
    }
  }

  /// The number of the section whose marker, or the text right behind it, is at an offset; nil where no section begins there.
  func ordinal(at offset: Int) -> Ordinal? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, places[low - 1].range.contains(offset) else { return nil }
    return places[low - 1].ordinal
  }
}

extension Plan {
  /// Behind a marker and the blanks and line ends that follow it.
  fileprivate func textStart(behind marker: Span) -> Int {
    var offset = Int(marker.end)
    for scalar in String(decoding: source.bytes[offset...].prefix(64), as: UTF8.self).unicodeScalars {
      guard scalar.properties.isWhitespace || (0x200B...0x200F).contains(scalar.value) else { break }
      offset += UTF8.width(scalar)
    }
    return offset
  }

  /// True where every number is 1 or one more than the last of its level and style: no mistake of the author's, nothing left out.
  var isRegular: Bool {
    documents.allSatisfy { document in
      var last: [Int: (style: NumberingStyle, ordinal: Int)] = [:]
      return document.sections.allSatisfy { index in
        let section = sections[index]
        guard let ordinal = section.marker.ordinal.map({ Int($0.value) }) else { return false }
        defer { last[section.level] = (section.marker.style, ordinal) }
        return ordinal == 1 || last[section.level].map { $0 == (section.marker.style, ordinal - 1) } ?? false
      }
    }
  }
}
