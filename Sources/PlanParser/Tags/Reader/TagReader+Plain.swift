import PlanSyntax

/// The commonest tags, read in one pass: labels and nothing but names behind them, `（牵头单位：市发改委，配合单位：市财政局、市水利局）`, names and right behind
/// them their verb, `（市发改委牵头，市财政局、市水利局等按职责分工负责）`, or names alone, with or without a date behind.
///
/// What is read so is what the general reader would read. Where there is more to a tag, all is left to that one.
extension TagReader {
  /// Reads a tag if it is plain.
  ///
  /// - Returns: false where there is more to it; nothing of it is kept then.
  mutating func readPlainly(_ bytes: Bytes, _ content: Range<Int>) -> Bool {
    let mark = findings.mark
    var from = content.lowerBound
    var isBehindDeadline = false
    while true {
      let next: Int?
      if let label = plainLabel(bytes, at: from, end: content.upperBound) {
        next = evidence.hasVerb || isRoleOpen ? nil : readPlainly(bytes, label, to: content.upperBound)
        isBehindDeadline = false
      } else if bytes[from].isDigit {
        let isFirst = findings.roles.count == mark.roles
        next = isFirst || isBehindDeadline ? nil : readPlainDeadline(bytes, from..<content.upperBound)
        isBehindDeadline = true
      } else {
        next = readPlainGroup(bytes, from..<content.upperBound)
        isBehindDeadline = false
      }
      guard let next else {
        findings.drop(to: mark)
        return false
      }
      if next == content.upperBound { return true }
      from = next
    }
  }

  /// The label that a group begins with: one that was met before, or a role and its noun.
  @inline(__always)
  private mutating func plainLabel(_ bytes: Bytes, at start: Int, end: Int) -> RoleLabel? {
    knownLabels.label(bytes, at: start, end: end) ?? newLabel(bytes, at: start, end: end)
  }

  private mutating func newLabel(_ bytes: Bytes, at start: Int, end: Int) -> RoleLabel? {
    guard edges.labels.mayStand(bytes, at: start, end: end), let noun = LabelWords.behindLabel(bytes, at: start, end: end),
      let label = RoleLabel.read(bytes, at: start, end: end),
      label.range == start..<noun
    else { return nil }
    knownLabels.add(label)
    return label
  }

  /// Whether the last group named actors and gave them no role: a verb may follow that is theirs as well.
  private var isRoleOpen: Bool {
    guard findings.roles.count > firstRole, let last = findings.roles.last else { return false }
    return last.role.isEmpty && !last.isLabelled
  }

  /// `配合单位：市财政局、市水利局`, `责任单位：市财政局、市水利局按职责分工负责`
  ///
  /// - Returns: where the next group begins, or the end; nil where there is more to the group. So do the others.
  private mutating func readPlainly(_ bytes: Bytes, _ label: RoleLabel, to end: Int) -> Int? {
    guard let kind = label.kind.responsibility else { return nil }
    addRole(label.range, kind, isLabelled: true)
    guard let names = readPlainNames(bytes, label.after..<end) else { return nil }
    if names.verb?.kind == .lead, kind == .responsible { findings.roles[findings.roles.count - 1].kind = .lead }
    evidence.hasLabel = true
    return names.behind
  }

  /// `市财政局、市水利局配合`, or names alone: more of those before them, or some whose verb may follow.
  private mutating func readPlainGroup(_ bytes: Bytes, _ rest: Range<Int>) -> Int? {
    let first = Scalars.decode(bytes, at: rest.lowerBound, end: rest.upperBound).value
    guard Scalars.isHan(first), !Deadline.mayBegin(first),
      !edges.labels.mayStand(bytes, at: rest.lowerBound, end: rest.upperBound)
        || LabelWords.behindLabel(bytes, at: rest.lowerBound, end: rest.upperBound) == nil
    else { return nil }
    let goesOn = evidence.hasLabel || isRoleOpen
    if !goesOn { addRole(rest.lowerBound..<rest.lowerBound, .responsible, isLabelled: false) }
    guard let names = readPlainNames(bytes, rest) else { return nil }
    guard let verb = names.verb else {
      return evidence.hasVerb || evidence.hasLabel && TagClause.isRemark(bytes, rest) ? nil : names.behind
    }
    // One who helps shares his verb with nobody before a comma.
    if evidence.hasLabel || goesOn && verb.kind == .support { return nil }
    let last = findings.roles.count - 1
    findings.roles[last].role = verb.range
    findings.roles[last].kind = verb.kind
    evidence.hasVerb = true
    return names.behind
  }

