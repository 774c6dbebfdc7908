internal import CEmbedded

/// The schema of format `gangmu-findings/1`. It is strict: a field that it does not know is an error.
public enum FindingsSchema {
  /// JSON Schema, draft 2020-12.
  public static let json = unsafe String(cString: gangmu_findings_schema())
}
