/// A line that heads an attachment, or a list of them.
enum AttachmentStart {
  /// `附件：1.任务分解表`, `（略）附件：…`
  static func beginsAttachments(_ index: Int, _ joiner: LineJoiner) -> Bool {
    guard joiner.lines.first(of: index) == "附" || joiner.lines.first(of: index) == "（" else { return false }
    var start = Int(joiner.lines[index].textStart)
    let end = Int(joiner.lines[index].textEnd)
    if Scalars.matches("（略）", joiner.bytes, at: start, end: end) { start += 9 }
    guard let label = AttachmentLabel.read(joiner.bytes, start, end) else { return false }
    if label.hasColon { return true }
    // `附件一并印发`
    return label.hasNumber
      && (label.isAlone || label.mark != .none
        || NumeralCharacter.arabic(Scalars.decode(joiner.bytes, at: start + 6, end: end).value) != nil)
  }

  /// `附件：1.任务分解表`: with a colon it is no reference to one.
  static func beginsAttachmentList(_ index: Int, _ joiner: LineJoiner) -> Bool {
    AttachmentLabel.read(joiner.bytes, Int(joiner.lines[index].textStart), Int(joiner.lines[index].textEnd))?.hasColon ?? false
  }

  /// `附件2`, `附件（二）`, `附表1` alone
  static func isAttachmentHead(_ index: Int, _ joiner: LineJoiner) -> Bool {
    guard joiner.lines.first(of: index) == "附", joiner.lines[index].count <= LineJoiner.longestLone,
      let label = AttachmentLabel.read(joiner.bytes, Int(joiner.lines[index].textStart), Int(joiner.lines[index].textEnd))
    else { return false }
    return label.isAlone && (label.mark == .none || label.mark == .blank) && (label.isAttachment || label.hasNumber)
  }
}
