import PlanSyntax

/// Fills a bare outline with headings, bodies and tags, and sets what stands about it.
struct PlanWriter {
  private let scheme: [LevelHabit]
  private let outline: Outline
  private let options: PlanGenerator.Options
  private let setting: Setting
  private let tags: TagWriter
  private var scribe: Scribe
  private var sections: [DraftSection] = []
  private var paragraphs: [DraftParagraph] = []

  init(scheme: [LevelHabit], outline: Outline, options: PlanGenerator.Options, random: SeededGenerator) {
    var random = random
    self.scheme = scheme
    self.outline = outline
    self.options = options
    setting = Setting(using: &random)
    tags = TagWriter(isHalfWidth: scheme.contains { $0.open == "(" }, using: &random)
    scribe = Scribe(random: random, traps: options.traps)
  }

  mutating func draft(seed: UInt64) -> PlanDraft {
    let surroundings = Surroundings(setting: setting, scribe: &scribe)
    paragraphs = surroundings.before
    for item in outline.items { write(item) }
    paragraphs += surroundings.after
    paragraphs[0].lead = ""
    return PlanDraft(seed: seed, scheme: scheme, sections: sections, paragraphs: paragraphs, lineEnd: setting.lineEnd)
  }

  private mutating func write(_ item: Outline.Item) {
    let habit = scheme[item.schemeIndex]
    let form = item.hasChildren ? habit.parentForm : habit.leafForm
    let pieces = habit.pieces(path: item.path)
    var opening = setting.paragraph("")
    // One missing indent in fifty, as web pages have it.
    if scribe.random.chance(0.02) { opening.lead = setting.line("").lead }
    opening.marker = pieces
    opening.section = sections.count
    opening.isInside = true
    if form != .sentence { opening.heading = scribe.heading(outermost: item.level == 1, trapped: habit.style != .decimal) }
    sections.append(
      DraftSection(
        schemeIndex: item.schemeIndex, style: habit.style, ordinal: item.ordinal, path: item.path, level: item.level, parent: item.parent,
        heading: form == .sentence ? nil : opening.heading, paragraph: paragraphs.count, soundMarker: pieces.text))
    var rest = fill(&opening, form: form, isParent: item.hasChildren)
    if habit.isTagged, !item.hasChildren, scribe.random.chance(0.95) {
      let tag = tags.tag(using: &scribe.random)
      if rest.isEmpty { opening.tag = tag } else { rest[rest.count - 1].tag = tag }
    }
    paragraphs.append(opening)
    paragraphs += rest
  }

  /// Gives an opening paragraph its body.
  ///
  /// - Returns: the further paragraphs of the item.
  private mutating func fill(_ opening: inout DraftParagraph, form: HeadingForm, isParent: Bool) -> [DraftParagraph] {
    var further = scribe.random.pick(weighted: [(0, 16), (1, 3), (2, 1)])
    switch form {
    case .ownLine:
      if isParent { further = scribe.random.chance(0.2) ? 1 : 0 }
    case .stop, .colon:
      opening.stop = form == .stop ? "。" : "："
      if !isParent || scribe.random.chance(0.5) { opening.body = scribe.sentences(length()) }
    case .sentence:
      opening.body = scribe.sentences(isParent ? 1 : length())
    }
    return (0..<further).map { _ in
      var paragraph = setting.paragraph(scribe.bodyParagraph(length()))
      paragraph.isInside = true
      return paragraph
    }
  }

  private mutating func length() -> Int { scribe.random.number(in: options.sentences) }
}
