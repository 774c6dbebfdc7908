import PlanSyntax

/// The text of a made-up plan, and what a parser should find in it.
public struct KnownPlan: Sendable {
  public let seed: UInt64
  public let bytes: [UInt8]
  /// In reading order, each before its children.
  public let sections: [TrueSection]

  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// One section of a ``KnownPlan``.
public struct TrueSection: Sendable {
  public let style: NumberingStyle
  /// What the marker said before damage; where the author made a mistake, what he wrote.
  public let ordinal: Int
  /// Depth of nesting, from 1.
  public let level: Int
  /// Index in ``KnownPlan/sections``.
  public let parent: Int?
  public let heading: String?
  /// The marker before damage.
  public let markerText: String
  /// The marker as the text has it, line ends and blanks inside it included; empty where nothing is left.
  public let writtenText: String
  /// Byte offset of the marker, or where nothing is left of it, of the text.
  public let start: Int
  /// Byte offset of the first character behind the marker and the blanks that follow it.
  public let textStart: Int
  /// 1-based line of ``start``.
  public let line: Int
  public let damage: [DamageKind]
  public let mistake: AuthorMistake?
  public let standing: Standing
}

extension PlanDraft {
  /// Renders the draft. Linear.
  public func known() -> KnownPlan {
    var press = Press()
    var places = [Press.Place](repeating: Press.Place(), count: sections.count)
    for paragraph in paragraphs {
      let marker = paragraph.marker.map { ($0.text, $0.blank) } ?? ("", "")
      if paragraph.joint == .ownLine { press.put(paragraph.lead) }
      var place = press.place(written: marker.0)
      press.put(marker.0 + marker.1)
      if paragraph.joint == .markerOnPreviousLine { press.put(paragraph.lead) }
      place.textStart = press.bytes.count
      if marker.0.isEmpty { place = press.place(written: "") }
      if let section = paragraph.section { places[section] = place }
      press.put(paragraph.text)
    }
    press.put(lineEnd)
    return KnownPlan(seed: seed, bytes: press.bytes, sections: zip(sections, places).map { $0.placed(at: $1) })
  }
}

/// Bytes with a count of their lines.
private struct Press {
  struct Place {
    var start = 0
    var textStart = 0
    var line = 1
    var written = ""
  }

  var bytes: [UInt8] = []
  var line = 1

  mutating func put(_ text: String) {
    for byte in text.utf8 {
      bytes.append(byte)
      if byte == 0x0A { line += 1 }
    }
  }

  func place(written: String) -> Place { Place(start: bytes.count, textStart: bytes.count, line: line, written: written) }
}

extension DraftSection {
  fileprivate func placed(at place: Press.Place) -> TrueSection {
    TrueSection(
      style: style, ordinal: ordinal, level: level, parent: parent, heading: heading, markerText: soundMarker,
      writtenText: place.written, start: place.start, textStart: place.textStart, line: place.line, damage: damage,
      mistake: mistake, standing: standing)
  }
}