  /// `2023年12月底前`
  private mutating func readPlainDeadline(_ bytes: Bytes, _ rest: Range<Int>) -> Int? {
    var offset = rest.lowerBound
    while true {
      offset = characters.behindPlain(bytes, from: offset, to: rest.upperBound)
      guard offset < rest.upperBound else { break }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: rest.upperBound)
      let use = characters.use(scalar)
      if use == .separator { break }
      guard use == .plain || use == .verb else { return nil }
      offset += max(1, length)
    }
    guard Deadline.matches(bytes, rest.lowerBound..<offset) else { return nil }
    setDeadline(TagText.trim(bytes, rest.lowerBound..<offset))
    return behindSeparator(bytes, offset, rest.upperBound)
  }

  private func behindSeparator(_ bytes: Bytes, _ offset: Int, _ end: Int) -> Int? {
    if offset == end { return end }
    let behind = offset + Scalars.decode(bytes, at: offset, end: end).length
    return behind < end ? behind : nil
  }

  private struct PlainNames {
    let verb: (range: Range<Int>, kind: ResponsibilityKind)?
    /// Where the next group begins, or the end.
    let behind: Int
  }

  /// What may stand between the last name and the verb: `等`, `按职责分工`, or both.
  private struct PlainTail {
    private(set) var namesEnd: Int?
    private var manner: Int?
    /// Behind 等, where the manner, the verb or the end has to follow.
    private var next: Int?

    var hasManner: Bool { manner != nil }

    /// - Returns: false where such a word stood before. So does the next.
    mutating func takeRest(at offset: Int) -> Bool {
      guard namesEnd == nil else { return false }
      namesEnd = offset
      next = offset + 3
      return true
    }

    mutating func takeManner(at offset: Int) -> Bool {
      guard manner == nil else { return false }
      namesEnd = namesEnd ?? offset
      manner = offset
      next = nil
      return true
    }

    @inline(__always)
    func mayStand(at offset: Int) -> Bool { next == nil || next == offset }

    /// Whether the manner is all that stands between the names and their verb.
    func reaches(_ bytes: Bytes, from start: Int, verb: Int) -> Bool {
      manner == nil || Manner.removed(bytes, from: start, to: verb) == manner
    }
  }

  /// Names up to a separator, a verb or the end, added to the last role.
  private mutating func readPlainNames(_ bytes: Bytes, _ rest: Range<Int>) -> PlainNames? {
    findings.reserve()
    let firstActor = findings.actors.count
    var names = PlainRun(start: rest.lowerBound)
    var tail = PlainTail()
    var verb: (range: Range<Int>, kind: ResponsibilityKind)?
    var offset = rest.lowerBound
    var depth = 0
    scan: while true {
      offset = characters.behindPlain(bytes, from: offset, to: rest.upperBound)
      guard tail.mayStand(at: offset) else { return nil }
      guard offset < rest.upperBound else { break }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: rest.upperBound)
      switch characters.use(scalar) {
      case .plain: break
      case .comma where depth == 0:
        guard tail.namesEnd == nil, names.add(bytes, upTo: offset, behind: offset + length, &findings.actors, edges) else { return nil }
      case .separator where depth == 0: break scan
      case .comma, .separator: break
      case .open:
        guard scalar != "【" else { return nil }
        depth += 1
      case .close:
        guard depth > 0 else { return nil }
        depth -= 1
      case .longJoin:
        if characters.goesOn(bytes, behind: offset), ActorJoin.words.begins(bytes, from: offset, to: rest.upperBound) { return nil }
      case .verb:
        guard characters.goesOn(bytes, behind: offset), let word = RoleVerb.words.word(bytes, at: offset, end: rest.upperBound) else {
          break
        }
        guard depth == 0, !RoleVerb.isOfThings(bytes, at: offset), tail.reaches(bytes, from: rest.lowerBound, verb: offset) else {
          return nil
        }
        verb = (offset..<offset + word.count, RoleVerb.kind(of: word))
        break scan
      case .rest: guard depth == 0, tail.takeRest(at: offset) else { return nil }
      case .manner:
        guard Manner.bases.begins(bytes, from: offset, to: rest.upperBound) else { break }
        guard depth == 0, tail.takeManner(at: offset) else { return nil }
      case .slash, .stop, .colon, .blank, .join, .cue, .copula, .agent, .copulaOrVerb: return nil
      }
      offset += max(1, length)
    }
    let namesEnd = tail.namesEnd ?? offset
    guard depth == 0, verb != nil || !tail.hasManner, names.add(bytes, upTo: namesEnd, behind: namesEnd, &findings.actors, edges),
      names.close(bytes, &findings.actors, edges)
    else {
      return nil
    }
    let last = findings.roles.count - 1
    findings.roles[last].actors = findings.roles[last].actors.lowerBound..<findings.actors.count
    if findings.actors.count > firstActor + 1 { ElidedPrefix.find(bytes, &findings.actors, from: firstActor) }
    if let verb {
      offset = verb.range.upperBound
      guard offset == rest.upperBound || characters.use(Scalars.decode(bytes, at: offset, end: rest.upperBound).value) == .separator
      else { return nil }
    }
    return behindSeparator(bytes, offset, rest.upperBound).map { PlainNames(verb: verb, behind: $0) }
  }
}

