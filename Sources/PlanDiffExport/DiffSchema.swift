internal import CEmbedded

/// The schemas of the output contract, format `gangmu-diff/1`.
///
/// They are strict: a field that they do not know is an error. The project's checks hold every output against them.
public enum DiffSchema {
  /// JSON Schema, draft 2020-12, of one difference.
  public static let json = unsafe String(cString: gangmu_diff_schema())

  /// RELAX NG in its XML syntax.
  public static let relaxNG = unsafe String(cString: gangmu_diff_relax_ng())
}
