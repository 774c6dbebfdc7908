/// Puts marks that belong to no marker in the place of a marker's own: `《二）`, `（二」`, `3;`, `三—`.
///
/// Apart from ``DamageChannel``, whose kinds are what scanning and typing do to plans every day: this is rarer, and leaves no piece behind that
/// could be told by itself.
public struct ForeignMarks: Sendable {
  /// Share of the whole markers to change, 0…1.
  public let rate: Double

  /// The rate lies in 0…1.
  public init(rate: Double) { self.rate = rate }

  /// The draft with other marks. Markers that were damaged before are left alone, and decimal numbers have no mark of their own.
  public func applied(to draft: PlanDraft, using random: inout SeededGenerator) -> PlanDraft {
    var result = draft
    for index in draft.sections.indices where draft.sections[index].damage.isEmpty && random.chance(rate) {
      let section = draft.sections[index]
      guard section.style != .dash, section.style != .decimal, var marker = draft.paragraphs[section.paragraph].marker else { continue }
      if !marker.open.isEmpty, !marker.close.isEmpty {
        if random.chance(0.5) {
          marker.open = random.pick(["《", "〈", "「", "{", "<"])
        } else {
          marker.close = random.pick(["》", "〉", "」", "}", ">"])
        }
      } else if !marker.separator.isEmpty {
        marker.separator = random.pick(["；", ";", "—", "-"])
      }
      result.paragraphs[section.paragraph].marker = marker
    }
    return result
  }
}
