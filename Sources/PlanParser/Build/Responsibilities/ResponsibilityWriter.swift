import PlanSyntax

/// Writes down what the tags of a text give, in the order in which they stand.
struct ResponsibilityWriter {
  private let text: ScannedText
  private let source: [UInt8]
  var responsibilities: [Responsibility] = []
  private(set) var units: [ResponsibleUnit] = []
  /// Those of the document at hand that stand outside its sections.
  private var outside: [Responsibility] = []
  /// The tags right before, if a deadline that follows may be theirs.
  private var block: TagBlock?

  init(_ text: ScannedText, _ source: [UInt8]) {
    self.text = text
    self.source = source
    responsibilities.reserveCapacity(text.tags.count)
    units.reserveCapacity(text.tagFindings.actors.count)
  }

  /// Behind the last responsibility of a section.
  var count: Int { responsibilities.count }

  /// - Parameters:
  ///   - span: where the tag lies in the source; longer than the tag where a line ends in it.
  ///   - line: 1-based.
  ///   - tokens: all so far, the tag's own included.
  ///   - firstToken: where those of the tag begin, or trivia before them.
  mutating func add(_ tag: TagRange, _ span: Span, line: Int, isOutside: Bool, _ tokens: [Token], from firstToken: Int) {
    if let block, block.isOutside != isOutside || !isNothing(tokens, block.endToken, firstToken) { endBlock() }
    if block != nil, let role = tag.roles.first.map({ text.tagFindings.roles[Int($0)] }), role.isContinuation {
      addUnits(of: role, TagPlaces(tag.start..<tag.end, in: span), to: span.end, isOutside, endToken: tokens.count)
      return
    }
    let part = part(tag)
    let places = TagPlaces(tag.start..<tag.end, in: span)
    var deadline: TagBlock.Piece?
    if part == .deadline || part == .closing, block?.hasDeadline == false {
      deadline = text.tagFindings.roles[Int(tag.roles.lowerBound)].deadline.map {
        TagBlock.Piece(deadline: places.span($0, text.prose), tag: span, line: line)
      }
    }
    if part == .deadline, let deadline {
      block?.take(deadline, endToken: tokens.count)
      return
    }
    if part == .roles, block?.isPlaceholder == true { removePlaceholder(isOutside) }
    let first = isOutside ? outside.count : responsibilities.count
    for index in tag.roles {
      let role = responsibility(text.tagFindings.roles[Int(index)], places, span, line)
      if isOutside { outside.append(role) } else { responsibilities.append(role) }
    }
    let roles = first..<(isOutside ? outside.count : responsibilities.count)
    if part == .roles || deadline != nil, block != nil {
      block?.take(roles, endToken: tokens.count)
      if let deadline { block?.take(deadline, endToken: tokens.count) }
    } else {
      endBlock()
      if part == .roles || part == .deadline, !roles.isEmpty {
        block = TagBlock(roles, in: isOutside ? outside : responsibilities, isOutside: isOutside, endToken: tokens.count)
      }
    }
  }

  /// More units of the last role, on a line below it.
  private mutating func addUnits(of more: TagRole, _ places: TagPlaces, to end: UInt32, _ isOutside: Bool, endToken: Int) {
    guard let last = isOutside ? outside.last : responsibilities.last else { return }
    for number in more.actors { addUnit(text.tagFindings.actors[number], places) }
    let whole = Responsibility(
      role: last.role, kind: last.kind, units: last.units.lowerBound..<units.count, deadline: last.deadline,
      span: Span(start: last.span.start, end: end), line: last.line)
    if isOutside { outside[outside.count - 1] = whole } else { responsibilities[responsibilities.count - 1] = whole }
    block?.takeUnits(endToken: endToken)
  }

  /// No deadline that follows belongs to the tags before: another section begins.
  mutating func endBlock() {
    guard let block else { return }
    if block.isOutside { block.close(&outside) } else { block.close(&responsibilities) }
    self.block = nil
  }

  /// Puts those outside the sections behind all of them.
  ///
  /// - Returns: their indices.
  mutating func placeOutside() -> Range<Int> {
    endBlock()
    let first = responsibilities.count
    responsibilities += outside
    outside.removeAll()
    return first..<responsibilities.count
  }

  /// What a tag may be in a block.
  private enum Part {
    /// Roles without a deadline.
    case roles
    /// A deadline and nobody.
    case deadline
    /// Roles, and behind them a label with their deadline.
    case closing
    /// A tag that needs no other.
    case whole
  }

  private func part(_ tag: TagRange) -> Part {
    var (isFirst, isShared) = (true, true)
    var deadline: Range<Int>?
    for index in tag.roles {
      let own = text.tagFindings.roles[Int(index)].deadline
      if !isFirst, own != deadline { isShared = false }
      deadline = deadline ?? own
      isFirst = false
    }
    guard let deadline else { return .roles }
    guard isShared, let last = tag.roles.last.map({ text.tagFindings.roles[Int($0)] }) else { return .whole }
    let bytes = text.prose.bytes.span
    if tag.roles.count == 1, last.actors.isEmpty, last.role.isEmpty || RoleLabel.isOfDeadline(bytes, last.role) { return .deadline }
    let isLabelled = Punctuation.isColon(Scalars.decode(bytes, before: deadline.lowerBound, start: Int(tag.start)).value)
    return isLabelled && deadline.lowerBound > last.role.upperBound ? .closing : .whole
  }

  /// Whether nothing but trivia and stops stands between two tokens.
  private func isNothing(_ tokens: [Token], _ start: Int, _ end: Int) -> Bool {
    for index in start..<end where !tokens[index].kind.isTrivia {
      let next = index + 1 < tokens.count ? tokens[index + 1].start : UInt32(source.count)
      if tokens[index].kind != .text || TreeBuilder.hasText(source.span, tokens[index].start, next) { return false }
    }
    return true
  }

  private mutating func removePlaceholder(_ isOutside: Bool) {
    if isOutside { outside.removeLast() } else { responsibilities.removeLast() }
  }

  private mutating func responsibility(_ role: TagRole, _ places: TagPlaces, _ span: Span, _ line: Int) -> Responsibility {
    let firstUnit = units.count
    for number in role.actors { addUnit(text.tagFindings.actors[number], places) }
    return Responsibility(
      role: places.span(role.role, text.prose), kind: role.kind, units: firstUnit..<units.count,
      deadline: role.deadline.map { places.span($0, text.prose) }, span: span, line: line)
  }

  private mutating func addUnit(_ actor: TagActor, _ places: TagPlaces) {
    let prefix = actor.elidedPrefix.map { places.span($0, text.prose) }
    units.append(ResponsibleUnit(places.span(actor.range, text.prose), elidedPrefix: prefix ?? Span(0, 0)))
  }
}
