import PlanSyntax

/// Takes a run of actors apart: `市行政审批局、住建局及各县（市、区）人民政府等`.
enum ActorReader {
  /// Appends the actors of a run to the findings. Linear in the run, but for names that are longer than any seen.
  ///
  /// - Parameter traits: what may stand in the run.
  /// - Returns: whether all of them are actors by their names.
  @discardableResult
  static func read(_ bytes: Bytes, _ run: Range<Int>, _ traits: TagTraits = .all, to findings: inout TagFindings) -> Bool {
    let first = findings.actors.count
    var part: Range<Int>?
    var from = run.lowerBound
    while from <= run.upperBound {
      let comma = nextComma(bytes, from: from, to: run.upperBound)
      let next = TagText.trim(bytes, from..<comma)
      // A / is one byte, a 、 three.
      from = comma < run.upperBound && bytes[comma] == 0x2F ? comma + 1 : comma + 3
      guard let held = part else {
        part = next
        continue
      }
      if !held.isEmpty, !next.isEmpty, ActorGroup.joins(bytes, held, next) {
        let start = ActorGroup.namesRegions(bytes, next) ? beginning(bytes, of: held, &findings, since: first) : held.lowerBound
        part = start..<next.upperBound
      } else {
        add(bytes, held, traits, to: &findings)
        part = next
      }
    }
    if let part { add(bytes, part, traits, to: &findings) }
    ElidedPrefix.find(bytes, &findings.actors, from: first)
    return (first..<findings.actors.count).allSatisfy { ActorName.matches(bytes, findings.actors[$0].range) }
  }

  /// `广州、深圳、东莞等市人民政府` is one actor from its first name on: takes those back that were parted already.
  private static func beginning(_ bytes: Bytes, of held: Range<Int>, _ findings: inout TagFindings, since first: Int) -> Int {
    var start = held.lowerBound
    while findings.actors.count > first, let last = findings.actors.last, last.range.count <= 9 {
      start = last.range.lowerBound
      findings.actors.removeLast()
    }
    return start
  }

  /// The next 、 or / outside brackets, or the end.
  private static func nextComma(_ bytes: Bytes, from start: Int, to end: Int) -> Int {
    var offset = start
    var depth = 0
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: end)
      guard offset < end else { return end }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      if depth == 0, scalar == 0x3001 || scalar == 0xFF0F || scalar == 0x2F && isBetweenWords(bytes, offset, start, end) { return offset }
      if TagText.opens(scalar) { depth += 1 }
      if TagText.closes(scalar) { depth = max(0, depth - 1) }
      offset += length
    }
  }

  /// `宣传科/文化站`, but not `5G/6G推进组`.
  private static func isBetweenWords(_ bytes: Bytes, _ slash: Int, _ start: Int, _ end: Int) -> Bool {
    slash > start && slash + 1 < end && bytes[slash - 1] >= 0x80 && bytes[slash + 1] >= 0x80
  }

  /// Adds what stands between two commas: mostly one actor, else several that 及 or 和 join.
  private static func add(_ bytes: Bytes, _ part: Range<Int>, _ traits: TagTraits, to findings: inout TagFindings) {
    if traits.contains(.blank), let gap = ActorGap.find(bytes, part) {
      add(bytes, part.lowerBound..<gap.lowerBound, traits.subtracting(.blank), to: &findings)
      return add(bytes, gap.upperBound..<part.upperBound, traits, to: &findings)
    }
    var from = part.lowerBound
    var offset = from
    var depth = 0
    // A longer part is no name, and looking at each 和 in it would take time of its square.
    if !traits.contains(.join) || part.count > 3 * ActorName.longest { return addOne(bytes, part, traits, to: &findings) }
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: part.upperBound, but: ActorJoin.beginnings)
      guard offset < part.upperBound else { break }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: part.upperBound)
      if Scalars.isHan(scalar) {
        if depth == 0, let join = ActorJoin.word(bytes, at: offset, in: from..<part.upperBound) {
          addOne(bytes, from..<join.lowerBound, traits, to: &findings)
          from = join.upperBound
          offset = from
          continue
        }
      } else if TagText.opens(scalar) {
        depth += 1
      } else if TagText.closes(scalar) {
        depth = max(0, depth - 1)
      }
      offset += max(1, length)
    }
    addOne(bytes, from..<part.upperBound, traits, to: &findings)
  }

  private static let leading = WordList(["由", "会同", "联合"])

  private static func addOne(_ bytes: Bytes, _ range: Range<Int>, _ traits: TagTraits, to findings: inout TagFindings) {
    var name = TagText.trim(bytes, range)
    if traits.contains(.rest) { name = TagText.trim(bytes, ActorRest.removed(bytes, name)) }
    // `由市财政局牵头`, `会同市水利局实施`
    if !Scalars.isOther(than: leading.filter, bytes, at: name.lowerBound),
      let word = leading.word(bytes, at: name.lowerBound, end: name.upperBound)
    {
      name = TagText.trim(bytes, name.lowerBound + word.count..<name.upperBound)
    }
    if !name.isEmpty { findings.actors.append(TagActor(range: name, elidedPrefix: nil)) }
  }
}
