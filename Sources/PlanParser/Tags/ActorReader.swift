import PlanSyntax

/// Takes a run of actors apart: `市行政审批局、住建局及各县（市、区）人民政府等`.
enum ActorReader {
  /// Appends the actors of a run to the findings. Linear in the run, but for names that are longer than any seen.
  ///
  /// - Parameter mayJoin: false where no word joins two actors of the run.
  /// - Returns: whether all of them are actors by their names.
  @discardableResult
  static func read(_ bytes: Bytes, _ run: Range<Int>, mayJoin: Bool = true, to findings: inout TagFindings) -> Bool {
    let first = findings.actors.count
    var part: Range<Int>?
    var from = run.lowerBound
    while from <= run.upperBound {
      let comma = nextComma(bytes, from: from, to: run.upperBound)
      let next = TagText.trim(bytes, from..<comma)
      from = comma + 3
      guard let held = part else {
        part = next
        continue
      }
      if !held.isEmpty, !next.isEmpty, ActorGroup.joins(bytes, held, next) {
        let start = ActorGroup.namesRegions(bytes, next) ? beginning(bytes, of: held, &findings, since: first) : held.lowerBound
        part = start..<next.upperBound
      } else {
        add(bytes, held, mayJoin: mayJoin, to: &findings)
        part = next
      }
    }
    if let part { add(bytes, part, mayJoin: mayJoin, to: &findings) }
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

  /// The next 、 outside brackets, or the end.
  private static func nextComma(_ bytes: Bytes, from start: Int, to end: Int) -> Int {
    var offset = start
    var depth = 0
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: end)
      guard offset < end else { return end }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      if scalar == 0x3001, depth == 0 { return offset }
      if TagText.opens(scalar) { depth += 1 }
      if TagText.closes(scalar) { depth = max(0, depth - 1) }
      offset += length
    }
  }

  /// Adds what stands between two commas: mostly one actor, else several that 及 or 和 join.
  private static func add(_ bytes: Bytes, _ part: Range<Int>, mayJoin: Bool, to findings: inout TagFindings) {
    var from = part.lowerBound
    var offset = from
    var depth = 0
    // A longer part is no name, and looking at each 和 in it would take time of its square.
    if !mayJoin || part.count > 3 * ActorName.longest { return addOne(bytes, part, to: &findings) }
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: part.upperBound, but: ActorJoin.beginnings)
      guard offset < part.upperBound else { break }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: part.upperBound)
      if Scalars.isHan(scalar) {
        if depth == 0, let join = ActorJoin.word(bytes, at: offset, in: from..<part.upperBound) {
          addOne(bytes, from..<join.lowerBound, to: &findings)
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
    addOne(bytes, from..<part.upperBound, to: &findings)
  }

  private static func addOne(_ bytes: Bytes, _ range: Range<Int>, to findings: inout TagFindings) {
    var name = TagText.trim(bytes, ActorRest.removed(bytes, TagText.trim(bytes, range)))
    // `由市财政局牵头`
    if Scalars.matches("由", bytes, at: name.lowerBound, end: name.upperBound) { name = name.lowerBound + 3..<name.upperBound }
    if !name.isEmpty { findings.actors.append(TagActor(range: name, elidedPrefix: nil)) }
  }
}
