/// Turns a matching into rows: every edit that the matching asks for belongs to exactly one, unless it is one of typography that no reader
/// is told.
enum ScriptBuilder {
  /// The rows, and the edits that no row tells.
  static func changes(_ old: ComparedPlan, _ new: ComparedPlan, _ matching: Matching) -> (rows: [Change], typography: [Edit]) {
    let sides = MatchedSides(old, new, matching)
    var rows = ChangeRows()
    // What each pair says.
    WordRows.add(to: &rows, sides)
    DutyRows.add(to: &rows, sides)
    // What came and went: a part of what is in both plans before what stands for itself.
    PartRows.add(to: &rows, sides)
    SubtreeRows.add(to: &rows, sides)
    // Where each pair stands. What came and went is why headings passed sections, and why sections are at another level.
    MoveRows.add(to: &rows, sides)
    MoveRows.addShifts(to: &rows, sides)
    let levels = LevelRows.add(to: &rows, sides)
    SubtreeRows.addKept(to: &rows, sides, levels)
    // All else is why numbers changed.
    NumberRows.add(to: &rows, sides, levels)
    return (rows.sorted(place: sides.newPlace), rows.typography)
  }
}
