import PlanSyntax

/// Follows a series number by number and says where it goes wrong, once for each mistake.
///
/// A mistake costs one fault, however many numbers behind it are other than they would have been: behind `（三）（三）（四）` the series has
/// counted on from the repeated number, and `（四）` is right.
struct SeriesReader {
  private let series: Series
  private let plan: Plan
  private let forms: [MarkerForm]
  /// The last number of the series of the same track before this one; nil for the first.
  private let before: Int?
  /// The place at which another heading's items begin; the count where none do.
  private lazy var secondPart: Int = series.sections.indices.dropFirst().first(where: isFirstOfParent) ?? series.sections.count
  /// The number that is due behind what is written.
  private var due = 1
  private var place = 0
  /// What to add to a place to get its number, were the whole series right.
  private var offset = 1
  private var findings: [Finding] = []
  /// Places at which a stretch ends that is renumbered as one: faults, and where the series rightly counts from another number.
  private var joints: [Int] = []

  private struct Finding {
    let kind: NumberingFault.Kind
    let place: Int
    let due: Ordinal
    let right: Int
    /// Where counting on begins and ends that puts it right; nil for from the place itself to the next joint.
    var first: Int?
    var end: Int?
  }

  init(_ series: Series, in plan: Plan, _ forms: [MarkerForm], after before: Int?) {
    self.series = series
    self.plan = plan
    self.forms = forms
    self.before = before
  }

  /// Linear in the series.
  mutating func read() {
    while place < series.sections.count {
      // A number that nobody knows is the one that is due.
      let number = number(at: place) ?? due
      if number != due { misfit(number) } else { due += 1 }
      place += 1
    }
  }

  /// What is wrong, each with the stretch up to the next joint, so that all stretches together are no longer than the series.
  var faults: [NumberingFault] {
    findings.compactMap { finding in
      guard let right = Ordinal(finding.right) else { return nil }
      let end = finding.end ?? joints[joints.upperBound(finding.place)...].first ?? series.sections.count
      return NumberingFault(
        kind: finding.kind, section: series.sections[finding.place], expected: finding.due, right: right,
        rest: series.sections[(finding.first ?? finding.place)..<end])
    }
  }

  private mutating func misfit(_ number: Int) {
    let next = self.number(at: place + 1)
    if place == 0 { return start(number, next) }
    if number == 1, series.scope == .continues, isFirstOfParent(place) {
      restart()
    } else if number == 1, due > 2, next != due, series.lacksHeading(at: place, in: plan) {
      // The missing number of the level above is told there, and tells of this list.
      accept(1)
    } else if number == 1, due > 2, next == 2 || next == due, series.goesOnDirectly(at: place, in: plan) {
      // What stands between `（一）（二）` and `（三）` is one number given twice.
      report(next == due ? .repeated : .restartedList)
      if next != due { due = 2 }
    } else if number == 1, due > 3, !series.goesOnDirectly(at: place, in: plan), next != due + 1, next != nil || due <= Series.shortList {
      // Another list, behind words without a number.
      accept(1)
    } else if let count = cutNumbers(from: number) {
      for _ in 0..<count {
        report(.cut)
        due += 1
        place += 1
      }
      place -= 1
    } else if number == due - 1 {
      // Whether the rest counts on from the repeated number or from the right one shows behind it.
      guard !isSubArticle(place), !isBehindCollectionNumber(place) else {
        return accept(number)
      }
      if let run = repeats(of: number) { return reportRun(run) }
      report(.repeated)
      due = next == due + 1 ? due + 1 : number + 1
    } else if next == due, number == due + 1, self.number(at: place + 2) != due + 1 {
      report(.swapped)
      due += 2
      place += 1
    } else if next == due + 1 {
      report(number > due && number <= due + 1 ? .outOfOrder : number < due && isTaken(number) ? .repeated : .outOfOrder)
      due += 1
    } else if let moved = moved(number) {
      report(moved)
    } else if number > due {
      skip(number)
    } else {
      report(isTaken(number) ? .repeated : .outOfOrder)
      due = number + 1
    }
  }

