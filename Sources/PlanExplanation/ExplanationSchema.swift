internal import CEmbedded

/// The schema of format `gangmu-explanation/1`. It is strict: a field that it does not know is an error.
public enum ExplanationSchema {
  /// JSON Schema, draft 2020-12.
  public static let json = unsafe String(cString: gangmu_explanation_schema())
}
