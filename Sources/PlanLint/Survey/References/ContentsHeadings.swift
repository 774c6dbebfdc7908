import PlanSyntax

/// The headings of a text, and its lines that may be some.
struct ContentsHeadings {
  private typealias Words = [Unicode.Scalar]

  private let plan: Plan
  private let document: Document
  /// By section of the document: marker and heading, and the heading alone.
  private var full: [Words] = []
  private var bare: [Words] = []
  /// The first section with these words.
  private var places: [Words: Int] = [:]
  /// The only section with a marker; nil for a marker that several have.
  private var markers: [Words: Int?] = [:]
  /// Lines that are no section: `前言`, `附件1　任务分工表`.
  private var others: Set<Words> = []
  /// Sections by the first characters of marker and text.
  private var beginnings: [Words: [Int]] = [:]

  /// A marker without its brackets and points: `第二十三章`.
  private static let longestMarker = 8

  init(_ document: Document, in plan: Plan, behind end: UInt32) {
    self.plan = plan
    self.document = document
    for index in document.sections {
      let marker = plan.markerText(ofSection: index)
      let heading = plan.text(.heading, in: plan.sections[index].heading)
      full.append(ContentsTable.essence(marker + heading))
      bare.append(ContentsTable.essence(heading))
      if places[bare[bare.count - 1]] == nil { places[bare[bare.count - 1]] = index }
      let words = ContentsTable.essence(marker)
      markers[words] = .some(markers[words] == nil ? index : nil)
      let beginning = Words((words + opening(of: index)).prefix(ContentsHeadings.beginning))
      if beginning.count == ContentsHeadings.beginning { beginnings[beginning, default: []].append(index) }
    }
    for paragraph in plan.paragraphs where paragraph.span.start >= end && paragraph.span.count <= 240 {
      others.insert(ContentsTable.essence(plan.text(.text, in: paragraph.tokens)))
    }
    for document in plan.documents { others.insert(ContentsTable.essence(plan.text(.title, in: document.title))) }
    others.formUnion(full)
    others.formUnion(bare)
  }

  func fault(of entry: ContentsTable.Entry) -> ContentsTable.Fault? {
    let words = ContentsTable.essence(entry.text)
    // An attachment may lie in a file of its own.
    if others.contains(words) || words.starts(with: "附".unicodeScalars) { return nil }
    if let stop = lostStop(words) { return stop }
    var sameNumber: Int?
    for length in 1..<max(1, min(ContentsHeadings.longestMarker + 1, words.count)) {
      let marker = Array(words.prefix(length))
      if let section = places[Array(words.dropFirst(length))], marker.allSatisfy(ContentsHeadings.isMarkerPiece) {
        return .wrongNumber(entry, section: section)
      }
      if let section = markers[marker], let section { sameNumber = section }
    }
    return .unknownHeading(entry, section: sameNumber)
  }

  // MARK: Lost stops

  /// Where a section's text begins with an entry's words and goes on, so that heading and body ran into one sentence.
  private func lostStop(_ words: Words) -> ContentsTable.Fault? {
    for index in (beginnings[Words(words.prefix(ContentsHeadings.beginning))] ?? []).prefix(ContentsHeadings.mostAlike) {
      let section = plan.sections[index]
      let heading = words.dropFirst(ContentsTable.essence(plan.markerText(ofSection: index)).count)
      let whole = plan.text(.heading, in: section.heading).unicodeScalars
      // `（二）自查自改到位` is another heading, and no sentence.
      let isRunOn =
        section.headingStop == .missing || whole.isEmpty || whole.contains("，") || whole.count >= heading.count + ContentsHeadings.leastBody
      guard isRunOn, heading.count >= ContentsHeadings.shortest, opening(of: index).starts(with: heading) else { continue }
      return .lostStop(section: index, headingEnd: end(of: heading.count, in: index))
    }
    return nil
  }

  /// Characters of marker and text by which sections are found again, the shortest heading, and how many sections may begin alike.
  private static let (beginning, shortest, mostAlike) = (5, 2, 8)
  /// In characters: what follows a heading that is a body and no other word of it.
  private static let leastBody = 8
  /// In characters: no heading in a table of contents is longer.
  private static let longestHeading = 60

  /// What counts of a section's first characters.
  private func opening(of index: Int) -> Words {
    Words(text(of: index).lazy.filter(ContentsTable.isEssential).prefix(ContentsHeadings.longestHeading))
  }

  /// The offset behind a number of characters that count.
  private func end(of count: Int, in index: Int) -> Int {
    var offset = Int(plan.textStart(ofSection: index))
    var left = count
    for scalar in text(of: index) {
      if left == 0 { break }
      offset += UTF8.width(scalar)
      if ContentsTable.isEssential(scalar) { left -= 1 }
    }
    return offset
  }

  private func text(of index: Int) -> ByteScalars {
    let start = Int(plan.textStart(ofSection: index))
    return ByteScalars(plan.source.bytes, start..<max(start, Int(plan.sections[index].span.end)))
  }

  // MARK: Order

  /// The entries that would have to move for the others to stand in the order of the text: as few as can be. O(entries · log entries).
  func misplaced(among entries: [ContentsTable.Entry]) -> [ContentsTable.Fault] {
    let counts = full.reduce(into: [Words: Int]()) { $0[$1, default: 0] += 1 }
    let sections = Dictionary(zip(full, document.sections)) { first, _ in first }
    // What has its words twice stands nowhere in particular.
    let known = entries.compactMap { entry -> (entry: ContentsTable.Entry, section: Int)? in
      let words = ContentsTable.essence(entry.text)
      return counts[words] == 1 ? sections[words].map { (entry, $0) } : nil
    }
    // The longest run of entries in order: by its length, the place of the entry that ends it lowest.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: known.count)
    for place in known.indices {
      let length = ends.indices.partitioningIndex { known[ends[$0]].section >= known[place].section }
      before[place] = length > 0 ? ends[length - 1] : nil
      if length < ends.count { ends[length] = place } else { ends.append(place) }
    }
    var inOrder: Set<Int> = []
    var place = ends.last
    while let index = place {
      inOrder.insert(index)
      place = before[index]
    }
    return known.indices.filter { !inOrder.contains($0) }.map { .misplaced(known[$0].entry) }
  }

  /// The few of a level that are not in a table which has the others.
  ///
  /// - Parameter found: sections that are in the table, though their heading is not known.
  func unlisted(in entries: [ContentsTable.Entry], besides found: Set<Int>) -> [ContentsTable.Fault] {
    let listed = Set(entries.map { ContentsTable.essence($0.text) })
    var faults: [ContentsTable.Fault] = []
    // A chapter that was left out was left out with its sections.
    var above: Set<Int> = []
    for level in 1...2 {
      let all = document.sections.filter { index in
        let section = plan.sections[index]
        return section.level == level && !section.heading.isEmpty && !(section.parent.map(above.contains) ?? false)
      }
      let missing = all.filter { section in
        let place = section - document.sections.lowerBound
        return !found.contains(section) && !listed.contains(full[place]) && !listed.contains(bare[place])
      }
      if all.count - missing.count >= 3, missing.count * 4 <= all.count {
        faults += missing.map { .unlisted(section: $0) }
        above = Set(missing)
      }
    }
    return faults
  }

  private static func isMarkerPiece(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || HanNumeral.symbol(scalar) != nil || "第章节条篇编部分".unicodeScalars.contains(scalar)
  }
}
