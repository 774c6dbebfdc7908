/// Writes the sentences of a made-up plan.
struct Scribe {
  var random: SeededGenerator
  /// How likely a sentence or paragraph holds a trap.
  let traps: Double

  /// `完善灌溉用水计量制度`
  mutating func phrase() -> String { random.pick(PhraseBook.verbs) + random.pick(PhraseBook.objects) + random.pick(PhraseBook.nouns) }

  /// One or two phrases; with a small chance one that opens with digits or a quotation mark.
  ///
  /// - Parameter trapped: false where digits behind the marker would make it another one: `1.2` before `121工程`.
  mutating func heading(outermost: Bool, trapped: Bool) -> String {
    if outermost, random.chance(0.35) { return random.pick(PhraseBook.chapterHeadings) }
    if trapped, random.chance(traps * 0.08) {
      return random.pick(Traps.headingOpenings) + random.pick(PhraseBook.objects) + random.pick(PhraseBook.nouns)
    }
    return random.chance(outermost ? 0.5 : 0.2) ? phrase() + "，" + phrase() : phrase()
  }

  /// Two to four clauses and a full stop.
  mutating func sentence() -> String {
    var clauses: [String] = []
    if random.chance(0.4) { clauses.append(random.pick(PhraseBook.openers)) }
    clauses.append(phrase())
    if random.chance(traps) { clauses.append(random.pick(Traps.clauses)) }
    if random.chance(0.4) { clauses.append(phrase()) }
    clauses.append(random.pick(PhraseBook.clauses))
    return clauses.joined(separator: "，") + "。"
  }

  mutating func sentences(_ count: Int) -> String { (0..<count).map { _ in sentence() }.joined() }

  /// A paragraph that opens no section, though it may look so.
  mutating func bodyParagraph(_ count: Int) -> String {
    (random.chance(traps * 0.5) ? random.pick(Traps.openings) : "") + sentences(count)
  }
}
