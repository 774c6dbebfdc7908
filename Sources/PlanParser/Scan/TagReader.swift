import PlanSyntax

/// Tells a responsibility tag from other bracketed text, and takes it apart.
///
/// Forms seen in real plans: `（责任科室：政策法规科、办公室）`, `（牵头单位：A，配合单位：B、C）`, `（A牵头，B、C按职责分工负责）`, `（A负责）`.
/// Not tags: `（事）`, `（党组）`, `（中发〔2021〕33号）`, `（以下简称…）`, `（包括牵头单位自身）`.
enum TagReader {
  /// One role of a tag, in offsets of the prose.
  struct Part {
    var role: Range<Int>
    var kind: ResponsibilityKind
    var units: [Range<Int>]
    var deadline: Range<Int>?
  }

  // MARK: Recognition

  /// Whether a bracketed text, brackets included, is a tag.
  static func isTag(_ bytes: Bytes, from start: Int, to end: Int) -> Bool {
    guard end - start >= 12, end - start <= 3000 else { return false }
    return isLabelled(bytes, from: start, to: end) || endsInVerb(bytes, from: start, to: end)
  }

  /// Whether the text behind the bracket begins with a role's label and a colon.
  static func isLabelled(_ bytes: Bytes, from start: Int, to end: Int) -> Bool {
    let content = start + Scalars.decode(bytes, at: start, end: end).length
    return label(bytes, at: content, end: end) != nil
  }

  private static func endsInVerb(_ bytes: Bytes, from start: Int, to end: Int) -> Bool {
    let close = Scalars.decode(bytes, before: end, start: start).length
    let inner = end - close
    let open = Scalars.decode(bytes, at: start, end: end).length
    guard let verb = verb(bytes, endingAt: inner, from: start + open) else { return false }
    // `（技工院校内由人力资源社会保障行政部门负责）` is prose.
    return verb.start > start + open && !contains("由", bytes, from: start + open, to: verb.start)
  }

  // MARK: Parts

  /// Takes a tag apart into its roles. Linear in the tag.
  static func parts(_ bytes: Bytes, _ tag: TagRange) -> [Part] {
    let start = Int(tag.start) + Scalars.decode(bytes, at: Int(tag.start), end: Int(tag.end)).length
    var end = Int(tag.end)
    let last = Scalars.decode(bytes, before: end, start: start)
    if SurfaceScanner.closes(last.value) { end -= last.length }
    var parts: [Part] = []
    for group in groups(bytes, from: start, to: end) { read(group, bytes, into: &parts) }
    return parts
  }

  private static func read(_ group: Range<Int>, _ bytes: Bytes, into parts: inout [Part]) {
    if let label = label(bytes, at: group.lowerBound, end: group.upperBound) {
      if label.isDeadline {
        setDeadline(label.after..<group.upperBound, in: &parts)
        return
      }
      parts.append(Part(role: label.range, kind: label.kind, units: [], deadline: nil))
      addUnits(label.after..<group.upperBound, bytes, to: &parts[parts.count - 1])
      return
    }
    if isDeadline(bytes, group) {
      setDeadline(group, in: &parts)
      return
    }
    if let verb = verb(bytes, endingAt: group.upperBound, from: group.lowerBound) {
      var units = group.lowerBound..<verb.start
      // `A牵头，B、C` with no verb of its own behind: each group has one.
      for prefix in ["按照职责分工", "按职责分工", "按职能分工", "分别", "共同", "联合", "具体", "组织"] as [StaticString] {
        let count = prefix.utf8CodeUnitCount
        if units.count >= count, Scalars.matches(prefix, bytes, at: units.upperBound - count, end: units.upperBound) {
          units = units.lowerBound..<(units.upperBound - count)
          break
        }
      }
      // Groups before this one that had no role share its verb: `市发改委，各区政府负责`.
      parts.append(Part(role: verb.start..<verb.end, kind: verb.kind, units: [], deadline: nil))
      if let pending = parts.dropLast().last, pending.role.isEmpty {
        parts[parts.count - 1].units = pending.units
        parts.remove(at: parts.count - 2)
      }
      addUnits(units, bytes, to: &parts[parts.count - 1])
      return
    }
    // More units of the role before, or of the verb to come.
    if parts.isEmpty || !parts[parts.count - 1].role.isEmpty && isVerb(parts[parts.count - 1], bytes) {
      parts.append(Part(role: group.lowerBound..<group.lowerBound, kind: .responsible, units: [], deadline: nil))
    }
    addUnits(group, bytes, to: &parts[parts.count - 1])
  }