  /// `（十三）（四）（五）`: how many numbers stand from here to the list's end, where each is what is left of the one that is due; nil where they are not, or it
  /// is one alone, which may as well be the author's.
  private func cutNumbers(from number: Int) -> Int? {
    let rest = series.sections[place...]
    guard number > 1, number < due, (2...SeriesReader.mostCut).contains(rest.count) else { return nil }
    let areCut = zip(rest, due...).allSatisfy { section, due in
      let marker = plan.sections[section].marker
      guard marker.status == .written, marker.style == marker.seriesStyle, let ordinal = marker.ordinal, let whole = Ordinal(due) else {
        return false
      }
      let definition = marker.style.definition
      let (rest, numeral) = (definition.numeral(ordinal), definition.numeral(whole))
      return rest != numeral && rest.unicodeScalars.isRest(of: numeral.unicodeScalars)
    }
    return areCut ? rest.count : nil
  }

  /// More than these have begun anew.
  private static let mostCut = 3

  /// How often a number stands here again where what follows counts on as if all of them had been right: `（二）（二）（二）（五）`; nil where it does not.
  private func repeats(of number: Int) -> Int? {
    var count = 1
    while count < Series.farthest, self.number(at: place + count) == number { count += 1 }
    return count > 1 && self.number(at: place + count) == due + count ? count : nil
  }

  private mutating func reportRun(_ count: Int) {
    for _ in 0..<count {
      report(.repeated)
      due += 1
      place += 1
    }
    place -= 1
  }

  /// One item that stands elsewhere than its number says, between numbers that are right without it.
  private struct Moved {
    /// Its place, and the number that is due there.
    let place: Int
    let due: Int
    /// How many places are numbered wrong by it.
    let count: Int
  }

  /// `（一）（三）（四）（二）（五）` and `（一）（四）（二）（三）（五）`; two that changed places are told otherwise.
  private func moved(_ number: Int) -> Moved? {
    guard number > due, number - due < Series.farthest else { return nil }
    if number == due + 1 {
      var end = place + 1
      while end - place < Series.farthest, self.number(at: end) == number + end - place { end += 1 }
      let count = end - place + 1
      guard count > 2, self.number(at: end) == due, isEnd(end + 1, due: due + count) else { return nil }
      return Moved(place: end, due: due + count - 1, count: count)
    }
    let count = number - due + 1
    guard (1..<count).allSatisfy({ self.number(at: place + $0) == due + $0 - 1 }), isEnd(place + count, due: due + count) else {
      return nil
    }
    return Moved(place: place, due: due, count: count)
  }

  private func isEnd(_ place: Int, due: Int) -> Bool { place >= series.sections.count || number(at: place) == due }

  private mutating func report(_ moved: Moved) {
    guard let due = Ordinal(moved.due) else { return }
    findings.append(Finding(kind: .moved, place: moved.place, due: due, right: place + offset, first: place, end: place + moved.count))
    joints.append(place + moved.count)
    self.due += moved.count
    place += moved.count - 1
  }

  private mutating func start(_ number: Int, _ next: Int?) {
    // An amendment counts its articles on from the ones before it, and one that is quoted keeps its number.
    guard series.track.style != .article || number == 2 else { return accept(number) }
    if next == 1, number == 2, self.number(at: 2) != 2 {
      report(.swapped)
      due = 3
      place += 1
      return
    }
    if next != 2, let before, before + 1 == number {
      // Where the level does now this, now that, either is right.
      guard series.habit.restarts >= 2 * series.habit.continuations, !series.habit.continuesInRow else {
        noteCountingOn(from: 0)
        return accept(number)
      }
      report(.continued)
    } else if number == 2, let span = HiddenItem.misnumbered(before: series.sections[0], in: plan) {
      report(.misnumbered(span))
      offset = 2
    } else if series.sections.count > 1, !isExcerpt, !forms[series.sections[0]].flaws.contains(.insideLine) {
      report(.wrongStart)
    } else if number == 2, next == 3, lacksFirst, let one = Ordinal(1) {
      // The first is there, with what is left of its number: nothing is to be counted anew.
      findings.append(Finding(kind: .skipped(1), place: 0, due: one, right: 1, first: 0, end: 0))
      joints.append(0)
      offset = 2
    } else {
      return accept(number)
    }
    due = next == 2 ? 2 : number + 1
  }

