import PlanSyntax

/// Takes a run of actors apart: `市行政审批局、住建局及各县（市、区）人民政府等`.
enum ActorReader {
  /// Appends the actors of a run to the findings. Linear in the run, but for names that are longer than any seen.
  ///
  /// - Returns: whether all of them are actors by their names.
  @discardableResult
  static func read(_ bytes: Bytes, _ run: TagPart, _ marks: TagMarks, to findings: inout TagFindings) -> Bool {
    let first = findings.actors.count
    var held: TagPart?
    var (from, fromMark) = (run.start, run.marks.lowerBound)
    var depth = 0
    // What is told at a glance need not be asked again.
    var areSure = true
    for index in run.marks {
      let mark = marks[index]
      switch mark.kind {
      case .open: depth += 1
      case .close: depth = max(0, depth - 1)
      case .comma, .slash:
        guard depth == 0, mark.kind == .comma || isBetweenWords(bytes, mark.start, from, run.end) else { continue }
        let next = TagPart(range: TagText.trim(bytes, from..<mark.start), marks: fromMark..<index)
        held = held.map { join(bytes, $0, next, marks, &findings, since: first, &areSure) } ?? next
        (from, fromMark) = (mark.end, index + 1)
      // `责任单位：土建：市住建局、装修：市文旅局`
      case .colon where depth == 0: (from, fromMark) = (mark.end, index + 1)
      default: break
      }
    }
    let last = TagPart(range: TagText.trim(bytes, from..<run.end), marks: fromMark..<run.marks.upperBound)
    add(bytes, held.map { join(bytes, $0, last, marks, &findings, since: first, &areSure) } ?? last, marks, to: &findings, &areSure)
    ElidedPrefix.find(bytes, &findings.actors, from: first)
    return areSure || (first..<findings.actors.count).allSatisfy { ActorName.matches(bytes, findings.actors[$0].range) }
  }

  /// The same for text whose marks are not known.
  @discardableResult
  static func read(_ bytes: Bytes, _ run: Range<Int>, to findings: inout TagFindings) -> Bool {
    let marks = TagMarks(bytes, run)
    return read(bytes, marks.part(run), marks, to: &findings)
  }

  /// Whether a text is nothing but names of actors.
  static func names(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    guard ActorName.ends(bytes, range) else { return false }
    var findings = TagFindings()
    return read(bytes, range, to: &findings) && !findings.actors.isEmpty
  }

  /// Two parts at both sides of a 、: one, or the second where the first is whole and is added.
  private static func join(
    _ bytes: Bytes, _ held: TagPart, _ next: TagPart, _ marks: TagMarks, _ findings: inout TagFindings, since first: Int,
    _ areSure: inout Bool
  ) -> TagPart {
    let right = marks.kinds.contains(.rest) ? ActorRest.removed(bytes, next.range) : next.range
    guard !held.range.isEmpty, !next.range.isEmpty, ActorGroup.joins(bytes, lastJoined(bytes, held, marks), right) else {
      add(bytes, held, marks, to: &findings, &areSure)
      return next
    }
    let start = ActorGroup.namesRegions(bytes, next.range) ? beginning(of: held.range, &findings, since: first) : held.start
    var mark = held.marks.lowerBound
    while mark > 0, marks[mark - 1].start >= start { mark -= 1 }
    return TagPart(range: start..<next.end, marks: mark..<next.marks.upperBound)
  }

  /// `各区` of `市财政局及各区`: what the next part may go on with.
  private static func lastJoined(_ bytes: Bytes, _ held: TagPart, _ marks: TagMarks) -> Range<Int> {
    guard marks.kinds.contains(.join) else { return held.range }
    for index in held.marks.reversed() where marks[index].kind == .join {
      if let join = ActorJoin.word(bytes, at: marks[index].start, in: held.range) { return join.upperBound..<held.end }
    }
    return held.range
  }

  /// `广州、深圳、东莞等市人民政府` is one actor from its first name on: takes those back that were parted already.
  private static func beginning(of held: Range<Int>, _ findings: inout TagFindings, since first: Int) -> Int {
    var start = held.lowerBound
    while findings.actors.count > first, let last = findings.actors.last, last.range.count <= 9 {
      start = last.range.lowerBound
      findings.actors.removeLast()
    }
    return start
  }

  /// `宣传科/文化站`, but not `5G/6G推进组`.
  private static func isBetweenWords(_ bytes: Bytes, _ slash: Int, _ start: Int, _ end: Int) -> Bool {
    slash > start && slash + 1 < end && bytes[slash - 1] >= 0x80 && bytes[slash + 1] >= 0x80
  }