  private static func isVerb(_ part: Part, _ bytes: Bytes) -> Bool {
    verb(bytes, endingAt: part.role.upperBound, from: part.role.lowerBound)?.start == part.role.lowerBound
  }

  private static func setDeadline(_ range: Range<Int>, in parts: inout [Part]) {
    for index in parts.indices where parts[index].deadline == nil { parts[index].deadline = range }
  }

  /// Splits at ， ； 。 outside brackets; a label after 、 or a blank begins a group too.
  private static func groups(_ bytes: Bytes, from start: Int, to end: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var depth = 0
    var from = start
    var cursor = Place(bytes, at: start, end: end)
    while cursor.offset < end {
      let scalar = cursor.peek
      let here = cursor.offset
      cursor.advance(bytes)
      if SurfaceScanner.opens(scalar) { depth += 1 }
      if SurfaceScanner.closes(scalar) { depth = max(0, depth - 1) }
      guard depth == 0, [0xFF0C, 0x2C, 0xFF1B, 0x3B, 0x3002].contains(scalar) else { continue }
      // `各区、县级市` and `各区，县级市`: the comma splits all the same, as nothing tells the two apart.
      if here > from { result.append(from..<here) }
      from = cursor.offset
    }
    if end > from { result.append(from..<end) }
    return result
  }

  // MARK: Units

  private static func addUnits(_ range: Range<Int>, _ bytes: Bytes, to part: inout Part) {
    var depth = 0
    var from = range.lowerBound
    var cursor = Place(bytes, at: from, end: range.upperBound)
    while cursor.offset < range.upperBound {
      let scalar = cursor.peek
      let here = cursor.offset
      cursor.advance(bytes)
      if SurfaceScanner.opens(scalar) { depth += 1 }
      if SurfaceScanner.closes(scalar) { depth = max(0, depth - 1) }
      guard depth == 0, scalar == 0x3001 else { continue }
      // `各区、县级市` is one actor.
      if isSplitActor(bytes, from: from, comma: here, end: range.upperBound) { continue }
      addUnit(from..<here, bytes, to: &part)
      from = cursor.offset
    }
    addUnit(from..<range.upperBound, bytes, to: &part)
  }

  private static func isSplitActor(_ bytes: Bytes, from: Int, comma: Int, end: Int) -> Bool {
    guard Scalars.matches("各", bytes, at: from, end: end) else { return false }
    return Scalars.matches("县级市", bytes, at: comma + 3, end: end)
      || comma - from == 6
        && [("县", "区"), ("市", "区"), ("市", "县"), ("区", "县"), ("县", "市")].contains { pair in
          Scalars.matches(pair.0, bytes, at: from + 3, end: end) && Scalars.matches(pair.1, bytes, at: comma + 3, end: end)
        }
  }

  private static func addUnit(_ range: Range<Int>, _ bytes: Bytes, to part: inout Part) {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Blank.width(in: bytes, at: start) > 0 { start += Blank.width(in: bytes, at: start) }
    while end > start, Blank.width(in: bytes, before: end) > 0 { end -= Blank.width(in: bytes, before: end) }
    for suffix in ["等按职责分工负责", "按职责分工负责", "等部门", "等有关部门", "等相关部门", "等单位", "等有关单位", "等相关单位", "等"] as [StaticString] {
      let count = suffix.utf8CodeUnitCount
      if end - start > count, Scalars.matches(suffix, bytes, at: end - count, end: end) {
        end -= count
        break
      }
    }
    if end > start { part.units.append(start..<end) }
  }

