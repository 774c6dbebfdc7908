import PlanSyntax

/// The sections of a file by what a reference calls them.
///
/// A number is missing only where a whole series, from its first number on, ends before it: in a gap stands what the rules for numbers speak
/// of, and a series that begins elsewhere is a part of another text.
struct NumberedSections {
  /// By kind: all sections of the file.
  private var series: [Kind: Run] = [:]
  /// By section: the items right below it.
  private var items: [Items: Run] = [:]
  /// The only section of a number; nil where several documents have one, so that nobody could say which is meant.
  private var places: [Place: Int?] = [:]
  /// What the documents are called by their titles, and by themselves where they say why they were made; nil where there is no title.
  private let names: Set<String>?

  /// What a step of a reference may point at.
  private struct Kind: Hashable {
    let unit: Reference.Unit
    var isArabic = false
  }

  private struct Items: Hashable {
    let parent: Int
    let kind: Kind
  }

  private struct Place: Hashable {
    let kind: Kind
    let ordinal: Ordinal
  }

  /// How far sections are numbered.
  private struct Run {
    private var count = 0
    private var hasFirst = false
    /// How many of its numbers are wrong or unknown: by as many the last may have been higher when a reference to it was right.
    private(set) var doubts = 0
    private var highest: (ordinal: Ordinal, section: Int)?

    mutating func add(_ ordinal: Ordinal, _ section: Int) {
      count += 1
      if ordinal.value == 1 { hasFirst = true }
      if highest.map({ $0.ordinal.value < ordinal.value }) ?? true { highest = (ordinal, section) }
    }

    mutating func doubt() { doubts += 1 }

    /// The section with the highest number, where the run begins at 1 and ends before a number. One section alone is no series.
    func last(before ordinal: Ordinal) -> Int? {
      guard count >= 2, hasFirst, let highest, Int(highest.ordinal.value) + doubts < Int(ordinal.value) else { return nil }
      return highest.section
    }
  }

  /// Linear.
  ///
  /// - Parameter faults: sections with a wrong number that may have lowered those behind it.
  init(_ plan: Plan, faults: Set<Int>) {
    let titles = plan.documents.flatMap { Array(plan.text(.title, in: $0.title).utf8) }
    names =
      titles.isEmpty
      ? nil : Set(Reference.names.filter { TextSearch($0).first(in: titles) != nil }).union(NumberedSections.ownNames(plan.source.bytes))
    let hasParts = plan.sections.contains { $0.marker.style == .part }
    for (index, section) in plan.sections.enumerated() {
      guard let kind = NumberedSections.kind(section, hasParts) else { continue }
      if section.marker.ordinal == nil || faults.contains(index) {
        series[kind, default: Run()].doubt()
        if kind.unit == .item, let parent = section.parent { items[Items(parent: parent, kind: kind), default: Run()].doubt() }
      }
      guard let ordinal = section.marker.ordinal else { continue }
      series[kind, default: Run()].add(ordinal, index)
      if kind.unit == .item, let parent = section.parent { items[Items(parent: parent, kind: kind), default: Run()].add(ordinal, index) }
      let place = Place(kind: kind, ordinal: ordinal)
      places[place] = .some(places[place] == nil ? index : nil)
    }
  }

  /// The last section of the series that ends before the number that a reference gives; nil where there may be what it points at. O(1).
  func last(before reference: Reference) -> Int? {
    // `本条例` in the text of a 办法 is quoted from a 条例.
    if let name = reference.name, let names, !names.contains(name) { return nil }
    let first = reference.steps[0]
    let kind = NumberedSections.kind(of: first)
    // A bare article in a text that has parts is another text's, and so is a part in one that has articles.
    if reference.isBare, (first.unit == .article) != hasArticles { return nil }
    if let last = series[kind]?.last(before: first.ordinal) { return last }
    if isMisnamed(first.unit, reference) { return series[Kind(unit: .part)]?.last(before: first.ordinal) }
    guard reference.steps.count > 1, first.unit != .item, series[kind]?.doubts == 0, let item = reference.steps.last, item.unit == .item,
      let place = places[Place(kind: kind, ordinal: first.ordinal)], let section = place
    else { return nil }
    return items[Items(parent: section, kind: NumberedSections.kind(of: item))]?.last(before: item.ordinal)
  }

  private var hasArticles: Bool { series[Kind(unit: .article)] != nil }

  /// `本方案第六章`, `本方案第七条`, where the text that its title calls a 方案 has parts and nothing else: so its parts are called.
  private func isMisnamed(_ unit: Reference.Unit, _ reference: Reference) -> Bool {
    guard unit == .chapter || unit == .article, let name = reference.name, let names else { return false }
    return names.contains(name) && !hasArticles && series[Kind(unit: .chapter)] == nil
  }

  /// `结合实际，制定本方案`, in a text that its title calls a 行动计划.
  private static func ownNames(_ bytes: [UInt8]) -> Set<String> {
    let search = TextSearch("制定本")
    var names: Set<String> = []
    var behind = 0
    while let offset = search.first(in: bytes, from: behind) {
      behind = offset + 9
      if let name = Reference.ownName(bytes, at: behind) { names.insert(name) }
    }
    return names
  }

  private static func kind(of step: Reference.Step) -> Kind { Kind(unit: step.unit, isArabic: step.unit == .item && step.isArabic) }

  private static func kind(_ section: Section, _ hasParts: Bool) -> Kind? {
    switch section.marker.style {
    case .article: Kind(unit: .article)
    case .chapter: Kind(unit: .chapter)
    case .part: Kind(unit: .part)
    case .hanComma: section.level == 1 && !hasParts ? Kind(unit: .part) : nil
    case .hanParenthesis: Kind(unit: .item)
    case .arabicParenthesis: Kind(unit: .item, isArabic: true)
    default: nil
    }
  }
}
