/// The tree as indented lines: what corpus tests compare and `gangmu dump --stage tree` prints.
extension Plan {
  /// One line a node, children indented by two blanks.
  public func dump() -> String {
    var output = ""
    for document in documents {
      output += "\(document.kind.name) \(quoted(text(.title, in: document.title)))\n"
      dump(document.metadata, to: &output)
      for level in document.numbering { output += "  level \(level.level) \(level.style.name) \(level.scope.name)\n" }
      for index in document.preamble { dump(paragraph: index, "preamble", indent: 1, to: &output) }
      for index in document.responsibilityRules { dump(rule: responsibilityRules[index], to: &output) }
      for index in document.sections { dump(section: index, rules: document.responsibilityRules, to: &output) }
      for index in document.closing { dump(paragraph: index, "closing", indent: 1, to: &output) }
      for index in document.colophon { dump(paragraph: index, "colophon", indent: 1, to: &output) }
      for index in document.responsibilities { dump(responsibility: index, indent: 1, to: &output) }
      for index in document.unreadTags { output += "  unread \(quoted(text(visible: unreadTags[index].span)))\n" }
    }
    return output
  }

  private func dump(_ metadata: Metadata, to output: inout String) {
    let fields: [(String, String?)] = [
      ("indexNumber", metadata.indexNumber.map(text(visible:))),
      ("issuer", metadata.issuer.map(text(visible:))),
      ("documentNumber", metadata.documentNumber.map(text(visible:))),
      ("writtenDate", metadata.writtenDate?.description),
      ("publishedDate", metadata.publishedDate?.description),
    ]
    for case (let name, let value?) in fields { output += "  \(name) \(quoted(value))\n" }
    for entry in metadata.entries {
      output += "  entry \(entry.label.map { quoted(text(visible: $0)) } ?? "-") \(quoted(text(visible: entry.value)))\n"
    }
  }

  private func dump(rule: ResponsibilityRule, to output: inout String) {
    output += "  rule \(rule.kind.name) \(quoted(text(visible: rule.span)))"
    output += rule.units.isEmpty ? "\n" : " [\(rule.units.map(text(visible:)).joined(separator: "|"))]\n"
  }

  private func dump(section index: Int, rules: Range<Int>, to output: inout String) {
    let section = sections[index]
    let marker = section.marker
    let indent = String(repeating: "  ", count: section.level)
    output += "\(indent)\(id(ofSection: index)) \(marker.style.name) \(marker.status.name) \(quoted(written(marker)))"
    if marker.seriesStyle != marker.style { output += " among \(marker.seriesStyle.name)" }
    if !section.heading.isEmpty { output += " \(quoted(text(.heading, in: section.heading)))" }
    if section.headingStop == .missing { output += " stop-lost" }
    if !marker.candidates.isEmpty { output += " candidates " + marker.candidates.map(\.description).joined(separator: ",") }
    output += "\n"
    for paragraph in section.paragraphs { dump(paragraph: paragraph, "text", indent: section.level + 1, to: &output) }
    for item in section.responsibilities { dump(responsibility: item, indent: section.level + 1, to: &output) }
    for item in ruleResponsibilities(ofSection: index, under: rules) {
      output += "\(indent)  derived \(item.kind.name) [\(item.units.map(text(visible:)).joined(separator: "|"))]\n"
    }
    if let above = inheritedFrom(section: index) { output += "\(indent)  inherits \(id(ofSection: above))\n" }
  }

  private func dump(paragraph index: Int, _ label: String, indent: Int, to output: inout String) {
    output += String(repeating: "  ", count: indent) + "\(label) \(quoted(text(.text, in: paragraphs[index].tokens)))\n"
  }

  private func dump(responsibility index: Int, indent: Int, to output: inout String) {
    let item = responsibilities[index]
    output += String(repeating: "  ", count: indent) + "\(item.kind.name) \(quoted(text(visible: item.role))) ["
    output += texts(ofUnits: item.units).joined(separator: "|") + "]"
    if elidesPrefixes(item) { output += " read [\(item.units.map(reading(ofUnit:)).joined(separator: "|"))]" }
    if let deadline = item.deadline { output += " by \(quoted(text(visible: deadline)))" }
    output += "\n"
  }

  private func quoted(_ text: String) -> String { "“" + Escape.invisible(text) + "”" }
}
