import PlanFormat
import PlanSyntax

/// What the outline says, in one language.
struct OutlineWords {
  let language: MessageLanguage

  var noTitle: String { language == .zh ? "（无标题）" : "(no title)" }

  func kind(_ kind: DocumentKind) -> String {
    switch (kind, language) {
    case (.plan, .zh): "方案"
    case (.notice, .zh): "通知"
    case (.attachment, .zh): "附件"
    case (_, .en): kind.name
    }
  }

  /// What was done to a number; nil where it stands as written.
  func mark(_ marker: Marker, written: String) -> String? {
    let written = Escape.invisible(written)
    let candidates = marker.candidates.map(\.description)
    switch (marker.status, language) {
    case (.written, _): return nil
    case (.restored, .zh): return "修复，原文“\(written)”"
    case (.restored, .en): return "restored, the text has “\(written)”"
    case (.inferred, .zh): return "补出，原文无编号"
    case (.inferred, .en): return "inferred, the text has no number"
    case (.unresolved, .zh): return "编号未定" + (candidates.isEmpty ? "" : "，可能是 " + candidates.joined(separator: "、"))
    case (.unresolved, .en): return "number unknown" + (candidates.isEmpty ? "" : ", perhaps " + candidates.joined(separator: ", "))
    }
  }

  /// The last line: `共 42 节，修复 16，补出 2`.
  func count(_ plan: Plan) -> String {
    var counts: [MarkerStatus: Int] = [:]
    for section in plan.sections { counts[section.marker.status, default: 0] += 1 }
    let total = plan.sections.count
    var parts = [language == .zh ? "共 \(total) 节" : total == 1 ? "1 section" : "\(total) sections"]
    for status in [MarkerStatus.restored, .inferred, .unresolved] {
      guard let count = counts[status] else { continue }
      parts.append(language == .zh ? "\(noun(status)) \(count)" : "\(count) \(noun(status))")
    }
    return parts.joined(separator: language == .zh ? "，" : ", ")
  }

  private func noun(_ status: MarkerStatus) -> String {
    switch (status, language) {
    case (.restored, .zh): "修复"
    case (.inferred, .zh): "补出"
    case (.unresolved, .zh): "未定"
    case (.written, .zh): "原样"
    case (_, .en): status.name
    }
  }
}