  private mutating func skip(_ number: Int) {
    guard let missing = Ordinal(due),
      !HiddenItem.isWritten(missing, like: series.sections[place], after: series.sections[place - 1], in: plan)
    else { return accept(number) }
    if number == due + 1, let span = HiddenItem.decimal(missing, before: series.sections[place], in: plan) {
      report(.misnumbered(span))
      offset += 1
    } else if number == due + 1, let span = HiddenItem.span(of: missing, before: series.sections[place], in: plan) {
      report(.hidden(span))
      offset += 1
    } else if number == due + 1, let span = HiddenItem.misnumbered(before: series.sections[place], in: plan) {
      report(.misnumbered(span))
      offset += 1
    } else if number == due + 1, let stray = strayed(missing), let expected = Ordinal(stray.place + offset + 1) {
      findings.append(
        Finding(
          kind: .strayed(stray.span), place: stray.place, due: expected, right: Int(expected.value) + 1, first: stray.place + 1, end: place)
      )
      joints.append(place)
      offset += 1
    } else {
      report(.skipped(number - due))
    }
    due = number + 1
  }

  /// `（一）（四）（二）（三）（五）`: where the item with the missing number stands among the paragraphs of those before, which all are right.
  private func strayed(_ missing: Ordinal) -> (span: Span, place: Int)? {
    guard place >= 2, joints.isEmpty, place < Series.farthest else { return nil }
    return HiddenItem.strayed(
      missing, like: series.sections[place], among: series.sections[..<(place - 1)], before: series.sections[place - 1], in: plan)
  }

  /// `五、旅游节庆1两岸交流季。…2.风筝节。…3.音乐节。…`: within a line, with nothing before it that may be the first number.
  private var lacksFirst: Bool {
    let first = series.sections[0]
    guard let parent = plan.sections[first].parent else { return false }
    let text = Int(plan.textStart(ofSection: parent))..<Int(plan.sections[first].span.start)
    return !SeriesReader.firstNumbers.contains { stands($0, in: text) }
  }

  /// Whether a text has a number that is no end of another: the 1. of `11.` is none.
  private func stands(_ number: TextSearch, in text: Range<Int>) -> Bool {
    let bytes = plan.source.bytes
    var rest = text
    while let place = number.first(in: bytes, rest) {
      let isEnd =
        place > text.lowerBound && (0x30...0x39).contains(bytes[place - 1])
        || place >= text.lowerBound + 3 && HanNumeral.symbol(ByteScalars.scalar(bytes, at: place - 3)) != nil
      if !isEnd { return true }
      rest = place + 1..<text.upperBound
    }
    return false
  }

  private static let firstNumbers = [
    "1.", "1．", "1、", "1)", "1）", "１", "一、", "一）", "一)", "①", "⒈", "⑴", "㈠", "首先", "第一", "一是", "其一",
  ].map { TextSearch($0) }

  /// Takes a number that was not due for right.
  private mutating func accept(_ number: Int) {
    due = number + 1
    offset = number - place
    joints.append(place)
  }

  /// True for the outermost level of a text that has neither title nor preamble: it begins in the middle of another.
  private var isExcerpt: Bool {
    let document = plan.documents[series.track.document]
    return plan.sections[series.sections[0]].parent == nil && document.title.isEmpty && document.preamble.isEmpty
  }

