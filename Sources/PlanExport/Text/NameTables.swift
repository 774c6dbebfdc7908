import PlanFormat
import PlanSyntax

/// The names that the output contract gives to closed sets of values.
package struct NameTables: Sendable {
  // By raw value, which counts the cases from 0.
  private let styles = NumberingStyle.allCases.map { ShortText($0.name) }
  private let statuses = MarkerStatus.allCases.map { ShortText($0.name) }
  private let kinds = ResponsibilityKind.allCases.map { ShortText($0.name) }
  private let rules = ResponsibilityRule.Kind.allCases.map { ShortText($0.name) }
  private let scopes = Scope.allCases.map { ShortText($0.name) }
  private let documents = DocumentKind.allCases.map { ShortText($0.name) }

  /// Writers keep it at hand: a global is asked for its first use each time.
  package static let shared = NameTables()

  package subscript(style: NumberingStyle) -> ShortText { styles[Int(style.rawValue)] }
  package subscript(scope: Scope) -> ShortText { scopes[Int(scope.rawValue)] }
  package subscript(document: DocumentKind) -> ShortText { documents[Int(document.rawValue)] }
  package subscript(status: MarkerStatus) -> ShortText { statuses[Int(status.rawValue)] }
  package subscript(rule: ResponsibilityRule.Kind) -> ShortText { rules[Int(rule.rawValue)] }
  package subscript(kind: ResponsibilityKind) -> ShortText { kinds[Int(kind.rawValue)] }
}
