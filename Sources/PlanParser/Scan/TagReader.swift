import PlanSyntax

/// Takes responsibility tags apart.
///
/// Forms seen in real plans: `（责任科室：政策法规科、办公室）`, `（牵头单位：A，配合单位：B、C）`, `（A牵头，B、C按职责分工负责）`, `（A负责）`.
///
/// One reader serves all tags of a text, so that its buffers are made once.
struct TagReader {
  /// One role of a tag, in offsets of the prose.
  struct Part {
    var role: Range<Int>
    var kind: ResponsibilityKind
    /// Indices into ``TagReader/units``.
    var units: Range<Int>
    var deadline: Range<Int>?
  }

  /// The roles of the tag read last.
  private(set) var parts: [Part] = []
  /// The actors of all its roles.
  private(set) var units: [Range<Int>] = []

  /// Takes a tag apart into its roles. Linear in the tag.
  mutating func read(_ bytes: Bytes, _ tag: TagRange) {
    parts.removeAll(keepingCapacity: true)
    units.removeAll(keepingCapacity: true)
    let start = Int(tag.start) + Scalars.decode(bytes, at: Int(tag.start), end: Int(tag.end)).length
    var end = Int(tag.end)
    let last = Scalars.decode(bytes, before: end, start: start)
    if SurfaceScanner.closes(last.value) { end -= last.length }
    readGroups(bytes, from: start, to: end)
  }

  /// Splits at ， ； 。 outside brackets.
  ///
  /// `各区、县级市` and `各区，县级市`: the comma splits all the same, as nothing tells the two apart.
  private mutating func readGroups(_ bytes: Bytes, from start: Int, to end: Int) {
    var depth = 0
    var from = start
    var offset = start
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: end)
      guard offset < end else { break }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      offset += length
      if SurfaceScanner.opens(scalar) { depth += 1 }
      if SurfaceScanner.closes(scalar) { depth = max(0, depth - 1) }
      guard depth == 0, Self.separatesGroups(scalar) else { continue }
      if offset - length > from { read(bytes, from..<(offset - length)) }
      from = offset
    }
    if end > from { read(bytes, from..<end) }
  }

  private static func separatesGroups(_ scalar: UInt32) -> Bool {
    scalar == 0xFF0C || scalar == 0x2C || scalar == 0xFF1B || scalar == 0x3B || scalar == 0x3002
  }

  private mutating func read(_ bytes: Bytes, _ group: Range<Int>) {
    if let label = TagWords.label(bytes, at: group.lowerBound, end: group.upperBound) {
      if label.kind == .deadline {
        // A deadline alone: `（完成时限：6月底前）`
        if parts.isEmpty { addPart(role: label.range, .responsible) }
        setDeadline(label.after..<group.upperBound)
      } else {
        addPart(role: label.range, label.kind.responsibility)
        addUnits(bytes, label.after..<group.upperBound)
      }
    } else if TagWords.isDeadline(bytes, group) {
      setDeadline(group)
    } else if let verb = TagWords.verb(bytes, endingAt: group.upperBound, from: group.lowerBound) {
      addVerb(bytes, verb, in: group)
    } else {
      // More units of the role before, or of the verb to come.
      if parts.isEmpty || !parts[parts.count - 1].role.isEmpty && isVerb(bytes, parts[parts.count - 1]) {
        addPart(role: group.lowerBound..<group.lowerBound, .responsible)
      }
      addUnits(bytes, group)
    }
  }

  private mutating func addVerb(_ bytes: Bytes, _ verb: TagWords.Verb, in group: Range<Int>) {
    // Groups before this one that had no role share its verb: `市发改委，各区政府负责`.
    if let last = parts.last, last.role.isEmpty {
      parts[parts.count - 1] = Part(role: verb.range, kind: verb.kind, units: last.units, deadline: nil)
    } else {
      addPart(role: verb.range, verb.kind)
    }
    // `A牵头，B、C` with no verb of its own behind: each group has one.
    addUnits(bytes, group.lowerBound..<TagWords.withoutManner(bytes, from: group.lowerBound, to: verb.range.lowerBound))
  }

  private func isVerb(_ bytes: Bytes, _ part: Part) -> Bool {
    TagWords.verb(bytes, endingAt: part.role.upperBound, from: part.role.lowerBound)?.range.lowerBound == part.role.lowerBound
  }

  private mutating func addPart(role: Range<Int>, _ kind: ResponsibilityKind) {
    parts.append(Part(role: role, kind: kind, units: units.count..<units.count, deadline: nil))
  }

  private mutating func setDeadline(_ range: Range<Int>) {
    for index in parts.indices where parts[index].deadline == nil { parts[index].deadline = range }
  }

  // MARK: Units

  /// Gives the last part the actors that 、 parts.
  private mutating func addUnits(_ bytes: Bytes, _ range: Range<Int>) {
    var depth = 0
    var from = range.lowerBound
    var offset = from
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: range.upperBound)
      guard offset < range.upperBound else { break }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: range.upperBound)
      offset += length
      if SurfaceScanner.opens(scalar) { depth += 1 }
      if SurfaceScanner.closes(scalar) { depth = max(0, depth - 1) }
      guard depth == 0, scalar == 0x3001 else { continue }
      let comma = offset - length
      // `各区、县级市` is one actor.
      if TagWords.isSplitActor(bytes, from: from, comma: comma, end: range.upperBound) { continue }
      addUnit(bytes, from..<comma)
      from = offset
    }
    addUnit(bytes, from..<range.upperBound)
    parts[parts.count - 1].units = parts[parts.count - 1].units.lowerBound..<units.count
  }

  private mutating func addUnit(_ bytes: Bytes, _ range: Range<Int>) {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Blank.width(in: bytes, at: start) > 0 { start += Blank.width(in: bytes, at: start) }
    while end > start, Blank.width(in: bytes, before: end) > 0 { end -= Blank.width(in: bytes, before: end) }
    end = TagWords.withoutRest(bytes, from: start, to: end)
    if end > start { units.append(start..<end) }
  }
}