  /// Many plans count their tasks through, and the measures of the last chapter anew. A fault it is where the level then goes on as if
  /// nothing had been: `…（八）`, `（一）（二）`, `（九）…`, or `（十一）…` as it should be. Below the last heading nobody can tell a fault from what is
  /// meant; it is told apart where the level has counted on at every heading before, and at two of them at least.
  private mutating func restart() {
    // `（七） ⏎ 三、 ⏎ （一）（九）`: one number is wrong.
    if number(at: place + 1) == due + 1, due > 2 {
      report(.restarted)
      due += 1
      return
    }
    var end = place + 1
    while end < series.sections.count, !isFirstOfParent(end), end - place < Series.farthest { end += 1 }
    let next = number(at: end)
    // Where the next counts on from what is written here, too, nobody can tell it from a first chapter that stands apart.
    let isApart = end - place >= 2 && next == number(at: end - 1).map { $0 + 1 } && place == secondPart
    if next == due && !isApart || next == due + (end - place), (place..<end).allSatisfy({ number(at: $0) == $0 - place + 1 }) {
      report(.restarted)
      due = next ?? due
      place = end - 1
    } else if end == series.sections.count, end - place >= 2, series.habit.restarts == 1, series.habit.continuations >= 2,
      (place..<end).allSatisfy({ number(at: $0) == $0 - place + 1 })
    {
      report(.restartedLast)
      due = end - place + 1
      place = end - 1
    } else {
      if end < series.sections.count, end - place >= 2, next == number(at: end - 1).map({ $0 + 1 }) { noteChange(until: end) }
      accept(1)
    }
  }

  /// Notes where a level that begins anew once, and then counts on, does otherwise than before.
  ///
  /// - Parameter end: where the next part begins, which counts on.
  private mutating func noteChange(until end: Int) {
    guard series.habit.restarts == 1 else { return }
    if place > secondPart {
      // `一、（一）（二） ⏎ 二、（三）（四） ⏎ 三、（一）（二） ⏎ 四、（三）（四）`
      guard series.habit.continuations >= 2, let expected = Ordinal(due) else { return }
      findings.append(Finding(kind: .restartedPart, place: place, due: expected, right: due, first: place, end: end))
    } else if series.habit.continuations < SeriesReader.fewestThrough {
      // `一、（一）（二）（三） ⏎ 二、（一）（二） ⏎ 三、（三）（四）`
      noteCountingOn(from: end)
    }
  }

  /// Tasks that count on at so many headings are counted through, and the chapter before them stands apart.
  private static let fewestThrough = 3

  /// Notes that a part of the document counts on from the one before, while another began anew. Nothing follows from it for the numbers behind.
  private mutating func noteCountingOn(from place: Int) {
    guard series.habit.restarts > 0, let one = Ordinal(1) else { return }
    var end = place + 1
    while end < series.sections.count, !isFirstOfParent(end) { end += 1 }
    findings.append(Finding(kind: .countsOn, place: place, due: one, right: 1, first: place, end: end))
  }

  /// True where the number was given before in the series.
  private func isTaken(_ number: Int) -> Bool {
    series.sections[..<place].suffix(Series.farthest).contains { plan.sections[$0].marker.ordinal.map { Int($0.value) } == number }
  }

  /// `第一百二十条之一` was put behind `第一百二十条` by an amendment, on purpose.
  private func isSubArticle(_ place: Int) -> Bool {
    let start = Int(plan.textStart(ofSection: series.sections[place]))
    return plan.source.bytes[start...].starts(with: "之".utf8)
  }

  /// `1. 某市财政局关于…的通知`, then the text's own `1.`: the first is the number of a document in a collection, whose title was taken for
  /// a section.
  private func isBehindCollectionNumber(_ place: Int) -> Bool {
    let document = plan.documents[series.track.document]
    return place == 1 && number(at: 1) == 1 && document.title.isEmpty && series.track.style == .arabicDot
      && series.sections[0] == document.sections.lowerBound
  }

  private func isFirstOfParent(_ place: Int) -> Bool {
    place == 0 || plan.sections[series.sections[place]].parent != plan.sections[series.sections[place - 1]].parent
  }

  private func number(at place: Int) -> Int? {
    guard place < series.sections.count else { return nil }
    return plan.sections[series.sections[place]].marker.ordinal.map { Int($0.value) }
  }

  private mutating func report(_ kind: NumberingFault.Kind) {
    guard let expected = Ordinal(due) else { return }
    findings.append(Finding(kind: kind, place: place, due: expected, right: place + offset))
    joints.append(place)
  }
}
