import PlanSyntax

/// Whether a document writes the brackets of a style as a pair of two widths, `（一)`, which is its way then, and no damage.
struct PairHabit: Sendable {
  /// By document the styles so written.
  private var styles: [Set<NumberingStyle>] = []

  /// Of fewer markers nobody can tell a habit from damage.
  private static let fewest = 3

  /// Linear.
  init(_ plan: Plan, _ forms: [MarkerForm]) {
    guard forms.contains(where: \.isPairOfTwoWidths) else { return }
    for document in plan.documents {
      var counts: [NumberingStyle: (mixed: Int, all: Int)] = [:]
      for index in document.sections where plan.sections[index].marker.status == .written && forms[index].close != "\0" {
        counts[plan.sections[index].marker.style, default: (0, 0)].all += 1
        if forms[index].isPairOfTwoWidths { counts[plan.sections[index].marker.style, default: (0, 0)].mixed += 1 }
      }
      styles.append(Set(counts.filter { $0.value.mixed >= PairHabit.fewest && $0.value.mixed * 2 > $0.value.all }.keys))
    }
  }

  /// Whether the brackets of a section's marker are such a pair, in a document that writes most of its style so. O(log documents).
  func explains(_ section: Int, _ form: MarkerForm, in plan: Plan) -> Bool {
    guard !styles.isEmpty, form.isPairOfTwoWidths else { return false }
    return styles[plan.document(of: section)].contains(plan.sections[section].marker.style)
  }
}
