import PlanSyntax

/// What is wrong with the decimal numbers of a plan, where it is more than a list of items tells: a chapter or another heading with divisions
/// has a wrong number, or divisions name another heading than theirs.
struct DecimalSurvey: Sendable {
  /// One number that is wrong.
  struct Slip: Sendable {
    enum Kind: Sendable {
      /// Stands before it as well.
      case repeated
      case outOfOrder
      /// `2.` among `1` and `3`.
      case point
    }

    let kind: Kind
    let section: Int
    /// What its marker should be.
    let right: String
    /// Of the number and of those that name it.
    let edits: [TextEdit]
  }

  private(set) var slips: [Slip] = []
  /// Sections of which nothing else is to be said: numbers that are right as they are written, or told by ``slips``.
  private(set) var settled: Set<Int> = []
  /// Headings with divisions, wherever the tree has those.
  private(set) var headings: Set<Int> = []

  /// Linear.
  init(_ plan: Plan, _ forms: [MarkerForm]) {
    for document in plan.documents {
      let numbers = DecimalNumber.all(in: document, of: plan)
      guard DecimalSurvey.counts.contains(numbers.count) else { continue }
      read(numbers, plan, forms)
    }
  }

  /// Of fewer numbers nobody can tell what is the rule and what the slip; no plan has more.
  private static let counts = 4...4000

  private mutating func read(_ numbers: [DecimalNumber], _ plan: Plan, _ forms: [MarkerForm]) {
    let isRegular = DecimalReading.isRegular(numbers)
    let mixesPoints =
      numbers.contains { $0.written?.count == 1 && $0.hasPoint } && numbers.contains { $0.written?.count == 1 && !$0.hasPoint }
    guard !isRegular || mixesPoints, DecimalSurvey.hasChapters(numbers) else { return }
    let verdicts = DecimalReading(numbers).verdicts
    let points = DecimalSurvey.oddPoints(numbers, verdicts)
    guard !points.isEmpty || numbers.indices.contains(where: { DecimalSurvey.tellsOfOthers($0, numbers, verdicts) }),
      DecimalSurvey.isSound(verdicts)
    else { return }
    addSlips(numbers, verdicts, plan, forms)
    for place in points {
      let written = plan.writtenSpan(plan.sections[numbers[place].section].marker)
      guard let digits = DecimalDigits(plan.source.bytes, written.range) else { continue }
      let right = plan.text(written: Span(digits.range.lowerBound, digits.range.upperBound))
      slips.append(Slip(kind: .point, section: numbers[place].section, right: right, edits: [TextEdit(written, right)]))
    }
    for (place, number) in numbers.enumerated() {
      switch verdicts[place] {
      case .right, .wrong, .copied:
        if DecimalSurvey.hasDivisions(place, numbers, verdicts) { headings.insert(number.section) }
        settled.insert(number.section)
      case .item: settled.insert(number.section)
      case .needless:
        // Where something is missing behind it, it may be that.
        let next = verdicts[place...].first { $0 != .needless }
        if next != .gap { settled.insert(number.section) }
      case .gap, .mended: continue
      }
    }
  }

  /// A chapter, and right below it its first division. Where chapters are 一、 or 第一章, decimal numbers name what is written otherwise.
  private static func hasChapters(_ numbers: [DecimalNumber]) -> Bool {
    let chapters = numbers.count { $0.written?.count == 1 }
    return chapters >= 2
      && zip(numbers, numbers.dropFirst()).contains { chapter, below in
        guard let own = chapter.written, let path = below.written else { return false }
        return own.count == 1 && path == own + [1]
      }
  }

  /// What a number is or should be.
  private static func path(_ place: Int, _ numbers: [DecimalNumber], _ verdicts: [DecimalReading.Verdict]) -> [Int]? {
    switch verdicts[place] {
    case .wrong(let right), .copied(let right): right
    case .right, .gap: numbers[place].written
    case .mended: numbers[place].read
    case .item, .needless: nil
    }
  }

  /// Whether a wrong number is more than an item of its list: it has divisions, or names another heading than that it stands below.
  private static func tellsOfOthers(_ place: Int, _ numbers: [DecimalNumber], _ verdicts: [DecimalReading.Verdict]) -> Bool {
    guard case .wrong(let right) = verdicts[place], let written = numbers[place].written else { return false }
    return right.dropLast() != written.dropLast() || hasDivisions(place, numbers, verdicts)
  }

