import PlanSyntax

/// The names that the output contract gives to closed sets of values, by raw value, which counts the cases from 0.
package struct NameTables: Sendable {
  package let styles = ByteTable(NumberingStyle.allCases.map(\.name))
  package let statuses = ByteTable(MarkerStatus.allCases.map(\.name))
  package let kinds = ByteTable(ResponsibilityKind.allCases.map(\.name))

  /// Writers keep it at hand: a global is asked for its first use each time.
  package static let shared = NameTables()
}