  // MARK: Words

  private struct Label {
    let range: Range<Int>
    let after: Int
    let kind: ResponsibilityKind
    let isDeadline: Bool
  }

  /// A label of at most ten characters before a colon.
  private static func label(_ bytes: Bytes, at start: Int, end: Int) -> Label? {
    var cursor = Place(bytes, at: start, end: end)
    _ = cursor.skipBlanks(bytes)
    let begin = cursor.offset
    for _ in 0..<12 {
      let scalar = cursor.peek
      if scalar == 0xFF1A || scalar == 0x3A {
        guard let kind = kind(bytes, begin..<cursor.offset) else { return nil }
        let label = begin..<cursor.offset
        cursor.advance(bytes)
        _ = cursor.skipBlanks(bytes)
        return Label(range: label, after: cursor.offset, kind: kind.0, isDeadline: kind.isDeadline)
      }
      if scalar == 0 || scalar == 0x3002 || scalar == 0xFF0C || SurfaceScanner.closes(scalar) || SurfaceScanner.opens(scalar) { return nil }
      cursor.advance(bytes)
    }
    return nil
  }

  private static func kind(_ bytes: Bytes, _ range: Range<Int>) -> (ResponsibilityKind, isDeadline: Bool)? {
    func has(_ word: StaticString) -> Bool { contains(word, bytes, from: range.lowerBound, to: range.upperBound) }
    if has("时限") || has("期限") || has("完成时间") || has("时间要求") { return (.responsible, true) }
    if has("牵头") || has("主办") { return (.lead, false) }
    if has("配合") || has("协办") || has("参与") || has("协作") || has("协同") || has("参加") { return (.support, false) }
    if has("责任") || has("负责") || has("承办") || has("落实单位") || has("实施单位") || has("实施主体") { return (.responsible, false) }
    return nil
  }

  private struct Verb {
    let start: Int
    let end: Int
    let kind: ResponsibilityKind
  }

  /// A verb of responsibility that ends at a place.
  private static func verb(_ bytes: Bytes, endingAt end: Int, from start: Int) -> Verb? {
    let verbs: [(StaticString, ResponsibilityKind)] = [
      ("牵头负责", .lead), ("牵头落实", .lead), ("牵头", .lead), ("负责落实", .responsible), ("组织实施", .responsible), ("负责", .responsible),
      ("配合", .support),
      ("参与", .support), ("参加", .support), ("协助", .support),
    ]
    for (word, kind) in verbs {
      let count = word.utf8CodeUnitCount
      if end - count >= start, Scalars.matches(word, bytes, at: end - count, end: end) {
        return Verb(start: end - count, end: end, kind: kind)
      }
    }
    return nil
  }

  /// `6月底完成`, `2023年12月底前`, `年内`, `长期坚持`, `持续推进`.
  private static func isDeadline(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    if range.count <= 60, !range.isEmpty, (0x30...0x39).contains(bytes[range.lowerBound]) {
      for word in ["月", "年", "日"] as [StaticString] where contains(word, bytes, from: range.lowerBound, to: range.upperBound) {
        return true
      }
    }
    for word in ["长期坚持", "持续推进", "年内", "年底前", "长期"] as [StaticString] {
      if Scalars.matches(word, bytes, at: range.lowerBound, end: range.upperBound) { return true }
    }
    return false
  }

  private static func contains(_ word: StaticString, _ bytes: Bytes, from start: Int, to end: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard end - start >= count else { return false }
    for offset in start...(end - count) where Scalars.matches(word, bytes, at: offset, end: end) { return true }
    return false
  }
}