  /// Adds what stands between two commas: mostly one actor, else several that 及 or 和 join.
  @inline(__always)
  private static func add(_ bytes: Bytes, _ part: TagPart, _ marks: TagMarks, to findings: inout TagFindings, _ areSure: inout Bool) {
    if marks.kinds.isDisjoint(with: [.blank, .join]) {
      addOne(bytes, part.range, marks.kinds, to: &findings, &areSure)
    } else {
      areSure = false
      addAll(bytes, part, marks, to: &findings)
    }
  }

  private static func addAll(_ bytes: Bytes, _ part: TagPart, _ marks: TagMarks, to findings: inout TagFindings) {
    var part = part
    while marks.kinds.contains(.blank), let gap = ActorGap.find(bytes, part.range) {
      addJoined(bytes, part.cut(to: part.start..<gap.lowerBound, marks), marks, to: &findings)
      part = part.cut(to: gap.upperBound..<part.end, marks)
    }
    addJoined(bytes, part, marks, to: &findings)
  }

  private static func addJoined(_ bytes: Bytes, _ part: TagPart, _ marks: TagMarks, to findings: inout TagFindings) {
    var areSure = true
    var from = part.start
    // A longer part is no name, and looking at each 和 in it would take time of its square.
    if marks.kinds.contains(.join), part.range.count <= 3 * ActorName.longest {
      var depth = 0
      for index in part.marks {
        let mark = marks[index]
        switch mark.kind {
        case .open: depth += 1
        case .close: depth = max(0, depth - 1)
        case .join:
          guard depth == 0, mark.start >= from, let join = ActorJoin.word(bytes, at: mark.start, in: from..<part.end) else { continue }
          addOne(bytes, from..<join.lowerBound, marks.kinds, to: &findings, &areSure)
          from = join.upperBound
        default: break
        }
      }
    }
    addOne(bytes, from..<part.end, marks.kinds, to: &findings, &areSure)
  }

  /// Words before a name that are no part of it.
  static let leading = WordList(["由", "会同", "联合", "并", "其中"])

  /// The word before a name, but not what the name itself begins with: `联合｜市公安局`, `并｜各县区`, but `联合工会`.
  private static func leadingWord(_ bytes: Bytes, _ name: Range<Int>) -> Word? {
    guard let word = leading.word(bytes, at: name.lowerBound, end: name.upperBound) else { return nil }
    let rest = name.lowerBound + word.count..<name.upperBound
    switch word.first {
    case "联": return ActorName.hasPrefix(bytes, rest) ? word : nil
    case "并": return ActorJoin.opensActor(bytes, rest) ? word : nil
    default: return word
    }
  }

  private static func addOne(
    _ bytes: Bytes, _ range: Range<Int>, _ kinds: TagMarks.Kinds, to findings: inout TagFindings, _ areSure: inout Bool
  ) {
    var name = TagText.trim(bytes, range)
    if !Scalars.isHan(bytes, atBothEndsOf: name) { name = ActorSign.removed(bytes, name) }
    if name.isEmpty { return }
    if bytes[name.lowerBound].isDigit { name = UnitNumber.removed(bytes, name) }
    let isSure = ActorName.isSure(bytes, name)
    if !isSure {
      areSure = false
      if ActorSign.standsForNobody(bytes, name) { return }
      if kinds.contains(.rest) || !Scalars.isOther(than: ActorRest.counts, bytes, before: name.upperBound) {
        name = TagText.trim(bytes, ActorRest.removed(bytes, name))
      }
    }
    // `由市财政局牵头`, `会同市水利局实施`
    if !Scalars.isOther(than: leading.filter, bytes, at: name.lowerBound),
      let word = leadingWord(bytes, name)
    {
      areSure = false
      name = TagText.trim(bytes, name.lowerBound + word.count..<name.upperBound)
    }
    if kinds.contains(.cue) { name = withoutDefinition(bytes, name) }
    // `市财政局等有关部门和｜单位｜及各区政府`
    if name.count == 6, kinds.isSuperset(of: [.join, .rest]), findings.actors.count > 0, UnitNoun.bodies.contains(bytes, name) { return }
    if !name.isEmpty { findings.actors.append(TagActor(name)) }
  }

  /// `各区人民政府（含开发区，下同）`: what a bracket says of this name and of all further ones is no part of it.
  private static func withoutDefinition(_ bytes: Bytes, _ name: Range<Int>) -> Range<Int> {
    let bare = ActorName.withoutBracket(bytes, name)
    return bare.upperBound < name.upperBound && definition.occurs(bytes, in: bare.upperBound..<name.upperBound) ? bare : name
  }

  private static let definition = WordList(["下同"])
}