/// What shows that a name is whole where it begins and ends, and that it is no label.
struct NameEdges: Sendable {
  let rests = ActorGroup.rests
  let leading = ActorReader.leading.filter
  let sureAlone = ActorName.sureAlone
  let labels = LabelWords.edges
}

/// Names with commas between them, each of which shows by its end that it is one.
private struct PlainRun {
  /// Where the part at hand begins.
  private var start: Int
  /// The part before it, which may go on with it.
  private var held: Range<Int>?

  init(start: Int) { self.start = start }

  /// Takes the part that ends here, and adds the one before if that is whole.
  ///
  /// - Returns: false where the one before is no such name.
  @inline(__always)
  mutating func add(_ bytes: Bytes, upTo end: Int, behind: Int, _ actors: inout [TagActor], _ edges: NameEdges) -> Bool {
    let next = start..<end
    start = behind
    guard let last = held else {
      held = next
      return Scalars.isHan(bytes, atBothEndsOf: next) || holds(bytes, next)
    }
    if !edges.rests.excludes(bytes, next) {
      guard holds(bytes, next) else { return false }
      if ActorGroup.joins(bytes, last, next) {
        held = last.lowerBound..<next.upperBound
        return true
      }
    }
    held = next
    return PlainRun.add(bytes, last, &actors, edges)
  }

  /// Whether a part begins with a character, not with a blank that shows nothing.
  private func holds(_ bytes: Bytes, _ part: Range<Int>) -> Bool {
    Scalars.isHan(Scalars.decode(bytes, at: part.lowerBound, end: part.upperBound).value)
  }

  /// Adds the last part.
  @inline(__always)
  func close(_ bytes: Bytes, _ actors: inout [TagActor], _ edges: NameEdges) -> Bool {
    held.map { PlainRun.add(bytes, $0, &actors, edges) } ?? false
  }

  @inline(__always)
  private static func add(_ bytes: Bytes, _ name: Range<Int>, _ actors: inout [TagActor], _ edges: NameEdges) -> Bool {
    guard ActorName.isWhole(bytes, name, edges.sureAlone), Scalars.isOther(than: edges.leading, bytes, at: name.lowerBound) else {
      return false
    }
    actors.append(TagActor(name))
    return true
  }
}
