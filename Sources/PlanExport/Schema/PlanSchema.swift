internal import CEmbedded

/// The schemas of the output contract, format `gangmu-plan/1`.
///
/// They are strict: a field that they do not know is an error. The project's tests hold every output against them.
public enum PlanSchema {
  /// JSON Schema, draft 2020-12. The root describes one converted file; `#/$defs/line` describes one line of NDJSON, which may be a failure.
  public static let json = unsafe String(cString: gangmu_plan_schema())

  /// RELAX NG in its XML syntax.
  public static let relaxNG = unsafe String(cString: gangmu_plan_relax_ng())

  /// The namespace of the XML.
  public static let namespace = "urn:gangmu:plan:1"
}
