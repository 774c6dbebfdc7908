import PlanDiff
import PlanKit
import PlanTestSupport

extension Repository {
  /// A file of the package, parsed to be compared.
  static func plan(_ path: String) throws -> ComparedPlan { ComparedPlan(Plan.parse(try bytes(path), name: path)) }
}

extension TextFile {
  /// The file, parsed to be compared.
  var compared: ComparedPlan { get throws { ComparedPlan(Plan.parse(try bytes, name: name)) } }
}