  private static func hasDivisions(_ place: Int, _ numbers: [DecimalNumber], _ verdicts: [DecimalReading.Verdict]) -> Bool {
    guard let own = path(place, numbers, verdicts),
      let next = numbers[(place + 1)...].indices.lazy.compactMap({ path($0, numbers, verdicts) }).first
    else { return false }
    return next.count == own.count + 1
  }

  /// Where much is wrong the numbers are of another kind.
  private static func isSound(_ verdicts: [DecimalReading.Verdict]) -> Bool {
    var (wrong, odd) = (0, 0)
    for verdict in verdicts {
      switch verdict {
      case .wrong: wrong += 1
      case .gap: odd += 1
      default: continue
      }
    }
    return wrong * 8 <= verdicts.count + 8 && odd * 12 <= verdicts.count + 12
  }

  /// Chapters with a point, where at least twice as many have none.
  private static func oddPoints(_ numbers: [DecimalNumber], _ verdicts: [DecimalReading.Verdict]) -> [Int] {
    let chapters = numbers.indices.filter { place in
      guard numbers[place].written?.count == 1 else { return false }
      return verdicts[place] != .item && verdicts[place] != .mended
    }
    let odd = chapters.filter { numbers[$0].hasPoint }
    return !odd.isEmpty && odd.count * 3 <= chapters.count ? odd : []
  }

  private mutating func addSlips(
    _ numbers: [DecimalNumber], _ verdicts: [DecimalReading.Verdict], _ plan: Plan, _ forms: [MarkerForm]
  ) {
    var told: Set<Int> = []
    for place in numbers.indices {
      guard !told.contains(place), case .wrong(let right) = verdicts[place], let written = numbers[place].written else { continue }
      var places = [place] + copies(behind: place, verdicts)
      var kind = Slip.Kind.outOfOrder
      if let other = swapped(with: place, written, right, numbers, verdicts) {
        places += [other] + copies(behind: other, verdicts)
        told.insert(other)
      } else if let last = right.last, written == right.dropLast(1) + [last - 1] {
        kind = .repeated
      }
      let edits = places.sorted().compactMap { DecimalSurvey.edit(numbers[$0], verdicts[$0], plan, forms) }
      let text = edits.first?.text
      slips.append(
        Slip(
          kind: kind, section: numbers[place].section,
          right: (text ?? right.map(String.init).joined(separator: ".")) + (numbers[place].hasPoint ? "." : ""), edits: edits))
    }
  }

  /// Those that name a wrong number, up to the next that does not.
  private func copies(behind place: Int, _ verdicts: [DecimalReading.Verdict]) -> [Int] {
    var result: [Int] = []
    for next in (place + 1)..<max(place + 1, verdicts.count) {
      switch verdicts[next] {
      case .copied: result.append(next)
      case .item, .needless: continue
      default: return result
      }
    }
    return result
  }

  /// The next wrong number, where it is what this one should be and the other way round.
  private func swapped(
    with place: Int, _ written: [Int], _ right: [Int], _ numbers: [DecimalNumber], _ verdicts: [DecimalReading.Verdict]
  ) -> Int? {
    for next in (place + 1)..<max(place + 1, verdicts.count) {
      guard case .wrong(let other) = verdicts[next] else { continue }
      return other == written && numbers[next].written == right ? next : nil
    }
    return nil
  }

  /// Writes the right number with the digits and points that are there.
  private static func edit(
    _ number: DecimalNumber, _ verdict: DecimalReading.Verdict, _ plan: Plan, _ forms: [MarkerForm]
  ) -> TextEdit? {
    let right: [Int]
    switch verdict {
    case .wrong(let path), .copied(let path): right = path
    default: return nil
    }
    let written = plan.writtenSpan(plan.sections[number.section].marker)
    guard let digits = DecimalDigits(plan.source.bytes, written.range) else { return nil }
    let text = right.map(String.init).joined(separator: ".")
    return TextEdit(
      Span(digits.range.lowerBound, digits.range.upperBound), MarkerForm.numeral(text, in: forms[number.section].digits))
  }
}
