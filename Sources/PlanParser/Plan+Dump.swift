public import PlanSyntax

/// A step of the parser that can be looked at.
public enum ParseStage: String, CaseIterable, Sendable {
  /// The lines as they were split, with the blanks and the Markdown at both edges.
  case lines
  /// The passages: wrapped lines joined, page marks and empty lines set aside.
  case paragraphs
  /// The marker pieces that stand at a place, before anything says what they mean.
  case markers
  /// What the resolver made of them: the levels, and each section with its number.
  case numbering
  /// The finished tree.
  case tree
}

extension Plan {
  /// What a step of the parser holds, one line a thing: what corpus tests compare.
  public static func dump(_ stage: ParseStage, of source: Source, options: ParseOptions = ParseOptions()) -> String {
    var parsing = Parsing(source: source, options: options)
    return switch stage {
    case .lines: dump(parsing.lines, source.bytes)
    case .paragraphs: dump(parsing.prose)
    case .markers: dump(parsing.scanned)
    case .numbering: zip(parsing.parts, parsing.numbering).map { dump($0, $1, parsing.scanned) }.joined()
    case .tree: parsing.plan(parsing.numbering).dump()
    }
  }

  private static func dump(_ lines: [Line], _ bytes: [UInt8]) -> String {
    var output = ""
    for (index, line) in lines.enumerated() {
      let kind = line.isBlank ? "blank" : PageMark.matches(bytes, line) ? "page-mark" : Markup.isWhole(bytes, line) ? "markup" : "text"
      output +=
        "\(index + 1) \(kind) \(line.textStart - line.start)+\(line.textEnd - line.textStart) \(shown(bytes, line.textStart, line.textEnd))\n"
    }
    return output
  }

  private static func dump(_ prose: Prose) -> String {
    var output = ""
    for passage in prose.passages { output += "\(passage.line + 1) \(shown(prose.bytes, passage.start, passage.end))\n" }
    return output
  }

  private static func dump(_ text: ScannedText) -> String {
    var output = ""
    for (index, passage) in text.prose.passages.enumerated() {
      let contents = text.contents[index]
      guard !contents.starts.isEmpty || !contents.tags.isEmpty else { continue }
      output += "\(passage.line + 1)\n"
      for start in contents.starts {
        let start = text.starts[Int(start)]
        for number in 0..<Int(start.surfaceCount) {
          let surface = text.surfaces[Int(start.firstSurface) + number]
          output += "  \(start.position) \(shown(text.prose.bytes, surface.start, surface.end)) value \(surface.value)"
          if surface.components > 1 { output += " components \(surface.components)" }
          if surface.doubt != .none { output += " doubt \(surface.doubt)" }
          if let style = surface.wholeStyle { output += " \(style.name)" }
          output += "\n"
        }
      }
      for tag in contents.tags {
        let tag = text.tags[Int(tag)]
        output += "  tag \(shown(text.prose.bytes, tag.start, tag.end))\n"
      }
    }
    return output
  }

  private static func dump(_ part: Division, _ numbering: Numbering, _ text: ScannedText) -> String {
    var output = "\(part.kind.name)\n"
    for section in numbering.sections {
      let passage = text.prose.passages[section.passage]
      let line = text.prose.line(ofByteAt: section.surface?.start ?? passage.start, in: passage) + 1
      let number = section.ordinal.map(String.init) ?? "?"
      let indent = String(repeating: "  ", count: section.level)
      output += "\(indent)\(number) \(section.style.name) \(section.status.name) \(section.confidence) line \(line)\n"
    }
    return output
  }

  private static func shown(_ bytes: [UInt8], _ start: UInt32, _ end: UInt32) -> String {
    "“" + Escape.invisible(String(decoding: bytes[Int(start)..<Int(end)], as: UTF8.self)) + "”"
  }
}
